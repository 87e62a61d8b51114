import { type StandardOwner, standardRow, type WritableRow } from "@talenta/siasn";
import { COMPETENCIES, compilePolicy, DEFAULT_POLICY, type PositionClass } from "@talenta/talent";
import type { Person } from "../person/person.ts";
import { Random } from "../random.ts";

const { requiredLevels } = compilePolicy(DEFAULT_POLICY);

/** Classes whose positions have standards of their own, and the one with a standard for all of them. */
const OF_POSITIONS: ReadonlySet<PositionClass> = new Set(["JPT_PRATAMA", "ADMINISTRATOR"]);
const OF_CLASS: PositionClass = "PENGAWAS";

/**
 * The standard that holds for somebody's post, unless it was told before; none for most classes, for which the policy's
 * levels count. It asks a level more of one competency and a level less of another, so that in sum it asks what the
 * policy does.
 */
export function standardRows(
  seed: string,
  { post: { positionClass } }: Person,
  employee: WritableRow,
  told: Set<string>,
): WritableRow[] {
  const owner = ownerOf(positionClass, employee["JABATAN ID"] ?? null);
  if (owner === null) return [];
  const key = JSON.stringify(owner);
  if (told.has(key)) return [];
  told.add(key);
  const random = new Random(`${seed}:standard:${key}`);
  const more = random.int(0, COMPETENCIES.length - 1);
  const less = (more + random.int(1, COMPETENCIES.length - 1)) % COMPETENCIES.length;
  const levels = Object.fromEntries(
    COMPETENCIES.map(({ id }, at) => [
      id,
      requiredLevels[positionClass] + (at === more ? 1 : at === less ? -1 : 0),
    ]),
  );
  const source = `Keputusan Kepala Daerah Nomor 800/${random.int(100, 999)}/2025 (contoh)`;
  return [standardRow({ owner, levels, source, mark: "A" })];
}

function ownerOf(
  positionClass: PositionClass,
  positionId: WritableRow[string] | null,
): StandardOwner | null {
  if (positionClass === OF_CLASS) return { positionClass };
  if (!OF_POSITIONS.has(positionClass) || typeof positionId !== "string") return null;
  return { positionId };
}
