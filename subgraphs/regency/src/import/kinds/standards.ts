import { say, type Sentence } from "@talenta/sentences";
import { type Finding, standardReader, type StandardRecord } from "@talenta/siasn";
import { COMPETENCIES } from "@talenta/talent";
import type { Db } from "../../database/tables.ts";
import { foldName } from "../../text/fold-name.ts";
import { named, ownerNamed, putStandard } from "../../standard/standard.service.ts";
import {
  currentStandards,
  type StandardOwner,
  type StoredStandard,
} from "../../standard/standard.store.ts";
import { contentHash } from "../../text/content-hash.ts";
import type { OutcomeRow } from "../import-row.store.ts";
import type { RowKind } from "../row-kind.ts";

const ID = "JABATAN ID";
const TITLE = "JABATAN NAMA";
const LEVELS = new Map(
  COMPETENCIES.map(({ id, title }) => [title.id.toUpperCase(), `levels.${id}`]),
);

/**
 * Competency standards (standar kompetensi jabatan). One position or class has one in force; a row that says
 * something else ends it and begins another, as by hand.
 */
export const standardRows: RowKind<StandardRecord> = {
  reader: standardReader,

  async resolve(_tenant, db, rows) {
    const positions = await allPositions(db);
    const ids = new Set(positions.map(({ id }) => id));
    const byTitle = Map.groupBy(positions, ({ title }) => foldName(title));
    const owned = rows.map((one) => ({ ...one, owner: ownerOf(one.row, one.record.owner) }));
    const asked = owned.flatMap(({ owner }) => ("positionId" in owner ? owner.positionId : []));
    const stored = new Map(
      (await currentStandards(db, asked)).map((standard) => {
        const record = recordOf(standard);
        return [named(record.owner), contentHash(record)];
      }),
    );
    return owned.map(({ owner }) => {
      if ("severity" in owner) return { refusal: owner };
      const subject = named(owner);
      return { subject, stored: stored.get(subject) ?? null };
    });

    function ownerOf(row: number, owner: StandardRecord["owner"]): StandardOwner | Finding {
      if ("positionClass" in owner) return owner;
      if ("positionId" in owner) {
        return ids.has(owner.positionId) ? owner : unknownId(row, owner.positionId);
      }
      const alike = byTitle.get(foldName(owner.positionTitle)) ?? [];
      const [found] = alike;
      if (found !== undefined && alike.length === 1) return { positionId: found.id };
      return unclearTitle(row, owner.positionTitle, alike.length);
    }
  },

  about: (subject, record) => ({ ...record, owner: ownerNamed(subject) }),

  async known(db, subjects) {
    const owners = subjects.map(ownerNamed);
    const positions = owners.flatMap((owner) => ("positionId" in owner ? owner.positionId : []));
    return new Map(
      (await currentStandards(db, positions)).map((standard) => {
        const record = recordOf(standard);
        return [named(record.owner), record];
      }),
    );
  },

  fieldOf: (column) => LEVELS.get(column) ?? null,

  async store(tenant, change, rows, { fileName, by }) {
    const set = { at: tenant.clock().toISOString(), by };
    for (const { record } of rows) {
      const { owner, levels, mark, source } = record;
      if ("positionTitle" in owner) throw new Error("A title was to be resolved to its position.");
      const requirements = COMPETENCIES.flatMap(({ id }) => {
        const level = levels[id];
        return level === undefined ? [] : [{ id, level }];
      });
      await putStandard(change, owner, { requirements, mark, source, reason: fileName }, set);
    }
  },

  async notes(_tenant, db, outcomes, columns) {
    const [id, title] = [columns.indexOf(ID), columns.indexOf(TITLE)];
    if (id === -1 || title === -1) return [];
    const positions = await allPositions(db);
    const titles = new Map(positions.map((one) => [named({ positionId: one.id }), one.title]));
    return outcomes.flatMap(({ row, subject, leads, cells }: OutcomeRow): Finding[] => {
      const known = titles.get(subject ?? "");
      const written = cells[title] ?? null;
      if (!leads || known === undefined || written === null) return [];
      return foldName(written) === foldName(known) ? [] : [otherTitle(row, written, known)];
    });
  },
};

/** Every position there is, a few hundred to a few thousand. */
function allPositions(db: Db) {
  return db.selectFrom("position").select(["id", "title"]).orderBy("id").execute();
}

/** A version as the row of a file that would say the same. */
export function recordOf(standard: StoredStandard): StandardRecord & { owner: StandardOwner } {
  const { positionId, positionClass, requirements, source, mark } = standard;
  const owner = positionId === null ? positionClass && { positionClass } : { positionId };
  if (owner === null) throw new Error(`The standard ${standard.id} is nobody's.`);
  return {
    owner,
    levels: Object.fromEntries(requirements.map(({ id, level }) => [id, level])),
    source,
    mark,
  };
}

const refusal = (row: number, column: string, value: string, message: Sentence): Finding => ({
  row,
  column,
  value,
  dimension: "CONSISTENCY",
  severity: "REJECT",
  message,
});

function unknownId(row: number, id: string): Finding {
  return refusal(row, ID, id, say("finding.unknownPositionId"));
}

function unclearTitle(row: number, title: string, alike: number): Finding {
  const message =
    alike > 1 ? say("finding.severalTitles", { count: alike }) : say("finding.unknownTitle");
  return refusal(row, TITLE, title, message);
}

function otherTitle(row: number, value: string, title: string): Finding {
  return {
    ...refusal(row, TITLE, value, say("finding.otherTitle", { title })),
    severity: "NOTE",
  };
}
