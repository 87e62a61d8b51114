import { say } from "@talenta/sentences";
import { dayInJakarta } from "@talenta/talent";
import type { Db } from "../../database/tables.ts";
import {
  endStandardOf,
  ownerNamed,
  putStandard,
  toldOwner,
} from "../../standard/standard.service.ts";
import {
  assessedHolders,
  currentStandard,
  listedStandards,
  type StandardOwner,
  type StoredStandard,
} from "../../standard/standard.store.ts";
import { contentHash } from "../../text/content-hash.ts";
import { recordOf } from "../kinds/standards.ts";
import type { ImportToUndo, Touch, UndoKind, WrittenRow } from "./undo-kind.ts";

/** Far more versions than one position has since one import. */
const MOST_VERSIONS = 1000;

/** Competency standards that a file began or replaced. There are a few hundred, so each has statements of its own. */
export const undoStandards: UndoKind = {
  async touched(db, _one, rows) {
    const touches: Touch[] = [];
    for (const { subject, hash } of rows) {
      const current = await currentStandard(db, ownerNamed(subject));
      if (current !== null && contentHash(recordOf(current)) === hash) continue;
      const [latest] = current === null ? await versions(db, ownerNamed(subject)) : [current];
      const at = current?.setAt ?? latest?.endedAt ?? null;
      const owner = toldOwner(ownerNamed(subject));
      const how = current === null ? "standardRemoved" : "standardSet";
      touches.push(
        at === null
          ? say(`import.${how}`, { owner })
          : say(`import.${how}On`, { owner, day: dayInJakarta(new Date(at)) }),
      );
    }
    return touches;
  },

  async people(db, rows) {
    const people = new Set<string>();
    for (const { subject } of rows) {
      for (const id of await assessedHolders(db, ownerNamed(subject))) people.add(id);
    }
    return [...people];
  },

  async withdraw(change, rows, undoing) {
    for (const { subject } of rows) await endStandardOf(change, ownerNamed(subject), undoing);
  },

  async restore(change, one, rows, undoing) {
    for (const row of rows) {
      const { requirements, mark, source } = await versionBefore(change.db, one, row);
      const said = { requirements, mark, source, reason: undoing.reason };
      await putStandard(change, ownerNamed(row.subject), said, undoing);
    }
  },
};

/** The version that was in force when the import replaced it. */
async function versionBefore(
  db: Db,
  { begunAt }: ImportToUndo,
  { subject, beforeHash }: WrittenRow,
): Promise<StoredStandard> {
  const found = (await versions(db, ownerNamed(subject))).findLast(
    (version) =>
      version.endedAt !== null &&
      version.endedAt >= begunAt &&
      contentHash(recordOf(version)) === beforeHash,
  );
  if (found === undefined) throw new Error(`No version of the standard of ${subject} is left.`);
  return found;
}

/** All versions of one standard, the latest first. */
function versions(db: Db, owner: StandardOwner): Promise<StoredStandard[]> {
  const nobody = { positionId: undefined, positionClass: undefined };
  const filter = { ...nobody, ...owner, past: true };
  return listedStandards(db, filter, { limit: MOST_VERSIONS, after: null });
}
