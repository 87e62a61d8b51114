import { FIVE_REGENCIES, LAMPUNG_FIRST_PHASE } from "@talenta/sample";
import type { ProgrammePlan } from "@talenta/talent";
import { type AskProvince, refusal } from "./ask-province.ts";

/** The profiling programmes (Profiling ASN) of the sample, by province. */
const PLANS: Readonly<Record<string, readonly ProgrammePlan[]>> = {
  "18": [LAMPUNG_FIRST_PHASE, FIVE_REGENCIES],
};

/**
 * Publishes the sample's programmes, so that owners can join them; those that are there stay as they are.
 *
 * @throws when the province refuses one
 */
export async function publishSampleProgrammes(
  ask: AskProvince,
  code: string,
  _day?: string,
): Promise<void> {
  for (const plan of PLANS[code] ?? []) {
    const { id } = plan;
    const known = await ask("query ($id: ID!) { programme(id: $id) { state } }", { id });
    const state = (known["programme"] as { state: string } | null)?.state ?? null;
    if (state === null) {
      const drafted = await ask(
        "mutation ($plan: JSONObject!) { draftProgramme(input: { plan: $plan }) { problems { path message } } }",
        { plan },
      );
      const { problems } = drafted["draftProgramme"] as {
        problems: { path: string; message: string }[];
      };
      if (problems.length > 0) throw refusal(problems.map((p) => `${p.path}: ${p.message}`));
    }
    if (state === null || state === "DRAFT") {
      await ask(
        "mutation ($id: ID!) { publishProgramme(input: { id: $id }) { programme { id } } }",
        {
          id,
        },
      );
    }
  }
}
