import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";

import { EMPLOYEE, openProvince, type OpenProvince } from "../../testing/open-province.ts";

let province: OpenProvince;
beforeAll(async () => {
  province = await openProvince();
});
afterAll(() => province.stop());

describe("the dictionary of the province", () => {
  test("tells everybody the nine competencies, what their levels mean, and that the wording is ours", async () => {
    const { data, errors } = await province.ask(
      EMPLOYEE,
      `{ competencies { id group title { indonesian english } definition { english }
         levels { level description { indonesian english } } mark source } }`,
    );
    expect(errors).toBeUndefined();
    expect(data?.["competencies"]).toHaveLength(9);
    expect(data?.["competencies"]).toMatchObject([
      {
        id: "INTEGRITY",
        group: "MANAGERIAL",
        title: { indonesian: "Integritas", english: "Integrity" },
        levels: [
          { level: 1, description: { english: expect.stringContaining("ethics") } },
          { level: 2 },
          { level: 3 },
          { level: 4 },
          { level: 5 },
        ],
        mark: "A",
        source: expect.stringContaining("our own words"),
      },
      ...Array.from({ length: 7 }, () => ({ group: "MANAGERIAL" })),
      { id: "NATIONAL_COHESION", group: "SOCIO_CULTURAL" },
    ]);
  });

  test("tells everybody the eight aspects of potential", async () => {
    const { data, errors } = await province.ask(
      EMPLOYEE,
      "{ potentialAspects { id title { indonesian } definition { indonesian } highest mark source } }",
    );
    expect(errors).toBeUndefined();
    expect(data?.["potentialAspects"]).toHaveLength(8);
    expect(data?.["potentialAspects"]).toMatchObject([
      { id: "INTELLECT", highest: 5, mark: "A" },
      ...Array.from({ length: 7 }, () => ({ highest: 5 })),
    ]);
  });
});
