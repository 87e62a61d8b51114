import { expect, test } from "@jest/globals";
import { normalFilter } from "@talenta/contract";
import { GROUP_DIMENSIONS } from "@talenta/talent";
import type { KyselyPlugin, QueryId } from "kysely";
import { newFile, OFFICER, openBeside, openRegency } from "../testing/kit.ts";
import { appraisal, assessment, bringIn, person } from "../testing/people.ts";
import { breakdown } from "./nine-box.service.ts";

/** Does `work` once so many statements that count people have been answered. */
function afterCounts(at: number, work: () => Promise<unknown>) {
  const asked = new WeakSet<QueryId>();
  let counts = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      if (node.kind === "SelectQueryNode" && node.groupBy !== undefined) asked.add(queryId);
      return node;
    },
    transformResult: async ({ result, queryId }) => {
      if (asked.has(queryId)) counts += 1;
      if (asked.has(queryId) && counts === at) await work();
      return result;
    },
  };
  return { plugin, counts: () => counts };
}

test("a breakdown adds up, whatever is committed between its statements", async () => {
  const file = newFile();
  const regency = await openRegency({ file });
  await bringIn(regency, "employees", [person(0), person(1)]);
  await bringIn(regency, "appraisals", [appraisal(0), appraisal(1)]);
  await bringIn(regency, "assessments", [assessment(0, "4"), assessment(1, "4")]);
  await regency.stop();
  const tenant = await openBeside(file);
  const other = await openBeside(file);
  const boxes = () => other.store.db.selectFrom("employee").select("box").execute();
  expect((await boxes()).every(({ box }) => box !== null)).toBe(true);
  const { plugin, counts } = afterCounts(3, () =>
    other.store.transaction(({ db }) => db.updateTable("employee").set({ box: null }).execute()),
  );
  const { store } = tenant;
  const { counts: whole, groups } = await breakdown(
    { ...tenant, store: { ...store, db: store.db.withPlugin(plugin) } },
    { principal: OFFICER },
    { by: GROUP_DIMENSIONS, crossed: null, filter: normalFilter(null) },
  );
  for (const dimension of GROUP_DIMENSIONS) {
    const rows = groups.filter((row) => row.dimension === dimension);
    const sum = rows.reduce((all, row) => all + (row.counts[0] ?? 0), 0);
    expect([dimension, sum]).toEqual([dimension, whole[0]]);
  }
  expect((await boxes()).every(({ box }) => box === null)).toBe(true);
  expect(counts()).toBeGreaterThan(GROUP_DIMENSIONS.length + 1);
});
