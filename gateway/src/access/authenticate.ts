import { AccessError, type Principal, type Verifier } from "@talenta/access";
import { say } from "@talenta/sentences";

/** The principal an `Authorization: Bearer …` header proves; throws AccessError when it proves nobody. */
export async function authenticate(
  tokens: Verifier,
  authorization: string | undefined,
): Promise<Principal> {
  const bearer = /^Bearer +(\S+) *$/i.exec(authorization ?? "")?.[1];
  if (bearer === undefined) {
    throw new AccessError("UNAUTHENTICATED", say("access.sendToken"));
  }
  return await tokens.verify(bearer);
}
