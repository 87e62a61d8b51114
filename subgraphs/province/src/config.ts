import { OwnerList } from "@talenta/contract";
import { DATABASE, listening, oneDatabase, PASSPORTS, readConfig } from "@talenta/service";
import { z } from "zod";

const SETTINGS = oneDatabase(
  z.object({
    PROVINCE_CODE: z
      .string()
      .regex(/^\d{2}$/, "not two digits")
      .describe("the province's official code, for example 18"),
    PROVINCE_NAME: z.string().min(1).describe("the province's name"),
    DIRECTORY_FILE: z
      .string()
      .min(1)
      .describe(
        "the directory of owners, a JSON list with code, name and kind; read again on change",
      ),
    ...DATABASE,
    ...listening(4_100),
    ...PASSPORTS,
  }),
);

/** The settings of a province that runs by itself. */
export type Settings = z.output<typeof SETTINGS>;

/** Reads the settings; throws ConfigError with every fault. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  return readConfig(SETTINGS, env);
}

/** A directory this province can work with: its own civil service is in it. */
export function directoryOf(province: string) {
  return OwnerList.refine(
    (owners) => owners.some(({ code, kind }) => code === province && kind === "PROVINCE"),
    `there is no entry for the province's own civil service; add one with code ${province} and kind PROVINCE`,
  );
}
