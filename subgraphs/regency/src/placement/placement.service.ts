import { insertRows, placeholders, type Sql } from "@talenta/store";
import { place, type Placement } from "@talenta/talent";
import { today, type Tenant } from "../regency/tenant.ts";
import { evidenceOf, type EvidenceRow, readEvidence } from "./evidence.store.ts";
import type { Placement as StoredPlacement } from "./placement.entity.ts";

const PEOPLE_PER_STATEMENT = 1000;

const COLUMNS = [
  "employee_id",
  "box",
  "performance",
  "potential",
  "value",
  "evidence",
  "possible_boxes",
  "missing",
  "answers",
  "policy_id",
  "policy_version",
  "computed_at",
] as const;

/**
 * Computes these people's placements under the adopted policy and stores them, with the figures
 * repeated on the employee for counting and ranking. Answers whom it placed anew.
 * Part of whoever's transaction it is called in; the number of statements does not grow with a person.
 */
export async function recomputePlacements(
  tenant: Tenant,
  sql: Sql,
  employeeIds: readonly string[],
): Promise<string[]> {
  const computedAt = tenant.clock().toISOString();
  const placed: string[] = [];
  // Same evidence, same placement: of people newly on record most have the same little evidence.
  const same = new Map<string, ReturnType<typeof placementOf>>();
  for (let from = 0; from < employeeIds.length; from += PEOPLE_PER_STATEMENT) {
    const part = employeeIds.slice(from, from + PEOPLE_PER_STATEMENT);
    const evidence = await readEvidence(sql, part, today(tenant));
    const rows = evidence.map((person) => {
      const answers = evidenceOf(person, tenant.policy.requiredLevels);
      const told = JSON.stringify(answers);
      const known = same.get(told) ?? placementOf(place(tenant.policy, answers));
      same.set(told, known);
      return { ...known, employee_id: person.id, answers: told, computed_at: computedAt };
    });
    const into = { table: "placement", columns: COLUMNS, replaceOn: ["employee_id"] as const };
    await insertRows(sql, into, rows);
    await copyFigures(sql, part);
    placed.push(...rows.map((row) => row.employee_id));
  }
  return placed;
}

/** The figures repeated on an employee about whom nothing but the person's own record is known yet. */
export function figuresOfNew(tenant: Tenant): (
  person: Pick<EvidenceRow, "positionClass" | "educationLevel">,
) => {
  box: number | null;
  talent_value: number | null;
  performance: number | null;
  potential: number | null;
} {
  const same = new Map<string, ReturnType<ReturnType<typeof figuresOfNew>>>();
  return ({ positionClass, educationLevel }) => {
    const told = `${positionClass ?? ""} ${educationLevel ?? ""}`;
    const known = same.get(told);
    if (known) return known;
    const nothing = { id: "", rating: null, appraisal: null, competencies: null, aspects: null };
    const person = { ...nothing, positionClass, educationLevel };
    const placed = place(tenant.policy, evidenceOf(person, tenant.policy.requiredLevels));
    const { box, value, performance, potential } = placed;
    const figures = { box, talent_value: value, performance, potential };
    same.set(told, figures);
    return figures;
  };
}

/** A placement as stored, whoever it is about. */
function placementOf(placement: Placement) {
  return {
    box: placement.box,
    performance: placement.performance,
    potential: placement.potential,
    value: placement.value,
    evidence: placement.evidence,
    possible_boxes: JSON.stringify(placement.possibleBoxes),
    missing: JSON.stringify(placement.missing),
    policy_id: placement.policy.id,
    policy_version: placement.policy.version,
  };
}

/** Leaves alone who has these figures already: every index of an employee that holds one is written anew. */
function copyFigures(sql: Sql, employeeIds: readonly string[]): Promise<number> {
  return sql.run(
    `update employee set box = p.box, talent_value = p.value,
       performance = p.performance, potential = p.potential
     from placement p
     where p.employee_id = employee.id and employee.id in (${placeholders(employeeIds.length)})
       and (employee.box, employee.talent_value, employee.performance, employee.potential)
         is not (p.box, p.value, p.performance, p.potential)`,
    employeeIds,
  );
}

/**
 * How a stored placement came about. It is computed again from the stored evidence, which gives the
 * same figures as long as the policy is the same; null when that policy version is no longer adopted.
 */
export function explain(
  tenant: Tenant,
  placement: Pick<StoredPlacement, "answers" | "policyId" | "policyVersion">,
): Record<string, unknown> | null {
  const { policy } = tenant;
  if (policy.id !== placement.policyId || policy.version !== placement.policyVersion) return null;
  return { ...place(policy, placement.answers).explanation };
}
