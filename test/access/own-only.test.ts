// A regency officer and an employee get nothing of any other regency or person, whatever they try.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { SharingLevel } from "@talenta/contract";
import { pool, type PooledPerson } from "../kit/pooled.ts";
import { TRANSPORTS, startProvince, type Answer, type TestProvince } from "../kit/province.ts";

const OWN = "18.05";
const OTHER = "18.71";
const UNKNOWN_NIP = "198001012005011999";

describe.each(TRANSPORTS)("over %s", (transport) => {
  let province: TestProvince;
  let everybody: PooledPerson[];
  let officer: string;
  let employee: string;
  let self: PooledPerson;

  const of = (regency: string) => everybody.filter((person) => person.regency === regency);
  const first = <Item>(items: Item[]): Item => {
    const [item] = items;
    if (item === undefined) throw new Error("the sample is too small for this test");
    return item;
  };

  beforeAll(async () => {
    province = await startProvince({ transport, sharing: SharingLevel.FULL });
    everybody = await pool(province.owners, province.databaseOf);
    self = first(of(OWN));
    officer = await province.token({ role: "REGENCY_OFFICER", regency: self.regency as never });
    employee = await province.token({
      role: "EMPLOYEE",
      regency: self.regency as never,
      nip: self.nip,
    });
  });

  afterAll(() => province.stop());

  /** Everything that must not stand in an answer to somebody of OWN: NIPs and names of others. */
  const foreign = (answer: Answer<unknown>, mayKnow: (person: PooledPerson) => boolean) => {
    const text = JSON.stringify([answer.data, answer.errors, answer.extensions]);
    return everybody.filter(
      (person) => !mayKnow(person) && (text.includes(person.nip) || text.includes(person.id)),
    );
  };

  const QUESTIONS: [string, string][] = [
    [
      "the list",
      `{ regency(code: "${OTHER}") { headcount employees(first: 200) { edges { node { nip name } } } } }`,
    ],
    [
      "all lists",
      `{ regencies { code headcount employees(first: 200) { edges { node { nip name } } } } }`,
    ],
    ["the pool", `{ talentPool { total byRegency { regency { code } total } } }`],
    ["the pool by regency", `{ regencies { code talentPool { total nineBox { box count } } } }`],
    [
      "the ranking",
      `{ candidates(first: 200) { totalCount edges { node { employee { nip name regency { code } } } } } }`,
    ],
    [
      "the ranking of another",
      `{ candidates(filter: { regencies: ["${OTHER}"] }, first: 200) { edges { node { employee { nip } } } } }`,
    ],
    [
      "a search",
      `{ candidates(filter: { search: "a" }, first: 200) { edges { node { employee { nip } } } } }`,
    ],
    [
      "units",
      `{ regency(code: "${OTHER}") { units { code name } imports { edges { node { id } } } } }`,
    ],
    [
      "its own pool of another",
      `{ regency(code: "${OTHER}") { talentPool(filter: { search: "a" }) { total } } }`,
    ],
  ];

  describe("an officer", () => {
    test.each(QUESTIONS)("asking for %s meets nobody of another regency", async (_what, query) => {
      const answer = await province.ask(officer, query);
      expect(foreign(answer, (person) => person.regency === OWN)).toEqual([]);
    });

    test("sees figures of no other regency", async () => {
      const { data, errors } = await province.ask<{
        regencies: {
          code: string;
          headcount: number | null;
          talentPool: { total: number | null } | null;
        }[];
      }>(officer, "{ regencies { code headcount talentPool { total } } }");
      for (const { code, headcount, talentPool } of data.regencies) {
        if (code === OWN) {
          expect(headcount).toBe(of(OWN).filter((person) => person.active).length);
          expect(talentPool?.total).toBeGreaterThan(0);
        } else {
          expect([headcount, talentPool?.total ?? null]).toEqual([null, null]);
        }
      }
      expect(errors.every((error) => error.extensions["code"] === "FORBIDDEN")).toBe(true);
    });

    test("asks the province's questions about their own regency alone", async () => {
      const { data } = await province.ask<{
        talentPool: {
          total: number;
          byRegency: { regency: { code: string } }[];
          coverage: { asked: number };
        };
      }>(officer, "{ talentPool { total byRegency { regency { code } } coverage { asked } } }");
      expect(data.talentPool.byRegency.map((part) => part.regency.code)).toEqual([OWN]);
      expect(data.talentPool.total).toBe(
        of(OWN).filter((one) => one.active && one.box !== null).length,
      );
      const foreignAsked = await province.ask(
        officer,
        `{ talentPool(filter: { regencies: ["${OTHER}"] }) { total } }`,
      );
      expect(foreignAsked).toMatchObject({
        status: 403,
        errors: [{ extensions: { code: "FORBIDDEN" } }],
      });
    });
  });

  describe("an employee", () => {
    test.each([
      ...QUESTIONS,
      [
        "colleagues",
        "{ myRegency { headcount employees(first: 200) { edges { node { nip name } } } talentPool { total } } }",
      ] as [string, string],
    ])("asking for %s meets nobody else", async (_what, query) => {
      const answer = await province.ask(employee, query);
      expect(foreign(answer, (person) => person.nip === self.nip)).toEqual([]);
    });

    test("sees their own record", async () => {
      const { data, errors } = await province.ask<{ viewer: unknown; myRegency: unknown }>(
        employee,
        `{ viewer { role regency { code } employee { nip name placement { box } } }
           myRegency { employee(nip: "${self.nip}") { nip } } }`,
      );
      expect(errors).toEqual([]);
      expect(data).toMatchObject({
        viewer: {
          role: "EMPLOYEE",
          regency: { code: OWN },
          employee: { nip: self.nip, placement: { box: self.box } },
        },
        myRegency: { employee: { nip: self.nip } },
      });
    });
  });

  test("a known and an unknown NIP look the same to whoever may not see them", async () => {
    const colleague = of(OWN).find((person) => person.nip !== self.nip)?.nip ?? "";
    const elsewhere = first(of(OTHER)).nip;
    const bi = await province.token({ role: "BI_READER" });
    const shape = ({ status, data, errors }: Answer<unknown>, nip: string) =>
      JSON.stringify({
        status,
        data,
        errors: errors.map(({ extensions, ...rest }) => ({ ...rest, code: extensions["code"] })),
      }).replaceAll(nip, "NIP");
    for (const [who, code, nip] of [
      [employee, OWN, colleague],
      [employee, OTHER, elsewhere],
      [officer, OTHER, elsewhere],
      [bi, OTHER, elsewhere],
    ] as const) {
      const asked = (one: string) =>
        province.ask(
          who,
          `{ regency(code: "${code}") { name employee(nip: "${one}") { nip name placement { box } } } }`,
        );
      expect(shape(await asked(nip), nip)).toBe(shape(await asked(UNKNOWN_NIP), UNKNOWN_NIP));
    }
  });

  test("nobody reaches into a subgraph through the gateway", async () => {
    for (const query of [
      `{ _entities(representations: [{ __typename: "Employee", id: "${self.id}", regency: { code: "${OWN}" } }]) { __typename } }`,
      "{ _service { sdl } }",
    ]) {
      const answer = await province.ask(officer, query);
      expect(answer.status).toBe(400);
      expect(answer.data ?? null).toBeNull();
    }
  });
});

describe("what an owner shares", () => {
  let province: TestProvince;
  let analyst: string;
  const people = async () =>
    (await pool(province.owners, province.databaseOf)).filter(
      (one) => one.regency === OWN && one.active,
    );

  beforeAll(async () => {
    province = await startProvince({
      transport: "inproc",
      sharing: SharingLevel.NONE,
    });
    analyst = await province.token({ role: "PROVINCE_ANALYST" });
  });

  afterAll(() => province.stop());

  const share = async (level: string) => {
    const head = await province.token({ role: "REGENCY_HEAD", regency: OWN as never });
    const answer = await province.ask(
      head,
      `mutation { setSharing(input: { level: ${level} }) { regency { sharing } } }`,
    );
    expect(answer).toMatchObject({
      errors: [],
      data: { setSharing: { regency: { sharing: level } } },
    });
  };

  const asked = async (nip: string) => {
    const answer = await province.ask<{
      talentPool: { total: number | null; coverage: { missing: { reason: string }[] } };
      candidates: {
        totalCount: number | null;
        edges: unknown[] | null;
        coverage: { missing: { reason: string }[] };
      };
      regency: { employee: { nip: string } | null; headcount: number | null };
    }>(
      analyst,
      `{ talentPool(filter: { regencies: ["${OWN}"] }) { total coverage { missing { reason } } }
         candidates(filter: { regencies: ["${OWN}"], boxes: [1,2,3,4,5,6,7,8,9] }, first: 200) { totalCount edges { node { employee { nip } } } coverage { missing { reason } } }
         regency(code: "${OWN}") { headcount employee(nip: "${nip}") { nip } } }`,
    );
    return answer.data;
  };

  test("decides what the province sees: nothing, counts, the talent pool, everybody", async () => {
    const everybody = await people();
    const low = everybody.find((one) => one.box !== null && one.box < 7)?.nip ?? "";
    const high = everybody.find((one) => one.box !== null && one.box >= 7)?.nip ?? "";
    const placed = everybody.filter((one) => one.box !== null);
    const talents = placed.filter((one) => (one.box ?? 0) >= 7);

    const none = await asked(high);
    expect(none.talentPool).toEqual({
      total: null,
      coverage: { missing: [{ reason: "NOT_SHARED" }] },
    });
    expect(none.candidates).toMatchObject({ totalCount: null, edges: null });
    expect(none.regency).toMatchObject({ employee: null, headcount: null });

    await share("AGGREGATE");
    const counts = await asked(high);
    expect(counts.talentPool).toEqual({ total: placed.length, coverage: { missing: [] } });
    expect(counts.candidates).toMatchObject({
      totalCount: null,
      coverage: { missing: [{ reason: "NOT_SHARED" }] },
    });
    expect(counts.regency).toEqual({ employee: null, headcount: everybody.length });

    await share("POOL");
    expect((await asked(high)).regency.employee).toEqual({ nip: high });
    const pooled = await asked(low);
    expect(pooled.candidates).toMatchObject({
      totalCount: talents.length,
      coverage: { missing: [{ reason: "PARTIAL" }] },
    });
    expect(pooled.regency.employee).toBeNull();

    await share("FULL");
    const full = await asked(low);
    expect(full.candidates).toMatchObject({ totalCount: placed.length, coverage: { missing: [] } });
    expect(full.regency.employee).toEqual({ nip: low });
  });

  test("only a head changes it", async () => {
    const officer = await province.token({ role: "REGENCY_OFFICER", regency: OWN as never });
    expect(
      await province.ask(
        officer,
        "mutation { setSharing(input: { level: FULL }) { regency { sharing } } }",
      ),
    ).toMatchObject({
      status: 403,
      errors: [{ extensions: { code: "FORBIDDEN" } }],
    });
  });

  test("singling people out is refused on counts", async () => {
    for (const filter of ['{ search: "Ahmad" }', '{ units: ["u"] }']) {
      const answer = await province.ask(analyst, `{ talentPool(filter: ${filter}) { total } }`);
      expect(answer.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    }
  });
});
