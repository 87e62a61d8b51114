import { DEFAULT_POLICY, type PolicyDocument, SMALLEST_UNIT } from "@talenta/talent";
import { groupOf, pool, type PooledPerson } from "./pooled.ts";
import { regencyCodes, type TestProvince } from "./province.ts";

const basis = { mark: "A", source: "an invented proposal" } as const;
const weights: Readonly<Record<string, string>> = {
  awards: "30",
  teamAssignments: "5",
  feedback360: "5",
};
const { performance, potential } = DEFAULT_POLICY.axes;

/** Another policy: other cut-offs on one axis, other weights on the other, other levels required. */
export const PROPOSAL: PolicyDocument = {
  ...DEFAULT_POLICY,
  id: "proposal",
  version: 1,
  effectiveFrom: "2026-01-01",
  axes: {
    performance: {
      ...performance,
      components: performance.components.map((component) => ({
        ...component,
        items: component.items.map((item) => ({
          ...item,
          weight: weights[item.id] ?? item.weight,
        })),
      })),
    },
    potential: { ...potential, cutoffs: { middle: "58", high: "76.5", basis } },
  },
  requiredLevels: DEFAULT_POLICY.requiredLevels.map((required) => ({
    ...required,
    level: Math.min(5, required.level + 1),
    basis,
  })),
};

/** Counts of a simulation as a client reads them. */
export interface FlowShown {
  readonly people: number;
  readonly matrix: number[][];
  readonly moves: Moves;
  readonly causes: {
    axis: string;
    kind: string;
    component: string | null;
    rose: number;
    fell: number;
  }[];
  readonly groups: {
    dimension: string;
    value: string | null;
    label: string | null;
    people: number;
    moves: Moves;
  }[];
}
type Moves = Record<"same" | "up" | "down" | "across" | "placed" | "unplaced", number>;

/** A merged simulation as a client reads it. */
export interface SimulationShown {
  readonly before: { key: string; version: number };
  readonly after: { key: string; version: number };
  readonly flow: FlowShown | null;
  readonly byRegency:
    | {
        regency: { code: string };
        status: string;
        progress: number | null;
        flow: FlowShown | null;
      }[]
    | null;
  readonly coverage: {
    asked: number;
    answered: number;
    complete: boolean;
    missing: { regency: { code: string }; reason: string }[];
  };
}

const FLOW = `fragment flow on PolicyFlow { people matrix moves { ...moves }
  causes { axis kind component rose fell }
  groups { dimension value label people moves { ...moves } } }
fragment moves on MoveCounts { same up down across placed unplaced }`;

/** The question, as it is sent. */
export const SIMULATE = `query Simulate($input: SimulatePolicyInput!, $onUnavailable: OnUnavailable! = WARN) {
  simulatePolicy(input: $input, onUnavailable: $onUnavailable) {
    before { key version } after { key version } flow { ...flow }
    byRegency { regency { code } status progress flow { ...flow } }
    coverage { asked answered complete missing { regency { code } reason } } } } ${FLOW}`;

/** The same, while it is only to be known whether everybody has answered: the rows of all units are thousands. */
const PROGRESS = `query Progress($input: SimulatePolicyInput!) {
  simulatePolicy(input: $input) { byRegency { status progress } coverage { missing { reason } } } }`;

/** Reasons to ask the same again: still computing, or too busy to say so in time. */
const AGAIN = ["PENDING", "TIMEOUT"];

/** Asks how far a simulation is until nobody is computing any more, then for its figures. */
export async function simulated(
  province: TestProvince,
  token: string,
  input: object,
): Promise<{ answer: SimulationShown; asks: number }> {
  let query = PROGRESS;
  for (let asks = 1; ; asks += 1) {
    const { data, errors } = await province.ask<{ simulatePolicy: SimulationShown }>(token, query, {
      input,
    });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    const answer = data.simulatePolicy;
    const done = !answer.coverage.missing.some(({ reason }) => AGAIN.includes(reason));
    if (done && query === SIMULATE) return { answer, asks };
    query = done ? SIMULATE : PROGRESS;
  }
}

/** Publishes a policy as the province does. */
export async function publish(province: TestProvince, document: PolicyDocument): Promise<void> {
  const admin = await province.token({ role: "PROVINCE_ADMIN" });
  const { id, version } = document;
  const sent = [
    await province.ask(
      admin,
      "mutation ($input: DraftPolicyInput!) { draftPolicy(input: $input) { problems { path message } } }",
      { input: { document } },
    ),
    await province.ask(
      admin,
      "mutation ($input: PublishPolicyInput!) { publishPolicy(input: $input) { policy { key } } }",
      { input: { key: id, version, reason: "For a test." } },
    ),
  ];
  const errors = sent.flatMap((answer) => answer.errors);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
}

/** Has the head of every regency adopt a published policy from today. */
export async function adoptEverywhere(
  province: TestProvince,
  { id, version }: PolicyDocument,
  today: string,
): Promise<void> {
  for (const regency of regencyCodes(province.owners)) {
    const head = await province.token({ role: "REGENCY_HEAD", regency });
    const { errors } = await province.ask(
      head,
      "mutation ($input: AdoptPolicyInput!) { adoptPolicy(input: $input) { adoption { id } } }",
      { input: { policy: { key: id, version }, from: today } },
    );
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
  }
}

/** Where everybody active of the fifteen stands, read straight from the databases. */
export async function standings(province: TestProvince): Promise<PooledPerson[]> {
  return (await pool(province.owners, province.databaseOf)).filter(
    ({ active, regency }) => active && regency.includes("."),
  );
}

/** Levels of performance and potential of each box, as PermenPANRB 3/2020 lays the boxes out; written out here, not taken from the product. */
const LEVELS: Readonly<Record<number, readonly [number, number]>> = {
  1: [0, 0],
  2: [1, 0],
  3: [0, 1],
  4: [2, 0],
  5: [1, 1],
  6: [0, 2],
  7: [2, 1],
  8: [1, 2],
  9: [2, 2],
};

function wayOf(from: number | null, to: number | null): keyof Moves {
  if (from === to) return "same";
  if (from === null) return "placed";
  if (to === null) return "unplaced";
  const [a, b] = [LEVELS[from] ?? [0, 0], LEVELS[to] ?? [0, 0]];
  const steps = [b[0] - a[0], b[1] - a[1]];
  if (steps.every((step) => step >= 0)) return "up";
  return steps.every((step) => step <= 0) ? "down" : "across";
}

/** One person before and after, found by comparing two readings of the databases. */
export interface Pair {
  readonly person: PooledPerson;
  readonly from: number | null;
  readonly to: number | null;
}

/** Everybody's standing before and after, employee by employee. */
export function pairs(before: readonly PooledPerson[], after: readonly PooledPerson[]): Pair[] {
  const key = ({ regency, id }: PooledPerson) => `${regency} ${id}`;
  const then = new Map(before.map((person) => [key(person), person]));
  return after.map((person) => {
    const was = then.get(key(person));
    if (was === undefined) throw new Error(`${key(person)} was not there before`);
    return { person, from: was.box, to: person.box };
  });
}

const DIMENSIONS = ["UNIT", "POSITION_CLASS", "SEX", "AGE_BAND", "EMPLOYMENT_KIND"];

/**
 * What of a simulation's figures is not what comparing employee by employee gives, as sentences; empty
 * when every cell and every row agrees. Small groups are folded as each owner folds them.
 */
export function differences(flow: FlowShown, compared: readonly Pair[], day: string): string[] {
  const found: string[] = [];
  const same = (what: string, shown: unknown, counted: unknown) => {
    const [a, b] = [JSON.stringify(shown), JSON.stringify(counted)];
    if (a !== b) found.push(`${what}: ${a} shown, ${b} counted`);
  };
  same("people", flow.people, compared.length);
  for (let from = 0; from <= 9; from += 1) {
    for (let to = 0; to <= 9; to += 1) {
      const counted = compared.filter((pair) => (pair.from ?? 0) === from && (pair.to ?? 0) === to);
      same(`from ${from} to ${to}`, flow.matrix[from]?.[to], counted.length);
    }
  }
  same("moves", flow.moves, movesOf(compared));
  const movers = compared.filter(({ from, to }) => from !== to).length;
  same(
    "causes",
    flow.causes.reduce((sum, { rose, fell }) => sum + rose + fell, 0),
    movers,
  );
  for (const dimension of DIMENSIONS) {
    const rows = rowsBy(compared, dimension, day);
    const shown = flow.groups.filter((group) => group.dimension === dimension);
    same(`rows by ${dimension}`, shown.length, rows.size);
    for (const { value, people, moves } of shown) {
      const counted = rows.get(value) ?? [];
      same(`people of ${dimension} ${value}`, people, counted.length);
      same(`moves of ${dimension} ${value}`, moves, movesOf(counted));
    }
  }
  return found;
}

function movesOf(compared: readonly Pair[]): Moves {
  const moves = { same: 0, up: 0, down: 0, across: 0, placed: 0, unplaced: 0 };
  for (const { from, to } of compared) moves[wayOf(from, to)] += 1;
  return moves;
}

/** Rows as owners send them, each folding groups of whom fewer than five went a way that anybody went, and the next smallest where those together are still of that kind. */
function rowsBy(compared: readonly Pair[], dimension: string, day: string) {
  const valueOf = ({ person }: Pair) => groupOf(person, dimension, day);
  const folded = new Map<Pair, string | null>();
  for (const people of grouped(compared, ({ person }) => person.regency).values()) {
    const taken = new Set(people.map(({ from, to }) => wayOf(from, to)));
    const tells = (group: readonly Pair[]) => {
      const moves = movesOf(group);
      return group.length > 0 && [...taken].some((way) => moves[way] < SMALLEST_UNIT);
    };
    const own = grouped(people, valueOf);
    const bySize = [...own]
      .filter(([value]) => value !== null)
      .toSorted(([a, x], [b, y]) => x.length - y.length || ((a ?? "") < (b ?? "") ? -1 : 1));
    const nameless = bySize
      .filter(([, group]) => tells(group))
      .flatMap(([, group]) => group)
      .concat(own.get(null) ?? []);
    for (const [value, group] of bySize) {
      const alone = tells(group);
      const joins = alone || tells(nameless);
      if (joins && !alone) nameless.push(...group);
      for (const pair of group) folded.set(pair, joins ? null : value);
    }
  }
  return grouped(compared, (pair) => folded.get(pair) ?? null);
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string | null) {
  const groups = new Map<string | null, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
