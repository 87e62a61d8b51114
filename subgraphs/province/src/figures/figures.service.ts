import {
  encodeQuery,
  type FiguresAbout,
  type FiguresQuery,
  type FiguresQuestion,
  type FiguresQuestionOf,
  type NormalFilter,
  type OnUnavailable,
} from "@talenta/contract";
import { say } from "@talenta/sentences";
import { badUserInput } from "@talenta/service";
import type { RawFigureSlice, RegencyCode } from "@talenta/talent";

import { ownersAsked, refuseOthers, refuseSinglingOut } from "../asked/asked.service.ts";
import { type AnswerKey, slicesFor } from "../asked/slices.ts";
import { takenUp } from "../asked/taken-up.ts";
import type { LastSeen } from "../coverage/last-seen.ts";
import type { ProvinceContext } from "../province.context.ts";
import type { Directory } from "../regency/directory.service.ts";
import { ownerOf } from "../regency/regency.service.ts";
import { figureSliceOf } from "./figure-slice.ts";
import type { FigureSlice } from "./figures.type.ts";

/** A question about figures on its way: asked, and perhaps answered already. */
export interface OpenFigures<Question extends FiguresQuestion> {
  readonly question: Question;
  readonly onUnavailable: OnUnavailable;
  /** The question as a token, the key of the answer. */
  readonly query: string;
  /** One slice for each owner asked, to be filled by the owners. */
  readonly slices: FigureSlice[];
  readonly directory: Directory;
  readonly seen: LastSeen;
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
  context: ProvinceContext,
): OpenFigures<Question> {
  const asked = ownersAsked(context.principal, question.filter, context.directory);
  return askOwners(question, { asked, onUnavailable }, context);
}

/** Opens a question about figures to these very owners; refuses as `askFigures` does. */
export function askOwners<Question extends FiguresQuestion>(
  question: Question,
  { asked, onUnavailable }: { asked: readonly RegencyCode[]; onUnavailable: OnUnavailable },
  context: ProvinceContext,
): OpenFigures<Question> {
  const query: FiguresQuery = { kind: "FIGURES", asked, question, onUnavailable };
  return opened(query, question, encodeQuery(query), null, context);
}

/** Takes a question about figures up again with the slices the owners filled; refuses as `askFigures` does. */
export function resumeFigures<About extends FiguresAbout>(
  about: About,
  key: AnswerKey,
  context: ProvinceContext,
): OpenFigures<FiguresQuestionOf<About>> {
  const query = takenUp("FIGURES", key, context);
  if (!isAbout(query.question, about)) {
    throw badUserInput({
      field: "query",
      value: query.question.about,
      fix: say("asked.otherAnswer", { about }),
    });
  }
  return opened(query, query.question, key.query, key.slices, context);
}

function opened<Question extends FiguresQuestion>(
  { asked, onUnavailable }: FiguresQuery,
  question: Question,
  query: string,
  filled: unknown,
  { principal, directory, seen }: ProvinceContext,
): OpenFigures<Question> {
  refuseOthers(principal, asked);
  if ("filter" in question) refuseSinglingOut(principal, question.filter);
  const sliceToken = encodeQuery({ kind: "FIGURES_SLICE", question });
  return {
    question,
    onUnavailable,
    query,
    slices: asked.map((code) => ({ regency: ownerOf(directory, code), query: sliceToken })),
    directory,
    seen,
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
