// Checks the layer rules of .dependency-cruiser.mjs and that no folders import each other in a circle, and that the tool
// really read the modules: a cruise that reads nothing passes every rule.
import config from "../../.dependency-cruiser.mjs";
import { circlesOf, foldersOf, parts, readModules, unrolled } from "./folders.mjs";

/**
 * What no-circles-of-folders leaves out: circles of a part whose folders all begin so. Types of GraphQL refer to each
 * other as the schema does: a regency has employees, an employee has a regency.
 */
const LEFT_OUT = [{ part: "subgraphs/regency", within: "graph/" }];

const { options: _, ...ruleSet } = config;
const result = await readModules(["packages", "subgraphs", "gateway/src", "test"], ruleSet);
const read = result.modules.filter((module) => module.source.endsWith(".ts"));
const ours = read
  .flatMap((module) => module.dependencies)
  .filter((to) => /^(packages|subgraphs|gateway)\//.test(to.resolved));

for (const { rule, from, to } of result.summary.violations) {
  console.error(`${rule.severity}: ${rule.name}\n  ${from} -> ${to}`);
}
let circles = 0;
for (const part of parts()) {
  const folders = foldersOf(part, result.modules);
  const allowed = LEFT_OUT.find((one) => one.part === part);
  const isAllowed = (circle) => allowed && circle.every((name) => name.startsWith(allowed.within));
  const found = circlesOf(folders);
  if (allowed && !found.some(isAllowed)) {
    console.error(
      `error: ${part} has no such circles of folders any more; take it out of LEFT_OUT`,
    );
    circles += 1;
  }
  for (const circle of found) {
    if (isAllowed(circle)) continue;
    const { order, back } = unrolled(folders, circle);
    console.error(`error: no-circles-of-folders\n  ${part}: ${order.join(", ")}`);
    for (const [from, to] of back) console.error(`    back up: ${from} -> ${to}`);
    circles += 1;
  }
}
if (read.length < 50 || ours.length < 50) {
  console.error(
    `Only ${read.length} modules and ${ours.length} imports among our parts were read: the check itself is broken.`,
  );
  process.exitCode = 1;
}
const against = result.summary.error + circles;
if (against > 0) process.exitCode = 1;
console.log(
  `${read.length} modules, ${ours.length} imports among our parts, ${against} against the layers`,
);
