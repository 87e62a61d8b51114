import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { addressAs, administer } from "./dialect/administer.ts";
import { provision } from "./index.ts";
import { testDatabases } from "./testing.ts";

// Where the package of the server cannot run, the run says so once, and .ci/run fails.
const onServer = testDatabases().includes("postgresql") ? describe : describe.skip;

onServer("owners on one server", () => {
  const admin = process.env["TALENTA_TEST_POSTGRES"] ?? "";
  const some = randomBytes(4).toString("hex");
  const ownerOf = (code: string) => ({ name: `${code} ${some}`, password: `it's ${code}` });
  const [first, second] = [ownerOf("18.01"), ownerOf("18.05")];
  const owners = [first, second];
  let urls: string[];
  const ask = (url: string, question: string) =>
    administer(url, (client) => client.query(question));

  beforeAll(async () => {
    urls = await provision(admin, { owners });
  });
  afterAll(async () => {
    for (const { name } of owners) {
      await ask(admin, `drop database "${name}" with (force)`);
      await ask(admin, `drop role "${name}"`);
    }
  });

  test("each have a database, in which they may do everything", async () => {
    for (const url of urls) {
      await ask(url, "create table t (x text)");
      await ask(url, "drop table t");
      const { rows } = await ask(url, "show statement_timeout");
      expect(rows).toEqual([{ statement_timeout: "30s" }]);
    }
  });

  test("are refused at the other's database, and at none of their own", async () => {
    const astray = addressAs(admin, second.name, first.name, first.password);
    await expect(ask(astray, "select 1")).rejects.toThrow(/permission denied for database/);
    const wrong = addressAs(admin, first.name, first.name, "wrong");
    await expect(ask(wrong, "select 1")).rejects.toThrow(/password authentication failed/);
  });

  test("keep what they have when they are provided for again, at once by two, with a new password", async () => {
    const address = (password: string) => addressAs(admin, first.name, first.name, password);
    await ask(address(first.password), "create table kept (x text)");
    const again = owners.map((owner) => ({ ...owner, password: "new" }));
    const [one, other] = await Promise.all([
      provision(admin, { owners: again }),
      provision(admin, { owners: again }),
    ]);
    expect(one).toEqual(other);
    await ask(address("new"), "select x from kept");
    await expect(ask(address(first.password), "select 1")).rejects.toThrow(
      /password authentication failed/,
    );
  });
});
