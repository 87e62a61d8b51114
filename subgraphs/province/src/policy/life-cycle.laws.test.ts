import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Principal } from "@talenta/access";
import { canonical, DEFAULT_POLICY, type PolicyDocument } from "@talenta/talent";
import * as fc from "fast-check";

import { ADMIN, EMPLOYEE, openProvince, type OpenProvince } from "../testing/open-province.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "province-laws-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const IDS = ["satu", "dua"] as const;
type Id = (typeof IDS)[number];
interface Version {
  state: "DRAFT" | "PUBLISHED" | "WITHDRAWN";
  text: string;
}
/** Versions by id, the first at index 0: what the province ought to hold. */
type Model = Record<Id, Version[]>;
interface Real {
  province: OpenProvince;
  restart(): Promise<void>;
}
/** A step somebody tries. */
interface Attempt {
  step: "draftPolicy" | "reviseDraft" | "discardDraft" | "publishPolicy" | "withdrawPolicy";
  id: Id;
  version: number;
  text: number;
}

const documentOf = ({ id, version, text }: Attempt): PolicyDocument => ({
  ...DEFAULT_POLICY,
  id,
  version,
  citation: `Naskah ${text}`,
});

/** What the rules say must come of it; answers whether it is allowed, and does it to the model. */
function takeInModel(model: Model, attempt: Attempt): boolean {
  const versions = model[attempt.id];
  const found = versions[attempt.version - 1];
  const text = canonical(documentOf(attempt));
  switch (attempt.step) {
    case "draftPolicy":
      if (versions.at(-1)?.state === "DRAFT" || attempt.version !== versions.length + 1)
        return false;
      versions.push({ state: "DRAFT", text });
      return true;
    case "reviseDraft":
      if (found?.state !== "DRAFT") return false;
      found.text = text;
      return true;
    case "discardDraft":
      if (found?.state !== "DRAFT") return false;
      versions.pop();
      return true;
    case "publishPolicy":
      if (found?.state !== "DRAFT") return false;
      found.state = "PUBLISHED";
      return true;
    case "withdrawPolicy":
      if (found?.state !== "PUBLISHED") return false;
      found.state = "WITHDRAWN";
      return true;
  }
}

/** Tries it for real; answers whether it was done. */
async function takeInProvince(
  { province }: Real,
  who: Principal,
  attempt: Attempt,
): Promise<boolean> {
  const { step, id, version } = attempt;
  const writes = step === "draftPolicy" || step === "reviseDraft";
  const reason = step === "discardDraft" ? "" : ', reason: "Alasan"';
  const query = writes
    ? `mutation ($document: JSONObject!) { it: ${step}(input: { document: $document }) { policy { key } problems { path } } }`
    : `mutation { it: ${step}(input: { key: "${id}", version: ${version}${reason} }) { __typename } }`;
  const { data, errors } = await province.ask(who, query, { document: documentOf(attempt) });
  const it = data?.["it"] as { policy?: object | null } | null | undefined;
  return errors === undefined && it !== null && it?.policy !== null;
}

const ALL = "{ policies(states: [DRAFT, PUBLISHED, WITHDRAWN]) { key version state document } }";

/** Everything that must hold after whatever happened. */
async function checkLaws(model: Model, { province }: Real): Promise<void> {
  const expected = IDS.toSorted().flatMap((id) =>
    model[id].map(({ state, text }, index) => ({ key: id, version: index + 1, state, text })),
  );
  const seenBy = async (who: Principal) => {
    const { data } = await province.ask(who, ALL);
    const policies = (data?.["policies"] ?? []) as { key: string; document: unknown }[];
    return policies
      .filter(({ key }) => key !== DEFAULT_POLICY.id)
      .map(({ document, ...rest }) => ({ ...rest, text: canonical(document) }));
  };
  expect(await seenBy(ADMIN)).toEqual(expected);
  expect(await seenBy(EMPLOYEE)).toEqual(expected.filter(({ state }) => state !== "DRAFT"));
  for (const { key, version, state, text } of expected) {
    const open = await province.published.policy(key, version);
    const policyState = await province.published.policyState(key, version);
    const one = await province.ask(
      EMPLOYEE,
      `{ policy(key: "${key}", version: ${version}) { key } }`,
    );
    if (state === "DRAFT") {
      expect([open, policyState, one.data]).toEqual([null, null, { policy: null }]);
    } else {
      expect([canonical(open), policyState, one.data]).toEqual([text, state, { policy: { key } }]);
    }
  }
}

class Try implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly who: Principal,
    readonly attempt: Attempt,
  ) {}
  check = () => true;
  async run(model: Model, real: Real): Promise<void> {
    const allowed = this.who === ADMIN && takeInModel(model, this.attempt);
    expect(await takeInProvince(real, this.who, this.attempt)).toBe(allowed);
    await checkLaws(model, real);
  }
  toString = () => `${this.who.subject} ${JSON.stringify(this.attempt)}`;
}

class Restart implements fc.AsyncCommand<Model, Real> {
  check = () => true;
  async run(model: Model, real: Real): Promise<void> {
    await real.restart();
    await checkLaws(model, real);
  }
  toString = () => "restart";
}

const attempts = fc
  .record({
    who: fc.constantFrom(ADMIN, ADMIN, ADMIN, ADMIN, EMPLOYEE),
    step: fc.constantFrom<Attempt["step"]>(
      "draftPolicy",
      "draftPolicy",
      "reviseDraft",
      "discardDraft",
      "publishPolicy",
      "publishPolicy",
      "withdrawPolicy",
    ),
    id: fc.constantFrom(...IDS),
    version: fc.constantFrom(1, 1, 2, 2, 3),
    text: fc.nat({ max: 9 }),
  })
  .map(({ who, ...attempt }) => new Try(who, attempt));

test("whatever is tried in whatever order: what is published never changes, versions have no gap, drafts never leak", async () => {
  let files = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.commands([attempts, attempts, attempts, fc.constant(new Restart())], { maxCommands: 25 }),
      async (commands) => {
        const file = join(folder, `${(files += 1)}.sqlite`);
        const open = () => openProvince(undefined, { file });
        const real: Real = {
          province: await open(),
          async restart() {
            await real.province.stop();
            real.province = await open();
          },
        };
        try {
          await fc.asyncModelRun(() => ({ model: { satu: [], dua: [] } as Model, real }), commands);
        } finally {
          await real.province.stop();
        }
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);
