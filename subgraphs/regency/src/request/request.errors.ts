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
  unknown: (id: string) => notFound(`request with the id ${id.slice(0, 40)}`),
  noRecord: () => notFound("record of yours here: ask your regency to bring you in first"),
  unknownRecord: (id: string) =>
    notFound(`record of yours of this kind with the id ${id.slice(0, 40)}; read the id from it`),
  unknownPlacement: (id: string) =>
    notFound(`placement of yours with the id ${id.slice(0, 40)}; read the id from it`),
  superseded: () =>
    conflict(
      "Another placement has taken the place of this one.",
      "Read the current one, and object to that if it is wrong too.",
    ),
  already: (id: string) =>
    conflict(
      `You have asked for this already, with the request ${id}.`,
      "Withdraw that one first, or wait for its answer.",
    ),
  known: (id: string) =>
    conflict(
      `This is on record already, with the id ${id}.`,
      "Give that id as `recordId` to have it corrected.",
    ),
  changedSince: () =>
    conflict(
      "The record has been corrected since this was asked.",
      "Look at what it says now: refuse in words, so that the person asks anew if it is still wrong, or correct it by hand.",
    ),
  tooMany: () =>
    conflict(
      `You have ${MOST_OPEN} requests that are not answered yet.`,
      "Withdraw one, or wait for an answer.",
    ),
  attachedTooMuch: () =>
    conflict(
      `You have attached ${MOST_ATTACHED} bytes or nearly so within ${ATTACHED_DAYS} days.`,
      "Ask without an attachment, or hand the document in at the office.",
    ),
  words: (field: string, value: string) =>
    badUserInput({ field, value, fix: `Say it in 1 to ${LONGEST_WORDS} characters.` }),
  leadsTo: (needed: boolean) =>
    badUserInput({
      field: "leadsTo",
      fix: needed
        ? "Say what the granted objection leads to: RECOMPUTE or CALIBRATION."
        : "Leave it out: a granted correction changes the evidence.",
    }),
  dueDays: (days: number, least: number, most: number) =>
    badUserInput({ field: "days", value: days, fix: `Give ${least} to ${most} calendar days.` }),
  fileName: (name: string) =>
    badUserInput({
      field: "attachment.fileName",
      value: name,
      fix: "Give the name of the file, 1 to 200 characters, without folders.",
    }),
  notBase64: () =>
    badUserInput({ field: "attachment.content", fix: "Give the file's bytes as base64." }),
  tooLarge: (bytes: number) =>
    badUserInput({
      field: "attachment.content",
      value: `${bytes} bytes`,
      fix: `The file may have ${LARGEST_ATTACHMENT} bytes at most. Scan it smaller, or attach the page that matters.`,
    }),
  fileKind: (found: string | null) =>
    badUserInput({
      field: "attachment.content",
      value: found ?? "no known kind of file",
      fix: "Attach a PDF, JPEG or PNG; the bytes decide, not the name.",
    }),
  step: (problem: RequestProblem, id: string) => {
    switch (problem) {
      case "CLOSED":
        return conflict(`Request ${id} is closed.`, "It never changes; a new request may follow.");
      case "NOT_TAKEN":
        return conflict(`Nobody has taken request ${id} yet.`, "Take it first, then answer it.");
      case "TAKEN_BY_ANOTHER":
        return conflict(
          `Somebody else has taken request ${id}.`,
          "Take it over first, then answer it.",
        );
      case "ALREADY_TAKEN":
        return conflict(`You have taken request ${id} already.`, "Grant or refuse it.");
      case "OWN_REQUEST":
        return barred("This request is your own. Somebody else must take and answer it.");
      case "NOT_OWN_REQUEST":
        return barred("Only the person who made the request may withdraw it.");
      case "NO_WORDS":
        return requestErrors.words("answer", "");
    }
  },
};
