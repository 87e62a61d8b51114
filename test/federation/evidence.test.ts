import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Principal } from "@talenta/access";
import type { RegencyCode } from "@talenta/talent";
import { startProvince, type TestProvince, TRANSPORTS } from "../kit/province.ts";

const CODE = "18.05" as RegencyCode;
const operation = (name: string) =>
  readFile(new URL(`../../schema/operations/${name}.graphql`, import.meta.url), "utf8");

describe.each(TRANSPORTS)("evidence at the one public endpoint, over %s,", (transport) => {
  let province: TestProvince;
  beforeAll(async () => {
    province = await startProvince({ transport });
  });
  afterAll(() => province.stop());

  const token = (role: Principal["role"], more: Partial<Principal> = {}) =>
    province.token({ role, regency: CODE, ...more });

  test("is entered by the owner's officer, seen by the person, and by nobody else", async () => {
    const officer = await token("REGENCY_OFFICER");
    const people = await province.ask<{
      myRegency: { employees: { edges: { node: { nip: string } }[] } };
    }>(officer, "{ myRegency { employees(first: 2) { edges { node { nip } } } } }");
    const [nip, other] = people.data.myRegency.employees.edges.map(({ node }) => node.nip);
    const award = { date: "2025-08-17", title: "Contoh", level: "INTERNATIONAL" };
    const entered = await province.ask<{ recordEvidence: object }>(
      officer,
      await operation("officer/record-award"),
      { input: { nip, record: { award } } },
    );
    expect(entered).toMatchObject({
      errors: [],
      data: { recordEvidence: { record: { title: "Contoh", counts: true }, findings: [] } },
    });

    const trackRecord = await operation("employee/track-record");
    const own = await province.ask<object>(
      await token("EMPLOYEE", { nip: nip ?? "" }),
      trackRecord,
    );
    expect(own).toMatchObject({
      errors: [],
      data: {
        viewer: {
          employee: {
            awards: expect.arrayContaining([expect.objectContaining({ title: "Contoh" })]),
          },
        },
      },
    });
    const colleague = await token("EMPLOYEE", { nip: other ?? "" });
    const theirs = await province.ask<object>(colleague, trackRecord);
    expect(JSON.stringify(theirs.data)).not.toContain("Contoh");

    const asked = `{ regency(code: "${CODE}") { employee(nip: "${nip}") { awards { title } } } }`;
    const analyst = await province.token({ role: "PROVINCE_ANALYST" });
    expect(JSON.stringify((await province.ask<object>(analyst, asked)).data)).not.toContain(
      "Contoh",
    );
  });
});
