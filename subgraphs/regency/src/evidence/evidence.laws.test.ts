import { beforeAll, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { Regency } from "../index.ts";
import { CORRECT, ENTER, WITHDRAW } from "../testing/evidence.ts";
import { ask, codes, data, OFFICER, openRegency } from "../testing/kit.ts";
import { bringIn, nipOf, person } from "../testing/people.ts";

const RUNS = 25;
const LEVELS = ["UNIT", "AGENCY", "NATIONAL", "INTERNATIONAL"] as const;
const TITLES = ["Inovasi", "Teladan", "Bakti"] as const;

let regency: Regency;
let people = 0;
beforeAll(async () => {
  regency = await openRegency();
  await bringIn(
    regency,
    "employees",
    Array.from({ length: RUNS * 2 }, (_, n) => person(n)),
  );
});

interface Award {
  title: string;
  level: string;
}

type Step =
  | { readonly does: "ENTER"; readonly award: Award }
  | { readonly does: "FILE"; readonly award: Award }
  | { readonly does: "CORRECT"; readonly which: number; readonly award: Award }
  | { readonly does: "WITHDRAW"; readonly which: number };

const award = fc.record({ title: fc.constantFrom(...TITLES), level: fc.constantFrom(...LEVELS) });
const which = fc.nat(2);
const steps = fc.array(
  fc.oneof(
    fc.record({ does: fc.constant("ENTER" as const), award }),
    fc.record({ does: fc.constant("FILE" as const), award }),
    fc.record({ does: fc.constant("CORRECT" as const), which, award }),
    fc.record({ does: fc.constant("WITHDRAW" as const), which }),
  ),
  { minLength: 1, maxLength: 12 },
);

/** What the records say and said, as a plain list tells it. */
class Model {
  readonly awards: (Award & { id: string })[] = [];
  readonly former: { id: string; said: Award; next: Award | null }[] = [];

  holding(title: string) {
    return this.awards.find((one) => one.title === title);
  }

  replace(one: Award & { id: string }, by: Award): void {
    const { id, title, level } = one;
    this.former.push({ id, said: { title, level }, next: { ...by } });
    Object.assign(one, by);
  }

  withdraw(one: Award & { id: string }): void {
    const { id, title, level } = one;
    this.former.push({ id, said: { title, level }, next: null });
    this.awards.splice(this.awards.indexOf(one), 1);
  }
}

const DATE = "2025-08-17";

async function changed(mutation: string, input: object) {
  const answer = await ask(regency, OFFICER, mutation, { input });
  const payload = answer.data?.["changed"] as { record: { id: string } | null } | undefined;
  return { code: codes(answer)[0], id: payload?.record?.id ?? "" };
}

async function take(model: Model, n: number, step: Step, at: number): Promise<void> {
  if (step.does === "ENTER") {
    const known = model.holding(step.award.title);
    const record = { award: { ...step.award, date: DATE } };
    const { code, id } = await changed(ENTER, { nip: nipOf(n), record });
    expect(code).toBe(known ? "CONFLICT" : undefined);
    if (!known) model.awards.push({ ...step.award, id });
    return;
  }
  if (step.does === "FILE") {
    const { title, level } = step.award;
    const row = { NIP: nipOf(n), TANGGAL: DATE, "NAMA PENGHARGAAN": title, TINGKAT: level };
    await bringIn(regency, "awards", [row], { contentHash: `${n}-${at}` });
    const known = model.holding(title);
    if (!known) {
      const { awards } = await record(n);
      model.awards.push({ ...step.award, id: awards.find((one) => one.title === title)?.id ?? "" });
    } else if (known.level !== level) model.replace(known, step.award);
    return;
  }
  const one = model.awards[step.which];
  if (step.does === "WITHDRAW") {
    const input = { recordId: one?.id ?? "none", reason: "step" };
    expect((await changed(WITHDRAW, input)).code).toBe(one ? undefined : "NOT_FOUND");
    if (one) model.withdraw(one);
    return;
  }
  const same = one && one.title === step.award.title && one.level === step.award.level;
  const taken = model.holding(step.award.title);
  const input = { recordId: one?.id ?? "none", record: { award: step.award }, reason: "step" };
  const expected = !one
    ? "NOT_FOUND"
    : taken && taken !== one
      ? "CONFLICT"
      : same
        ? "BAD_USER_INPUT"
        : undefined;
  expect((await changed(CORRECT, input)).code).toBe(expected);
  if (one && expected === undefined) model.replace(one, step.award);
}

interface Person {
  awards: (Award & { id: string; revisions: { record: Award }[] })[];
  evidenceRevisions: {
    edges: { node: { recordId: string; record: Award; replacement: Award | null } }[];
  };
  placement: {
    dossier: { placement: { explanation: { performance: { components: Component[] } } } };
  };
}

interface Component {
  items: { item: string; value: { value: string } | null }[];
}

async function record(n: number): Promise<Person> {
  const query = `query ($nip: ID!) { myRegency { employee(nip: $nip) {
    awards { id title level revisions { record } }
    evidenceRevisions(first: 200) { edges { node { recordId record replacement } } }
    placement { dossier } } } }`;
  const answer = await data<{ myRegency: { employee: Person } }>(regency, OFFICER, query, {
    nip: nipOf(n),
  });
  return answer.myRegency.employee;
}

const plain = ({ title, level }: Award) => ({ title, level });

test("whatever is entered, corrected and withdrawn, by hand and by file: what holds is the last word, every former one can be read in order, and the placement counts what holds", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      people += 1;
      const n = people;
      const model = new Model();
      for (const [at, step] of sequence.entries()) await take(model, n, step, at);
      const { awards, evidenceRevisions, placement } = await record(n);

      const byTitle = (a: Award, b: Award) => a.title.localeCompare(b.title);
      expect(awards.map(plain).sort(byTitle)).toEqual(model.awards.map(plain).sort(byTitle));
      const revisions = evidenceRevisions.edges.map(({ node }) => ({
        id: node.recordId,
        said: plain(node.record),
        next: node.replacement && plain(node.replacement),
      }));
      expect(revisions.reverse()).toEqual(model.former);
      for (const { id, revisions: own } of awards) {
        const expected = model.former.filter((former) => former.id === id);
        expect(own.map(({ record: said }) => plain(said)).reverse()).toEqual(
          expected.map(({ said }) => said),
        );
      }

      const items = placement.dossier.placement.explanation.performance.components.flatMap(
        ({ items }) => items,
      );
      const counted = items.find(({ item }) => item === "awards")?.value?.value;
      const highest = LEVELS.findLast((level) => model.awards.some((one) => one.level === level));
      expect(counted).toBe(highest);
    }),
    { numRuns: RUNS },
  );
}, 60_000);
