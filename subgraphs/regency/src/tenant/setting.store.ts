import type { Db } from "../database/tables.ts";

/** What one database remembers about itself. */
export type SettingKey =
  | "regency_code"
  | "id_secret"
  | "sharing"
  | "refreshed_on"
  | "changed_at"
  | "request_due_days";

/** The stored text of a setting, or null when it was never set. */
export async function readSetting(db: Db, key: SettingKey): Promise<string | null> {
  const row = await db
    .selectFrom("setting")
    .select("value")
    .where("key", "=", key)
    .executeTakeFirst();
  return row?.value ?? null;
}

/** Stores a setting, whether or not there was one. */
export async function writeSetting(db: Db, key: SettingKey, value: string): Promise<void> {
  await db
    .insertInto("setting")
    .values({ key, value })
    .onConflict((met) =>
      met.column("key").doUpdateSet((eb) => ({ value: eb.ref("excluded.value") })),
    )
    .execute();
}

/** The stored setting; when there is none, stores what `initial` makes and answers that. */
export async function settingOr(db: Db, key: SettingKey, initial: () => string): Promise<string> {
  const stored = await readSetting(db, key);
  if (stored !== null) return stored;
  const value = initial();
  await writeSetting(db, key, value);
  return value;
}
