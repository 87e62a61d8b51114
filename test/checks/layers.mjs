// Checks the layer rules of .dependency-cruiser.mjs, and that the tool really read the modules:
// a cruise that reads nothing passes every rule.
import { cruise } from "dependency-cruiser";
import config from "../../.dependency-cruiser.mjs";

const parts = ["packages", "subgraphs", "gateway/src", "test"];
const { options, ...ruleSet } = config;
const { output } = await cruise(parts, { ...options, ruleSet, validate: true, outputType: "json" });
const result = JSON.parse(output);
const read = result.modules.filter((module) => module.source.endsWith(".ts"));
const ours = read
  .flatMap((module) => module.dependencies)
  .filter((to) => /^(packages|subgraphs|gateway)\//.test(to.resolved));

for (const { rule, from, to } of result.summary.violations) {
  console.error(`${rule.severity}: ${rule.name}\n  ${from} -> ${to}`);
}
if (read.length < 50 || ours.length < 50) {
  console.error(
    `Only ${read.length} modules and ${ours.length} imports among our parts were read: the check itself is broken.`,
  );
  process.exitCode = 1;
}
if (result.summary.error > 0) process.exitCode = 1;
console.log(
  `${read.length} modules, ${ours.length} imports among our parts, ${result.summary.error} against the layers`,
);
