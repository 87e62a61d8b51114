import { badUserInput, barred, conflict, notFound } from "@talenta/service";

/** Longest reason kept. */
export const LONGEST_REASON = 1000;

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
