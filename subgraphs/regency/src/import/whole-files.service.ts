import type { Principal } from "@talenta/access";
import { aboutFile, batched, importKindOf, type Table } from "@talenta/siasn";
import { changing } from "../change/change.service.ts";
import type { Tenant } from "../tenant/tenant.ts";
import { rowsWithin } from "./batch.service.ts";
import { LARGEST_BATCH } from "./import.errors.ts";
import { beginWithin, finishWithin } from "./import.service.ts";

/** A file that is at hand as a whole. */
export interface WholeFile {
  readonly table: Table;
  readonly fileName: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly contentHash: string;
  /** Whether it holds only some people; of an employees file that holds all, who is missing is a finding. */
  readonly partial: boolean;
}

/**
 * Brings files in, one after the other, as one change: all of them or nothing. People are placed once, by what all
 * files together say of them; a file at a time would leave them a placement a file. The database takes no other
 * change until the last one is in.
 *
 * @param onRows called with the number of rows brought in since the last call
 * @throws Error when a row is rejected
 */
export function importFiles(
  tenant: Tenant,
  actor: Pick<Principal, "subject">,
  files: AsyncIterable<WholeFile>,
  onRows: (rows: number) => void,
): Promise<void> {
  return changing(tenant, actor, async (change) => {
    for await (const { table, fileName, contentHash, partial } of files) {
      const { id: importId } = await beginWithin(tenant, change, actor, {
        kind: importKindOf(table.kind),
        fileName,
        contentHash,
        ...aboutFile(table),
      });
      let rejected = 0;
      for await (const rows of batched(table.rows(), LARGEST_BATCH)) {
        const { counts } = await rowsWithin(tenant, change, actor, { importId, rows });
        rejected += counts.REJECTED;
        onRows(rows.length);
      }
      if (rejected > 0) throw new Error(`${fileName}: ${rejected} rows were rejected.`);
      await finishWithin(tenant, change, { importId, rowCount: table.rowCount, partial });
    }
  });
}
