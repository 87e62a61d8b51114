import { afterEach, expect, test } from "@jest/globals";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEFAULT_TITLES, employeeReader, openTable } from "@talenta/siasn";
import { createClient } from "../client.ts";
import { writeRejected } from "./rejected-rows.ts";

const NAMES = ['=HYPERLINK("http://x.invalid")', "+1", "-1+1", "@SUM(A1)", "Siti"];

/** What an owner answers about an import in which one row per name was rejected. */
const ANSWER = {
  data: {
    myRegency: {
      import: {
        rejectedRows: {
          edges: NAMES.map((name, at) => ({
            node: {
              row: at + 2,
              sheet: null,
              columns: ["NIP BARU", "NAMA"],
              cells: ["199001012015012001", name],
              reasons: [{ column: "NAMA", message: "= Correct it." }],
            },
          })),
          pageInfo: { hasNextPage: false, endCursor: null },
        },
      },
    },
  },
};

let owner: Server | undefined;
let folder = "";
afterEach(async () => {
  owner?.close();
  await rm(folder, { recursive: true, force: true });
});

test("rejected rows hold nothing a spreadsheet would run, and read again as they were", async () => {
  owner = createServer((_, response) => response.end(JSON.stringify(ANSWER))).listen(
    0,
    "127.0.0.1",
  );
  await once(owner, "listening");
  const address = owner.address();
  if (address === null || typeof address === "string") throw new Error("No port.");
  folder = await mkdtemp(join(tmpdir(), "talenta-rejected-"));
  const target = join(folder, "rejected.csv");
  const client = createClient(`http://127.0.0.1:${address.port}/graphql`, "token");
  expect(await writeRejected(client, "1", target, { source: null })).toBe(NAMES.length);
  expect(await readFile(target, "utf8")).not.toMatch(/(^|,)"?[=+@-]/m);

  const table = await openTable(target, "employees");
  const read = employeeReader(table.header, DEFAULT_TITLES);
  const names: (string | null)[] = [];
  for await (const row of table.rows()) {
    const outcome = read(row);
    names.push(outcome.ok ? outcome.record.name : null);
  }
  const [formula, ...others] = names;
  expect(formula).toBeNull(); // still no name: it waits to be mended
  expect(others).toEqual(NAMES.slice(1));
});
