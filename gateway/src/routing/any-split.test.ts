import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { type Owner, representationsIn, routing, state } from "../testing/routing.ts";

describe("Any representations, however they fall to owners", () => {
  const codes = ["18.01", "18.02", "18.03", "18.04"];
  const representation = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant("employee"),
        code: fc.constantFrom(...codes, "99.99"),
        id: fc.integer({ min: 0, max: 5 }),
      }),
    },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant({ kind: "lost", code: "", id: 0 }) },
  );
  const QUERY = "query($r:[_Any!]!){_entities(representations:$r){...on Employee{nip name}}}";

  test("bring every answer and every error back to where it was asked", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(representation, { maxLength: 40 }),
        fc.constantFrom(...codes),
        async (asked, down) => {
          const owner =
            (code: string): Owner =>
            ({ variables }) => {
              if (code === down) throw new Error("down");
              const given = representationsIn(variables, "r") as {
                id: string;
                regency: { code: string };
              }[];
              expect(given.every((each) => each.regency.code === code)).toBe(true);
              expect(new Set(given.map(({ id }) => id)).size).toBe(given.length);
              const odd = (id: string): boolean => Number(id) % 2 === 1;
              return {
                data: {
                  _entities: given.map(({ id }) => ({
                    nip: `${code}-${id}`,
                    name: odd(id) ? null : "x",
                  })),
                },
                errors: given.flatMap(({ id }, index) =>
                  odd(id)
                    ? [
                        {
                          message: id,
                          path: ["_entities", index, "name"],
                          extensions: { code: "FORBIDDEN" },
                        },
                      ]
                    : [],
                ),
              };
            };
          const { router, asked: questions } = routing(
            Object.fromEntries(codes.map((code) => [code, owner(code)])),
          );
          const representations = asked.map((each) =>
            each === null
              ? null
              : {
                  __typename: "Employee",
                  id: `${each.id}`,
                  ...(each.kind === "employee" && { regency: { code: each.code } }),
                },
          );
          const { data, errors = [] } = await router.execute(
            { query: QUERY, variables: { r: representations } },
            state(),
          );

          const here = (each: (typeof asked)[number]): boolean =>
            each !== null &&
            each.kind === "employee" &&
            each.code !== down &&
            each.code !== "99.99";
          expect(data?.["_entities"]).toEqual(
            asked.map((each) =>
              each !== null && here(each)
                ? { nip: `${each.code}-${each.id}`, name: each.id % 2 === 1 ? null : "x" }
                : null,
            ),
          );
          const refused = asked.flatMap((each, index) =>
            each !== null && here(each) && each.id % 2 === 1
              ? [`${index} ${each.code} ${each.id}`]
              : [],
          );
          const got = errors.filter(({ extensions }) => extensions?.["code"] === "FORBIDDEN");
          expect(
            got
              .map(({ path, extensions, message }) =>
                [path?.[1], extensions?.["regency"], message].join(" "),
              )
              .toSorted(),
          ).toEqual(refused.toSorted());
          for (const missing of [down, "99.99"]) {
            const first = asked.findIndex(
              (each) => each?.kind === "employee" && each.code === missing,
            );
            expect(
              errors.filter(
                (error) =>
                  error.extensions?.["code"] === "REGENCY_UNAVAILABLE" &&
                  error.extensions["regency"] === missing,
              ),
            ).toMatchObject(first === -1 ? [] : [{ path: ["_entities", first] }]);
          }
          expect(new Set(questions.map((each) => each.owner)).size).toBe(questions.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});
