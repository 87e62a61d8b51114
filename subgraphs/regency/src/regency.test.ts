import { describe, expect, test } from "@jest/globals";
import { createLog } from "@talenta/service";
import {
  ANALYST,
  ask,
  caller,
  codes,
  data,
  HEAD,
  newFile,
  OFFICER,
  openRegency,
  tokenOf,
} from "./testing/kit.ts";
import { appraisal, assessment, bringIn, nipOf, person } from "./testing/people.ts";
import { everybody } from "./testing/pooled.ts";

const officerOf = (regency = "") => caller("REGENCY_OFFICER", { regency });

describe("a regency", () => {
  test("answers its own people at the root, in process and over HTTP", async () => {
    const regency = await openRegency();
    const query = "{ myRegency { code name kind headcount sharing } }";
    const expected = {
      myRegency: {
        code: "18.05",
        name: "Kabupaten Contoh",
        kind: "REGENCY",
        headcount: 0,
        sharing: "NONE",
      },
    };
    expect(await data(regency, OFFICER, query)).toEqual(expected);

    const { url } = await regency.listen({ host: "127.0.0.1", port: 0 });
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${await tokenOf(OFFICER)}`,
      },
      body: JSON.stringify({ query }),
    });
    expect(await response.json()).toEqual({ data: expected });
  });

  test("tells a caller without a regency where to ask", async () => {
    const regency = await openRegency();
    const answer = await ask(regency, ANALYST, "{ myRegency { code } }");
    expect(codes(answer)).toEqual(["FORBIDDEN"]);
  });

  test("keeps everything, opaque ids included, over a restart and over another import", async () => {
    const file = newFile();
    const first = await openRegency({ file, sharing: "POOL" });
    await bringIn(first, "employees", [person(1), person(2)]);
    const before = await everybody(first);
    await first.stop();

    const second = await openRegency({ file, sharing: "NONE" });
    await bringIn(second, "employees", [person(2, { NAMA: "Nama Baru" })]);
    const after = await everybody(second);
    const ids = (people: typeof before) => new Map(people.map((one) => [one.nip, one.id]));
    expect(ids(after)).toEqual(ids(before));
    expect(await data(second, HEAD, "{ myRegency { sharing } }")).toEqual({
      myRegency: { sharing: "POOL" },
    });
    await second.stop();
  });

  test("gives one person different ids in different databases", async () => {
    const ids = new Set<string>();
    for (let n = 0; n < 2; n += 1) {
      const regency = await openRegency();
      await bringIn(regency, "employees", [person(1)]);
      for (const one of await everybody(regency)) ids.add(one.id);
      await regency.stop();
    }
    expect(ids.size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[\w-]{22}$/);
  });

  test("never opens the database of another", async () => {
    const file = newFile();
    await (await openRegency({ file })).stop();
    await expect(openRegency({ file, code: "18.06" })).rejects.toThrow(/belongs to regency 18.05/);
  });

  test("stands beside fifteen others in one process, each with its own people", async () => {
    const codesOf = Array.from({ length: 16 }, (_, n) => (n === 0 ? "18" : `18.${n + 10}`));
    const regencies = await Promise.all(codesOf.map((code) => openRegency({ code, name: code })));
    await Promise.all(
      regencies.map((regency, n) =>
        bringIn(
          regency,
          "employees",
          Array.from({ length: n + 1 }, (_, k) => person(k)),
          { who: officerOf(codesOf[n]) },
        ),
      ),
    );
    const counts = await Promise.all(
      regencies.map((regency, n) =>
        data(regency, officerOf(codesOf[n]), "{ myRegency { code headcount } }"),
      ),
    );
    expect(counts).toEqual(codesOf.map((code, n) => ({ myRegency: { code, headcount: n + 1 } })));
    await Promise.all(regencies.map((regency) => regency.stop()));
  });

  test("leaves a trace of every change, and of every name another government reads", async () => {
    const traces: { message: string; line: Record<string, unknown> }[] = [];
    const log = createLog({ name: "test", level: "fatal" });
    const listening = Object.create(log, {
      debug: {
        value: (line: Record<string, unknown>, message: string) => traces.push({ line, message }),
      },
    }) as typeof log;
    const regency = await openRegency({ log: listening, sharing: "FULL" });
    const told = (message: string) => traces.filter((trace) => trace.message === message);

    await bringIn(regency, "employees", [person(1)]);
    await bringIn(regency, "appraisals", [appraisal(1)]);
    await bringIn(regency, "assessments", [assessment(1, "4")]);
    expect(
      told("changed").map(({ line }) => `${String(line["thing"])} ${String(line["action"])}`),
    ).toEqual([
      "EMPLOYEE CREATED",
      "PLACEMENT COMPUTED",
      "APPRAISAL CREATED",
      "PLACEMENT COMPUTED",
      "ASSESSMENT CREATED",
      "PLACEMENT COMPUTED",
    ]);

    const read = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Regency { employee(nip: "${nipOf(1)}") { name } } } }`;
    const representations = [{ __typename: "Regency", code: "18.05" }];
    await data(regency, OFFICER, read, { representations });
    expect(told("disclosed")).toEqual([]);
    await data(regency, ANALYST, read, { representations });
    expect(told("disclosed")).toMatchObject([
      { line: { reader: ANALYST.subject, purpose: "test" } },
    ]);
  });
});
