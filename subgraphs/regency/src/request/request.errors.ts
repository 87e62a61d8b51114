import { say } from "@talenta/sentences";
import { badUserInput, barred, conflict, notFound } from "@talenta/service";
import type { RequestProblem } from "@talenta/talent";

/** Longest reason and answer, in characters. */
export const LONGEST_WORDS = 1000;
/** Largest attachment, in bytes as it is on disk. */
export const LARGEST_ATTACHMENT = 700_000;
/** Requests one person may have open at once, so that nobody fills a regency's database. */
export const MOST_OPEN = 20;
/** Bytes one person may attach within `ATTACHED_DAYS`, withdrawn requests included: nothing attached is ever deleted. */
export const MOST_ATTACHED = MOST_OPEN * LARGEST_ATTACHMENT;
/** Days over which attachments are added up. */
export const ATTACHED_DAYS = 30;

/** What can be wrong with a request of an employee. */
export const requestErrors = {
  unknown: (id: string) => notFound(say("request.named", { id: id.slice(0, 40) })),
  noRecord: () => notFound(say("request.noRecord")),
  unknownRecord: (id: string) => notFound(say("request.recordNamed", { id: id.slice(0, 40) })),
  unknownPlacement: (id: string) =>
    notFound(say("request.placementNamed", { id: id.slice(0, 40) })),
  superseded: () => conflict(say("request.superseded"), say("request.readCurrent")),
  already: (id: string) => conflict(say("request.already", { id }), say("request.withdrawFirst")),
  known: (id: string) => conflict(say("request.known", { id }), say("request.giveAsRecord")),
  changedSince: () => conflict(say("request.changedSince"), say("request.lookAgain")),
  tooMany: () => conflict(say("request.tooMany", { most: MOST_OPEN }), say("request.withdrawOne")),
  attachedTooMuch: () =>
    conflict(
      say("request.attachedTooMuch", { bytes: MOST_ATTACHED, days: ATTACHED_DAYS }),
      say("request.withoutAttachment"),
    ),
  words: (field: string, value: string) =>
    badUserInput({ field, value, fix: say("request.words", { longest: LONGEST_WORDS }) }),
  leadsTo: (needed: boolean) =>
    badUserInput({
      field: "leadsTo",
      fix: needed ? say("request.leadsTo") : say("request.leadsNowhere"),
    }),
  dueDays: (days: number, least: number, most: number) =>
    badUserInput({ field: "days", value: days, fix: say("request.dueDays", { least, most }) }),
  fileName: (name: string) =>
    badUserInput({
      field: "attachment.fileName",
      value: name,
      fix: say("request.fileName"),
    }),
  notBase64: () => badUserInput({ field: "attachment.content", fix: say("request.base64") }),
  tooLarge: (bytes: number) =>
    badUserInput({
      field: "attachment.content",
      shown: say("import.bytes", { count: bytes }),
      fix: say("request.tooLarge", { most: LARGEST_ATTACHMENT }),
    }),
  fileKind: (found: string | null) =>
    badUserInput({
      field: "attachment.content",
      ...(found === null ? { shown: say("request.unknownKind") } : { value: found }),
      fix: say("request.fileKind"),
    }),
  step: (problem: RequestProblem, id: string) => {
    switch (problem) {
      case "CLOSED":
        return conflict(say("request.closed", { id }), say("request.neverChanges"));
      case "NOT_TAKEN":
        return conflict(say("request.notTaken", { id }), say("request.takeFirst"));
      case "TAKEN_BY_ANOTHER":
        return conflict(say("request.takenByAnother", { id }), say("request.takeOver"));
      case "ALREADY_TAKEN":
        return conflict(say("request.alreadyTaken", { id }), say("request.grantOrRefuse"));
      case "OWN_REQUEST":
        return barred(say("request.ownRequest"));
      case "NOT_OWN_REQUEST":
        return barred(say("request.notOwnRequest"));
      case "NO_WORDS":
        return requestErrors.words("answer", "");
    }
  },
};
