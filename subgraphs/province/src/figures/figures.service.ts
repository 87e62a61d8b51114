import {
  decodeQuery,
  type FiguresAbout,
  type FiguresQuery,
  type FiguresQuestionOf,
  type NormalFilter,
  type OnUnavailable,
} from "@talenta/contract";
import { say } from "@talenta/sentences";
import { badUserInput } from "@talenta/service";
import { type Additive, type Merged, mergeFigures } from "@talenta/talent";

import type { Asker } from "../merged/asker.ts";
import { ask, type MergedKind, type Opened } from "../merged/merged.service.ts";
import { ownersAsked, refuseSinglingOut } from "../merged/owners-asked.ts";

/** A question about figures of one kind, to many owners. */
export interface FiguresQueryOf<About extends FiguresAbout> extends FiguresQuery {
  readonly question: FiguresQuestionOf<About>;
}

/** Figures of one kind, as a kind of merged question. */
export type FiguresKind<About extends FiguresAbout, Figures> = MergedKind<
  FiguresQueryOf<About>,
  Merged<Figures>
>;

/** A question about figures of one kind on its way. */
export type OpenFigures<About extends FiguresAbout, Figures> = Opened<
  FiguresQueryOf<About>,
  Merged<Figures>
>;

/**
 * One kind of figures.
 *
 * @param additive how figures of a question add up
 */
export function figuresAbout<About extends FiguresAbout, Figures>(
  about: About,
  additive: (question: FiguresQuestionOf<About>) => Additive<Figures>,
): FiguresKind<About, Figures> {
  return {
    read(token) {
      const query = decodeQuery("FIGURES", token);
      if (isAbout(query, about)) return query;
      throw badUserInput({
        field: "query",
        value: query.question.about,
        fix: say("asked.otherAnswer", { about }),
      });
    },
    forOwner: ({ question }) => ({ kind: "FIGURES_SLICE", question }),
    refuse({ question }: FiguresQuery, principal) {
      if ("filter" in question) refuseSinglingOut(principal, question.filter);
    },
    figuresIn: ({ figures }) => figures,
    merge: ({ question }, slices) => mergeFigures(additive(question), slices),
  };
}

/**
 * Asks the owners `filter.regencies` names, or the fifteen, for figures.
 * Throws BAD_USER_INPUT for unknown owners or a filter that would single people out, FORBIDDEN for
 * another regency than one's own.
 */
export function askFigures<About extends FiguresAbout, Figures>(
  kind: FiguresKind<About, Figures>,
  question: FiguresQuestionOf<About> & { readonly filter: NormalFilter },
  onUnavailable: OnUnavailable,
  asker: Asker,
): OpenFigures<About, Figures> {
  const asked = ownersAsked(asker, question.filter);
  return ask(kind, { kind: "FIGURES", asked, question, onUnavailable }, asker);
}

function isAbout<About extends FiguresAbout>(
  query: FiguresQuery,
  about: About,
): query is FiguresQueryOf<About> {
  return query.question.about === about;
}
