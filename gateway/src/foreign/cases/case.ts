/** A row of a subgraph's data, or the arguments of a field. */
export type Row = Readonly<Record<string, unknown>>;

export type Resolver = (source: Row, args: Row) => unknown;

/** A subgraph in small. */
export interface Part {
  /** Its schema text, without the link to federation. */
  sdl: string;
  /** The version of federation it is written in; the second unless given. */
  version?: 1 | 2;
  /** What does not come from the row alone. */
  resolvers: Readonly<Record<string, Readonly<Record<string, Resolver>>>>;
}

/** One question with the right answer, worked out by hand from the rows. */
export interface Asked {
  query: string;
  variables?: Row;
  /** The right data; null where the question must be refused. */
  data: Row | null;
  /** Paths of errors that must be told, in any order; `*` for a refusal before anything runs. */
  errors?: readonly string[];
  /** What the federation planner we build on answers instead, and why that is wrong; a newer one may mend it. */
  stock?: { why: string; data: unknown; errors?: readonly string[] };
}

/** One kind of federated schema with questions. */
export interface Case {
  kind: string;
  parts: Readonly<Record<string, Part>>;
  asked: readonly Asked[];
}

/** The link to the second version of federation, with what parts may need of it. */
export const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable",
  "@external", "@requires", "@provides", "@override", "@inaccessible", "@interfaceObject", "@extends"])`;

/**
 * Takes up references: the row in which one of these keys is as the reference has it, with what else the reference
 * says. A key is a field, or a path of fields with dots.
 */
export function from(rows: readonly Row[], ...keys: string[]): Resolver {
  return (reference) => {
    const row = rows.find((each) =>
      keys.some((key) => {
        const asked = at(reference, key);
        return asked !== undefined && asked !== null && asked === at(each, key);
      }),
    );
    return row === undefined ? null : { ...reference, ...row };
  };
}

function at(row: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((value, name) => (isRow(value) ? value[name] : undefined), row);
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null;
}
