import type { Acting } from "./acting.ts";

/** Whom to look for: classes, boxes, whether assessed, and how many. */
interface Wanted {
  readonly classes: readonly string[];
  readonly boxes?: readonly number[];
  readonly assessed?: true;
  readonly first: number;
}

/** NIPs of the first people at work, by name, who are what is wanted; fewer where there are fewer. */
export async function peopleWho(
  act: Acting,
  { classes, boxes, assessed, first }: Wanted,
): Promise<readonly string[]> {
  const found = await act.as<{ myRegency: { employees: { edges: { node: { nip: string } }[] } } }>(
    { role: "REGENCY_OFFICER" },
    `query ($first: Int!, $filter: EmployeeFilter) { myRegency {
      employees(first: $first, filter: $filter) { edges { node { nip } } } } }`,
    {
      first,
      filter: {
        positionClasses: classes,
        ...(boxes && { boxes }),
        ...(assessed && { evidence: [{ item: "competencyAssessed", state: "ON_RECORD" }] }),
      },
    },
  );
  return found.myRegency.employees.edges.map(({ node }) => node.nip);
}
