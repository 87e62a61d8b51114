// The folders of a part and the imports between them, as dependency-cruiser reads them; `npm run layers` and
// `npm run house` share it. A folder directly in `src` counts with all that lies in it; in `graph` each concept counts
// by its own name (`graph/employee`); a file directly in `src` or `src/graph` counts by its file name. Tests and what
// only tests use are left out.
import { existsSync, readdirSync } from "node:fs";
import { cruise } from "dependency-cruiser";
import config from "../../.dependency-cruiser.mjs";

/** Every part that has a `src` folder: `packages/access`, …, `subgraphs/regency`, `gateway`. */
export const parts = () =>
  ["packages", "subgraphs"]
    .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
    .concat("gateway")
    .filter((part) => existsSync(`${part}/src`));

/** The modules below these folders, each with its imports; `ruleSet` is what they are checked against. */
export const readModules = async (folders, ruleSet) => {
  const checked = ruleSet === undefined ? {} : { ruleSet, validate: true };
  const { output } = await cruise(folders, { ...config.options, ...checked, outputType: "json" });
  return JSON.parse(output);
};

const onlyForTests = /\.(test|fixture)\.ts$|\/src\/testing\//;

const folderOf = (part, file) => {
  const names = file.slice(`${part}/src/`.length).split("/");
  return names.slice(0, names[0] === "graph" ? 2 : 1).join("/");
};

/** Of one part: each folder with the folders it imports, and for each of those the imports as `[from, to]`. */
export const foldersOf = (part, modules) => {
  const isOurs = (file) => file.startsWith(`${part}/src/`) && !onlyForTests.test(file);
  const folders = new Map();
  for (const { source, dependencies } of modules) {
    if (!isOurs(source)) continue;
    const from = folderOf(part, source);
    if (!folders.has(from)) folders.set(from, new Map());
    for (const { resolved } of dependencies) {
      const to = folderOf(part, resolved);
      if (!isOurs(resolved) || to === from) continue;
      const imported = folders.get(from);
      imported.set(to, [...(imported.get(to) ?? []), [source, resolved]]);
    }
  }
  return folders;
};

const reachedFrom = (folders, start) => {
  const reached = new Set();
  const open = [start];
  while (open.length > 0) {
    for (const to of folders.get(open.pop())?.keys() ?? []) {
      if (reached.has(to)) continue;
      reached.add(to);
      open.push(to);
    }
  }
  return reached;
};

/**
 * The storeys of a part from the lowest up. A storey is a list of groups that import only what stands below it; a group
 * is one folder, or the folders of a circle, which import one another directly or by way of the others.
 */
export const storeysOf = (folders) => {
  const reached = new Map([...folders.keys()].map((name) => [name, reachedFrom(folders, name)]));
  const inCircle = (a, b) => reached.get(a).has(b) && reached.get(b).has(a);
  const groups = [];
  for (const name of folders.keys()) {
    const group = groups.find(([first]) => inCircle(first, name));
    if (group === undefined) groups.push([name]);
    else group.push(name);
  }
  const heights = new Map();
  const heightOf = (group) => {
    if (!heights.has(group)) {
      const below = groups.filter(
        (other) => other !== group && reached.get(group[0]).has(other[0]),
      );
      heights.set(group, Math.max(-1, ...below.map(heightOf)) + 1);
    }
    return heights.get(group);
  };
  const storeys = [];
  for (const group of groups) (storeys[heightOf(group)] ??= []).push(group);
  return storeys;
};

/** The circles of a part, each a list of folders. */
export const circlesOf = (folders) =>
  storeysOf(folders)
    .flat()
    .filter((group) => group.length > 1);

/**
 * The folders of a circle from the lowest up, in an order in which few imports go back up, and those imports as
 * `[from, to]`: without them there would be no circle. Found by taking away, one by one, the folder that is most
 * imported by the others and imports them least; there may be an order with fewer.
 */
export const unrolled = (folders, circle) => {
  const importsBetween = (from, to) => folders.get(from).get(to) ?? [];
  const order = [];
  const left = [...circle];
  while (left.length > 0) {
    const weights = left.map((name) =>
      left.reduce(
        (sum, other) =>
          sum + importsBetween(name, other).length - importsBetween(other, name).length,
        0,
      ),
    );
    const free = left.findIndex((name) =>
      left.every((other) => importsBetween(name, other).length === 0),
    );
    const at = free === -1 ? weights.indexOf(Math.min(...weights)) : free;
    order.push(...left.splice(at, 1));
  }
  const back = order.flatMap((from, at) =>
    order.slice(at + 1).flatMap((to) => importsBetween(from, to)),
  );
  return { order, back };
};
