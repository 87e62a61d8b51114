import { AccessError } from "@talenta/access";
import { say, told } from "@talenta/sentences";
import { describe, expect, test } from "@jest/globals";
import { assert, constantFrom, oneof, option, property, string } from "fast-check";
import { GraphQLError } from "graphql";
import { pino } from "pino";
import {
  badUserInput,
  ERROR_CODES,
  errorReference,
  httpStatusOf,
  incompleteCoverage,
  meaning,
  safeError,
  TalentaError,
} from "../index.ts";
import { isErrorCode } from "./registry.ts";

const written: string[] = [];
const log = pino({ level: "trace" }, { write: (line: string) => void written.push(line) });
const scope = { requestId: "r-1", log };

/** As the GraphQL server does: what a resolver throws, located, then put in its wire form. */
function located(thrown: Error): GraphQLError {
  return new GraphQLError(thrown.message, { originalError: thrown, path: ["talentPool"] });
}
const leave = (error: GraphQLError) => safeError(error.toJSON(), error, scope);

const leaks = oneof(
  constantFrom(
    "SELECT nip FROM employee WHERE id = 7",
    "SQLITE_CONSTRAINT: UNIQUE constraint failed: employee.nip",
    "ENOENT: no such file or directory, open '/srv/talenta/18.01.db'",
    "connect ECONNREFUSED 10.1.2.3:5432",
    "at Object.<anonymous> (file:///app/store.js:10:5)",
  ),
  string({ minLength: 8 }).map((text) => `secret-${text}`),
);
const unknownCodes = option(
  constantFrom(
    "SQLITE_BUSY",
    "INTERNAL",
    "INTERNAL_SERVER_ERROR",
    "GRAPHQL_VALIDATION_FAILED",
    "BAD_REQUEST",
    "toString",
  ),
  { nil: undefined },
);

describe("What leaves of an error", () => {
  test("is nothing of any error that was not meant for the client", () => {
    const sayings = [meaning("INTERNAL")];
    assert(
      property(leaks, unknownCodes, (message, code) => {
        const extensions = {
          sql: message,
          stacktrace: [message],
          hint: message,
          ...(code && { code }),
        };
        const errors = [
          located(Object.assign(new Error(message), { code, extensions })),
          located(
            Object.assign(new TypeError(message), {
              extensions: { ...extensions, code: "FORBIDDEN" },
            }),
          ),
          new GraphQLError(message, { path: ["talentPool"], extensions }),
        ];
        for (const error of errors) {
          const safe = leave(error);
          expect(sayings).toContain(safe.message);
          const sentences = { message: say("code.INTERNAL") };
          expect(safe.extensions).toEqual({ code: "INTERNAL", correlationId: "r-1", sentences });
          expect(JSON.stringify(safe)).not.toContain(JSON.stringify(message).slice(1, -1));
        }
      }),
    );
  });

  test("is logged in full under the same correlation id when it was unexpected", () => {
    written.length = 0;
    leave(located(new Error("disk I/O error in /srv/talenta/18.01.db")));
    const [line] = written;
    expect(JSON.parse(line ?? "{}")).toMatchObject({
      requestId: "r-1",
      level: 50,
      path: ["talentPool"],
    });
    expect(line).toContain("disk I/O error in /srv/talenta/18.01.db");
    expect(line).toContain("safe-error.test.ts");
  });

  test("is the sentence and the details of an error of the registry, and no other detail", () => {
    const fix = told("boxes are 1 to 9.");
    const error = badUserInput({ field: "filter.boxes", value: [0], fix });
    Object.assign(error.extensions, { stacktrace: ["x"], sql: "SELECT" });
    expect(leave(error)).toEqual({
      message: "filter.boxes is [0]. Boxes are 1 to 9.",
      extensions: {
        code: "BAD_USER_INPUT",
        field: "filter.boxes",
        value: "[0]",
        fix: "boxes are 1 to 9.",
        correlationId: "r-1",
        sentences: {
          message: say("error.fieldIs", { field: "filter.boxes", value: "[0]", fix }),
          fix,
        },
      },
    });
    expect(leave(incompleteCoverage(["18.05"])).extensions).toMatchObject({ missing: ["18.05"] });
  });

  test("is the sentence of a refused caller and of an input that the contract refused", () => {
    expect(
      leave(located(AccessError.forbidden(told("The role EMPLOYEE needs the own NIP."))))
        .extensions,
    ).toMatchObject({
      code: "FORBIDDEN",
    });
    class ContractError extends Error {
      override readonly name = "ContractError";
      readonly field = "first";
      readonly value = "500";
      readonly fix = "Ask for 1 to 200.";
    }
    expect(leave(located(new ContractError("first is 500. Ask for 1 to 200.")))).toMatchObject({
      message: "first is 500. Ask for 1 to 200.",
      path: ["talentPool"],
      extensions: {
        code: "BAD_USER_INPUT",
        field: "first",
        value: "500",
        fix: "Ask for 1 to 200.",
      },
    });
  });
});

describe("The registry of errors", () => {
  test("has the codes of the public contract and one of its own, each on the reference page", () => {
    expect(Object.keys(ERROR_CODES).sort()).toEqual([
      "BAD_USER_INPUT",
      "CONFLICT",
      "FORBIDDEN",
      "INCOMPLETE_COVERAGE",
      "INTERNAL",
      "NOT_FOUND",
      "PROVINCE_UNAVAILABLE",
      "QUERY_TOO_COMPLEX",
      "RATE_LIMITED",
      "REGENCY_NOT_SHARING",
      "REGENCY_OUTDATED",
      "REGENCY_TIMEOUT",
      "REGENCY_UNAVAILABLE",
      "UNAUTHENTICATED",
    ]);
    for (const code of Object.keys(ERROR_CODES).filter(isErrorCode)) {
      expect(errorReference()).toContain(`| \`${code}\` |`);
      expect(errorReference()).toContain(meaning(code));
    }
  });

  test("decides the HTTP status: what refused everything, or 200 with errors", () => {
    const forbidden = { extensions: { code: "FORBIDDEN" } };
    const silent = { extensions: { code: "REGENCY_TIMEOUT" } };
    expect(httpStatusOf({ data: { a: 1 } })).toBe(200);
    expect(httpStatusOf({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] })).toBe(401);
    expect(httpStatusOf({ errors: [{ extensions: { code: "QUERY_TOO_COMPLEX" } }] })).toBe(400);
    expect(httpStatusOf({ errors: [{ extensions: { code: "RATE_LIMITED" } }] })).toBe(503);
    expect(httpStatusOf({ data: null, errors: [forbidden] })).toBe(403);
    expect(httpStatusOf({ data: { a: null }, errors: [forbidden, forbidden] })).toBe(403);
    expect(httpStatusOf({ data: { a: null }, errors: [forbidden, silent] })).toBe(200);
    expect(httpStatusOf({ data: { a: null, b: 1 }, errors: [forbidden] })).toBe(200);
    const merged = { ...forbidden, path: ["a"] }; // a refused merged question answers an object without figures
    expect(httpStatusOf({ data: { a: { total: null } }, errors: [merged] })).toBe(403);
    expect(httpStatusOf({ data: { a: { total: null }, b: {} }, errors: [merged] })).toBe(200);
    const below = { ...forbidden, path: ["a", "total"] };
    expect(httpStatusOf({ data: { a: { total: null } }, errors: [below] })).toBe(200);
  });

  test("names its errors by their code", () => {
    expect(new TalentaError("CONFLICT", told("x"))).toMatchObject({
      code: "CONFLICT",
      extensions: { code: "CONFLICT" },
    });
  });
});
