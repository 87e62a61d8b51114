import type { InferKyselyDB } from "@mikro-orm/sql";

/** The tables of a list of entities, by name, as they are stored. */
export type TablesOf<Entities extends readonly { name: string }[]> = InferKyselyDB<
  Entities[number]
>;
