import { raw } from "@talenta/store";
import type { EvidenceState, FiguresQuestionOf } from "@talenta/contract";
import { canonical, type Completeness, groupingsOf, shareableCompleteness } from "@talenta/talent";
import { standingOf } from "../access/visibility.ts";
import { activeMatching, type Condition } from "../employee/employee.filter.ts";
import { today, type Tenant } from "../regency/tenant.ts";
import type { FigureAnswer, FigureCaller } from "./answerer.ts";
import { type UnitTree, unitTree } from "../unit/unit-tree.ts";
import { ALL_ATTRIBUTE_COLUMNS } from "./attributes.ts";
import { CompletenessTally, type PlacedRow } from "./completeness.tally.ts";
import { topValue } from "./group.sql.ts";
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
  if (standingOf(principal, tenant) === "OWN") return { done: true, result };
  return { done: true, result: shareableCompleteness(result, topValue(tenant, tree)) };
}

/** The count itself: one for all who ask the same, whoever they are. */
function counted(
  tenant: Tenant,
  { by, crossed, filter }: Omit<Question, "about">,
): Promise<JobState<Counted>> {
  const day = today(tenant);
  const own = jobs.get(tenant.store) ?? new Jobs<Counted>();
  jobs.set(tenant.store, own);
  return own.ask(
    keyOf([by.join(), String(crossed), canonical(filter), day]),
    tenant.store.dataVersion(),
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

async function countAll(tenant: Tenant, { text, parameters }: Condition): Promise<number> {
  const row = await raw(tenant.store.db).first<{ n: number }>(
    `select count(*) as n from employee where ${text}`,
    parameters,
  );
  return row?.n ?? 0;
}

/** Counts one page while it is at hand: a whole regency's answers are much to hold. */
async function countPage(
  tenant: Tenant,
  condition: Condition,
  after: string,
  tally: CompletenessTally,
): Promise<{ id: string }[]> {
  const rows = await raw(tenant.store.db).all<PlacedRow | { id: string; policyId: null }>(
    `select e.*, p.evidence, p.answers, p.missing, p.policy_id as "policyId",
       p.policy_version as "policyVersion"
     from (select id, ${ALL_ATTRIBUTE_COLUMNS} from employee
       where (${condition.text}) and id > ? order by id limit ?) e
     left join placement p on p.employee_id = e.id and p.superseded_at is null
     order by e.id`,
    [...condition.parameters, after, PEOPLE_AT_A_TIME],
  );
  for (const row of rows) if (row.policyId !== null) tally.count(row);
  return rows.map(({ id }) => ({ id }));
}

/** The people behind a figure of completeness, as a condition over `employee`. */
export function withEvidence(asked: {
  readonly item: string;
  readonly state: EvidenceState;
}): Condition {
  const missing = `exists (select 1 from json_each(p.missing) m where m.value ->> 'item' = ?)`;
  const answered = `exists (select 1 from json_each(p.answers) a where a.key = ?)`;
  const state = {
    MISSING: missing,
    ON_RECORD: `not ${missing} and ${answered}`,
    NONE: `not ${missing} and not ${answered}`,
  }[asked.state];
  return {
    text: `exists (select 1 from placement p where p.employee_id = employee.id
      and p.superseded_at is null and ${state})`,
    parameters: asked.state === "MISSING" ? [asked.item] : [asked.item, asked.item],
  };
}
