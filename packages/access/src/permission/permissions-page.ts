import { ROLES } from "../principal.ts";
import type { Rights } from "./rights.ts";
import type { Rule, Scope } from "./rule.ts";

const REACH: Readonly<Record<Scope, string>> = {
  ANY: "yes",
  OWN: "own regency",
  SELF: "own record",
  SHARED: "as shared",
};

/** The page of who may have which field, as Markdown; fields of one type with the same right stand in one line. */
export function permissionsPage(rights: Rights): string {
  const rows = Object.entries(Object.groupBy(Object.keys(rights).sort(), typeOf)).flatMap(
    ([type, coordinates = []]) =>
      [...Map.groupBy(coordinates, (coordinate) => cellsOf(rights[coordinate]))].map(
        ([cells, alike]) => `| ${type} | ${alike.map(fieldOf).join(", ")} | ${cells} |`,
      ),
  );
  return [
    "# Who may have which field",
    "",
    "Generated from what each field says where it is declared (`@Right`); do not edit, review.",
    "",
    "`own regency`: of the caller's own regency. `own record`: of the caller alone. `as shared`: from outside, as far",
    "as the owner shares; inside all of it. `yes`: where no regency's data is involved, or it was guarded on the way in.",
    "`(rows)`: who may take up a row of the type by a reference; for others it looks as if there were none.",
    "",
    `| type | fields | ${ROLES.join(" | ")} |`,
    `| --- | --- | ${ROLES.map(() => "---").join(" | ")} |`,
    ...rows,
    "",
  ].join("\n");
}

const typeOf = (coordinate: string): string => coordinate.split(".")[0] ?? coordinate;
const fieldOf = (coordinate: string): string => coordinate.split(".")[1] ?? "(rows)";

function cellsOf(rule: Rule = {}): string {
  return ROLES.map((role) => {
    const scope = rule[role];
    return scope === undefined ? "" : REACH[scope];
  }).join(" | ");
}
