/** A unit (unor) and where it hangs; null at the top. */
export interface UnitInTree {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

/** How the top of a tree is called that is the government itself and not one of its offices. */
const GOVERNMENT = /^(pemerintah|pemkab|pemkot|pemprov)\b/iu;

/**
 * The top unit (OPD) of every unit, by id: the highest one it hangs below that is not the government itself, or the unit
 * itself. Some files name the government as the top of all, others begin with the offices: a unit without a parent is
 * the government where it is called so, or where everything hangs below it. Of units that name each other as parent
 * the one of the least id is the top.
 */
export function topUnits(units: readonly UnitInTree[]): ReadonlyMap<string, string> {
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const roots = units.filter(({ parentId }) => parentId === null || !parents.has(parentId));
  const alone = roots.length === 1 && units.length > 1;
  const government = new Set(
    roots.filter(({ name }) => alone || GOVERNMENT.test(name.trim())).map(({ id }) => id),
  );
  const tops = new Map<string, string>();
  for (const { id } of units) {
    const path = pathUp(id, parents, tops);
    const top = topOf(path, { parents, tops, government });
    for (const one of path) if (!government.has(one)) tops.set(one, top);
    if (government.has(id)) tops.set(id, id);
  }
  return tops;
}

/** From a unit upwards, until the top, one whose top is known, or one met before. */
function pathUp(
  id: string,
  parents: ReadonlyMap<string, string | null>,
  known: ReadonlyMap<string, string>,
): string[] {
  const path = new Set<string>();
  let at: string | null = id;
  while (at !== null && parents.has(at) && !path.has(at)) {
    path.add(at);
    if (known.has(at)) break;
    at = parents.get(at) ?? null;
  }
  return [...path];
}

function topOf(
  path: readonly string[],
  tree: {
    readonly parents: ReadonlyMap<string, string | null>;
    readonly tops: ReadonlyMap<string, string>;
    readonly government: ReadonlySet<string>;
  },
): string {
  const last = path.at(-1) ?? "";
  if (tree.government.has(last)) return path.at(-2) ?? last;
  const known = tree.tops.get(last);
  if (known !== undefined) return known;
  const back = path.indexOf(tree.parents.get(last) ?? "");
  if (back === -1) return last;
  return path.slice(back).reduce((least, one) => (one < least ? one : least));
}
