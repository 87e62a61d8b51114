import { describe, expect, test } from "@jest/globals";
import { openTable } from "../table/open-table.ts";
import { uploadFile, type UploadProgress } from "./upload-file.ts";

/** A stand-in that keeps the promise of the import mutations; the real owner is met in test/federation. */
function owner() {
  const rows = new Map<number, unknown>();
  const calls: string[] = [];
  let begun: unknown = null;
  const summary = () => ({
    id: "i1",
    state: "FINISHED",
    rows: rows.size,
    created: rows.size,
    updated: 0,
    unchanged: 0,
    rejected: 0,
  });
  return {
    calls,
    rows,
    begun: () => begun,
    send: async (query: string, variables: Record<string, unknown>): Promise<unknown> => {
      const operation = /mutation (\w+)/.exec(query)?.[1] ?? "";
      calls.push(operation);
      const input = variables["input"] as { rows?: { row: number }[] };
      if (operation === "BeginImport") begun = input;
      for (const row of input.rows ?? []) rows.set(row.row, row);
      const field = operation.charAt(0).toLowerCase() + operation.slice(1);
      return { [field]: { import: summary() } };
    },
  };
}

const text = `NIK,NIP BARU,NAMA,X\n${Array.from({ length: 7 }, (_, at) => `9,${at},A,y`).join("\n")}\n`;
const table = async () =>
  openTable({ name: "a.csv", bytes: new TextEncoder().encode(text) }, "employees");
const upload = { kind: "employees", fileName: "a.csv", contentHash: "00" } as const;

describe("an upload", () => {
  test("begins, sends every row once in batches, finishes, and tells how far it is", async () => {
    const { send, calls, rows, begun } = owner();
    const progress: UploadProgress[] = [];
    const summary = await uploadFile({
      ...upload,
      send,
      table: await table(),
      batchSize: 3,
      onProgress: (at) => progress.push(at),
    });
    expect(calls).toEqual([
      "BeginImport",
      "ImportRows",
      "ImportRows",
      "ImportRows",
      "FinishImport",
    ]);
    expect([...rows.keys()]).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(progress.map(({ sent }) => sent)).toEqual([0, 3, 6, 7]);
    expect(summary).toMatchObject({ rows: 7, created: 7 });
    expect(begun()).toMatchObject({
      kind: "EMPLOYEES",
      columns: ["NIP BARU", "NAMA"],
      ignoredColumns: ["X"],
      droppedPrivate: [{ column: "NIK", count: 7 }],
    });
  });

  test("cut off halfway and called again ends as if nothing had happened", async () => {
    const whole = owner();
    let left = 2;
    const failing = async (query: string, variables: Record<string, unknown>) => {
      if ((left -= 1) < 0) throw new Error("connection lost");
      return whole.send(query, variables);
    };
    const first = uploadFile({ ...upload, send: failing, table: await table(), batchSize: 3 });
    await expect(first).rejects.toThrow("connection lost");
    await uploadFile({ ...upload, send: whole.send, table: await table(), batchSize: 3 });
    expect([...whole.rows.keys()]).toEqual([2, 3, 4, 5, 6, 7, 8]);
  });

  test("to something that is no owner, or in batches too big, is refused in plain words", async () => {
    const send = async () => ({ hello: "world" });
    await expect(uploadFile({ ...upload, send, table: await table() })).rejects.toThrow(
      /Check its address/,
    );
    await expect(
      uploadFile({ ...upload, send, table: await table(), batchSize: 2000 }),
    ).rejects.toThrow(/1 to 1000/);
  });
});
