import type { EntityManager } from "@mikro-orm/sqlite";
import { manyByKey } from "../page/loader.ts";
import { Appraisal } from "./appraisal.entity.ts";

/** Appraisals by employee id, latest first. */
export function appraisalLoader(em: EntityManager) {
  return manyByKey(
    (employees) =>
      em.find(
        Appraisal,
        { employeeId: { $in: employees } },
        { orderBy: { year: "desc", period: "desc" } },
      ),
    (appraisal) => appraisal.employeeId,
  );
}
