import { describe, expect, test } from "@jest/globals";
import type { RegencyCode } from "@talenta/talent";
import { buildSchema } from "graphql";
import {
  PERMISSIONS,
  type Principal,
  type Role,
  ROLES,
  scopeOf,
  staleEntries,
  unguardedFields,
} from "../index.ts";
import { tableOf } from "./group.ts";
import { PUBLIC } from "./rule.ts";

const HERE = "18.01" as RegencyCode;
const THERE = "18.02" as RegencyCode;
const principal = (role: Role, regency?: RegencyCode): Principal => ({
  subject: "x",
  role,
  ...(regency && { regency }),
});

describe("The permission table", () => {
  test("reaches for each role as far as the design says", () => {
    const cases: [Role, string, RegencyCode | undefined, string | null][] = [
      ["PROVINCE_ANALYST", "Employee.name", undefined, "SHARED"],
      ["PROVINCE_ADMIN", "Regency.headcount", undefined, "SHARED"],
      ["PROVINCE_ANALYST", "Regency.imports", undefined, null],
      ["PROVINCE_ADMIN", "Mutation.setSharing", undefined, null],
      ["BI_READER", "Regency.headcount", undefined, "SHARED"],
      ["BI_READER", "Regency.headcount", HERE, "OWN"],
      ["BI_READER", "Employee.name", undefined, null],
      ["BI_READER", "Regency.employee", HERE, null],
      ["REGENCY_OFFICER", "Employee.name", HERE, "OWN"],
      ["REGENCY_OFFICER", "Employee.name", THERE, null],
      ["REGENCY_OFFICER", "Mutation.beginImport", HERE, "OWN"],
      ["REGENCY_HEAD", "Mutation.beginImport", HERE, null],
      ["REGENCY_HEAD", "Mutation.setSharing", HERE, "OWN"],
      ["REGENCY_OFFICER", "Mutation.setSharing", HERE, null],
      ["PROVINCE_ANALYST", "Placement.box", undefined, "SHARED"],
      ["PROVINCE_ANALYST", "Placement.explanation", undefined, null],
      ["EMPLOYEE", "Placement.explanation", HERE, "SELF"],
      ["EMPLOYEE", "Employee.name", HERE, "SELF"],
      ["EMPLOYEE", "Employee.name", THERE, null],
      ["EMPLOYEE", "Regency.headcount", HERE, null],
      ["EMPLOYEE", "Regency.employees", HERE, null],
      ["EMPLOYEE", "Query.talentPool", HERE, null],
      ["AUDITOR", "Regency.name", undefined, "ANY"],
      ["AUDITOR", "Regency.headcount", HERE, null],
      ["AUDITOR", "Regency.calibrationStatistics", HERE, "OWN"],
      ["AUDITOR", "Regency.calibrationSessions", HERE, null],
      ["REGENCY_COMMITTEE", "Mutation.voteCalibration", HERE, "OWN"],
      ["REGENCY_COMMITTEE", "Mutation.signOffCalibrationCase", HERE, null],
      ["REGENCY_OFFICER", "Mutation.voteCalibration", HERE, null],
      ["EMPLOYEE", "Placement.calibration", HERE, "SELF"],
      ["EMPLOYEE", "CalibrationCase.votes", HERE, null],
      ["PROVINCE_ANALYST", "Placement.calibration", undefined, null],
    ];
    for (const [role, coordinate, regency, scope] of cases) {
      expect([role, coordinate, scopeOf(principal(role, regency), coordinate, HERE)]).toEqual([
        role,
        coordinate,
        scope,
      ]);
    }
  });

  test("gives BI_READER and AUDITOR not one field of a person, and EMPLOYEE only the own record", () => {
    for (const coordinate of Object.keys(PERMISSIONS).filter((name) =>
      /^(Employee|Placement)\b/.test(name),
    )) {
      expect([coordinate, scopeOf(principal("BI_READER"), coordinate, HERE)]).toEqual([
        coordinate,
        null,
      ]);
      expect([coordinate, scopeOf(principal("AUDITOR"), coordinate, HERE)]).toEqual([
        coordinate,
        null,
      ]);
    }
    const employee = principal("EMPLOYEE", HERE);
    const reached = Object.keys(PERMISSIONS).map((coordinate) =>
      scopeOf(employee, coordinate, HERE),
    );
    expect(reached).not.toContain("SHARED");
  });

  test("never lets a role that belongs to a regency reach data of another one", () => {
    for (const role of ROLES.filter((role) => role.startsWith("REGENCY_") || role === "EMPLOYEE")) {
      for (const coordinate of Object.keys(PERMISSIONS)) {
        expect([null, "ANY"]).toContain(scopeOf(principal(role, THERE), coordinate, HERE));
      }
    }
  });

  test("gives no right to a regency's data where it is not known whose data it is", () => {
    expect(scopeOf(principal("REGENCY_OFFICER", HERE), "Employee.name")).toBeNull();
    expect(scopeOf(principal("PROVINCE_ANALYST"), "Employee.name")).toBeNull();
  });

  test("names what is missing in it and what it has too much of", () => {
    const schema = buildSchema(
      "type Query { viewer: Viewer secret: Int } type Viewer { role: String pin: Int }",
    );
    expect(unguardedFields(schema)).toEqual(["Query.secret", "Viewer.pin"]);
    expect(staleEntries(schema)).toContain("Employee.name");
    expect(staleEntries(schema)).not.toContain("Query.viewer");
  });

  test("holds a field once, and knows no field it was not told", () => {
    const twice = { rule: PUBLIC, fields: { Query: "viewer" } };
    expect(() => tableOf([twice, twice])).toThrow("Query.viewer stands twice");
    expect(() => scopeOf(principal("AUDITOR"), "Query.nothing")).toThrow(
      "not in the permission table",
    );
  });
});
