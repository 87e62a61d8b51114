import { afterEach, describe, expect, test } from "@jest/globals";
import type { RegencyCode } from "@talenta/talent";
import { gate } from "./testing/gate.ts";
import { codes, headcountOf } from "./testing/stand-ins.ts";
import { WIRE } from "./testing/faults.ts";
import { type Oddity, openTown, type Reply, type Town, TRANSPORTS } from "./testing/town.ts";

// How late an answer is, is read from the gateway's own clock (`tookMs`), not from that of the test.

const REGENCY_DEADLINE_MS = 400;
/** Whoever waited for two owners in turn, or twice for one, would be a whole deadline late. */
const LATE_AT_MOST_MS = REGENCY_DEADLINE_MS;
/** A machine with other work may be slow once; a gateway that overruns is slow every time. */
const TRIES = 5;

let town: Town | null = null;

afterEach(async () => {
  await town?.close();
  town = null;
});

const POOL = "{ talentPool { total coverage { missing { regency { code } reason } } } }";

/** Milliseconds by which the slowest owner's part ended after the deadline; negative when it ended before. */
function latenessMs({ body }: Reply): number {
  const details = Object.values(body.extensions?.regencies?.details ?? {});
  return Math.max(...details.map(({ tookMs }) => tookMs)) - REGENCY_DEADLINE_MS;
}

describe.each(TRANSPORTS)("Over %s", (transport) => {
  test.each<[string, Oddity]>([
    ["hang", () => "hang"],
    ["begin to answer and fall silent", () => WIRE.stall],
    ["answer too late", () => WIRE.late],
  ])(
    "fourteen of fifteen owners that %s leave the figures of one, and nobody waits longer than the deadline",
    async (_what, fault) => {
      const silent = codes(15).slice(1);
      town = await openTown({
        transport,
        regencies: 15,
        odd: Object.fromEntries(silent.map((code) => [code, fault])),
        gateway: { regencyDeadlineMs: REGENCY_DEADLINE_MS },
      });
      await town.ask(POOL); // the first question of a process is planned and compiled too
      let reply = await town.ask(POOL);
      for (let tries = 1; tries < TRIES && latenessMs(reply) >= LATE_AT_MOST_MS; tries += 1) {
        reply = await town.ask(POOL);
      }
      expect(reply.body.data).toEqual({
        talentPool: {
          total: headcountOf("18.01"),
          coverage: { missing: silent.map((code) => ({ regency: { code }, reason: "TIMEOUT" })) },
        },
      });
      // A timer may fire up to a millisecond early.
      expect(latenessMs(reply)).toBeGreaterThan(-2);
      expect(latenessMs(reply)).toBeLessThan(LATE_AT_MOST_MS);
    },
  );

  test("a request that has less time left than an owner may take gives up with time left for merging", async () => {
    town = await openTown({
      transport,
      odd: { "18.02": () => "hang" },
      gateway: { regencyDeadlineMs: 60_000, requestDeadlineMs: 5_000, mergeReserveMs: 4_500 },
    });
    const reply = await town.ask(POOL);
    expect(reply.body.errors).toBeUndefined();
    expect(reply.body.data).toMatchObject({
      talentPool: { coverage: { missing: [{ regency: { code: "18.02" }, reason: "TIMEOUT" }] } },
    });
    // Given up after half a second by this reserve; a late timer is no other reserve.
    const { tookMs } = reply.body.extensions?.regencies?.details["18.02"] ?? { tookMs: Infinity };
    expect(tookMs).toBeLessThan(4_000);
  });

  describe("a change", () => {
    const officer = { role: "REGENCY_OFFICER", regency: "18.02" as RegencyCode } as const;
    const RENAME = 'mutation { rename(name: "Pringsewu") { regency { code } } }';

    test("is waited for when a query would have been given up long ago", async () => {
      const changed = gate();
      town = await openTown({
        transport,
        odd: {
          "18.02": ({ query }, right) =>
            query.startsWith("mutation") ? changed.promise.then(right) : "hang",
        },
        gateway: { requestDeadlineMs: 800, regencyDeadlineMs: 200, changeDeadlineMs: 60_000 },
      });
      const renamed = town.ask(RENAME, { as: officer });
      // Begun later, and over before the change is let go.
      const { body } = await town.ask("{ myRegency { headcount } }", { as: officer });
      expect(body.errors).toMatchObject([{ extensions: { code: "REGENCY_TIMEOUT" } }]);
      changed.resolve();
      expect((await renamed).body).toMatchObject({
        data: { rename: { regency: { code: "18.02" } } },
      });
    });

    test("has a deadline of its own", async () => {
      town = await openTown({
        transport,
        odd: { "18.02": () => "hang" },
        gateway: { requestDeadlineMs: 60_000, changeDeadlineMs: 700, mergeReserveMs: 450 },
      });
      const { body } = await town.ask(RENAME, { as: officer });
      expect(body.errors).toMatchObject([{ extensions: { code: "REGENCY_TIMEOUT" } }]);
    });
  });
});
