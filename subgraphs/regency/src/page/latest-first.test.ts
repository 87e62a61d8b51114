import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Regency } from "../index.ts";
import { change, CORRECT, ENTER } from "../testing/evidence.ts";
import { ask, caller, codes, data, OFFICER, openRegency } from "../testing/kit.ts";
import { bringIn, nipOf, person } from "../testing/people.ts";

const PEOPLE = [0, 1, 2];
/** How much each of them has of everything below. */
const EACH = 5;
const AWARD = { date: "2025-08-17", title: "Inovasi", level: "NATIONAL" };
const PAGE = "edges { cursor node { id } } pageInfo { hasNextPage endCursor }";

let regency: Regency;
let heard: string[] = [];
beforeAll(async () => {
  regency = await openRegency({ onStatement: (db) => heard.push(db) });
  await bringIn(
    regency,
    "employees",
    PEOPLE.map((n) => person(n)),
  );
  for (const n of PEOPLE) {
    const { record } = await change(regency, ENTER, { nip: nipOf(n), record: { award: AWARD } });
    for (let time = 0; time < EACH; time++) {
      const award = { title: `Inovasi ${time}` };
      await change(regency, CORRECT, { recordId: record?.id, record: { award }, reason: "Nama." });
      const asked = `mutation ($input: RequestCorrectionInput!) { requestCorrection(input: $input) { request { id } } }`;
      const proposal = { award: { ...AWARD, title: `Lain ${time}` } };
      await data(regency, caller("EMPLOYEE", { nip: nipOf(n) }), asked, {
        input: { proposal, reason: "Ada." },
      });
    }
  }
});

interface List {
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
interface Answer {
  myRegency: { employees: { edges: { node: { list: List } }[] } };
}

const lists = async (field: string, people: number, page: string) => {
  heard = [];
  const answer = await data<Answer>(
    regency,
    OFFICER,
    `{ myRegency { employees(first: ${people}) { edges { node { list: ${field}(${page}) { ${PAGE} } } } } } }`,
  );
  return answer.myRegency.employees.edges.map(({ node }) => node.list);
};

describe.each(["placements", "evidenceRevisions", "requests"])("%s of people", (field) => {
  const idsOf = ({ edges }: List) => edges.map(({ node }) => node.id);

  test("come page by page, each where the one before ended, and are those of one long page", async () => {
    for (const [index, whole] of (await lists(field, PEOPLE.length, "first: 200")).entries()) {
      expect(whole.edges.length).toBeGreaterThanOrEqual(field === "placements" ? 2 : EACH);
      expect(whole.pageInfo.hasNextPage).toBe(false);
      const read: string[] = [];
      let after = "";
      for (let more = true; more;) {
        const part = (await lists(field, PEOPLE.length, `first: 2${after}`))[index];
        if (part === undefined) throw new Error("A person is missing.");
        read.push(...idsOf(part));
        expect(part.edges.length).toBeLessThanOrEqual(2);
        after = `, after: "${part.pageInfo.endCursor}"`;
        more = part.pageInfo.hasNextPage;
      }
      expect(read).toEqual(idsOf(whole));
    }
  });

  test("are read at once, however many people are asked about", async () => {
    const statements: number[] = [];
    for (const people of [1, PEOPLE.length]) {
      await lists(field, people, "first: 2");
      statements.push(heard.length);
    }
    expect(statements[0]).toBe(statements[1]);
  });

  test("are refused alone where a page is none", async () => {
    const answer = await ask(
      regency,
      OFFICER,
      `{ myRegency { employee(nip: "${nipOf(0)}") { good: ${field}(first: 1) { ${PAGE} }
        large: ${field}(first: 201) { ${PAGE} } foreign: ${field}(after: "WyJ4IiwxXQ") { ${PAGE} } } } }`,
    );
    expect(codes(answer)).toEqual(["BAD_USER_INPUT", "BAD_USER_INPUT"]);
    expect(answer.data).toMatchObject({
      myRegency: { employee: { good: { edges: [{}] }, large: null, foreign: null } },
    });
  });
});
