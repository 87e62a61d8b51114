import { beforeEach, describe, expect, test } from "@jest/globals";
import { type Dossier, explainText, FOLLOW_UPS, prospectsOf, compilePolicy } from "@talenta/talent";
import type { Regency } from "../index.ts";
import { ANALYST, ask, caller, codes, data, OFFICER, openRegency } from "../testing/kit.ts";
import { cut } from "./cut.ts";
import { appraisal, assessment, bringIn, nipOf, person } from "../testing/people.ts";

const EXPLAINED = `query ($nip: ID!) { myRegency { employee(nip: $nip) { placement {
  box performance dossier
  id: explanationText en: explanationText(language: EN)
  explanation { followUp { indonesian english }
    prospects { item title { indonesian } axis leverage atWorst { box points } atBest { box points } }
    performance { score level levelTitle { english } middleFrom highFrom limitsSource { mark source { english } }
      components { title { indonesian } weight contribution items { item state answer { indonesian } score weight contribution
        scoreSource { mark source { indonesian } } } } }
    potential { score components { items { item state score } } } } } } } }`;

interface Answer {
  myRegency: {
    employee: {
      placement: {
        box: number | null;
        performance: number;
        dossier: Dossier;
        id: string[];
        en: string[];
        explanation: {
          followUp: { indonesian: string[]; english: string[] } | null;
          prospects: { item: string; axis: string; atWorst: { box: number | null } }[];
          performance: {
            score: number;
            components: { contribution: number; items: { item: string }[] }[];
          };
          potential: object;
        };
      };
    };
  };
}

let regency: Regency;
beforeEach(async () => {
  regency = await openRegency({ sharing: "FULL" });
  await bringIn(regency, "employees", [person(0), person(1)]);
  await bringIn(regency, "appraisals", [appraisal(0)]);
});

const placementOf = async (n: number, who = OFFICER) =>
  (await data<Answer>(regency, who, EXPLAINED, { nip: nipOf(n) })).myRegency.employee.placement;

describe("between which points an axis can end", () => {
  const RANGES = `query ($nip: ID!) { myRegency { employee(nip: $nip) { placement { dossier
    explanation { performance { lowest highest } potential { lowest highest } } } } } }`;
  type Range = { lowest: number; highest: number };

  test("is told in numbers, those of the dossier cut to two decimals", async () => {
    const of = async (n: number) => {
      const { myRegency } = await data<{
        myRegency: {
          employee: {
            placement: {
              dossier: Dossier;
              explanation: { performance: Range; potential: Range };
            };
          };
        };
      }>(regency, OFFICER, RANGES, { nip: nipOf(n) });
      return myRegency.employee.placement;
    };
    const { dossier, explanation } = await of(0);
    const { lowest, highest } = dossier.placement.explanation.potential;
    expect(explanation.potential).toEqual({ lowest: cut(lowest), highest: cut(highest) });
    // Baik weighs 60 of 100, no award and no team count nothing, 360 degree feedback is missing and weighs 10.
    expect(explanation.performance).toEqual({ lowest: 60, highest: 70 });
    expect((await of(1)).explanation.performance).toEqual({ lowest: 24, highest: 76 });
  });

  test("is for the regency and the person: from outside it would tell what single records say", async () => {
    const query = `query ($representations: [_Any!]!, $nip: ID!) { _entities(representations: $representations) {
      ... on Regency { employee(nip: $nip) { placement { explanation { performance { lowest } } } } } } }`;
    const answer = await ask(regency, ANALYST, query, {
      representations: [{ __typename: "Regency", code: "18.05" }],
      nip: nipOf(0),
    });
    expect(codes(answer)).toEqual(["FORBIDDEN"]);
  });
});

describe("the explanation of a placement", () => {
  test("is the text of the rules for its dossier, in both languages", async () => {
    await bringIn(regency, "assessments", [assessment(0, "4")]);
    const { dossier, id, en } = await placementOf(0);
    expect(id).toEqual(explainText(dossier.policy, dossier.placement, "id"));
    expect(en).toEqual(explainText(dossier.policy, dossier.placement, "en"));
  });

  test("is there for apps too, with the source of each figure", async () => {
    const { explanation, performance } = await placementOf(0);
    expect(explanation.performance).toMatchObject({
      score: performance,
      level: "MIDDLE",
      levelTitle: { english: "meets expectation" },
      middleFrom: 60,
      highFrom: 80,
      limitsSource: { mark: "M", source: { english: expect.stringContaining("411/2025") } },
      components: [
        {
          title: { indonesian: "Kinerja utama" },
          weight: 60,
          items: [
            {
              item: "performanceRating",
              state: "EVIDENCE",
              answer: { indonesian: "Baik" },
              score: 100,
              weight: 60,
              scoreSource: {
                mark: "A",
                source: { indonesian: expect.stringMatching(/^Anggapan kami: /) },
              },
            },
          ],
        },
        { title: { indonesian: "Kinerja pendukung" } },
      ],
    });
  });

  test("comes with what its box leads to, and what each missing item could do", async () => {
    const { box, explanation, dossier } = await placementOf(0);
    const { followUp, prospects } = explanation;
    if (box === null) throw new Error("There is evidence on both axes.");
    const { id, en } = FOLLOW_UPS[dossier.placement.box ?? 1];
    expect(followUp).toEqual({ indonesian: id, english: en });
    const expected = prospectsOf(compilePolicy(dossier.policy), dossier.placement);
    expect(prospects.map(({ item, atWorst }) => [item, atWorst.box])).toEqual(
      expected.map(({ item, atWorst }) => [item, atWorst.box]),
    );
    expect(prospects.length).toBeGreaterThan(3);
  });

  test("of somebody unplaced leads nowhere, and says that this is not low", async () => {
    const { box, explanation, en } = await placementOf(1);
    expect([box, explanation.followUp]).toEqual([null, null]);
    expect(en).toContain(
      "- You have not been placed in any box yet, because there are not enough data. This is not a low result.",
    );
  });

  test("is for the person and the own regency, whatever is shared", async () => {
    const self = caller("EMPLOYEE", { nip: nipOf(0) });
    expect((await placementOf(0, self)).id[0]).toBe("PENJELASAN PEMETAAN TALENTA ANDA");
    const question = `query ($r: [_Any!]!, $nip: ID!) { _entities(representations: $r) { ... on Regency {
      employee(nip: $nip) { nip placement { box explanationText explanation { performance { score }
        followUp { english } prospects { item } } } } } } }`;
    const outside = await ask(regency, ANALYST, question, {
      nip: nipOf(0),
      r: [{ __typename: "Regency", code: "18.05" }],
    });
    expect(new Set(codes(outside))).toEqual(new Set(["FORBIDDEN"]));
    expect(outside.errors).toHaveLength(2);
    expect(JSON.stringify(outside.data)).not.toContain("PENJELASAN");
  });
});
