/** What is sent to a subgraph. */
export interface Fetch {
  query: string;
  variables: Record<string, unknown>;
}

/** What a subgraph answers. */
export interface Part {
  data?: { _entities?: unknown[] | null } | null;
  errors?: readonly unknown[];
}

/**
 * The least that splits one `_entities` fetch among owners and puts the answers back in order: what a
 * gateway without a data source of its own needs beside it. No deadlines, no checks, no faults.
 */
export async function split(
  fetch: Fetch,
  ask: (owner: string, fetch: Fetch) => Promise<Part>,
): Promise<{ data: { _entities: unknown[] }; errors?: unknown[] }> {
  const name = Object.keys(fetch.variables).find((key) => key.startsWith("representations"));
  const all = (fetch.variables[name ?? "representations"] ?? []) as Representation[];
  const shares = Map.groupBy(all.keys(), (index) => ownerOf(all[index]));
  const entities: unknown[] = Array.from({ length: all.length }, () => null);
  const errors: unknown[] = [];
  await Promise.all(
    [...shares].map(async ([owner, indexes]) => {
      const variables = {
        ...fetch.variables,
        [name ?? "representations"]: indexes.map((index) => all[index]),
      };
      const part = await ask(owner, { query: fetch.query, variables });
      for (const [position, index] of indexes.entries()) {
        entities[index] = part.data?._entities?.[position] ?? null;
      }
      if (part.errors) errors.push(...part.errors);
    }),
  );
  return { data: { _entities: entities }, ...(errors.length > 0 && { errors }) };
}

interface Representation {
  code?: string;
  regency?: { code: string };
}

const ownerOf = (representation: Representation | undefined): string =>
  representation?.regency?.code ?? representation?.code ?? "";
