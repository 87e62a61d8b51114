import type { IncomingHttpHeaders } from "node:http";
import type { Language } from "@talenta/sentences";
import { wordedErrors } from "../errors/worded-errors.ts";
import type { Answer, Answered } from "./handler.ts";
import { languageOf } from "./language-of.ts";

/** The header of an asker who words answers itself: our gateway, which knows the client's language. */
export const UNWORDED = "x-talenta-unworded";

/** An answer for whoever sent these headers: in the language it reads, or with its sentences unworded. */
export function toldTo(headers: IncomingHttpHeaders, answered: Answered): Answer {
  if (headers[UNWORDED] !== undefined) return answered.answer;
  return toldIn(languageOf(headers["accept-language"]), answered);
}

/** An answer with what its errors and its data say in words. */
export function toldIn(language: Language, { answer, wording }: Answered): Answer {
  const { data, errors } = answer;
  if (errors === undefined && wording === undefined) return answer;
  return {
    ...answer,
    ...(data && wording && { data: wording(data, language) }),
    ...(errors && { errors: wordedErrors(errors, language) }),
  };
}
