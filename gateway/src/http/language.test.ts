import { afterEach, describe, expect, test } from "@jest/globals";
import type { RegencyCode } from "@talenta/talent";
import { openTown, type Town, type TownConfig, TRANSPORTS } from "../testing/town.ts";

let town: Town | null = null;
afterEach(async () => {
  await town?.close();
  town = null;
});

const OFFICER = { role: "REGENCY_OFFICER", regency: "18.02" as RegencyCode } as const;
const REFUSED = 'mutation { rename(name: "") { regency { code } } }';

interface Told {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

async function open(c: Partial<TownConfig>): Promise<Town> {
  town = await openTown({ transport: "inproc", regencies: 2, ...c });
  return town;
}

/** The errors as somebody who reads `language` gets them. */
async function errors({ url, token }: Town, query: string, language?: string): Promise<Told[]> {
  const answer = await fetch(url, {
    method: "POST",
    body: JSON.stringify({ query }),
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${await token(OFFICER)}`,
      ...(language !== undefined && { "accept-language": language }),
    },
  });
  expect(answer.headers.get("vary")).toContain("accept-language");
  const text = await answer.text();
  expect(text).not.toContain("sentences");
  return (JSON.parse(text) as { errors: Told[] }).errors;
}

describe.each(TRANSPORTS)("Over %s, the language a client reads", (transport) => {
  test("is the one an owner's error is told in, though the owner is asked the same", async () => {
    const there = await open({ transport });
    const [english] = await errors(there, REFUSED);
    expect(english?.message).toBe('name is "". Give a name.');
    const [indonesian] = await errors(there, REFUSED, "id-ID,en;q=0.5");
    expect(indonesian?.message).toBe('name bernilai "". Give a name.'); // the stand-in knows English only
    expect(indonesian?.extensions).toMatchObject({ code: "BAD_USER_INPUT", regency: "18.02" });
    const [first, second] = there.asked.get("18.02") ?? [];
    const { query, variables } = first ?? {};
    expect(second).toMatchObject({ query, variables });
    expect(JSON.stringify(there.asked.get("18.02"))).not.toContain("language");
  });

  test("is the one a missing owner is told in", async () => {
    const there = await open({ transport, odd: { "18.02": () => "refuse" } });
    const [error] = await errors(there, "{ myRegency { headcount } }", "id");
    expect(error?.message).toBe("Kabupaten/kota 18.02 tidak dapat dihubungi.");
  });
});

describe("The language a client reads", () => {
  test("is the one a refusal by the gateway is told in, with what would be right", async () => {
    const [error] = await errors(await open({}), "{ a } mutation M { b }", "in");
    expect(error?.message).toBe("operationName: sebutkan satu operasi dari pertanyaan ini.");
    expect(error?.extensions["fix"]).toBe("sebutkan satu operasi dari pertanyaan ini.");
  });

  test("is English where none of ours is named, and where a question comes in process", async () => {
    const there = await open({});
    const [error] = await errors(there, "{ a } mutation M { b }", "jv");
    expect(error?.message).toBe("operationName: name one operation of the question.");
    const { gateway, token } = there;
    const authorization = `Bearer ${await token(OFFICER)}`;
    const inProcess = await gateway.execute({ query: REFUSED, authorization });
    expect(inProcess.answer.errors?.[0]?.message).toBe('name is "". Give a name.');
    const asked = await gateway.execute({ query: REFUSED, authorization, language: "id" });
    expect(asked.answer.errors?.[0]?.message).toBe('name bernilai "". Give a name.');
    expect(JSON.stringify([inProcess, asked])).not.toContain("sentences");
  });
});
