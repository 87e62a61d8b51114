import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { IsoDate } from "../brand.ts";
import { readDossier } from "../dossier/read-dossier.ts";
import { reproduce } from "../dossier/reproduce.ts";
import { place } from "../placement/place.ts";
import { FORMER_DEFAULT_POLICY } from "../policy/default-policy.ts";
import { itemsOf } from "../policy/items.ts";
import { compilePolicy } from "../policy/validate.ts";
import { cases, only } from "../testing/policies-and-evidence.ts";
import type { BesidePlacement, CommitteeDecision } from "./committee-text.ts";
import { explainText } from "./explain-text.ts";
import { LANGUAGES } from "./figures.ts";
import type { Language } from "./figures.ts";

const FOLDER = new URL("../../examples/dossiers/", import.meta.url);
const people = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.replace(".json", ""))
  .toSorted();

/** What a committee decided about those of the ten it heard. */
const COMMITTEES = new Map(
  (
    JSON.parse(readFileSync(new URL("../typical-people.json", FOLDER), "utf8")) as {
      name: string;
      committee?: BesidePlacement;
    }[]
  ).map(({ name, committee }) => [name, committee]),
);

function dossierOf(person: string) {
  const reading = readDossier(
    JSON.parse(readFileSync(new URL(`${person}.json`, FOLDER), "utf8")) as unknown,
  );
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.dossier;
}

test("there are ten typical people, in most of the nine boxes, and one in none", () => {
  expect(people).toHaveLength(10);
  const boxes = new Set(people.map((person) => dossierOf(person).placement.box));
  expect(boxes).toEqual(new Set([null, 1, 3, 5, 6, 7, 8, 9]));
});

describe.each(people)("of the typical person %s", (person) => {
  const { policy, placement } = dossierOf(person);

  test("the dossier is reproduced byte for byte", () => {
    expect(reproduce(dossierOf(person))).toMatchObject({ agrees: true, differences: [] });
  });

  // To write these files anew: npm run dossiers:write
  test.each(LANGUAGES)("the explanation (%s) is the one kept beside it", (language) => {
    const kept = readFileSync(new URL(`${person}.${language}.txt`, FOLDER), "utf8");
    expect(`${explainText(policy, placement, language, COMMITTEES.get(person)).join("\n")}\n`).toBe(
      kept,
    );
  });
});

describe("an explanation", () => {
  test("cuts a mean as spreadsheets write it, and keeps its digits only where it is multiplied", () => {
    const evidence = { feedback360: { kind: "NUMBER", value: "83.3333333333333" } } as const;
    const placement = place(compilePolicy(FORMER_DEFAULT_POLICY), evidence);
    const text = explainText(FORMER_DEFAULT_POLICY, placement, "id").join("\n");
    expect(text).toContain("Umpan balik 360 derajat: 83,33 dari 100. Nilainya 83,33.");
    expect(text).toContain("83,3333333333333 × 10 ÷");
  });

  test("says the same things in both languages: as many lines, in the same places", () => {
    fc.assert(
      fc.property(cases, ({ document, full, known }) => {
        const placement = place(compilePolicy(document), only(full, known));
        const shape = (lines: readonly string[]) =>
          lines.map((line) => (line === "" ? "" : (/^ *(- )?/.exec(line)?.[0] ?? "")));
        expect(shape(explainText(document, placement, "id"))).toEqual(
          shape(explainText(document, placement, "en")),
        );
      }),
    );
  });

  test("shows no code word: no id, no category, no state, nothing undefined", () => {
    const items = itemsOf(FORMER_DEFAULT_POLICY.axes);
    const codes = [
      ...items.map(({ id }) => id).filter((id) => /[A-Z0-9]/.test(id)),
      ...items.flatMap(({ scale }) =>
        scale.kind === "TABLE" ? scale.rows.map(({ value }) => value) : [],
      ),
      FORMER_DEFAULT_POLICY.id,
      "MISSING",
      "EVIDENCE",
      "UNUSABLE",
      "MIDDLE",
      "undefined",
      "NaN",
    ].filter(
      (code) => !["S1", "S2", "S3", "D1", "D2", "D3", "D4", "SD", "SLTP", "SLTA"].includes(code),
    );
    for (const person of people) {
      const { policy, placement } = dossierOf(person);
      for (const language of LANGUAGES) {
        const text = explainText(policy, placement, language).join("\n");
        const words = new Set(text.split(/[^\p{L}\p{N}_-]+/u));
        expect(codes.filter((code) => words.has(code))).toEqual([]);
      }
    }
  });

  describe("of somebody a committee heard", () => {
    const { policy, placement } = dossierOf("06-just-below-a-border");
    const decision: CommitteeDecision = {
      outcome: "MOVED",
      reason: "Memimpin dua tugas\n- lintas dinas.",
      session: "Sidang komite talenta",
      day: "2026-06-15" as IsoDate,
      headSigned: false,
    };
    const result = (beside: BesidePlacement, language: Language = "en") => {
      const lines = explainText(policy, placement, language, beside);
      return lines.slice(lines.findIndex((line) => line === "") + 2).join("\n");
    };

    test("says the box, the session, the day and the reason, and what that box leads to", () => {
      const text = result({ calibratedBox: 9, decision });
      expect(text.split("\n").slice(0, 5)).toEqual([
        "- The talent committee has put you in box 9; that box is the one that counts. By the calculation below: box 8.",
        "- Decided in the session “Sidang komite talenta”, signed on 15 June 2026.",
        "- The committee's reason, in its own words: “Memimpin dua tugas - lintas dinas.”",
        "- The move is no more than one level of performance and one of potential; the committee may decide that by itself.",
        "- Box 8 means: performance meets expectation, potential high.",
      ]);
      expect(text).toContain("For box 9 the annex of PermenPANRB 3/2020 names this follow-up:");
      expect(text).not.toContain("You are in box 8 of nine boxes.");
      expect(result({ calibratedBox: 9, decision }, "id")).toContain(
        "- Diputuskan dalam sidang “Sidang komite talenta”, yang ditandatangani pada 15 Juni 2026.\n- Alasan komite, dengan kata-katanya sendiri: “Memimpin dua tugas - lintas dinas.”",
      );
    });

    test("says so where the head had to sign the move", () => {
      const far = { calibratedBox: 1, decision: { ...decision, headSigned: true } } as const;
      expect(result(far)).toContain("the head of the government had to sign it too, and has.");
      expect(result(far, "id")).toContain("pejabat pembina kepegawaian harus ikut");
    });

    test.each([
      ["CONFIRMED", "looked at this box and confirmed it"],
      ["NO_MAJORITY", "heard your case and left your box as it was"],
      ["DECLINED", "heard your case and left your box as it was"],
    ] as const)("says what came of it without a move: %s", (outcome, words) => {
      const text = result({ decision: { ...decision, outcome, reason: null } });
      expect(text.split("\n").slice(0, 3)).toEqual([
        "- You are in box 8 of nine boxes.",
        expect.stringContaining(words),
        "- Decided in the session “Sidang komite talenta”, signed on 15 June 2026.",
      ]);
    });
  });

  test("shows beside every figure of the policy where it comes from, in the language asked for", () => {
    const { policy, placement } = dossierOf("02-nurse-on-contract");
    const text = (language: Language) => explainText(policy, placement, language).join("\n");
    expect(text("id")).toContain(
      "- Profiling ASN: delapan aspek 0-5, dibagi 40, dikali 100; satu sumber yang tipis (dasarnya masih lemah): nilai dan batas Delapan aspek potensi.",
    );
    expect(text("en")).toContain(
      "Our assumption: no punishment on record means there was none (no official source yet): what nothing on record means for Disciplinary punishment.",
    );
    expect(text("id")).not.toMatch(/Our assumption|one thin source/);
  });

  test("never shows a score below a border as having reached it", () => {
    const placement = place(compilePolicy(FORMER_DEFAULT_POLICY), {
      performanceRating: { kind: "CATEGORY", value: "BAIK" },
      awards: { kind: "CATEGORY", value: "AGENCY" },
      teamAssignments: { kind: "NUMBER", value: "1" },
      feedback360: { kind: "NUMBER", value: "49.9999999" },
    });
    const text = explainText(FORMER_DEFAULT_POLICY, placement, "en").join("\n");
    expect(text).toContain("Performance: 79.99 out of 100, meaning meets expectation");
  });

  test("is refused under a policy the placement was not made with", () => {
    const placement = place(compilePolicy(FORMER_DEFAULT_POLICY), {});
    expect(() => explainText({ ...FORMER_DEFAULT_POLICY, version: 2 }, placement, "id")).toThrow(
      /made under policy bkn-411-2025 version 1; explain it with that document/,
    );
  });
});
