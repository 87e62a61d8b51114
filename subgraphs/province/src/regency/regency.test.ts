import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";

import {
  ANALYST,
  EMPLOYEE,
  OFFICER,
  openProvince,
  type OpenProvince,
  OWNERS,
} from "../testing/open-province.ts";
import type { Owner } from "./directory.service.ts";

let province: OpenProvince;
beforeAll(async () => {
  province = await openProvince();
});
afterAll(() => province.stop());

describe("the regencies of a province", () => {
  test("are listed by code, without the province's own civil service", async () => {
    const { data } = await province.ask(
      EMPLOYEE,
      "{ regencies { code name kind } province { code name regencies { code } government { code kind } } }",
    );
    expect(data).toMatchObject({
      regencies: [
        { code: "18.01", name: "Kabupaten Lampung Selatan", kind: "REGENCY" },
        { code: "18.10", name: "Kabupaten Pringsewu", kind: "REGENCY" },
        { code: "18.71", name: "Kota Bandar Lampung", kind: "CITY" },
      ],
      province: {
        code: "18",
        name: "Lampung",
        regencies: [{ code: "18.01" }, { code: "18.10" }, { code: "18.71" }],
        government: { code: "18", kind: "PROVINCE" },
      },
    });
  });

  test("are found by their code as text, and not found otherwise", async () => {
    const { data, errors } = await province.ask(
      ANALYST,
      '{ a: regency(code: "18.10") { name } b: regency(code: "18.1") { name } c: regency(code: "18") { name } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      a: { name: "Kabupaten Pringsewu" },
      b: null,
      c: { name: "Provinsi Lampung" },
    });
  });

  test("are found again from their key; an unknown one is null without an error", async () => {
    const { data, errors } = await province.ask(
      ANALYST,
      "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Regency { code name kind } } }",
      {
        r: [
          { __typename: "Regency", code: "18.71" },
          { __typename: "Regency", code: "99" },
        ],
      },
    );
    expect(errors).toBeUndefined();
    expect(data?.["_entities"]).toEqual([
      { code: "18.71", name: "Kota Bandar Lampung", kind: "CITY" },
      null,
    ]);
  });

  test("may change while the province runs", async () => {
    const owners: Owner[] = [...OWNERS];
    const changing = await openProvince(() => owners);
    const codes = async () => (await changing.ask(ANALYST, "{ regencies { code } }")).data;
    expect(await codes()).toMatchObject({ regencies: { length: 3 } });
    owners.push({ code: "18.02", name: "Kabupaten Baru", kind: "REGENCY" });
    expect(await codes()).toMatchObject({
      regencies: [{ code: "18.01" }, { code: "18.02" }, { code: "18.10" }, { code: "18.71" }],
    });
    await changing.stop();
  });

  test("must have the province's own among them", async () => {
    await expect(openProvince(() => OWNERS.slice(2))).rejects.toThrow("Add one with the code 18");
  });
});

describe("the viewer", () => {
  test("is who the token says, with the regency worked for", async () => {
    const query = "{ viewer { subject role regency { code name } } }";
    expect((await province.ask(OFFICER, query)).data).toEqual({
      viewer: {
        subject: "officer",
        role: "REGENCY_OFFICER",
        regency: { code: "18.10", name: "Kabupaten Pringsewu" },
      },
    });
    expect((await province.ask(ANALYST, query)).data).toEqual({
      viewer: { subject: "analyst", role: "PROVINCE_ANALYST", regency: null },
    });
  });

  test("is found again by the caller alone", async () => {
    const again = (subject: string) =>
      province.ask(
        ANALYST,
        "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Viewer { role } } }",
        { r: [{ __typename: "Viewer", subject, regency: null }] },
      );
    expect((await again("analyst")).data?.["_entities"]).toEqual([{ role: "PROVINCE_ANALYST" }]);
    expect((await again("officer")).data?.["_entities"]).toEqual([null]);
  });
});
