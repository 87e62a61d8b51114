// Lists every text of SQL outside packages/store, with the reason that stands above it as `// fragment: …`: queries
// are built, so that the compiler knows their columns, and a text is for what cannot be said otherwise. Fails where a
// reason is missing, where there are too many, and where so few files were read that the check itself is broken.
import { glob, readFile } from "node:fs/promises";
import { parse } from "@swc/core";

const MOST = 15;
const LEFT_OUT = {
  "tests and what only they use": /\.(test|fixture)\.ts$|\/src\/testing\//,
  "the schema itself (migrations 0001 to 0016 of a regency, 0001 and 0002 of the province, and what stands for them)":
    /^subgraphs\/(regency\/src\/database\/migrations\/(migration-00(0\d|1[0-6])|baseline-\w+)|province\/src\/database\/migrations\/(migration-000[12]|baseline))\.ts$/,
};
/** How a statement begins; a sentence for people begins with a capital letter. */
const STATEMENT = new RegExp(
  `^\\s*(${[
    "select",
    "insert( or \\w+)? into",
    'update ["\\w$]+ .*set',
    "delete from",
    'with (recursive )?["\\w$]+\\s*(\\([^)]*\\)\\s*)?as',
    "create( \\w+)* (table|index|trigger|view|function|database|role)",
    "alter (table|database|role)",
    "drop (table|index|trigger|view|function|database|role)",
  ].join("|")})\\b`.replaceAll(" ", "\\s+"),
  "is",
);
const inOneCase = (text) => /^\s*([a-z]+|[A-Z]+)\b/.test(text);

const files = (await Array.fromAsync(glob("{gateway,packages/*,subgraphs/*}/src/**/*.ts")))
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => !file.startsWith("packages/store/"))
  .toSorted();
const found = [];
const leftOut = [];
for (const file of files) {
  const why = Object.keys(LEFT_OUT).find((what) => LEFT_OUT[what].test(file));
  if (why === undefined) found.push(...(await textsIn(file)));
  else leftOut.push(why);
}

const unmarked = found.filter(({ reason }) => reason === undefined);
for (const { place, reason } of found) {
  if (reason !== undefined) console.log(`${place}  ${reason}`);
}
for (const { place } of unmarked) {
  console.error(`${place}  has no "// fragment: reason" on the line above`);
}
const read = files.length - leftOut.length;
if (read < 50) console.error(`Only ${read} files were read: the check itself is broken.`);
if (read < 50 || unmarked.length > 0 || found.length > MOST) process.exitCode = 1;
for (const what of Object.keys(LEFT_OUT)) {
  console.log(`${leftOut.filter((why) => why === what).length} files left out: ${what}`);
}
console.log(
  `${read} files outside packages/store, ${found.length} texts of SQL (${MOST} at most), ${unmarked.length} without a reason`,
);

/** Where a file has texts of SQL, and why. */
async function textsIn(file) {
  const source = await readFile(file);
  const lines = source.toString().split("\n");
  const tree = await parse(source.toString(), { syntax: "typescript", decorators: true });
  return [...texts(tree)].map(({ span }) => {
    // A span counts bytes, from 1.
    const line = source.subarray(0, span.start).toString().split("\n").length;
    return { place: `${file}:${line}`, reason: reasonAbove(lines, line) };
  });
}

/** The outermost parts of a syntax tree that are, or make, a text of SQL. */
function* texts(node) {
  if (node === null || typeof node !== "object") return;
  if (isText(node)) yield node;
  else for (const part of Object.values(node)) yield* texts(part);
}

function isText(node) {
  if (node.type === "TaggedTemplateExpression")
    return (node.tag.property ?? node.tag).value === "sql";
  if (node.type === "CallExpression") return makesText(node.callee);
  const text =
    node.type === "StringLiteral"
      ? node.value
      : node.type === "TemplateLiteral" && node.quasis?.map(({ raw }) => raw).join("$");
  return Boolean(text) && inOneCase(text) && STATEMENT.test(text);
}

/** `raw(…)`, `sql.raw(…)`, `CompiledQuery.raw(…)`, and what is called on the first. */
function makesText({ type, value, object, property }) {
  if (type === "Identifier") return value === "raw";
  if (type !== "MemberExpression") return false;
  if (object.type === "CallExpression") return makesText(object.callee);
  return property.value === "raw" && ["sql", "CompiledQuery"].includes(object.value);
}

/** The reason in the comment that ends above a line. */
function reasonAbove(lines, line) {
  const comment = [];
  for (let above = line - 2; /^\s*\/\//.test(lines[above] ?? ""); above -= 1) {
    comment.unshift(lines[above].trim().slice(2).trim());
  }
  return /(?:^|\s)fragment: (.+)$/.exec(comment.join(" "))?.[1];
}
