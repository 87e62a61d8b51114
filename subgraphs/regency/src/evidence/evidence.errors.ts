import { say } from "@talenta/sentences";
import { badUserInput, barred, conflict, notFound, TalentaError } from "@talenta/service";

/** Longest reason kept. */
export const LONGEST_REASON = 1000;

/** Characters of a newer value that an error shows. */
const LONGEST_VALUE = 1000;

/** A record that says something newer than its reader knew. */
interface ChangedSince {
  readonly enteredAt: string;
  readonly enteredBy: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What can be wrong with a change of evidence. */
export const evidenceErrors = {
  unknownPerson: (nip: string) =>
    badUserInput({
      field: "nip",
      value: nip,
      fix: say("record.unknownNip"),
    }),
  ownRecord: () => barred(say("record.changeOwn")),
  unknownRecord: (id: string) => notFound(say("record.named", { id })),
  alreadyThere: (id: string) =>
    conflict(say("record.alreadyThere", { id }), say("record.correctThat")),
  changedSince: ({ enteredAt, enteredBy, fields }: ChangedSince) =>
    new TalentaError("CONFLICT", say("record.changedSince", { enteredAt, enteredBy }), {
      field: "input.expectedEnteredAt",
      value: JSON.stringify(fields).slice(0, LONGEST_VALUE),
      fix: say("record.readAnew", { enteredAt }),
    }),
  otherPerson: (nip: string) =>
    badUserInput({
      field: "nip",
      value: nip,
      fix: say("record.ofSomebodyElse"),
    }),
  nothingChanged: () => badUserInput({ field: "record", fix: say("record.nothingChanged") }),
  reason: (reason: string) =>
    badUserInput({
      field: "reason",
      value: reason.slice(0, 100),
      fix: say("input.reason", { longest: LONGEST_REASON }),
    }),
};
