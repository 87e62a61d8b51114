import { plansOf } from "@talenta/sample";
import { type AskProvince, refusal } from "./ask-province.ts";

/** The province whose programmes the sample has; it invents none for others. */
const WITH_PROGRAMMES = "18";

/**
 * Publishes the sample's programmes, so that owners can join them; those that are there stay as they are.
 *
 * @param today the day the sample is told on, yyyy-mm-dd
 * @throws when the province refuses one
 */
export async function publishSampleProgrammes(
  ask: AskProvince,
  { province, today }: { readonly province: string; readonly today: string },
): Promise<void> {
  for (const plan of province === WITH_PROGRAMMES ? plansOf(today) : []) {
    const { id: key } = plan;
    const known = await ask("query ($key: ID!) { programme(key: $key) { state } }", { key });
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
        "mutation ($key: ID!) { publishProgramme(input: { key: $key }) { programme { key } } }",
        { key },
      );
    }
  }
}
