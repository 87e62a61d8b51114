import { ACCESS } from "./access.ts";
import { ASKED } from "./asked.ts";
import { CALIBRATION } from "./calibration.ts";
import { CODE } from "./code.ts";
import { ERROR } from "./error.ts";
import { FILTER } from "./filter.ts";
import { HTTP } from "./http.ts";
import { IMPORT } from "./import.ts";
import { INPUT } from "./input.ts";
import { LIMITS } from "./limits.ts";
import { POLICY } from "./policy.ts";
import { PROGRAMME } from "./programme.ts";
import { RECORD } from "./record.ts";
import { REQUEST } from "./request.ts";

/** Every sentence told to people, by its code. */
export const CATALOGUE = {
  ...ACCESS,
  ...ASKED,
  ...CALIBRATION,
  ...CODE,
  ...ERROR,
  ...FILTER,
  ...HTTP,
  ...IMPORT,
  ...INPUT,
  ...LIMITS,
  ...POLICY,
  ...PROGRAMME,
  ...RECORD,
  ...REQUEST,
} as const;

/** The code of a sentence. */
export type SentenceCode = keyof typeof CATALOGUE;
