import { DatabaseSync } from "node:sqlite";
import { expect, test } from "@jest/globals";
import { GROUP_DIMENSIONS } from "@talenta/talent";
import { data, newFile, OFFICER, openRegency } from "../testing/kit.ts";
import { appraisal, assessment, bringIn, person } from "../testing/people.ts";

const BREAKDOWN = `{ myRegency { nineBoxBreakdown(by: [${GROUP_DIMENSIONS.join(", ")}]) {
  unplaced groups { dimension unplaced } } } }`;

interface Answer {
  myRegency: {
    nineBoxBreakdown: { unplaced: number; groups: { dimension: string; unplaced: number }[] };
  };
}

test("a breakdown adds up, whatever is committed between its statements", async () => {
  const file = newFile();
  let counts = 0;
  const meanwhile = (statement: string) => {
    if (!statement.includes('group by 1, 2, "box"')) return;
    counts += 1;
    if (counts !== 3) return;
    const other = new DatabaseSync(file);
    other.exec("update employee set box = null where box is not null");
    other.close();
  };
  const regency = await openRegency({ file, onStatement: meanwhile });
  await bringIn(regency, "employees", [person(0), person(1)]);
  await bringIn(regency, "appraisals", [appraisal(0), appraisal(1)]);
  await bringIn(regency, "assessments", [assessment(0, "4"), assessment(1, "4")]);
  const { nineBoxBreakdown } = (await data<Answer>(regency, OFFICER, BREAKDOWN)).myRegency;
  for (const dimension of GROUP_DIMENSIONS) {
    const rows = nineBoxBreakdown.groups.filter((row) => row.dimension === dimension);
    const sum = rows.reduce((all, { unplaced }) => all + unplaced, 0);
    expect([dimension, sum]).toEqual([dimension, nineBoxBreakdown.unplaced]);
  }
  expect(counts).toBeGreaterThan(GROUP_DIMENSIONS.length + 1);
  await regency.stop();
});
