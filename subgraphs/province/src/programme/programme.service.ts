import type { Principal } from "@talenta/access";
import { ProgrammeState } from "@talenta/contract";
import { say } from "@talenta/sentences";
import {
  checkedFirst,
  conflict,
  decodePosition,
  encodePosition,
  notFound,
  type CountedPage,
  pageOf,
  type PageRequest,
} from "@talenta/service";

import {
  amendmentProblems,
  ownersOf,
  type PlanProblem,
  type ProgrammePlan,
  validatePlan,
} from "@talenta/talent";
import { z } from "zod";

import type { Db, OpenDatabase } from "../database/tables.ts";
import type { Directory } from "../regency/directory.service.ts";
import { readsDrafts } from "../viewer/reads-drafts.ts";
import {
  countProgrammes,
  type Deed,
  markClosed,
  markPublished,
  newestOpen,
  storeDraft,
  type StoredProgramme,
  storedProgramme,
  storedProgrammes,
} from "./programme.store.ts";

const OPEN: readonly ProgrammeState[] = [ProgrammeState.PUBLISHED, ProgrammeState.CLOSED];
const DRAFT: readonly ProgrammeState[] = [ProgrammeState.DRAFT];
const ALL: readonly ProgrammeState[] = [...DRAFT, ...OPEN];

/** Who reads programmes, and where they lie. */
interface Reader {
  readonly store: OpenDatabase;
  readonly principal: Principal;
}

/** Who plans programmes, when and for whom. */
interface Actor extends Reader {
  readonly clock: () => Date;
  readonly directory: Directory;
}

/** A draft as it is stored now; or, with nothing stored, what is wrong with the plan. */
export interface Drafting {
  readonly programme: StoredProgramme | null;
  readonly problems: readonly PlanProblem[];
}

/**
 * Stores a plan as the draft of a programme's next version, in the place of the draft there may be; only one without
 * problems is stored. After the first version a plan must only add to the one published.
 *
 * @throws CONFLICT when the programme is closed
 */
export async function draftProgramme(actor: Actor, input: unknown): Promise<Drafting> {
  const reading = validatePlan(input);
  if (!reading.ok) return { programme: null, problems: reading.problems };
  const { plan } = reading;
  return await actor.store.transaction(async ({ db }) => {
    const before = await openOne(db, plan.id);
    const problems = [...strangers(actor, plan), ...afterPublished(before, plan)];
    if (problems.length > 0) return { programme: null, problems };
    await storeDraft(db, plan, deedOf(actor));
    return { programme: await storedProgramme(db, plan.id, { states: DRAFT }), problems: [] };
  });
}

/**
 * Publishes a programme's draft: from now on that version never changes, and owners may take it up.
 *
 * @throws NOT_FOUND without a draft, CONFLICT when it can no longer stand
 */
export async function publishProgramme(actor: Actor, id: string): Promise<StoredProgramme> {
  return await actor.store.transaction(async ({ db }) => {
    const draft = await storedProgramme(db, id, { states: DRAFT });
    if (draft === null) throw notFound(say("programme.draftNamed", { id: id.slice(0, 60) }));
    // The rules of this release may be stricter, and the directory smaller, than when the draft was stored.
    const reading = validatePlan(draft.plan);
    const before = await openOne(db, id);
    const problems = reading.ok
      ? [...strangers(actor, reading.plan), ...afterPublished(before, reading.plan)]
      : reading.problems;
    const [problem] = problems;
    if (problem) {
      throw conflict(
        say("programme.draftCannotStand", { id, path: problem.path, problem: problem.message }),
        say("programme.draftAnew"),
      );
    }
    await markPublished(db, draft, deedOf(actor));
    return await present(db, id);
  });
}

/** Closes a programme: nobody takes it up any more. NOT_FOUND without one published, CONFLICT when it is closed. */
export async function closeProgramme(actor: Actor, id: string): Promise<StoredProgramme> {
  return await actor.store.transaction(async ({ db }) => {
    const found = await openOne(db, id);
    if (found === null) throw notFound(say("programme.publishedNamed", { id: id.slice(0, 60) }));
    await markClosed(db, found, deedOf(actor));
    return await present(db, id);
  });
}

/** One version the reader may see, or the newest one that is no draft; null when there is none. */
export async function findProgramme(
  { store, principal }: Reader,
  id: string,
  version?: number | null,
): Promise<StoredProgramme | null> {
  if (version == null) {
    const newest = await newestOpen(store.db, id);
    if (newest !== null || !readsDrafts(principal)) return newest;
  }
  const states = readsDrafts(principal) ? ALL : OPEN;
  return await storedProgramme(store.db, id, { states, version: version ?? null });
}

/** A page of programmes by id, each in its newest version the reader may see. Pages are 1 to 200 long. */
export async function listProgrammes(
  { store, principal }: Reader,
  page: PageRequest,
): Promise<CountedPage<StoredProgramme>> {
  const first = checkedFirst(page.first);
  const [after] = decodePosition("programmes", [z.string()], page.after) ?? [null];
  const states = readsDrafts(principal) ? ALL : OPEN;
  const found = await storedProgrammes(store.db, states, { after, most: first + 1 });
  return {
    ...pageOf(found, page, ({ id }) => encodePosition("programmes", [id])),
    totalCount: await countProgrammes(store.db, states),
  };
}

/** The published version to go on from; null when there is none. CONFLICT once it is closed. */
async function openOne(db: Db, id: string): Promise<StoredProgramme | null> {
  const found = await newestOpen(db, id);
  if (found?.state !== ProgrammeState.CLOSED) return found;
  throw conflict(say("programme.closed", { id }), say("programme.draftAnother"));
}

async function present(db: Db, id: string): Promise<StoredProgramme> {
  const found = await newestOpen(db, id);
  if (found === null) throw new Error("The programme just changed is not there.");
  return found;
}

/** Owners in a plan whom the directory does not know. */
function strangers({ directory }: Actor, plan: ProgrammePlan): PlanProblem[] {
  return ownersOf(plan)
    .filter((code) => !directory.find(code))
    .map((code) => ({
      path: "quotas",
      message: `Nobody in this province has the code ${code}. Use codes that \`regencies { code }\` lists, or the province's own.`,
    }));
}

function afterPublished(before: StoredProgramme | null, plan: ProgrammePlan): PlanProblem[] {
  if (before !== null) return amendmentProblems(before.plan, plan);
  if (plan.version === 1) return [];
  return [{ path: "version", message: "The first version of a programme is 1." }];
}

function deedOf({ principal, clock }: Actor): Deed {
  return { at: clock().toISOString(), by: principal.subject };
}
