import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { IsoDate, Nip } from "../brand.ts";
import { nipMismatches, parseNip } from "./nip.ts";

describe("a NIP", () => {
  test("of a PNS tells birth, month of first appointment and sex", () => {
    expect(parseNip("198503172010012008")).toEqual({
      ok: true,
      nip: "198503172010012008",
      kind: "PNS",
      birthDate: "1985-03-17",
      firstAppointed: "2010-01",
      sex: "FEMALE",
      findings: [],
    });
  });

  test("of a PPPK has a contract count in place of the month", () => {
    expect(parseNip("199002282024211001")).toMatchObject({
      ok: true,
      kind: "PPPK",
      firstAppointed: "2024",
      sex: "MALE",
    });
  });

  test("is read through a leading apostrophe and the spaces of its printed form", () => {
    const plain = parseNip("198503172010012008");
    expect(parseNip("'198503172010012008")).toEqual(plain);
    expect(parseNip(" 19850317 201001 2 008 ")).toEqual(plain);
    expect(parseNip("\ufeff\u201c’19850317\t2010012008\u201d\n")).toEqual(plain);
  });

  test.each([
    "",
    "19850317201001200",
    "1985031720100120081",
    "19850317201001200X",
    "１98503172010012008",
  ])("that is not 18 digits is rejected: %p", (text) => {
    expect(parseNip(text)).toMatchObject({
      ok: false,
      reason: expect.objectContaining({ code: "nip.digits" }),
    });
  });

  test.each([
    ["198502302010012008", "birthDate", "19850230"],
    ["198503172010132008", "kind", "13"],
    ["198503172010002008", "kind", "00"],
    ["198503172010202008", "kind", "20"],
    ["198503171985012008", "firstAppointed", "1985"],
    ["198503172010013008", "sex", "3"],
    ["198503172010012000", "serial", "000"],
  ])("with impossible digits is kept with a finding: %s %s", (text, field, value) => {
    const reading = parseNip(text);
    expect(reading).toMatchObject({ ok: true, nip: text, findings: [{ field, value }] });
  });

  test("of any 18 digits is read without throwing, and reads as itself", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{18}$/), (text) => {
        const reading = parseNip(text);
        expect(reading.ok && reading.nip).toBe(text);
      }),
    );
  });

  test("is never thrown at, whatever the text", () => {
    fc.assert(fc.property(fc.string(), (text) => typeof parseNip(text).ok === "boolean"));
  });
});

describe("a NIP beside the record", () => {
  const nip = "198503172010012008" as Nip;

  test("that agrees, or says nothing, gives no finding", () => {
    expect(nipMismatches(nip, { birthDate: "1985-03-17" as IsoDate, sex: "FEMALE" })).toEqual([]);
    expect(nipMismatches(nip, { birthDate: null })).toEqual([]);
  });

  test("that differs gives a finding for each difference", () => {
    const findings = nipMismatches(nip, { birthDate: "1985-03-18" as IsoDate, sex: "MALE" });
    expect(findings.map((finding) => finding.field)).toEqual(["birthDate", "sex"]);
  });
});
