import { audienceOf, type Principal } from "@talenta/access";
import { FIVE_REGENCIES, LAMPUNG_FIRST_PHASE } from "@talenta/sample";
import type { ProgrammePlan } from "@talenta/talent";
import type { AssembledProvince } from "./assemble.ts";

/** The profiling programmes (Profiling ASN) of the sample, by province. */
const PLANS: Readonly<Record<string, readonly ProgrammePlan[]>> = {
  "18": [LAMPUNG_FIRST_PHASE, FIVE_REGENCIES],
};

const ADMIN: Principal = { subject: "sample", role: "PROVINCE_ADMIN", purpose: "sample data" };

/**
 * Publishes the sample's programmes, so that owners can join them; those that are there stay as they are.
 *
 * @throws when the province refuses one
 */
export async function publishSampleProgrammes(
  { province, passports }: Pick<AssembledProvince, "province" | "passports">,
  code: string,
): Promise<void> {
  const ask = async (query: string, variables: Record<string, unknown>) => {
    const { data, errors } = await province.execute({
      query,
      variables,
      authorization: `Bearer ${await passports.passport(ADMIN, audienceOf.province)}`,
      requestId: "sample-programmes",
    });
    if (errors !== undefined) throw refusal(errors.map(({ message }) => message));
    return data ?? {};
  };
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

function refusal(sentences: readonly string[]): Error {
  return new Error(`A sample programme was refused: ${sentences.join(" ")}`);
}
