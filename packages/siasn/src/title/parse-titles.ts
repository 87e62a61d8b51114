import { say, told } from "@talenta/sentences";
import { POSITION_CLASSES } from "@talenta/talent";
import { z } from "zod";
import { SiasnError } from "../errors.ts";
import { POSITION_KINDS, type TitleTable } from "./title-table.ts";

const Rule = z.strictObject({
  title: z.string().trim().min(1).max(200),
  kind: z.enum(POSITION_KINDS).nullable().default(null),
  agency: z.string().trim().min(1).max(200).nullable().default(null),
  positionClass: z.enum(POSITION_CLASSES),
});

const Titles = z.strictObject({ note: z.string(), rules: z.array(Rule).min(1).max(10_000) });

/**
 * Reads a table of titles that an office edited (JSON, the shape of `default-titles.json`).
 * @throws {SiasnError} naming the first place that is wrong
 */
export function parseTitles(json: unknown): TitleTable {
  const parsed = Titles.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const place = issue?.path.join(".") ?? "";
  throw new SiasnError(say("file.titlesWrong", { place, why: told(issue?.message ?? "") }));
}
