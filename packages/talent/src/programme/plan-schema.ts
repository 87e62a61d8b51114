import { z } from "zod";
import { parseRegencyCode } from "../brand.ts";
import type { IsoDate, RegencyCode } from "../brand.ts";
import { parseIsoDate } from "../iso-date.ts";
import { MARKS } from "../policy/document.ts";
import { POSITION_CLASSES } from "../position/classes.ts";
import type { ProgrammePlan } from "./plan.ts";

/** Far above any real programme; keeps a plan a document of bounded size. */
const MOST = { phases: 50, sessions: 500, allotments: 100, quotas: 2000, people: 1_000_000 };

const text = z.string().trim().min(1, "Write some text here.").max(500);
const bilingual = z.strictObject({ id: text, en: text });
const identifier = z
  .string()
  .max(60)
  .regex(
    /^[A-Za-z][A-Za-z0-9-]*$/,
    "An id starts with a letter and goes on with letters, digits and hyphens, 60 characters at most.",
  );
const day = z.custom<IsoDate>(
  (value) => typeof value === "string" && parseIsoDate(value) !== null,
  { error: "Write a day that exists, as yyyy-mm-dd." },
);
const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Write the time of day as hh:mm, 00:00 to 23:59.");
const owner = z.custom<RegencyCode>(
  (value) => typeof value === "string" && parseRegencyCode(value) !== null,
  { error: "Write the code of a government, such as 18 or 18.05, as text." },
);
const people = z
  .int("Write a whole number.")
  .min(1, "Write 1 or more, or leave the entry out.")
  .max(MOST.people, `Write ${MOST.people} at most.`);

const session = z.strictObject({
  id: identifier,
  place: text,
  day,
  startsAt: time,
  endsAt: time,
  seats: people,
  allotments: z.array(z.strictObject({ owner, seats: people })).max(MOST.allotments),
});

/** The shape of a plan; what its figures must mean together is in plan-rules.ts. */
export const planSchema = z.strictObject({
  id: identifier,
  version: z.int().min(1),
  title: bilingual,
  citation: text,
  provider: text,
  resultsDue: day,
  phases: z
    .array(
      z.strictObject({
        id: identifier,
        title: bilingual,
        sessions: z.array(session).min(1, "A phase has one session at least.").max(MOST.sessions),
      }),
    )
    .min(1, "A programme has one phase at least.")
    .max(MOST.phases),
  quotas: z
    .array(
      z.strictObject({
        owner,
        positionClass: z.enum(POSITION_CLASSES),
        people,
        basis: z.strictObject({ mark: z.enum(MARKS), source: text }),
      }),
    )
    .min(1, "A programme gives one owner a quota at least.")
    .max(MOST.quotas),
}) satisfies z.ZodType<ProgrammePlan>;
