import { describe, expect, test } from "@jest/globals";
import type { PublishedSource } from "@talenta/contract";
import { canonical, FORMER_DEFAULT_POLICY, readDossier, reproduce } from "@talenta/talent";
import { changing } from "../change/change.service.ts";
import type { Regency } from "../index.ts";
import {
  ANALYST,
  ask,
  caller,
  codes,
  data,
  HEAD,
  newFile,
  openBeside,
  OFFICER,
  openRegency,
  TODAY,
} from "../testing/kit.ts";
import { appraisal, assessment, bringIn, nipOf, person } from "../testing/people.ts";
import { policyWith, shelf } from "../testing/policies.ts";
import { applyStanding } from "./standing.service.ts";

const OTHER = policyWith({}, { middle: "40", high: "60" });
const published = shelf([FORMER_DEFAULT_POLICY, OTHER]);

const EVERYTHING = `id box computedBox calibratedBox performance potential value evidence possibleBoxes
  missing { item weight leverage } policy { key version } computedAt explanation { performance { score lowest highest } potential { score lowest highest } } dossier`;
const BY_ID = `query ($nip: ID!, $id: ID!) { myRegency { employee(nip: $nip) { placementById(id: $id) { ${EVERYTHING} supersededAt } } } }`;
const ALL = `query ($nip: ID!, $first: Int!, $after: String) { myRegency { employee(nip: $nip) {
  placement { id } placements(first: $first, after: $after) {
    pageInfo { hasNextPage endCursor } edges { node { ${EVERYTHING} } } } } } }`;
const RECOMPUTE = `mutation { recomputePlacements { computed changed moved boxes { box before after } } }`;

type Shown = Record<string, unknown> & { id: string; dossier: object };
interface History {
  myRegency: {
    employee: {
      placement: { id: string };
      placements: {
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
        edges: { node: Shown }[];
      };
    };
  };
}
interface Recomputed {
  recomputePlacements: { computed: number; changed: number; moved: number };
}

async function history(regency: Regency, n: number, first = 200, after: string | null = null) {
  const answer = await data<History>(regency, OFFICER, ALL, { nip: nipOf(n), first, after });
  return answer.myRegency.employee;
}

const shown = async (regency: Regency, n: number): Promise<Shown[]> =>
  (await history(regency, n)).placements.edges.map(({ node }) => node);

const adopt = (regency: Regency, { id, version }: { id: string; version: number }) =>
  data(
    regency,
    HEAD,
    `mutation ($input: AdoptPolicyInput!) { adoptPolicy(input: $input) { adoption { id } } }`,
    {
      input: { policy: { key: id, version }, from: "2026-06-15" },
    },
  );

describe("a past placement", () => {
  test("is the same bytes for ever: after another policy, new evidence, a restart", async () => {
    const file = newFile();
    let regency = await openRegency({ file, published });
    await bringIn(regency, "employees", [person(0), person(1)]);
    await bringIn(regency, "appraisals", [appraisal(0)]);
    const early = await shown(regency, 0);
    expect(early).toHaveLength(2);
    const bytes = new Map(early.map((placement) => [placement.id, canonical(placement)]));

    await bringIn(regency, "assessments", [assessment(0, "4")]);
    await adopt(regency, OTHER);
    await bringIn(regency, "appraisals", [appraisal(0, "Sangat Baik", 2026)]);
    await regency.stop();
    regency = await openRegency({ file, published });

    const late = await shown(regency, 0);
    expect(late).toHaveLength(5);
    expect(late.map(({ policy }) => policy)).toEqual([
      { key: "local", version: 1 },
      { key: "local", version: 1 },
      ...Array.from({ length: 3 }, () => ({ key: FORMER_DEFAULT_POLICY.id, version: 1 })),
    ]);
    for (const placement of late.slice(-2)) {
      expect(canonical(placement)).toBe(bytes.get(placement.id));
      const answer = await data<{ myRegency: { employee: { placementById: object } } }>(
        regency,
        OFFICER,
        BY_ID,
        { nip: nipOf(0), id: placement.id },
      );
      const again = { ...answer.myRegency.employee.placementById } as Shown;
      expect(again["supersededAt"]).toBe(TODAY.toISOString());
      delete again["supersededAt"];
      expect(canonical(again)).toBe(bytes.get(placement.id));
    }
  });

  test("is computed again from its dossier, figure by figure, whatever the policy was", async () => {
    const regency = await openRegency({ published });
    await bringIn(regency, "employees", [person(0)]);
    await bringIn(regency, "appraisals", [appraisal(0)]);
    await adopt(regency, OTHER);
    await bringIn(regency, "assessments", [assessment(0, "4")]);
    const all = await shown(regency, 0);
    expect(all).toHaveLength(4);
    for (const { dossier, explanation, performance, potential } of all) {
      const reading = readDossier(dossier);
      if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
      expect(reproduce(reading.dossier)).toMatchObject({ agrees: true, differences: [] });
      expect(explanation).toMatchObject({
        performance: { score: performance },
        potential: { score: potential },
      });
      expect(JSON.stringify(dossier)).not.toContain(nipOf(0));
    }
  });

  test("is computed again from the records on, while it is the current one", async () => {
    const regency = await openRegency({ published });
    await bringIn(regency, "employees", [person(0)]);
    await bringIn(regency, "appraisals", [appraisal(0)]);
    await bringIn(regency, "assessments", [assessment(0, "4")]);
    const answer = await data<{
      myRegency: { employee: { placements: { edges: { node: { dossier: object } }[] } } };
    }>(
      regency,
      OFFICER,
      `{ myRegency { employee(nip: "${nipOf(0)}") { placements { edges { node { dossier(records: true) } } } } } }`,
    );
    const versions = answer.myRegency.employee.placements.edges.map(({ node }) => {
      const reading = readDossier(node.dossier);
      if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
      expect(reproduce(reading.dossier)).toMatchObject({ agrees: true, differences: [] });
      expect(JSON.stringify(node.dossier)).not.toContain(nipOf(0));
      return [reading.dossier.formatVersion, reading.dossier.records?.records.length];
    });
    expect(versions).toEqual([
      [2, 2],
      [1, undefined],
      [1, undefined],
    ]);
  });

  test("is found page by page, newest first, and only where it belongs", async () => {
    const regency = await openRegency({ published });
    await bringIn(regency, "employees", [person(0), person(1)]);
    for (const rating of ["Baik", "Sangat Baik", "Baik"]) {
      await bringIn(regency, "appraisals", [appraisal(0, rating)], { contentHash: rating });
    }
    const all = await shown(regency, 0);
    expect((await history(regency, 0)).placement.id).toBe(all[0]?.id);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const { placements }: History["myRegency"]["employee"] = await history(regency, 0, 1, after);
      paged.push(...placements.edges.map(({ node }) => node.id));
      after = placements.pageInfo.hasNextPage ? placements.pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(all.map(({ id }) => id));
    const elsewhere = { nip: nipOf(1), id: paged[0] };
    expect(await data(regency, OFFICER, BY_ID, elsewhere)).toEqual({
      myRegency: { employee: { placementById: null } },
    });
    const wrong = { nip: nipOf(0), first: 0 };
    expect(codes(await ask(regency, OFFICER, ALL, wrong))).toEqual(["BAD_USER_INPUT"]);
  });

  test("is for the regency and the person, not for the province", async () => {
    const regency = await openRegency({ published, sharing: "FULL" });
    await bringIn(regency, "employees", [person(0)]);
    const own = caller("EMPLOYEE", { nip: nipOf(0) });
    const query = `query ($nip: ID!) { regency: _entities(representations: [{ __typename: "Regency", code: "18.05" }]) {
      ... on Regency { employee(nip: $nip) { placement { box dossier } placements { edges { node { box } } } } } } }`;
    const mine = await ask(regency, own, query, { nip: nipOf(0) });
    expect(mine.errors).toBeUndefined();
    const theirs = await ask(regency, ANALYST, query, { nip: nipOf(0) });
    expect(codes(theirs)).toEqual(["FORBIDDEN", "FORBIDDEN"]);
  });
});

describe("placing everybody anew", () => {
  test("adds nothing to the history of those who are placed as before", async () => {
    const regency = await openRegency({ published });
    await bringIn(regency, "employees", [person(0), person(1)]);
    await bringIn(regency, "appraisals", [appraisal(0)]);
    const before = await shown(regency, 0);
    const answer = await data<Recomputed>(regency, OFFICER, RECOMPUTE);
    expect(answer.recomputePlacements).toMatchObject({ computed: 2, changed: 0, moved: 0 });
    expect(await shown(regency, 0)).toEqual(before);
  });

  test("leaves inactive people as they are until a file brings them back", async () => {
    const regency = await openRegency({ published });
    const gone = person(1, { "KEDUDUKAN HUKUM NAMA": "Pensiun" });
    await bringIn(regency, "employees", [person(0), gone]);
    await adopt(regency, OTHER);
    expect((await shown(regency, 1)).map(({ policy }) => policy)).toEqual([
      { key: FORMER_DEFAULT_POLICY.id, version: 1 },
    ]);
    await bringIn(regency, "employees", [person(0), person(1)], { contentHash: "back" });
    expect((await shown(regency, 1))[0]?.["policy"]).toEqual({ key: "local", version: 1 });
  });

  test("is done by the keeper of the data or the head", async () => {
    const regency = await openRegency({ published });
    for (const who of [ANALYST, caller("REGENCY_COMMITTEE"), caller("AUDITOR")]) {
      expect(codes(await ask(regency, who, RECOMPUTE))).toEqual(["FORBIDDEN"]);
    }
    await data(regency, HEAD, RECOMPUTE);
  });

  test("lets questions be answered meanwhile, as things stood before", async () => {
    const question = "{ myRegency { policy { key } talentPool { nineBox { box count } } } }";
    const done: string[] = [];
    let adopting = false;
    let meanwhile: Promise<unknown> | undefined;
    const regency: Regency = await openRegency({
      file: newFile(),
      published,
      onStatement(db) {
        // The first people are placed anew: from here on the transaction has written.
        if (!adopting || !db.startsWith('insert into "placement"')) return;
        meanwhile ??= data(regency, OFFICER, question).then((answer) => {
          done.push("question");
          return answer;
        });
      },
    });
    const people = Array.from({ length: 1500 }, (_, n) => n);
    await bringIn(
      regency,
      "employees",
      people.map((n) =>
        person(n, { "NIP BARU": `19800101200501${String(1000 + n).padStart(4, "1")}` }),
      ),
      { batchSize: 1000 },
    );
    const before = await data(regency, OFFICER, question);
    adopting = true;
    await adopt(regency, OTHER);
    done.push("adopted");
    expect(await meanwhile).toEqual(before);
    expect(done).toEqual(["question", "adopted"]);
    expect(await data(regency, OFFICER, question)).not.toEqual(before);
  });
});

describe("a calibrated placement", () => {
  const placed = async (source: PublishedSource) => {
    const file = newFile();
    const regency = await openRegency({ file, published: source });
    await bringIn(regency, "employees", [person(0)]);
    await bringIn(regency, "appraisals", [appraisal(0)]);
    const [current] = await shown(regency, 0);
    if (current === undefined) throw new Error("There is a placement.");
    const tenant = await openBeside(file);
    const decide = (id: string, box: 9 | null) =>
      changing(tenant, HEAD, (change) => applyStanding(change, id, box));
    return { regency, current, decide };
  };

  test("lapses with the policy, also where one of the same number computes the same box", async () => {
    const alike = { ...FORMER_DEFAULT_POLICY, id: "alike" };
    const { regency, current, decide } = await placed(shelf([FORMER_DEFAULT_POLICY, alike]));
    await decide(current.id, 9);
    await adopt(regency, alike);
    const [anew, past] = await shown(regency, 0);
    expect(anew).toMatchObject({
      box: current["computedBox"],
      computedBox: current["computedBox"],
      calibratedBox: null,
    });
    expect(past).toMatchObject({ computedBox: current["computedBox"], calibratedBox: 9, box: 9 });
  });

  test("counts as the committee decided, keeps what was computed, and lapses with the computed box", async () => {
    const { regency, current, decide } = await placed(published);
    const pool = `{ myRegency { talentPool(filter: { boxes: [9] }) { total } } }`;

    await decide(current.id, 9);
    expect((await shown(regency, 0))[0]).toEqual({ ...current, box: 9, calibratedBox: 9 });
    expect(await data(regency, OFFICER, pool)).toEqual({ myRegency: { talentPool: { total: 1 } } });
    await data(regency, OFFICER, RECOMPUTE);
    expect((await shown(regency, 0))[0]).toEqual({ ...current, box: 9, calibratedBox: 9 });

    await decide(current.id, null);
    expect((await shown(regency, 0))[0]).toEqual(current);
    await decide(current.id, 9);
    await bringIn(regency, "appraisals", [appraisal(0, "Sangat Baik", 2026)]);
    const [higher] = await shown(regency, 0);
    expect(higher).toMatchObject({ computedBox: current["computedBox"], calibratedBox: 9, box: 9 });
    expect(higher?.["performance"]).not.toBe(current["performance"]);
    expect(await data(regency, OFFICER, pool)).toEqual({ myRegency: { talentPool: { total: 1 } } });
    await bringIn(regency, "appraisals", [appraisal(0, "Kurang", 2026)]);
    const [anew, carried, past] = await shown(regency, 0);
    expect(anew?.["computedBox"]).not.toBe(current["computedBox"]);
    expect(anew?.["box"]).toBe(anew?.["computedBox"]);
    expect(carried).toEqual(higher);
    expect(past).toEqual({ ...current, box: 9, calibratedBox: 9 });
    expect(await data(regency, OFFICER, pool)).toEqual({ myRegency: { talentPool: { total: 0 } } });
    await expect(decide(current.id, null)).rejects.toMatchObject({ code: "CONFLICT" });
  });
});
