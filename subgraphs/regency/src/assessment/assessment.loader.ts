import type { EntityManager } from "@mikro-orm/sqlite";
import { manyByKey } from "../page/loader.ts";
import { Assessment } from "./assessment.entity.ts";

/** Assessments by employee id, latest first. */
export function assessmentLoader(em: EntityManager) {
  return manyByKey(
    (employees) =>
      em.find(
        Assessment,
        { employeeId: { $in: employees } },
        { orderBy: { date: "desc", id: "desc" } },
      ),
    (assessment) => assessment.employeeId,
  );
}
