import DataLoader from "dataloader";

/** Keys a single statement takes; more are asked in several. */
const LARGEST_BATCH = 1000;

/** A loader of at most one row per key; null where there is none. */
export function oneByKey<Row>(
  load: (keys: string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, Row | null> {
  return new DataLoader(
    async (keys) => {
      const rows = new Map((await loadStorable(load, keys)).map((row) => [keyOf(row), row]));
      return keys.map((key) => rows.get(key) ?? null);
    },
    { maxBatchSize: LARGEST_BATCH },
  );
}

/** A loader of any number of rows per key, in the order they were loaded. */
export function manyByKey<Row>(
  load: (keys: string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string | null,
): DataLoader<string, Row[]> {
  return new DataLoader(
    async (keys) => {
      const rows = Map.groupBy(await loadStorable(load, keys), keyOf);
      return keys.map((key) => rows.get(key) ?? []);
    },
    { maxBatchSize: LARGEST_BATCH },
  );
}

async function loadStorable<Row>(
  load: (keys: string[]) => Promise<readonly Row[]>,
  keys: readonly string[],
): Promise<readonly Row[]> {
  const known = storable(keys);
  return known.length === 0 ? [] : await load(known);
}

/** Keys without NUL, which ends a statement's text early: one such key must not cost the others theirs. */
export function storable(keys: readonly string[]): string[] {
  return keys.filter((key) => !key.includes("\u0000"));
}
