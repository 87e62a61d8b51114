import { EXAMPLE_POLICY } from "@talenta/sample";
import { type AskProvince, refusal } from "./ask-province.ts";

/**
 * Leaves the sample's policy with the province as a draft, to be tried and published; where any version of it is known
 * it stays as it is.
 *
 * @throws when the province refuses it
 */
export async function draftSamplePolicy(ask: AskProvince): Promise<void> {
  const { id } = EXAMPLE_POLICY;
  const known = await ask("{ policies(states: [DRAFT, PUBLISHED, WITHDRAWN]) { key } }", {});
  if ((known["policies"] as { key: string }[]).some((one) => one.key === id)) return;
  const drafted = await ask(
    "mutation ($document: JSONObject!) { draftPolicy(input: { document: $document }) { problems { path message } } }",
    { document: EXAMPLE_POLICY },
  );
  const { problems } = drafted["draftPolicy"] as { problems: { path: string; message: string }[] };
  if (problems.length > 0) throw refusal(problems.map((p) => `${p.path}: ${p.message}`));
}
