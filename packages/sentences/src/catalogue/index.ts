import { ACCESS } from "./access.ts";
import { ASKED } from "./asked.ts";
import { CALIBRATION } from "./calibration.ts";
import { CLI } from "./cli.ts";
import { CODE } from "./code.ts";
import { ERROR } from "./error.ts";
import { FILE } from "./file.ts";
import { FILTER } from "./filter.ts";
import { FINDING } from "./finding.ts";
import { HTTP } from "./http.ts";
import { IMPORT } from "./import.ts";
import { INPUT } from "./input.ts";
import { LIMITS } from "./limits.ts";
import { MISSING } from "./missing.ts";
import { NIP } from "./nip.ts";
import { POLICY } from "./policy.ts";
import { PROGRAMME } from "./programme.ts";
import { RECORD } from "./record.ts";
import { REQUEST } from "./request.ts";

/** Every sentence told to people, by its code. */
export const CATALOGUE = {
  ...ACCESS,
  ...ASKED,
  ...CALIBRATION,
  ...CLI,
  ...CODE,
  ...ERROR,
  ...FILE,
  ...FILTER,
  ...FINDING,
  ...HTTP,
  ...IMPORT,
  ...INPUT,
  ...LIMITS,
  ...MISSING,
  ...NIP,
  ...POLICY,
  ...PROGRAMME,
  ...RECORD,
  ...REQUEST,
} as const;

/** The code of a sentence. */
export type SentenceCode = keyof typeof CATALOGUE;
