import { read, write } from "@talenta/store";
import {
  type Box,
  canonical,
  dueOn,
  evidenceOf,
  type EvidenceRow,
  type Figures,
  figuresOf,
  type Policy,
  withoutRecords,
} from "@talenta/talent";
import type { CurrentPlacement, PlacementRow } from "../database/rows.ts";
import type { Db } from "../database/tables.ts";
import { adoptedPolicy } from "../policy/adopted.ts";
import { today, type Tenant } from "../tenant/tenant.ts";
import { readEvidence } from "./evidence.store.ts";
import {
  type ComputedRow,
  copyFigures,
  currentPlacements,
  storeDue,
  supersede,
} from "./placement.store.ts";

/** Few enough that nobody waits long for the event loop, and that the statement stays remembered as compiled. */
const PEOPLE_AT_A_TIME = 100;

/** What came of computing placements anew. */
export interface Recomputed {
  /** How many people were looked at. */
  readonly computed: number;
  /** Whose policy, answers or figures are others than before: they have a new placement. */
  readonly changed: readonly string[];
  /** How many of those stand in another box, or came into or fell out of the nine. */
  readonly moved: number;
}

/**
 * Computes these people's placements under the adopted policy. Who is placed as before keeps the placement;
 * who is not gets a new one and the old one stays on record. What a committee decided goes on while policy and
 * computed box are those it decided about, and lapses with either, unless these are those of one of `resumed` again:
 * placements that held until what is now taken back. The figures are repeated on the employee for
 * counting and ranking, and the day on which the calendar may change them is noted there.
 * Part of whoever's transaction it is called in; the number of statements does not grow with a person.
 */
export async function recomputePlacements(
  tenant: Pick<Tenant, "clock">,
  db: Db,
  employeeIds: readonly string[],
  resumed: ReadonlyMap<string, CurrentPlacement> = new Map(),
): Promise<Recomputed> {
  const changed: string[] = [];
  let [computed, moved] = [0, 0];
  if (employeeIds.length === 0) return { computed, changed, moved };
  const now = tenant.clock();
  const day = today(tenant);
  const policy = await adoptedPolicy(db, day);
  const placed = placing(policy);
  for (let from = 0; from < employeeIds.length; from += PEOPLE_AT_A_TIME) {
    const part = employeeIds.slice(from, from + PEOPLE_AT_A_TIME);
    const evidence = await readEvidence(db, part, day);
    const current = await currentPlacements(db, part);
    const different: PlacementRow[] = [];
    const replaced: string[] = [];
    for (const person of evidence) {
      const before = current.get(person.id);
      const computedRow = placed(person, now);
      if (before && isSame(before, computedRow)) continue;
      const row = { ...computedRow, ...carriedOver([resumed.get(person.id), before], computedRow) };
      different.push(row);
      if (before) replaced.push(person.id);
      if (!before || standingOf(before) !== standingOf(row)) moved += 1;
    }
    await supersede(db, different, replaced, now);
    await copyFigures(db, part);
    await storeDue(
      db,
      evidence.map((person) => ({ id: person.id, due: dueOn(person, policy) })),
    );
    computed += evidence.length;
    changed.push(...different.map((row) => row.employee_id));
  }
  return { computed, changed, moved };
}

/** Where a placement makes somebody stand. */
function standingOf({ calibrated_box, box }: PlacementRow): Box | null {
  return calibrated_box ?? box;
}

/** What a placement takes over from one it goes on: a committee's decision about a box under a policy, while both are the same. */
function carriedOver(
  earlier: readonly (CurrentPlacement | undefined)[],
  after: ComputedRow,
): Pick<PlacementRow, "calibrated_box" | "run_id"> {
  const before = earlier.find(
    (one) =>
      one?.box === after.box &&
      one.policy_id === after.policy_id &&
      one.policy_version === after.policy_version,
  );
  if (before === undefined) return { calibrated_box: null, run_id: null };
  return { calibrated_box: before.calibrated_box, run_id: before.run_id ?? before.id };
}

/** Places people one after the other. Same evidence, same placement: of people newly on record most have the same little evidence. */
function placing(policy: Policy): (person: EvidenceRow, now: Date) => ComputedRow {
  type Placed = ReturnType<typeof columnsOf> & { readonly answers: string };
  const same = new Map<string, Placed>();
  const withNothing = new Map<string, Placed>();
  const weighed = (person: EvidenceRow): Placed => {
    const evidence = evidenceOf(person, policy);
    const answers = write(evidence);
    const known = same.get(answers) ?? { ...columnsOf(figuresOf(policy, evidence)), answers };
    same.set(answers, known);
    return known;
  };
  const placed = (person: EvidenceRow): Placed => {
    const { records, standard, positionClass, educationLevel } = person;
    if (records.length > 0 || standard !== null) return weighed(person);
    // As `withoutRecords` has it: nothing else counts of them.
    const key = `${positionClass ?? ""} ${educationLevel ?? ""}`;
    const known = withNothing.get(key) ?? weighed(person);
    withNothing.set(key, known);
    return known;
  };
  return (person, now) => ({
    ...placed(person),
    employee_id: person.id,
    computed_at: now.toISOString(),
  });
}

/** Whether a placement says what the one before it said; the order in which answers were written down does not matter. */
function isSame(before: CurrentPlacement, after: ComputedRow): boolean {
  return (
    before.policy_id === after.policy_id &&
    before.policy_version === after.policy_version &&
    before.box === after.box &&
    before.performance === after.performance &&
    before.potential === after.potential &&
    before.value === after.value &&
    before.evidence === after.evidence &&
    before.possible_boxes === after.possible_boxes &&
    before.missing === after.missing &&
    (before.answers === after.answers ||
      canonical(read(before.answers)) === canonical(read(after.answers)))
  );
}

/**
 * The first placements of people who come on record at a moment, each from an id and the own entry: nothing else
 * is on record about them, and nothing else of the entry counts. The calendar changes none of them.
 */
export function placingNewcomers(
  policy: Policy,
  now: Date,
): (id: string, entry: Pick<EvidenceRow, "positionClass" | "educationLevel">) => PlacementRow {
  const placed = placing(policy);
  return (id, { positionClass, educationLevel }) => ({
    ...placed({ ...withoutRecords({ positionClass, educationLevel }), id }, now),
    calibrated_box: null,
    run_id: null,
  });
}

/** Whether no missing evidence can move somebody: one box alone is possible. */
export function isCertain({ possible_boxes }: Pick<PlacementRow, "possible_boxes">): boolean {
  return read(possible_boxes).length === 1;
}

/** Figures as stored, whoever they are about. */
function columnsOf(figures: Figures) {
  return {
    box: figures.box,
    performance: figures.performance,
    potential: figures.potential,
    value: figures.value,
    evidence: figures.evidence,
    possible_boxes: write(figures.possibleBoxes),
    missing: write(figures.missing),
    policy_id: figures.policy.id,
    policy_version: figures.policy.version,
  };
}
