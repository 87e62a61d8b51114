import { say, type Sentence, told } from "@talenta/sentences";
import type { Principal } from "@talenta/access";
import {
  badUserInput,
  checkedFirst,
  type CountedPage,
  decodePosition,
  encodePosition,
  notFound,
  pageOf,
  type PageRequest,
  checkedText,
} from "@talenta/service";
import { type Mark, type PositionClass, POSITION_CLASSES, validateStandard } from "@talenta/talent";
import { z } from "zod";
import type { Db } from "../database/tables.ts";
import { changing } from "../change/change.service.ts";
import type { Change, Tenant } from "../tenant/tenant.ts";
import { inForce, type StandardInForce, standardFor } from "./standard-in-force.ts";
import {
  addStandard,
  assessedHolders,
  countStandards,
  currentStandard,
  endStandard,
  listedStandards,
  type StandardFilter,
  type StandardOwner,
  type StoredStandard,
} from "./standard.store.ts";
import { newId } from "../text/new-id.ts";

const LONGEST_TEXT = 500;

/** What a version of a standard says, and why it is set. */
type SaidOfStandard = Pick<StoredStandard, "requirements" | "mark" | "source" | "reason">;

/** What a new version of a standard says, as it comes in. */
export interface NewStandard {
  readonly requirements: readonly { readonly competency: string; readonly level: number }[];
  readonly mark: Mark;
  readonly source: string;
  readonly reason: string;
}

/** The standard now in force, whether it is another than before, and how many are placed anew by it. */
export interface StandardSet {
  readonly standard: StandardInForce;
  readonly changed: boolean;
  readonly recomputed: number;
}

/**
 * Sets the standard of a position or a class from now on; see `putStandard`.
 *
 * @throws BAD_USER_INPUT naming the field, when a competency is unknown or stands twice, a level is not
 * 1 to 5, or a text is missing; NOT_FOUND when there is no such position
 */
export async function setStandard(
  tenant: Tenant,
  actor: Principal,
  owner: StandardOwner,
  given: NewStandard,
): Promise<StandardSet> {
  const said = checked(given);
  return changing(tenant, actor, (change) =>
    putStandard(change, owner, said, { at: tenant.clock().toISOString(), by: actor.subject }),
  );
}

/**
 * The one way by which a hand and a file set a standard: the version before is ended and stays, and assessed
 * holders are placed anew in the transaction of the change. What says the same as before changes nothing.
 *
 * @throws NOT_FOUND when there is no such position
 */
export async function putStandard(
  change: Change,
  owner: StandardOwner,
  said: SaidOfStandard,
  { at, by }: { readonly at: string; readonly by: string },
): Promise<StandardSet> {
  const { db } = change;
  await checkOwner(db, owner);
  const before = await currentStandard(db, owner);
  if (before && says(before) === says(said)) {
    return { standard: inForce(before), changed: false, recomputed: 0 };
  }
  if (before) {
    await endStandard(db, before.id, { at, by, reason: said.reason });
    change.record("STANDARD", "ENDED", [before.id]);
  }
  const id = newId();
  const nobody = { positionId: null, positionClass: null };
  await addStandard(db, { ...nobody, ...owner, ...said, id, setAt: at, setBy: by });
  change.record("STANDARD", "CREATED", [id]);
  const holders = await assessedHolders(db, owner);
  change.replace(holders);
  const now = await currentStandard(db, owner);
  if (now === null) throw new Error("The standard just stored is not there.");
  return { standard: inForce(now), changed: true, recomputed: holders.length };
}

/**
 * Ends the standard of a position or a class; the next one in line counts from now on.
 *
 * @throws NOT_FOUND when there is none in force, BAD_USER_INPUT without a reason
 */
export async function removeStandard(
  tenant: Tenant,
  actor: Principal,
  owner: StandardOwner,
  reason: string,
): Promise<{ removed: StandardInForce; recomputed: number }> {
  const why = text("input.reason", reason);
  return changing(tenant, actor, async (change) => {
    const end = { at: tenant.clock().toISOString(), by: actor.subject, reason: why };
    const { before, holders } = await endStandardOf(change, owner, end);
    const ended = { endedAt: end.at, endedBy: end.by, endReason: end.reason };
    return { removed: inForce({ ...before, ...ended }), recomputed: holders.length };
  });
}

/**
 * Ends the standard of a position or a class within `change`; assessed holders are placed anew. Answers what was in
 * force, and who they are.
 *
 * @throws NOT_FOUND when there is none in force
 */
export async function endStandardOf(
  change: Change,
  owner: StandardOwner,
  { at, by, reason }: { readonly at: string; readonly by: string; readonly reason: string },
): Promise<{ before: StoredStandard; holders: string[] }> {
  const { db } = change;
  const before = await currentStandard(db, owner);
  if (before === null) throw notFound(say("record.standardNamed", { owner: toldOwner(owner) }));
  await endStandard(db, before.id, { at, by, reason });
  change.record("STANDARD", "ENDED", [before.id]);
  const holders = await assessedHolders(db, owner);
  change.replace(holders);
  return { before, holders };
}

/** What every class requires now, in the order of the classes: set by the owner, else by the policy. */
export async function classStandards(
  tenant: Tenant,
): Promise<{ positionClass: PositionClass; standard: StandardInForce }[]> {
  const standard = await standardFor(tenant, tenant.store.db, []);
  return POSITION_CLASSES.flatMap((positionClass) => {
    const found = standard({ positionId: null, positionClass });
    return found ? [{ positionClass, standard: found }] : [];
  });
}

/** A page of the standards the owner has set, the latest first. Pages are 1 to 200 long. */
export async function listStandards(
  tenant: Tenant,
  question: StandardFilter & PageRequest,
): Promise<CountedPage<StandardInForce>> {
  const first = checkedFirst(question.first);
  const after = decodePosition("standards", [z.string(), z.string()], question.after);
  const { db } = tenant.store;
  const found = await listedStandards(db, question, { limit: first + 1, after });
  const page = pageOf(found, question, ({ setAt, id }) => encodePosition("standards", [setAt, id]));
  return {
    ...page,
    edges: page.edges.map(({ cursor, node }) => ({ cursor, node: inForce(node) })),
    totalCount: await countStandards(db, question),
  };
}

function checked(given: NewStandard): SaidOfStandard {
  const source = text("input.source", given.source);
  const reason = text("input.reason", given.reason);
  const requirements = given.requirements.map(({ competency, level }) => ({
    id: competency,
    level,
  }));
  const reading = validateStandard({
    id: "new",
    kind: "COMPETENCY",
    title: { id: "baru", en: "new" },
    requirements,
    basis: { mark: given.mark, source },
  });
  if (!reading.ok) {
    const [first] = reading.problems;
    const path = (first?.path ?? "requirements").replace(/\.id$/, ".competency");
    const [, row, field] = /^requirements\[(\d+)\]\.(id|level)$/.exec(first?.path ?? "") ?? [];
    const found = row === undefined ? undefined : requirements[Number(row)];
    const value = field === "level" ? found?.level : found?.id.slice(0, 60);
    throw badUserInput({
      field: `input.${path}`,
      ...(value !== undefined && { value }),
      // Nine levels out of range are one thing to mend.
      fix: told([...new Set(reading.problems.map(({ message }) => message))].join(" ")),
    });
  }
  return { requirements, mark: given.mark, source, reason };
}

function text(field: string, given: string): string {
  return checkedText(given, LONGEST_TEXT, (value) =>
    badUserInput({ field, value, fix: say("input.write", { longest: LONGEST_TEXT }) }),
  );
}

async function checkOwner(db: Db, owner: StandardOwner): Promise<void> {
  if (!("positionId" in owner)) return;
  const found = await db
    .selectFrom("position")
    .select("id")
    .where("id", "=", owner.positionId)
    .executeTakeFirst();
  if (found === undefined) throw notFound(toldOwner(owner));
}

/** A standard's owner, as it is told. */
export function toldOwner(owner: StandardOwner): Sentence {
  return "positionId" in owner
    ? say("record.positionNamed", { id: owner.positionId })
    : say("record.classNamed", { class: owner.positionClass });
}

/** A standard's owner as one text, the same for the same owner. */
export function named(owner: StandardOwner): string {
  return "positionId" in owner ? `position ${owner.positionId}` : `class ${owner.positionClass}`;
}

/** The owner of a standard that is `named` so. */
export function ownerNamed(name: string): StandardOwner {
  const [, kind, id = ""] = /^(position|class) (.*)$/su.exec(name) ?? [];
  return kind === "class" ? { positionClass: id as PositionClass } : { positionId: id };
}

/** What a version says, whenever and whyever it was set and in whatever order it names its competencies. */
function says({
  requirements,
  mark,
  source,
}: Pick<StoredStandard, "requirements" | "mark" | "source">): string {
  const levels = requirements.map(({ id, level }) => `${id} ${level}`).sort();
  return JSON.stringify([levels, mark, source]);
}
