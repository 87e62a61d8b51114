import {
  encodeQuery,
  type FiguresAbout,
  type FiguresQuery,
  type FiguresQuestion,
  type FiguresQuestionOf,
  type NormalFilter,
  type OnUnavailable,
} from "@talenta/contract";
import { badUserInput } from "@talenta/service";
import type { RawFigureSlice, RegencyCode } from "@talenta/talent";

import { ownersAsked, refuseOthers, refuseSinglingOut } from "../merged/owners-asked.ts";
import { type AnswerKey, type OpenSlice, slicesFor } from "../merged/slices.ts";
import { takenUp } from "../merged/taken-up.ts";
import type { Asker } from "../merged/asker.ts";
import { figureSliceOf } from "./figure-slice.ts";

/** A question about figures on its way: asked, and perhaps answered already. */
export interface OpenFigures<Question extends FiguresQuestion> extends Asker {
  readonly question: Question;
  readonly onUnavailable: OnUnavailable;
  /** The question as a token, the key of the answer. */
  readonly query: string;
  /** One slice for each owner asked, to be filled by the owners. */
  readonly slices: OpenSlice[];
  /** What the owners brought back, not looked at; null before they were asked. */
  readonly filled: unknown;
  /** What the owners brought back, one slice for each asked; UNAVAILABLE before they were. */
  answered(): RawFigureSlice[];
}

/**
 * Opens a question about figures to the owners `filter.regencies` names, or the fifteen.
 * Throws BAD_USER_INPUT for unknown owners or a filter that would single people out, FORBIDDEN for
 * another regency than one's own.
 */
export function askFigures<Question extends FiguresQuestion & { readonly filter: NormalFilter }>(
  question: Question,
  onUnavailable: OnUnavailable,
  asker: Asker,
): OpenFigures<Question> {
  const asked = ownersAsked(asker.principal, question.filter, asker.directory);
  return askOwners(question, { asked, onUnavailable }, asker);
}

/** Opens a question about figures to these very owners; refuses as `askFigures` does. */
export function askOwners<Question extends FiguresQuestion>(
  question: Question,
  { asked, onUnavailable }: { asked: readonly RegencyCode[]; onUnavailable: OnUnavailable },
  asker: Asker,
): OpenFigures<Question> {
  const query: FiguresQuery = { kind: "FIGURES", asked, question, onUnavailable };
  return opened(query, question, encodeQuery(query), null, asker);
}

/** Takes a question about figures up again with the slices the owners filled; refuses as `askFigures` does. */
export function resumeFigures<About extends FiguresAbout>(
  about: About,
  key: AnswerKey,
  asker: Asker,
): OpenFigures<FiguresQuestionOf<About>> {
  const query = takenUp("FIGURES", key, asker);
  if (!isAbout(query.question, about)) {
    throw badUserInput({
      field: "query",
      value: query.question.about,
      fix: `This answer is about ${about}; take the token from an answer of that kind.`,
    });
  }
  return opened(query, query.question, key.query, key.slices, asker);
}

function opened<Question extends FiguresQuestion>(
  { asked, onUnavailable }: FiguresQuery,
  question: Question,
  query: string,
  filled: unknown,
  asker: Asker,
): OpenFigures<Question> {
  const { principal, directory } = asker;
  refuseOthers(principal, asked);
  if ("filter" in question) refuseSinglingOut(principal, question.filter);
  const sliceToken = encodeQuery({ kind: "FIGURES_SLICE", question });
  return {
    ...asker,
    question,
    onUnavailable,
    query,
    slices: asked.map((code) => ({ regency: directory.owner(code), query: sliceToken })),
    filled,
    answered: () => slicesFor(asked, filled, figureSliceOf),
  };
}

function isAbout<About extends FiguresAbout>(
  question: FiguresQuestion,
  about: About,
): question is FiguresQuestionOf<About> {
  return question.about === about;
}
