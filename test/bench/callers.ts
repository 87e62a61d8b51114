import { openDevelopmentIssuer, type Principal } from "@talenta/access";
import type { RegencyCode } from "@talenta/talent";

/** More than a row of the table has questions, so that hardly any caller asks twice. */
const CALLERS = 4000;

/** Tokens to ask with. */
export interface Callers {
  /** An analyst of the province; a different one for each number. */
  readonly analyst: (turn: number) => string;
  /** Somebody of the regency that holds everybody, for asking its subgraph directly. */
  readonly officer: (turn: number) => string;
}

/** Invents callers. Signing beforehand keeps the load generator out of the measurement. */
export async function inventCallers(folder: string, regency: RegencyCode): Promise<Callers> {
  const issuer = await openDevelopmentIssuer(folder);
  const sign = (principal: Omit<Principal, "subject">, count: number) =>
    Promise.all(
      Array.from({ length: count }, (_, at) =>
        issuer.sign({ subject: `bench-${at}`, purpose: "bench", ...principal }, "8h"),
      ),
    );
  const analysts = await sign({ role: "PROVINCE_ANALYST" }, CALLERS);
  const officers = await sign({ role: "REGENCY_OFFICER", regency }, CALLERS);
  return {
    analyst: (turn) => analysts[turn % CALLERS] ?? "",
    officer: (turn) => officers[turn % CALLERS] ?? "",
  };
}
