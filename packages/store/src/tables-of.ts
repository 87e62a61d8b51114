import type { InferKyselyDB } from "@mikro-orm/sqlite";

/**
 * The tables of a list of entities, by name, as they are stored. Name it as an interface, which costs the compiler a
 * third of what a type does: `interface Tables extends TablesOf<typeof ENTITIES> {}`.
 */
export type TablesOf<Entities extends readonly { name: string }[]> = InferKyselyDB<
  Entities[number]
>;
