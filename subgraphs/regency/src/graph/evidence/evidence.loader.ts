import type { Db } from "../../database/tables.ts";
import { recordsOfPeople } from "../../evidence/provenance.ts";
import { manyByKey } from "../../page/loader.ts";

/** All evidence by employee id, latest first; of one year the yearly appraisal before those within it. */
export function evidenceLoader(db: Db) {
  return manyByKey(
    (employees) => recordsOfPeople(db, employees),
    (record) => record.employeeId,
  );
}
