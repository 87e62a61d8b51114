/** The part of the driver that reads one value. */
interface Driver {
  prepare(sql: string): { pluck(): { get(): unknown } };
}

/**
 * Answers a word that is another one whenever anything was committed since: by any other connection (`data_version`)
 * or, where a database in memory has one connection only, by this one (`total_changes`). It takes a few microseconds.
 */
export function dataVersionOf(database: Driver): () => Promise<string> {
  const version = database
    .prepare("select data_version || '.' || total_changes() from pragma_data_version")
    .pluck();
  return () => Promise.resolve(String(version.get()));
}
