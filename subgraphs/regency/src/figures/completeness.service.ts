import { jsonEach, jsonText } from "@talenta/store";
import type { EvidenceState, FiguresQuestionOf } from "@talenta/contract";
import { canonical, type Completeness, groupingsOf, shareableCompleteness } from "@talenta/talent";
import { sql } from "kysely";
import { relationOf } from "../access/visibility.ts";
import { activeMatching, type Condition } from "../employee/employee.filter.ts";
import { today, type Tenant } from "../tenant/tenant.ts";
import type { FigureAnswer, FigureCaller } from "./answerer.ts";
import { type UnitTree, unitTree } from "../unit/unit-tree.ts";
import { ATTRIBUTE_COLUMNS } from "./attributes.ts";
import { CompletenessTally, isPlaced } from "./completeness.tally.ts";
import { topValue } from "./group.ts";
import { type JobControl, Jobs, type JobState, keyOf } from "./jobs.ts";
import { allPages, inOneState, PEOPLE_AT_A_TIME } from "./one-state.ts";
import { inTurn, seated } from "./turns.ts";

type Question = FiguresQuestionOf<"COMPLETENESS">;

/** A count, and the units it names. */
interface Counted {
  readonly result: Completeness;
  readonly tree: UnitTree;
}

/** Counts under way in each regency; they end with its process. */
const jobs = new WeakMap<Tenant["store"], Jobs<Counted>>();

/** This regency's part of merged completeness. */
export async function completenessSlice(
  tenant: Tenant,
  caller: FigureCaller,
  question: Question,
): Promise<FigureAnswer> {
  const state = await completeness(tenant, caller, question);
  return state.done
    ? { status: "OK", figures: { ...state.result } }
    : { status: "PENDING", figures: { ...state.progress } };
}

/**
 * How much of the evidence people's policies ask for is on record, by their current placements; from outside without
 * discipline, and with small units in one row. Whether the caller may have counts is settled before.
 */
export async function completeness(
  tenant: Tenant,
  { principal }: Pick<FigureCaller, "principal">,
  question: Omit<Question, "about">,
): Promise<JobState<Completeness>> {
  const state = await counted(tenant, question);
  if (!state.done) return state;
  const { result, tree } = state.result;
  if (relationOf(principal, tenant) === "OWN") return { done: true, result };
  return { done: true, result: shareableCompleteness(result, topValue(tenant, tree)) };
}

/** The count itself: one for all who ask the same, whoever they are. */
async function counted(
  tenant: Tenant,
  { by, crossed, filter }: Omit<Question, "about">,
): Promise<JobState<Counted>> {
  const day = today(tenant);
  const own = jobs.get(tenant.store) ?? new Jobs<Counted>();
  jobs.set(tenant.store, own);
  return own.ask(
    keyOf([by.join(), String(crossed), canonical(filter), day]),
    await tenant.store.dataVersion(),
    tenant.figuresWaitMs,
    (control) =>
      seated(control.signal, () =>
        inOneState(
          tenant.store,
          () =>
            countEverybody(
              tenant,
              activeMatching(filter, tenant),
              new CompletenessTally(tenant, groupingsOf(by, crossed), day),
              control,
            ),
          control,
        ),
      ),
  );
}

async function countEverybody(
  tenant: Tenant,
  condition: Condition,
  tally: CompletenessTally,
  control: JobControl,
): Promise<Counted> {
  const people = await countAll(tenant, condition);
  let done = 0;
  await allPages(control, async (after) => {
    const page = await countPage(tenant, condition, after, tally);
    done += page.length;
    control.tell({ done: Math.min(done, people), people });
    return page;
  });
  const tree = await inTurn(() => unitTree(tenant.store.db));
  return { result: tally.result(tree), tree };
}

async function countAll(tenant: Tenant, condition: Condition): Promise<number> {
  const { n } = await tenant.store.db
    .selectFrom("employee")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where(condition)
    .executeTakeFirstOrThrow();
  return n;
}

/** Counts one page while it is at hand: a whole regency's answers are much to hold. */
async function countPage(
  tenant: Tenant,
  condition: Condition,
  after: string,
  tally: CompletenessTally,
): Promise<{ id: string }[]> {
  const rows = await tenant.store.db
    .selectFrom((page) =>
      page
        .selectFrom("employee")
        .select("id")
        .select(ATTRIBUTE_COLUMNS)
        .where(condition)
        .where("id", ">", after)
        .orderBy("id")
        .limit(sql.lit(PEOPLE_AT_A_TIME))
        .as("e"),
    )
    .leftJoin("placement as p", (join) =>
      join.onRef("p.employee_id", "=", "e.id").on("p.superseded_at", "is", null),
    )
    .selectAll("e")
    .select([
      "p.evidence",
      "p.answers",
      "p.missing",
      "p.policy_id as policyId",
      "p.policy_version as policyVersion",
    ])
    .orderBy("e.id")
    .execute();
  for (const row of rows) if (isPlaced(row)) tally.count(row);
  return rows.map(({ id }) => ({ id }));
}

/** The people behind a figure of completeness, as a condition over `employee`. */
export function withEvidence({
  item,
  state,
}: {
  readonly item: string;
  readonly state: EvidenceState;
}): Condition {
  return (employees) =>
    employees.exists(
      employees
        .selectFrom("placement as p")
        .select("p.id")
        .whereRef("p.employee_id", "=", "employee.id")
        .where("p.superseded_at", "is", null)
        .where((eb) => {
          const missing = eb.exists(
            eb
              .selectFrom(jsonEach(eb.ref("p.missing")).as("m"))
              .select("m.value")
              .where((m) => m(jsonText(m.ref("m.value"), "item"), "=", item)),
          );
          if (state === "MISSING") return missing;
          const answer = jsonText(eb.ref("p.answers"), item);
          return eb.and([
            eb.not(missing),
            eb(answer, state === "ON_RECORD" ? "is not" : "is", null),
          ]);
        }),
    );
}
