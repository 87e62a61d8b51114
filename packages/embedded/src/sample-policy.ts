import { EXAMPLE_POLICY } from "@talenta/sample";
import { type AskProvince, refusal } from "./ask-province.ts";

const PUBLISH = `mutation ($key: ID!) {
  publishPolicy(input: { key: $key, version: 1, reason: "Contoh, bukan keputusan." }) { policy { key } } }`;

/**
 * Publishes the sample's policy, so that heads can try and adopt it, and leaves its next version as a draft, to be
 * published; versions that are known stay as they are.
 *
 * @throws when the province refuses one
 */
export async function publishSamplePolicy(ask: AskProvince): Promise<void> {
  const { id } = EXAMPLE_POLICY;
  const known = await ask(
    "{ policies(states: [DRAFT, PUBLISHED, WITHDRAWN]) { key version state } }",
    {},
  );
  const stateOf = (version: number) =>
    (known["policies"] as { key: string; version: number; state: string }[]).find(
      (one) => one.key === id && one.version === version,
    )?.state;
  if (stateOf(1) === undefined) await draft(ask, EXAMPLE_POLICY);
  if (stateOf(1) === undefined || stateOf(1) === "DRAFT") await ask(PUBLISH, { key: id });
  if (stateOf(2) === undefined) await draft(ask, { ...EXAMPLE_POLICY, version: 2 });
}

async function draft(ask: AskProvince, document: object): Promise<void> {
  const drafted = await ask(
    "mutation ($document: JSONObject!) { draftPolicy(input: { document: $document }) { problems { path message } } }",
    { document },
  );
  const { problems } = drafted["draftPolicy"] as { problems: { path: string; message: string }[] };
  if (problems.length > 0) throw refusal(problems.map((p) => `${p.path}: ${p.message}`));
}
