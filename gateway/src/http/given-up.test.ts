import { afterEach, describe, expect, test } from "@jest/globals";
import { createLog } from "@talenta/service";
import { request as httpRequest } from "node:http";
import { gate } from "../testing/gate.ts";
import { openTown, type Town, TRANSPORTS } from "../testing/town.ts";

interface Line {
  level: number;
  msg: string;
  requestId?: string;
  why?: string;
  err?: unknown;
}

const DEBUG = 20;

describe.each(TRANSPORTS)("Work that nobody waits for any more, over %s", (transport) => {
  let town: Town | null = null;
  afterEach(async () => {
    await town?.close();
    town = null;
  });

  /** The log, and a promise of the line that says a request was given up. */
  function watch() {
    const lines: Line[] = [];
    const givenUp = gate<Line>();
    const log = createLog({
      name: "test",
      level: "debug",
      to: {
        write(text) {
          const line = JSON.parse(text) as Line;
          lines.push(line);
          if (line.msg === "given up") givenUp.resolve(line);
        },
      },
    });
    return { log, lines, givenUp: givenUp.promise };
  }
  const faults = (lines: readonly Line[]) =>
    lines.filter(({ level, err }) => level > DEBUG || err !== undefined);
  const ended = (lines: readonly Line[]) =>
    lines.filter(({ msg }) => msg === "given up" || msg === "answered");

  test("is one line for a client that left, and no fault", async () => {
    const { log, lines, givenUp } = watch();
    const started = gate();
    town = await openTown({
      transport,
      regencies: 2,
      gateway: { log },
      odd: {
        "18.01": () => {
          started.resolve();
          return "hang";
        },
      },
    });
    lines.length = 0;
    const headers = {
      "content-type": "application/json",
      authorization: `Bearer ${await town.token({})}`,
      "x-request-id": "left-1",
    };
    const question = httpRequest(town.url, { method: "POST", headers });
    question.on("error", () => undefined);
    question.end(JSON.stringify({ query: "{ regencies { headcount } }" }));
    await started.promise;
    question.destroy();
    expect(await givenUp).toMatchObject({
      level: DEBUG,
      requestId: "left-1",
      why: "the client left",
    });
    await town.ask("{ viewer { role } }"); // whatever would still come has come
    expect(faults(lines)).toEqual([]);
    expect(ended(lines).filter(({ requestId }) => requestId === "left-1")).toHaveLength(1);
  });

  test("is one line for a deadline that passed, and no fault", async () => {
    const { log, lines, givenUp } = watch();
    town = await openTown({
      transport,
      regencies: 2,
      gateway: { log, requestDeadlineMs: 200 },
      oddProvince: () => "hang",
    });
    lines.length = 0;
    const { status, body } = await town.ask("{ viewer { role } }");
    expect([status, body.errors?.length]).toEqual([200, 1]);
    expect(await givenUp).toMatchObject({ level: DEBUG, why: "the deadline passed" });
    expect(faults(lines)).toEqual([]);
    expect(ended(lines)).toHaveLength(1);
  });

  test("is one line for an owner that did not answer in time", async () => {
    const { log, lines } = watch();
    town = await openTown({
      transport,
      regencies: 2,
      gateway: { log, regencyDeadlineMs: 200 },
      odd: { "18.01": () => "hang" },
    });
    lines.length = 0;
    const { body } = await town.ask("{ regencies { headcount } }");
    expect(body.errors).toMatchObject([{ extensions: { code: "REGENCY_TIMEOUT" } }]);
    expect(faults(lines)).toEqual([]);
    expect(lines.filter(({ msg }) => msg === "no answer in time")).toMatchObject([
      { level: DEBUG, audience: "regency:18.01" },
    ]);
  });

  test("does not hide a fault that comes of itself", async () => {
    const { log, lines } = watch();
    town = await openTown({
      transport,
      regencies: 2,
      gateway: { log },
      odd: { "18.01": () => "refuse" },
    });
    lines.length = 0;
    await town.ask("{ regencies { headcount } }");
    expect(faults(lines)).toMatchObject([{ msg: "no answer" }]);
  });
});
