import type { AbstractSqlConnection } from "@mikro-orm/sqlite";
import { sql, type ControlledTransaction, type Kysely } from "kysely";

type Transactional<T> = typeof AbstractSqlConnection.prototype.transactional<T>;
/** What the object mapper calls a transaction; of its own it needs what any has. */
// oxlint-disable-next-line typescript/no-explicit-any -- the object mapper's own type
type InTransaction = ControlledTransaction<any, any>;

/**
 * Runs `work` in a transaction, or in a part of the one given, and gives the connection back in any case. The object
 * mapper's own way keeps it for ever where `begin` or `rollback` fails: with SQLite's one connection nothing is
 * answered after that, with a pool one connection less is left each time.
 */
export async function transactionOn<T>(
  client: Kysely<unknown>,
  ...[work, options]: Parameters<Transactional<T>>
): Promise<T> {
  if (options?.ctx) return await partOf(options.ctx, work);
  let failed: { cause: unknown } | undefined;
  try {
    return await client.transaction().execute((transaction) =>
      work(transaction as unknown as InTransaction).catch((cause: unknown) => {
        failed = { cause };
        throw cause;
      }),
    );
  } catch (error) {
    // Where the connection is lost, the rollback fails too: what failed first is what is told.
    throw failed === undefined ? error : failed.cause;
  }
}

async function partOf<T>(
  transaction: InTransaction,
  work: (transaction: InTransaction) => Promise<T>,
): Promise<T> {
  await sql`savepoint part`.execute(transaction);
  try {
    const result = await work(transaction);
    await sql`release savepoint part`.execute(transaction);
    return result;
  } catch (error) {
    await sql`rollback to savepoint part`.execute(transaction);
    throw error;
  }
}
