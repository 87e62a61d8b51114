import { expect, test } from "@jest/globals";
import { say } from "@talenta/sentences";
import { provinceUnavailable } from "@talenta/service";
import { FORMER_DEFAULT_POLICY } from "@talenta/talent";
import type { Regency } from "../index.ts";
import { data, HEAD, openRegency, TODAY } from "../testing/kit.ts";
import { policyWith, shelf } from "../testing/policies.ts";

const LOCAL = policyWith({}, { middle: "70", high: "90" }, { effectiveUntil: "2026-12-31" });
const ADOPT = `mutation ($from: Date!) {
  adoptPolicy(input: { policy: { key: "local", version: 1 }, from: $from }) { adoption { id note { english } } } }`;
const NOTES = `{ myRegency { policy { key } adoptions { policy { key } inForce note { indonesian english } } } }`;

interface Notes {
  myRegency: {
    policy: { key: string };
    adoptions: {
      policy: { key: string };
      inForce: boolean;
      note: { indonesian: string; english: string } | null;
    }[];
  };
}

async function seen(regency: Regency) {
  const { policy, adoptions } = (await data<Notes>(regency, HEAD, NOTES)).myRegency;
  return { policy: policy.key, notes: adoptions.map(({ note }) => note?.english ?? null) };
}

test("the head reads that an adopted version was withdrawn or is past its last day, and that it stays", async () => {
  let now = TODAY;
  const published = shelf([FORMER_DEFAULT_POLICY, LOCAL]);
  const regency = await openRegency({ published, clock: () => now });
  await data(regency, HEAD, ADOPT, { from: "2026-07-01" });
  expect(await seen(regency)).toEqual({ policy: FORMER_DEFAULT_POLICY.id, notes: [null, null] });

  published.withdraw(LOCAL);
  const before =
    "The province has withdrawn this version before its first day here, 1 July 2026. It still comes into force here, because the regency decides, unless the head cancels it before that day.";
  expect(await seen(regency)).toEqual({ policy: FORMER_DEFAULT_POLICY.id, notes: [before, null] });

  now = new Date("2026-07-02T03:00:00Z");
  const since =
    "The province has withdrawn this version. It stays in force here, because the regency decides, until the head adopts another.";
  expect(await seen(regency)).toEqual({ policy: "local", notes: [since, null] });

  now = new Date("2027-01-01T03:00:00Z");
  const { policy, notes } = await seen(regency);
  expect(policy).toBe("local");
  expect(notes[0]).toContain("The last day this version was made for, 31 December 2026, is past.");
  const { adoptions } = (await data<Notes>(regency, HEAD, NOTES)).myRegency;
  expect(adoptions[0]?.note?.indonesian).toBe(
    "Provinsi telah mencabut versi ini. Hari terakhir yang ditetapkan bagi versi ini, 31 Desember 2026, sudah lewat. Pedoman ini tetap berlaku di sini, karena daerah yang memutuskan, sampai kepala menetapkan yang lain.",
  );
});

test("a province that cannot be asked is said to be so, and the rest is answered", async () => {
  const published = {
    ...shelf([FORMER_DEFAULT_POLICY]),
    policyState: () => Promise.reject(provinceUnavailable(say("published.outOfReach"))),
  };
  const { policy, notes } = await seen(await openRegency({ published }));
  expect(policy).toBe(FORMER_DEFAULT_POLICY.id);
  expect(notes).toEqual([expect.stringContaining("cannot be asked whether it has withdrawn")]);
});
