// Prints how the folders of a part stand upon each other: lowest storey first, each folder with the folders it imports
// and the number of imports. Folders that import each other in a circle are marked, with the imports that go back up.
//
//   npm run house -- packages/siasn    one part or several; every part that has a `src` folder unless named
import { foldersOf, parts, readModules, storeysOf, unrolled } from "./folders.mjs";

const known = parts();
const asked = process.argv.slice(2).map((name) => name.replace(/\/+$/, ""));
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(", ")}. Name one of ${known.join(", ")}.`);
  process.exit(2);
}
const shown = asked.length > 0 ? asked : known;
const { modules } = await readModules(shown.map((part) => `${part}/src`));
const byName = ([a], [b]) => a.localeCompare(b);

function print(part) {
  const folders = foldersOf(part, modules);
  const width = Math.max(0, ...[...folders.keys()].map((name) => name.length));
  const line = (name) => {
    const imports = [...folders.get(name)]
      .toSorted(byName)
      .map(([to, files]) => `${to} ${files.length}`);
    return `${name.padEnd(width)}  ${imports.join(", ")}`.trimEnd();
  };
  const storeys = storeysOf(folders);
  const circles = storeys.flat().filter((group) => group.length > 1);
  console.log(`\n${part}: ${storeys.length} storeys, ${counted(circles.length, "circle")}`);
  for (const [at, groups] of storeys.entries()) {
    for (const group of groups.toSorted(byName)) {
      const storey = String(at + 1).padStart(3);
      if (group.length === 1) console.log(`${storey}   ${line(group[0])}`);
      else printCircle(folders, group, (name) => `${storey} ! ${line(name)}`, part);
    }
  }
}

function printCircle(folders, circle, line, part) {
  const { order, back } = unrolled(folders, circle);
  for (const name of order) console.log(line(name));
  console.log(`    ! a circle of ${order.length}; ${counted(back.length, "import")} back up:`);
  for (const files of back) {
    console.log(`        ${files.map((file) => file.slice(`${part}/src/`.length)).join(" -> ")}`);
  }
}

function counted(count, what) {
  return `${count === 0 ? "no" : count} ${what}${count === 1 ? "" : "s"}`;
}

for (const part of shown) print(part);
