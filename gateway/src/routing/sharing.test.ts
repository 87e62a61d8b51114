import { describe, expect, test } from "@jest/globals";
import type { Principal } from "@talenta/access";
import type { SubgraphResponse } from "@talenta/service";
import type { RegencyCode } from "@talenta/talent";
import { gate } from "../testing/gate.ts";
import { HEADCOUNT, regency, representationsIn, routing, state } from "../testing/routing.ts";
import { RequestState } from "./request-state.ts";

describe("Questions under way", () => {
  test("are shared between the same callers only, and each gets objects of its own", async () => {
    const open = gate();
    const { router, asked } = routing({
      "18.01": async ({ variables }) => {
        await open.promise;
        return {
          data: {
            _entities: representationsIn(variables).map(() => ({ headcount: 1 })),
          },
        };
      },
    });
    const ask = (principal: Partial<Principal>): Promise<SubgraphResponse> =>
      router.execute(
        { query: HEADCOUNT, variables: { representations: [regency("18.01")] } },
        state(principal),
      );
    const answers = [ask({}), ask({}), ask({ subject: "budi" }), ask({ purpose: "audit" })];
    open.resolve();
    const [first, second] = await Promise.all(answers);
    expect(asked).toHaveLength(3);
    expect(first).toEqual(second);
    const entity = (answer: SubgraphResponse | undefined): unknown =>
      representationsIn(answer?.data ?? {}, "_entities")[0];
    expect(entity(first)).not.toBe(entity(second));
  });

  test("are not joined after a change, and changes are never shared", async () => {
    const open = gate();
    const { router, asked } = routing({
      "18.01": async ({ query }) => {
        await open.promise;
        return {
          data: query.startsWith("mutation")
            ? { rename: { regency: { code: "18.01" } } }
            : { _entities: [{ headcount: 1 }] },
        };
      },
    });
    const mine = { regency: "18.01" as RegencyCode };
    const read = (): Promise<SubgraphResponse> =>
      router.execute(
        { query: HEADCOUNT, variables: { representations: [regency("18.01")] } },
        state(mine),
      );
    const write = (): Promise<SubgraphResponse> =>
      router.execute({ query: 'mutation{rename(name:"x"){regency{code}}}' }, state(mine));
    const all = [read(), write(), write(), read(), read()];
    open.resolve();
    await Promise.all(all);
    expect(asked.map(({ request }) => request.query.slice(0, 5))).toEqual([
      "query",
      "mutat",
      "mutat",
      "query",
    ]);
  });
});

describe("An owner that let a deadline pass", () => {
  test("is not asked again for the same request, and is for the next one", async () => {
    const { router, asked } = routing({ "18.01": () => new Promise(() => undefined) }, 20);
    const ask = (within: RequestState): Promise<SubgraphResponse> =>
      router.execute(
        { query: HEADCOUNT, variables: { representations: [regency("18.01")] } },
        within,
      );
    const request = state();
    const answers = [await ask(request), await ask(request), await ask(state())];
    for (const { data, errors } of answers) {
      expect(data).toEqual({ _entities: [null] });
      expect(errors).toMatchObject([{ extensions: { code: "REGENCY_TIMEOUT" } }]);
    }
    expect(asked).toHaveLength(2);
    expect(request.outcomes.summary()?.details["18.01"]).toMatchObject({ status: "failed" });
  });

  test("is left out where no time is left to wait for it", async () => {
    const { router, asked } = routing({ "18.01": () => ({ data: { _entities: [] } }) });
    const late = new RequestState("r", { subject: "ani", role: "PROVINCE_ANALYST" }, 400);
    await router.execute(
      { query: HEADCOUNT, variables: { representations: [regency("18.01")] } },
      late,
    );
    expect(asked).toEqual([]);
    expect(late.outcomes.summary()).toMatchObject({
      skipped: 1,
      details: { "18.01": { status: "skipped", error: { reason: "TIMEOUT" } } },
    });
  });
});

describe("A client that leaves", () => {
  test("gives up its own questions, and no one else's", async () => {
    const open = gate();
    const { router } = routing({
      "18.01": async () => {
        await open.promise;
        return { data: { _entities: [{ headcount: 1 }] } };
      },
    });
    const ask = (within: RequestState): Promise<SubgraphResponse> =>
      router.execute(
        { query: HEADCOUNT, variables: { representations: [regency("18.01")] } },
        within,
      );
    const leaving = state();
    const [gone, staying] = [ask(leaving), ask(state())];
    leaving.cancel("the client left");
    expect((await gone).data).toEqual({ _entities: [null] });
    open.resolve();
    expect(await staying).toEqual({ data: { _entities: [{ headcount: 1 }] } });
  });
});
