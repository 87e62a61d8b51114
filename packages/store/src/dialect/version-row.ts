import { CompiledQuery, type Dialect, type Driver, type Kysely } from "kysely";

/** Makes the row, unless it is there. */
export const VERSION_ROW = `
create table if not exists data_version (one int primary key check (one = 1), n bigint not null);
insert into data_version (one, n) values (1, 0) on conflict do nothing`;

/**
 * Connections read unless a transaction says otherwise. One that does raises the row's number first: whoever else
 * wants to write, in whatever process, waits there until it ends, and what it read cannot be outdated by them. Both in
 * one trip, so that it costs no more than a plain beginning.
 */
const BEGIN = "begin read write; update data_version set n = n + 1";

/** Makes every transaction of a dialect the only one that writes, from its beginning. */
export function versionAtBegin(dialect: Dialect): void {
  const create = dialect.createDriver.bind(dialect);
  dialect.createDriver = () => {
    const driver: Driver = create();
    driver.beginTransaction = async (connection) => {
      try {
        await connection.executeQuery(CompiledQuery.raw(BEGIN));
      } catch (error) {
        // The transaction has begun even where the wait for the row was given up.
        await connection.executeQuery(CompiledQuery.raw("rollback")).catch(() => undefined);
        throw error;
      }
    };
    return driver;
  };
}

// With a parameter, because only such statements are given a name and planned once.
const READ: CompiledQuery<{ n: number }> = CompiledQuery.raw(
  "select n from data_version where one = $1",
  [1],
);

/** The row's number: what was committed last, however many transactions are under way. */
export async function readVersion(db: Kysely<unknown>): Promise<string> {
  const { rows } = await db.executeQuery(READ);
  return String(rows[0]?.n);
}
