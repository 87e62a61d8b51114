import { expect, test } from "@jest/globals";
import { change, CORRECT, ENTER, WITHDRAW } from "../testing/evidence.ts";
import { ask, codes, OFFICER, openRegency, TODAY } from "../testing/kit.ts";
import { bringIn, nipOf, person } from "../testing/people.ts";

test("of two officers who read the same value the second is shown what the first made of it", async () => {
  let now = TODAY;
  const regency = await openRegency({ clock: () => now });
  await bringIn(regency, "employees", [person(1)]);
  const award = { date: "2025-08-17", title: "Inovasi", level: "NATIONAL" };
  const { record } = await change(regency, ENTER, { nip: nipOf(1), record: { award } });
  const id = record?.id;
  const asRead = { recordId: id, reason: "SK.", expectedEnteredAt: record?.enteredAt };
  const later = () => (now = new Date(now.getTime() + 1000));

  later();
  const first = await change(regency, CORRECT, { ...asRead, record: { award: { level: "UNIT" } } });
  later();
  const wish = { ...asRead, record: { award: { level: "AGENCY" } } };
  for (const [mutation, input] of [
    [CORRECT, wish],
    [WITHDRAW, asRead],
  ] as const) {
    const answer = await ask(regency, OFFICER, mutation, { input });
    expect(codes(answer)).toEqual(["CONFLICT"]);
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      field: "input.expectedEnteredAt",
      value: expect.stringContaining('"level":"UNIT"'),
      fix: expect.stringContaining(first.record?.enteredAt ?? "a moment"),
    });
  }
  const anew = await change(regency, CORRECT, {
    ...wish,
    expectedEnteredAt: first.record?.enteredAt,
  });
  expect(anew.record?.revisions).toHaveLength(2);
  later();
  // Without a word about what was read, the last one wins.
  const last = await change(regency, CORRECT, {
    recordId: id,
    reason: "SK.",
    record: { award: { level: "UNIT" } },
  });
  expect(last.record?.revisions).toHaveLength(3);
});
