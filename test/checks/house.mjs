// npm run house -- PART: the folders of a part and the arrows between them, lowest storey first. An arrow that goes
// back up, to a folder that stands on its own, is marked; so is each circle.
import { cruise } from "dependency-cruiser";
import config from "../../.dependency-cruiser.mjs";

const part = process.argv[2] ?? "subgraphs/regency";
const deep = 2;
const { options } = config;
const { output } = await cruise([`${part}/src`], { ...options, outputType: "json" });
const isTest = (file) => /\.(test|fixture)\.ts$|\/testing\//.test(file);
const folderOf = (file) => {
  const bits = file.slice(`${part}/src/`.length).split("/").slice(0, -1);
  return bits.slice(0, bits[0] === "graph" ? 2 : 1).join("/") || ".";
};
const arrows = new Map();
for (const module of JSON.parse(output).modules) {
  if (!module.source.startsWith(`${part}/src/`) || isTest(module.source)) continue;
  for (const to of module.dependencies) {
    if (!to.resolved.startsWith(`${part}/src/`)) continue;
    const [a, b] = [folderOf(module.source), folderOf(to.resolved)];
    if (a === b) continue;
    const key = `${a} -> ${b}`;
    arrows.set(key, [...(arrows.get(key) ?? []), [module.source, to.resolved]]);
  }
}
if (process.env.JSON) {
  console.log(JSON.stringify([...arrows]));
} else for (const [k, v] of arrows) console.log(k, v.length);
