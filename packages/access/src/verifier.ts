import type { Principal } from "./principal.ts";

/** Turns a bearer token into the principal it proves. */
export interface Verifier {
  /**
   * @param bearer the token, without the word `Bearer`
   * @throws AccessError when it proves nobody, or nobody with a usable role. Any other error means that
   * the keys could not be fetched, which is not the caller's fault.
   */
  verify(bearer: string): Promise<Principal>;
}
