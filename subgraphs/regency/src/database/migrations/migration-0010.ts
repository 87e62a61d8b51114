import { Migration } from "@mikro-orm/migrations";

/** A record of evidence is named by `record_id` wherever it is named. */
export class NameRecords extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `alter table "evidence_revision" rename column "evidence_id" to "record_id"`,
  `alter table "request" rename column "result_evidence_id" to "result_record_id"`,
];
