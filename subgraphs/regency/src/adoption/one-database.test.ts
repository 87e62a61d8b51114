import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { FORMER_DEFAULT_POLICY } from "@talenta/talent";
import type { Regency } from "../index.ts";
import { data, HEAD, newFile, OFFICER, openRegency } from "../testing/kit.ts";
import { appraisal, assessment, bringIn, nipOf, person } from "../testing/people.ts";
import { policyWith, shelf } from "../testing/policies.ts";

const OTHER = policyWith({}, { middle: "85", high: "99" });
const TODAY = "2026-06-15";
const TOMORROW = "2026-06-16";
const ADOPT = `mutation ($input: AdoptPolicyInput!) { adoptPolicy(input: $input) { adoption { id } } }`;
const CANCEL = `mutation ($input: CancelAdoptionInput!) { cancelAdoption(input: $input) { adoption { id } } }`;
const STANDS = `query ($nip: ID!) { myRegency { sharing policy { key } adoptions { from cancelledAt policy { key } }
  employee(nip: $nip) { placement { policy { key } } } } }`;

interface Stands {
  myRegency: {
    sharing: string;
    policy: { key: string };
    adoptions: { from: string; cancelledAt: string | null; policy: { key: string } }[];
    employee: { placement: { policy: { key: string } } };
  };
}

// Two openings of one file, as two processes have it: neither is told what the other does.
let one: Regency;
let two: Regency;
let now: string;
beforeEach(async () => {
  now = `${TODAY}T05:00:00Z`;
  const file = newFile();
  const published = shelf([FORMER_DEFAULT_POLICY, OTHER]);
  const open = () => openRegency({ file, published, clock: () => new Date(now) });
  one = await open();
  await bringIn(one, "employees", [person(0)]);
  await bringIn(one, "appraisals", [appraisal(0)]);
  await bringIn(one, "assessments", [assessment(0, "4")]);
  two = await open();
  await stands(two);
});
afterEach(async () => {
  await one.stop();
  await two.stop();
});

const stands = async (regency: Regency) =>
  (await data<Stands>(regency, OFFICER, STANDS, { nip: nipOf(0) })).myRegency;
const adopt = async (regency: Regency, from: string) => {
  const { id, version } = OTHER;
  const input = { policy: { key: id, version }, from };
  const answer = await data<{ adoptPolicy: { adoption: { id: string } } }>(regency, HEAD, ADOPT, {
    input,
  });
  return answer.adoptPolicy.adoption.id;
};

describe("two processes on one database", () => {
  test("place people under what either of them adopts, from the next question on", async () => {
    await adopt(one, TODAY);
    expect(await stands(two)).toMatchObject({
      policy: { key: OTHER.id },
      employee: { placement: { policy: { key: OTHER.id } } },
    });
    await bringIn(two, "appraisals", [appraisal(0, "Sangat Baik", 2026)]);
    expect(await stands(one)).toEqual(await stands(two));
  });

  test("put in force on its day what the other one adopted before", async () => {
    await adopt(one, TOMORROW);
    now = `${TOMORROW}T05:00:00Z`;
    expect(await stands(two)).toMatchObject({
      policy: { key: OTHER.id },
      employee: { placement: { policy: { key: OTHER.id } } },
    });
  });

  test("know what the other one took back", async () => {
    const id = await adopt(one, TOMORROW);
    await data(two, HEAD, CANCEL, { input: { adoptionId: id } });
    expect((await stands(one)).adoptions[0]).toMatchObject({
      from: TOMORROW,
      cancelledAt: new Date(now).toISOString(),
    });
    now = `${TOMORROW}T05:00:00Z`;
    expect((await stands(one)).policy).toEqual({ key: FORMER_DEFAULT_POLICY.id });
  });

  test("share what either of them was told to", async () => {
    const set = "mutation { setSharing(input: { level: FULL }) { sharing } }";
    await data(one, HEAD, set);
    expect((await stands(two)).sharing).toBe("FULL");
  });
});
