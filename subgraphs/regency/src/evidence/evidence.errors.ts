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
      fix: "Nobody with this NIP is on record. Give the NIP of somebody on record.",
    }),
  ownRecord: () =>
    barred(
      "This record is your own, and nobody changes evidence about themselves by hand. Have another officer do it, or bring it in as a file.",
    ),
  unknownRecord: (id: string) =>
    notFound(`record of this kind with the id ${id}; read the id from the person`),
  alreadyThere: (id: string) =>
    conflict(
      `The person has this record already, with the id ${id}.`,
      "Correct that one instead of entering it again.",
    ),
  changedSince: ({ enteredAt, enteredBy, fields }: ChangedSince) =>
    new TalentaError(
      "CONFLICT",
      `The record has another value since ${enteredAt}, by ${enteredBy}. Read it anew, then correct what is still wrong with its enteredAt.`,
      {
        field: "input.expectedEnteredAt",
        value: JSON.stringify(fields).slice(0, LONGEST_VALUE),
        fix: `Read the record anew, and give ${enteredAt} if it is still wrong.`,
      },
    ),
  otherPerson: (nip: string) =>
    badUserInput({
      field: "nip",
      value: nip,
      fix: "The record is about somebody else. Withdraw it there and enter it here.",
    }),
  nothingChanged: () =>
    badUserInput({ field: "record", fix: "It says what the record says already. Change a field." }),
  reason: (reason: string) =>
    badUserInput({
      field: "reason",
      value: reason.slice(0, 100),
      fix: `Say why, in 1 to ${LONGEST_REASON} characters.`,
    }),
};
