import type { JobControl } from "./jobs.ts";
import { inTurn } from "./turns.ts";
import type { OpenDatabase } from "../database/tables.ts";

/** Few enough that nobody waits long for the event loop. */
export const PEOPLE_AT_A_TIME = 50;

/**
 * Reads in several statements what must be of one state of the data: where something was committed
 * meanwhile it reads again, so that no half of a change is seen.
 */
export async function inOneState<Read>(
  store: Pick<OpenDatabase, "dataVersion">,
  read: () => Promise<Read>,
  control?: JobControl,
): Promise<Read> {
  for (;;) {
    control?.signal.throwIfAborted();
    const version = await store.dataVersion();
    const all = await read();
    if ((await store.dataVersion()) !== version) continue;
    control?.readAt(version);
    return all;
  }
}

/** All rows of a list ordered by id, page by page, each in a turn of its own. */
export async function allPages<Row extends { readonly id: string }>(
  control: JobControl,
  readPage: (after: string) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    control.signal.throwIfAborted();
    const page = await inTurn(() => readPage(rows.at(-1)?.id ?? ""));
    rows.push(...page);
    if (page.length === 0) return rows;
  }
}
