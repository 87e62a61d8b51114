import { audienceOf, type PassportIssuer, type Principal, type Role } from "@talenta/access";
import type { Regency } from "@talenta/regency";
import type { RegencyCode } from "@talenta/talent";
import { refusal } from "../ask-province.ts";
import type { MovableClock } from "./movable-clock.ts";

/** One owner's service, its clock, and who issues passports to it. */
interface Stage {
  readonly code: RegencyCode;
  readonly regency: Regency;
  readonly passports: PassportIssuer;
  readonly clock: MovableClock;
}

/** Somebody who acts in one regency: the subject is that of `talenta token`. */
export interface Actor {
  readonly role: Role;
  readonly nip?: string;
}

/** Acting as people of one owner, on one day after the other. */
export interface Acting {
  readonly code: RegencyCode;
  readonly regency: Regency;
  /** From now on it is so many days before today. */
  daysAgo(days: number): void;
  /** The subject under which somebody acts. */
  subjectOf(actor: Actor): string;
  /** Asks or changes something as somebody; the data's shape is the caller's claim. Throws where it is refused. */
  as<Data = unknown>(
    actor: Actor,
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<Data>;
  /** Lets what the calendar changed meanwhile come into force. */
  catchUp(): Promise<void>;
}

/** Acting in one owner's service, by the API everybody uses. */
export function actingAt({ code, regency, passports, clock }: Stage): Acting {
  const subjectOf = ({ role, nip }: Actor) =>
    [role.toLowerCase().replaceAll("_", "-"), code, nip].filter(Boolean).join(":");
  const as: Acting["as"] = async <Data>(
    actor: Actor,
    query: string,
    variables: Record<string, unknown> = {},
  ) => {
    const principal: Principal = {
      subject: subjectOf(actor),
      regency: code,
      purpose: "sample data",
      ...actor,
    };
    const { data, errors } = await regency.execute({
      query,
      variables,
      authorization: `Bearer ${await passports.passport(principal, audienceOf.regency(code))}`,
      requestId: "sample",
    });
    if (errors !== undefined) throw refusal(errors.map(({ message }) => `${code}: ${message}`));
    return data as Data;
  };
  return {
    code,
    regency,
    daysAgo: (days) => clock.goBack(days),
    subjectOf,
    as,
    async catchUp() {
      await as({ role: "REGENCY_OFFICER" }, "{ myRegency { code } }");
    },
  };
}
