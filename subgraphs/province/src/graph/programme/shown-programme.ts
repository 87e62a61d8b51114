import { bilingual, globalId } from "@talenta/contract";

import type { Directory } from "../../regency/directory.service.ts";
import type { StoredProgramme } from "../../programme/programme.store.ts";
import type { Programme } from "./programme.type.ts";

/** A programme as GraphQL shows it. */
export function shownProgramme(
  { id: key, version, state, plan, publishedAt, closedAt }: StoredProgramme,
  directory: Directory,
): Programme {
  return {
    id: globalId("programme", key, version),
    key,
    version,
    state,
    title: bilingual(plan.title),
    citation: plan.citation,
    provider: plan.provider,
    resultsDue: plan.resultsDue,
    phases: plan.phases.map((phase) => ({
      id: globalId("programme-phase", key, version, phase.id),
      key: phase.id,
      title: bilingual(phase.title),
      sessions: phase.sessions.map(({ allotments, ...session }) => ({
        ...session,
        id: globalId("programme-session", key, version, session.id),
        key: session.id,
        allotments: allotments.map(({ owner, seats }) => ({
          regency: directory.owner(owner),
          seats,
        })),
      })),
    })),
    quotas: plan.quotas.map(({ owner, positionClass, people, basis }) => ({
      regency: directory.owner(owner),
      class: positionClass,
      people,
      mark: basis.mark,
      source: basis.source,
    })),
    people: plan.quotas.reduce((sum, { people }) => sum + people, 0),
    publishedAt,
    closedAt,
    plan: { ...plan },
  };
}
