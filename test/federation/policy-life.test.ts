// A policy from the province's draft to a regency's placements, and what a withdrawal leaves standing.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import {
  canonical,
  DEFAULT_POLICY,
  type PolicyDocument,
  readDossier,
  type RegencyCode,
  reproduce,
} from "@talenta/talent";
import {
  type Answer,
  startProvince,
  type TestProvince,
  TODAY,
  TRANSPORTS,
} from "../kit/province.ts";

const FIRST = "18.05" as RegencyCode;
const SECOND = "18.01" as RegencyCode;
const REASON = "Dicabut dengan Keputusan Gubernur (contoh)";

const axisWith = (axis: "performance" | "potential", middle: string, high: string) => ({
  ...DEFAULT_POLICY.axes[axis],
  cutoffs: { ...DEFAULT_POLICY.axes[axis].cutoffs, middle, high },
});
/** A third version of the default policy: what one city uses, so that people stand elsewhere. */
const STRICTER: PolicyDocument = {
  ...DEFAULT_POLICY,
  version: 3,
  citation: "Peraturan contoh",
  axes: {
    performance: axisWith("performance", "70", "85"),
    potential: axisWith("potential", "68", "77"),
  },
};
const V3 = { key: DEFAULT_POLICY.id, version: 3 };

const DRAFT = `mutation ($document: JSONObject!) { draftPolicy(input: { document: $document }) {
  policy { state digest } problems { path } } }`;
const PUBLISH = `mutation ($input: PublishPolicyInput!) { publishPolicy(input: $input) { policy { state } } }`;
const WITHDRAW = `mutation ($input: WithdrawPolicyInput!) { withdrawPolicy(input: $input) { policy { state } } }`;
const ADOPT = `mutation ($input: AdoptPolicyInput!) { adoptPolicy(input: $input) {
  adoption { policy { key version } inForce } recomputed { computed changed } } }`;
const PLACEMENTS = `{ myRegency { policy { version state } employees(first: 200) { edges { node { nip
  placement { box performance potential policy { version state citation } dossier } } } } } }`;

interface Placed {
  nip: string;
  placement: {
    box: number | null;
    policy: { version: number; state: string; citation: string };
    dossier: object;
  } | null;
}
interface Placements {
  myRegency: {
    policy: { version: number; state: string };
    employees: { edges: { node: Placed }[] };
  };
}

describe.each(TRANSPORTS)("over %s", (transport) => {
  let province: TestProvince;
  beforeAll(async () => {
    province = await startProvince({ transport });
  }, 60_000);
  afterAll(() => province.stop());

  const asAdmin = async <Data>(query: string, variables = {}): Promise<Answer<Data>> =>
    await province.ask<Data>(await province.token({ role: "PROVINCE_ADMIN" }), query, variables);
  const adopt = async (regency: RegencyCode) => {
    const token = await province.token({ role: "REGENCY_HEAD", regency });
    return await province.ask<{ adoptPolicy: object | null }>(token, ADOPT, {
      input: { policy: V3, from: TODAY },
    });
  };
  const placementsIn = async (regency: RegencyCode): Promise<Placements["myRegency"]> => {
    const token = await province.token({ role: "REGENCY_OFFICER", regency });
    const { data, errors } = await province.ask<Placements>(token, PLACEMENTS);
    expect(errors).toEqual([]);
    return data.myRegency;
  };
  const placed = ({ employees }: Placements["myRegency"]) =>
    employees.edges.flatMap(({ node }) => (node.placement ? [node.placement] : []));

  test("a draft cannot be adopted; published, it places a regency's people, and a withdrawal leaves them explained", async () => {
    const drafted = await asAdmin<{ draftPolicy: { policy: { digest: string }; problems: [] } }>(
      DRAFT,
      { document: STRICTER },
    );
    expect(drafted.data.draftPolicy).toMatchObject({ policy: { state: "DRAFT" }, problems: [] });
    expect(await adopt(FIRST)).toMatchObject({ errors: [{ extensions: { code: "NOT_FOUND" } }] });

    const { digest } = drafted.data.draftPolicy.policy;
    const published = await asAdmin(PUBLISH, {
      input: { ...V3, digest, reason: "Ditetapkan (contoh)" },
    });
    expect(published.data).toEqual({ publishPolicy: { policy: { state: "PUBLISHED" } } });
    const before = await placementsIn(FIRST);
    expect((await adopt(FIRST)).data).toMatchObject({
      adoptPolicy: { adoption: { policy: V3, inForce: true } },
    });

    const adopted = await placementsIn(FIRST);
    expect(adopted.policy).toEqual({ version: 3, state: "PUBLISHED" });
    expect(placed(adopted).length).toBeGreaterThan(0);
    for (const { policy } of placed(adopted)) {
      expect(policy).toEqual({ version: 3, state: "PUBLISHED", citation: "Peraturan contoh" });
    }
    expect(placed(adopted).map(({ box }) => box)).not.toEqual(placed(before).map(({ box }) => box));
    const second = await placementsIn(SECOND);
    expect(second.policy.version).toBeLessThan(V3.version);
    for (const { policy } of placed(second)) expect(policy.version).toBe(second.policy.version);

    const withdrawn = await asAdmin(WITHDRAW, { input: { ...V3, reason: REASON } });
    expect(withdrawn.data).toEqual({ withdrawPolicy: { policy: { state: "WITHDRAWN" } } });
    expect(await adopt(SECOND)).toMatchObject({
      data: { adoptPolicy: null },
      errors: [{ extensions: { code: "CONFLICT" }, message: expect.stringContaining("withdrawn") }],
    });
    expect((await placementsIn(SECOND)).policy).toEqual(second.policy);

    const after = await placementsIn(FIRST);
    expect(after.policy).toEqual({ version: 3, state: "WITHDRAWN" });
    expect(placed(after).map(({ dossier }) => canonical(dossier))).toEqual(
      placed(adopted).map(({ dossier }) => canonical(dossier)),
    );
    for (const { dossier } of placed(after)) {
      const reading = readDossier(dossier);
      expect(reading.ok && reproduce(reading.dossier).agrees).toBe(true);
    }
    const history = await asAdmin(
      `{ policy(key: "${V3.key}", version: ${V3.version}) { history { edges { node { action reason } } } } }`,
    );
    expect(history.data).toMatchObject({
      policy: {
        history: {
          edges: [
            { node: { action: "DRAFTED" } },
            { node: { action: "PUBLISHED" } },
            { node: { action: "WITHDRAWN", reason: REASON } },
          ],
        },
      },
    });
  });
});
