import { withKnown } from "../untold/with-known.ts";
import type { EmployeeRecord } from "./employee.record.ts";

/**
 * The record with what it does not tell taken over from what is on record (`withKnown`). A unit and a position go by
 * an id and a name: where one of the two is told and means another one than before, the other stays behind, so that
 * somebody who moves takes no name, parent or class along to where others are.
 */
export function withKnownEmployee(
  record: EmployeeRecord,
  untold: readonly string[],
  known: object,
): EmployeeRecord {
  if (untold.length === 0) return record;
  const merged = withKnown(record, untold, known);
  const before: Partial<EmployeeRecord> = known;
  const told = new Set(Object.keys(record));
  for (const path of untold) told.delete(path);
  return { ...merged, ...placeOf(merged, told, before), ...positionOf(merged, told, before) };
}

type Place = Pick<EmployeeRecord, "unitId" | "unitName" | "parentUnitId" | "parentUnitName">;

function placeOf(
  merged: EmployeeRecord,
  told: ReadonlySet<string>,
  before: Partial<EmployeeRecord>,
): Place {
  const unit = named(
    { id: merged.unitId, name: merged.unitName },
    { id: told.has("unitId"), name: told.has("unitName") },
    { id: before.unitId ?? null, name: before.unitName ?? null },
  );
  const parent = named(
    { id: merged.parentUnitId, name: merged.parentUnitName },
    { id: told.has("parentUnitId"), name: told.has("parentUnitName") },
    { id: before.parentUnitId ?? null, name: before.parentUnitName ?? null },
  );
  return {
    ...(parent.moved && !unit.told
      ? { unitId: null, unitName: null }
      : { unitId: unit.id, unitName: unit.name }),
    ...(unit.moved && !parent.told
      ? { parentUnitId: null, parentUnitName: null }
      : { parentUnitId: parent.id, parentUnitName: parent.name }),
  };
}

type Position = Pick<
  EmployeeRecord,
  "positionId" | "positionTitle" | "positionKind" | "positionClass"
>;

function positionOf(
  merged: EmployeeRecord,
  told: ReadonlySet<string>,
  before: Partial<EmployeeRecord>,
): Position {
  const { positionKind = null, positionClass = null } = before;
  const title = told.has("positionTitle");
  // An id without a title is none of a position that could be shown; the reader notes it.
  if (!title) return { ...pickPosition(merged), positionId: before.positionId ?? null };
  const { id, name, moved } = named(
    { id: merged.positionId, name: merged.positionTitle },
    { id: told.has("positionId"), name: true },
    { id: before.positionId ?? null, name: before.positionTitle ?? null },
  );
  const kindTold = told.has("positionKind");
  return {
    positionId: id,
    positionTitle: name,
    positionKind: kindTold ? merged.positionKind : moved ? null : positionKind,
    // The class is read off the title and its kind: without the kind it may be less than what was known.
    positionClass:
      kindTold || moved ? merged.positionClass : (positionClass ?? merged.positionClass),
  };
}

function pickPosition({ positionTitle, positionKind, positionClass }: EmployeeRecord) {
  return { positionTitle, positionKind, positionClass };
}

interface Named {
  readonly id: string | null;
  readonly name: string | null;
}

function named(
  { id, name }: Named,
  told: { readonly id: boolean; readonly name: boolean },
  before: Named,
): Named & { readonly moved: boolean; readonly told: boolean } {
  const sameId = id === before.id;
  const sameName = keyOf(name) === keyOf(before.name);
  const any = told.id || told.name;
  if (told.id && told.name) {
    return { id, name, told: any, moved: !(sameId && id !== null) && !sameName };
  }
  if (told.id && !sameId) return { id, name: null, told: any, moved: true };
  if (told.name && !sameName) return { id: null, name, told: any, moved: true };
  return { id, name, told: any, moved: false };
}

/** Case and spacing make no other name. */
function keyOf(name: string | null): string | null {
  return name === null ? null : name.replaceAll(/\s+/g, " ").trim().toUpperCase();
}
