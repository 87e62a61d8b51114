import { describe, expect, test } from "@jest/globals";
import { FORMER_DEFAULT_POLICY } from "@talenta/talent";
import type { Regency, RegencyConfig } from "../index.ts";
import {
  ANALYST,
  ask,
  caller,
  codes,
  data,
  HEAD,
  OFFICER,
  openRegency,
  TODAY,
} from "../testing/kit.ts";
import { appraisal, assessment, bringIn, nipOf, person } from "../testing/people.ts";
import { policyWith, shelf } from "../testing/policies.ts";

const STRICT = policyWith({}, { middle: "85", high: "99" });
const MILD = policyWith({ version: 2 }, { middle: "1", high: "2" });
const DAY = "2026-06-15";

const ADOPT = `mutation ($input: AdoptPolicyInput!) { adoptPolicy(input: $input) {
  adoption { id inForce from decidedBy policy { key version } }
  recomputed { computed changed moved boxes { box before after } } } }`;
const CANCEL = `mutation ($input: CancelAdoptionInput!) { cancelAdoption(input: $input) { adoption { id inForce cancelledAt } } }`;
const ADOPTIONS = `{ myRegency { policy { key version } adoptions { id from inForce cancelledAt policy { key version } } } }`;
const STANDING = `query ($nip: ID!) { myRegency { employee(nip: $nip) { retirementDate placement { box policy { key version } }
  placements { edges { node { box supersededAt policy { key version } } } } } } }`;

interface Adopted {
  adoptPolicy: {
    adoption: { id: string; inForce: boolean };
    recomputed: { computed: number; changed: number; moved: number; boxes: object[] } | null;
  };
}
interface Adoptions {
  myRegency: { policy: object; adoptions: { id: string; inForce: boolean; policy: object }[] };
}
interface Stands {
  myRegency: {
    employee: {
      retirementDate: string;
      placement: { box: number | null; policy: { key: string } };
      placements: { edges: { node: object }[] };
    };
  };
}

async function withPeople(config: Partial<RegencyConfig> = {}): Promise<Regency> {
  const regency = await openRegency({
    published: shelf([FORMER_DEFAULT_POLICY, STRICT, MILD]),
    ...config,
  });
  await bringIn(
    regency,
    "employees",
    [0, 1, 2].map((n) => person(n)),
  );
  await bringIn(
    regency,
    "appraisals",
    [0, 1, 2].map((n) => appraisal(n)),
  );
  await bringIn(
    regency,
    "assessments",
    [0, 1].map((n) => assessment(n, "4")),
  );
  return regency;
}

const name = ({ id: key, version }: { id: string; version: number }) => ({ key, version });
const adopt = (regency: Regency, policy: { id: string; version: number }, from = DAY) =>
  data<Adopted>(regency, HEAD, ADOPT, { input: { policy: name(policy), from } });
const refused = async (regency: Regency, policy: { id: string; version: number }, from = DAY) =>
  codes(await ask(regency, HEAD, ADOPT, { input: { policy: name(policy), from } }));
const standing = async (regency: Regency, n: number) =>
  (await data<Stands>(regency, OFFICER, STANDING, { nip: nipOf(n) })).myRegency.employee;

describe("a policy adopted from today", () => {
  test("places everybody anew at once, and the placements before stay on record", async () => {
    const regency = await withPeople();
    const before = await standing(regency, 0);
    const { adoptPolicy } = await adopt(regency, STRICT);
    expect(adoptPolicy.adoption).toMatchObject({
      inForce: true,
      from: DAY,
      decidedBy: HEAD.subject,
    });
    expect(adoptPolicy.recomputed).toMatchObject({ computed: 3, changed: 3, moved: 3 });
    expect(adoptPolicy.recomputed?.boxes).toHaveLength(10);
    expect(adoptPolicy.recomputed?.boxes).toContainEqual({ box: 3, before: 0, after: 3 });
    expect(adoptPolicy.recomputed?.boxes).toContainEqual({ box: null, before: 0, after: 0 });
    const after = await standing(regency, 0);
    expect(after.placement).toEqual({ box: 3, policy: name(STRICT) });
    expect(after.placements.edges.map(({ node }) => node)).toEqual([
      { box: 3, supersededAt: null, policy: name(STRICT) },
      {
        box: before.placement.box,
        supersededAt: TODAY.toISOString(),
        policy: name(FORMER_DEFAULT_POLICY),
      },
      expect.anything(),
      expect.anything(),
    ]);
    const { myRegency } = await data<Adoptions>(regency, OFFICER, ADOPTIONS);
    expect(myRegency.policy).toEqual(name(STRICT));
    expect(myRegency.adoptions.map((one) => [one.policy, one.inForce])).toEqual([
      [name(STRICT), true],
      [name(FORMER_DEFAULT_POLICY), false],
    ]);
  });

  test("is what files brought in afterwards are placed under", async () => {
    const regency = await withPeople();
    await adopt(regency, MILD);
    await bringIn(regency, "employees", [person(7)]);
    expect((await standing(regency, 7)).placement.policy).toEqual(name(MILD));
  });

  test("changes the last day in service where it changes retirement ages", async () => {
    const older = policyWith(
      { id: "older" },
      { middle: "60", high: "80" },
      {
        retirementAges: FORMER_DEFAULT_POLICY.retirementAges.map((row) => ({
          ...row,
          years: row.years + 1,
        })),
      },
    );
    const regency = await withPeople({ published: shelf([older]) });
    const { retirementDate } = await standing(regency, 0);
    await adopt(regency, older);
    const later = String(Number(retirementDate.slice(0, 4)) + 1);
    expect((await standing(regency, 0)).retirementDate.slice(0, 4)).toBe(later);
  });

  test("may be left for another and come back to", async () => {
    const regency = await withPeople();
    await adopt(regency, STRICT);
    await adopt(regency, MILD);
    expect((await adopt(regency, STRICT)).adoptPolicy.adoption.inForce).toBe(true);
    expect((await standing(regency, 0)).placement.policy).toEqual(name(STRICT));
  });
});

describe("a policy adopted from a later day", () => {
  test("comes into force on its day, and then everybody is placed anew", async () => {
    let now = TODAY;
    const regency = await withPeople({ clock: () => now });
    const { adoptPolicy } = await adopt(regency, STRICT, "2026-07-01");
    expect(adoptPolicy).toMatchObject({ adoption: { inForce: false }, recomputed: null });
    now = new Date("2026-06-30T16:59:00Z"); // a minute before midnight in Jakarta
    expect((await standing(regency, 0)).placement.policy).toEqual(name(FORMER_DEFAULT_POLICY));
    now = new Date("2026-06-30T17:00:00Z");
    expect((await standing(regency, 0)).placement).toEqual({ box: 3, policy: name(STRICT) });
    expect((await standing(regency, 2)).placement.policy).toEqual(name(STRICT));
    const { myRegency } = await data<Adoptions>(regency, OFFICER, ADOPTIONS);
    expect(myRegency.adoptions.find(({ inForce }) => inForce)?.policy).toEqual(name(STRICT));
  });

  test("may be cancelled until then, and not afterwards", async () => {
    let now = TODAY;
    const regency = await withPeople({ clock: () => now });
    const { adoption } = (await adopt(regency, STRICT, "2026-07-01")).adoptPolicy;
    const cancelled = await data<{ cancelAdoption: { adoption: object } }>(regency, HEAD, CANCEL, {
      input: { adoptionId: adoption.id },
    });
    expect(cancelled.cancelAdoption.adoption).toMatchObject({
      inForce: false,
      cancelledAt: TODAY.toISOString(),
    });
    const again = await ask(regency, HEAD, CANCEL, { input: { adoptionId: adoption.id } });
    expect(codes(again)).toEqual(["CONFLICT"]);
    expect(codes(await ask(regency, HEAD, CANCEL, { input: { adoptionId: "none" } }))).toEqual([
      "NOT_FOUND",
    ]);
    const second = (await adopt(regency, MILD, "2026-07-01")).adoptPolicy.adoption;
    now = new Date("2026-07-05T00:00:00Z");
    expect((await standing(regency, 0)).placement.policy).toEqual(name(MILD));
    expect(codes(await ask(regency, HEAD, CANCEL, { input: { adoptionId: second.id } }))).toEqual([
      "CONFLICT",
    ]);
  });

  test("is brought forward once another has taken its day", async () => {
    const regency = await withPeople();
    await adopt(regency, STRICT, "2026-07-01");
    await adopt(regency, FORMER_DEFAULT_POLICY, "2026-07-01");
    expect(await refused(regency, STRICT)).toEqual([]);
  });
});

describe("an adoption is refused", () => {
  test("to everybody but the head", async () => {
    const regency = await withPeople();
    const input = { policy: name(STRICT), from: DAY };
    for (const who of [
      OFFICER,
      ANALYST,
      caller("REGENCY_COMMITTEE"),
      caller("EMPLOYEE", { nip: nipOf(0) }),
      caller("REGENCY_HEAD", { regency: "18.06" }),
    ]) {
      expect(codes(await ask(regency, who, ADOPT, { input }))).toEqual(["FORBIDDEN"]);
      expect(codes(await ask(regency, who, CANCEL, { input: { adoptionId: "x" } }))).toEqual([
        "FORBIDDEN",
      ]);
    }
  });

  test("where it makes no sense, and nothing is half done", async () => {
    const published = shelf([FORMER_DEFAULT_POLICY, STRICT, MILD]);
    const regency = await withPeople({ published });
    const before = await data<Adoptions>(regency, OFFICER, ADOPTIONS);
    expect(await refused(regency, STRICT, "2026-06-14")).toEqual(["BAD_USER_INPUT"]);
    expect(await refused(regency, { id: "nobody", version: 1 })).toEqual(["NOT_FOUND"]);
    expect(await refused(regency, { ...STRICT, version: 9 })).toEqual(["NOT_FOUND"]);
    expect(await refused(regency, FORMER_DEFAULT_POLICY)).toEqual(["CONFLICT"]);
    published.withdraw(MILD);
    expect(await refused(regency, MILD)).toEqual(["CONFLICT"]);
    published.swap({ ...STRICT, effectiveFrom: "2027-01-01" });
    expect(await refused(regency, STRICT)).toEqual(["BAD_USER_INPUT"]);
    published.swap({ ...STRICT, valueWeights: { ...STRICT.valueWeights, potential: "60" } });
    expect(await refused(regency, STRICT)).toEqual(["CONFLICT"]);
    expect(await data<Adoptions>(regency, OFFICER, ADOPTIONS)).toEqual(before);
  });

  test("when the same policy is adopted already, or its text has been changed since", async () => {
    const published = shelf([FORMER_DEFAULT_POLICY, STRICT]);
    const regency = await withPeople({ published });
    await adopt(regency, STRICT, "2026-07-01");
    expect(await refused(regency, STRICT, "2026-07-01")).toEqual(["CONFLICT"]);
    expect(await refused(regency, STRICT, "2026-08-01")).toEqual(["CONFLICT"]);
    const earlier = await ask(regency, HEAD, ADOPT, { input: { policy: name(STRICT), from: DAY } });
    expect(earlier.errors?.[0]).toMatchObject({ extensions: { code: "CONFLICT" } });
    expect(earlier.errors?.[0]?.message).toMatch(/to come into force on 2026-07-01 .* cancel /u);
    published.swap({ ...FORMER_DEFAULT_POLICY, citation: "another" });
    expect(await refused(regency, FORMER_DEFAULT_POLICY, "2026-09-01")).toEqual(["CONFLICT"]);
  });
});
