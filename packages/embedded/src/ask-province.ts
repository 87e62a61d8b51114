import { audienceOf, type Principal } from "@talenta/access";
import type { AssembledProvince } from "./assemble.ts";

const ADMIN: Principal = { subject: "sample", role: "PROVINCE_ADMIN", purpose: "sample data" };

/** Asks the province's own service as its administrator, and gives the data. */
export type AskProvince = (
  query: string,
  variables: Record<string, unknown>,
) => Promise<Record<string, unknown>>;

/** How the sample's plans and policies reach the province: by the API everybody uses. It throws where something is refused. */
export function askProvince({
  province,
  passports,
}: Pick<AssembledProvince, "province" | "passports">): AskProvince {
  return async (query, variables) => {
    const { data, errors } = await province.execute({
      query,
      variables,
      authorization: `Bearer ${await passports.passport(ADMIN, audienceOf.province)}`,
      requestId: "sample",
    });
    if (errors !== undefined) throw refusal(errors.map(({ message }) => message));
    return data ?? {};
  };
}

/** What is thrown where the province finds something in the sample that cannot stand. */
export function refusal(sentences: readonly string[]): Error {
  return new Error(`The sample was refused: ${sentences.join(" ")}`);
}
