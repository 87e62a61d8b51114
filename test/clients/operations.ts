import { readExamples } from "@talenta/web";
import { getOperationAST, parse, print } from "graphql";

/** An operation of an app, under its name. */
export interface Operation {
  readonly name: string;
  readonly query: string;
}

/** What the script asks with every client. */
export const OPERATIONS = {
  pool: `query Pool { talentPool { total coverage { asked answered complete missing { regency { code } reason } } } }`,
  page: `query Page($first: Int!, $after: String) { candidates(first: $first, after: $after) {
    edges { cursor node { rank score employee { id name regency { code } } } }
    pageInfo { hasNextPage endCursor hasPreviousPage startCursor } } }`,
  refused: `query Refused { myRegency { code name } }`,
  headcounts: `query Headcounts { regencies { code headcount } }`,
  share: `mutation Share($level: SharingLevel!) { setSharing(input: { level: $level }) { regency { code sharing } sharing } }`,
} as const;

/** What they are called. */
export type OperationName = keyof typeof OPERATIONS;

/** The operations of the script, by the names they have in GraphQL. */
export function scriptOperations(): Operation[] {
  return Object.values(OPERATIONS).map(operationOf);
}

/** The example operations of the contract. */
export async function exampleOperations(): Promise<Operation[]> {
  return (await readExamples()).flatMap(({ questions }) =>
    questions.map(({ query }) => operationOf(query)),
  );
}

function operationOf(query: string): Operation {
  const document = parse(query);
  const name = getOperationAST(document)?.name?.value;
  if (name === undefined) throw new Error(`An operation has no name:\n${query}`);
  return { name, query: print(document) };
}
