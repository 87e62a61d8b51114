import { describe, expect, test } from "@jest/globals";
import { type Principal, reachOf, type Role, ROLES, type Scope } from "@talenta/access";
import { provinceRights } from "@talenta/province";
import { regencyRights } from "@talenta/regency";
import type { RegencyCode } from "@talenta/talent";

const HERE = "18.01" as RegencyCode;
const THERE = "18.02" as RegencyCode;
const principal = (role: Role, regency?: RegencyCode): Principal => ({
  subject: "x",
  role,
  ...(regency && { regency }),
});

/** What the fields of both subgraphs say; where both have one, they say the same. */
const RIGHTS = { ...provinceRights(), ...regencyRights() };

function scopeOf(who: Principal, coordinate: string, tenant?: RegencyCode): Scope | null {
  const rule = RIGHTS[coordinate];
  if (rule === undefined) throw new Error(`${coordinate} has no right`);
  return reachOf(rule, who, tenant);
}

describe("The rights of fields", () => {
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
    for (const coordinate of Object.keys(RIGHTS).filter((name) =>
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
    const reached = Object.keys(RIGHTS).map((coordinate) => scopeOf(employee, coordinate, HERE));
    expect(reached).not.toContain("SHARED");
  });

  test("never lets a role that belongs to a regency reach data of another one", () => {
    for (const role of ROLES.filter((role) => role.startsWith("REGENCY_") || role === "EMPLOYEE")) {
      for (const coordinate of Object.keys(RIGHTS)) {
        expect([null, "ANY"]).toContain(scopeOf(principal(role, THERE), coordinate, HERE));
      }
    }
  });

  test("gives no right to a regency's data where it is not known whose data it is", () => {
    expect(scopeOf(principal("REGENCY_OFFICER", HERE), "Employee.name")).toBeNull();
    expect(scopeOf(principal("PROVINCE_ANALYST"), "Employee.name")).toBeNull();
  });

  test("are the same in both subgraphs where both have a field", () => {
    const [province, regency] = [provinceRights(), regencyRights()];
    // A slice is its owner's: the province answers nothing of it but whose it is.
    const both = Object.keys(province).filter(
      (coordinate) => Object.hasOwn(regency, coordinate) && !/Slice\./.test(coordinate),
    );
    expect(both.length).toBeGreaterThan(0);
    expect(both.filter((coordinate) => province[coordinate] !== regency[coordinate])).toEqual([]);
  });
});
