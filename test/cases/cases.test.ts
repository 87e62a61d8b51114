// Files as offices have them, made by other writers, and what is right about each: README.md. One file of tests, so
// that a regency is loaded once.
import { describe } from "@jest/globals";
import { testCases } from "./case.ts";
import { FORMATS } from "./formats.cases.ts";
import { HEADINGS } from "./headings.cases.ts";
import { IDENTITY } from "./identity.cases.ts";
import { SHEETS } from "./sheets.cases.ts";
import { STANDING } from "./standing.cases.ts";
import { UNTOLD } from "./untold.cases.ts";
import { VALUES } from "./values.cases.ts";
import { WIDTH } from "./width.cases.ts";
import { WORDS_AND_NUMBERS } from "./words.cases.ts";

const TABLES = {
  ...IDENTITY,
  ...SHEETS,
  ...WIDTH,
  ...UNTOLD,
  ...VALUES,
  ...WORDS_AND_NUMBERS,
  ...STANDING,
  ...HEADINGS,
  ...FORMATS,
};

describe.each(Object.entries(TABLES))("%s", (_about, cases) => {
  testCases(cases);
});
