import { sql, type Kysely } from "kysely";

/**
 * Runs `work` in the transaction under way and takes back everything it has stored; what it answers stays. An error
 * is left to the transaction, which is rolled back as a whole.
 */
export async function takenBack<Tables, Answer>(
  db: Kysely<Tables>,
  work: () => Promise<Answer>,
): Promise<Answer> {
  await sql`savepoint tried`.execute(db);
  const answer = await work();
  await sql`rollback to savepoint tried`.execute(db);
  await sql`release savepoint tried`.execute(db);
  return answer;
}
