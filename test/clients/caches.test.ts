// Caches of two common clients keep every object under its type and id. Whatever is asked, what such a cache puts
// together must be what the gateway answered: two objects with one id would overwrite each other.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readExamples } from "@talenta/web";
import {
  buildSchema,
  type DocumentNode,
  type GraphQLSchema,
  isObjectType,
  getOperationAST,
  OperationTypeNode,
  parse,
  print,
} from "graphql";
import { type Running, startTalenta, talenta } from "../kit/process.ts";
import { apiSchema } from "./api-schema.ts";
import type { Asked } from "./asked.ts";
import { keysOf, typePolicies } from "./cache-settings.ts";
import { apolloCache, graphcache, type NormalCache, type Send } from "./caches.ts";
import { withKeys } from "./with-keys.ts";

/** Takes ids that only an answer before can give, so it is not ready to be sent. */
const NEEDS_IDS = "Vote on a case";

let folder: string;
let running: Running;
let schema: GraphQLSchema;
beforeAll(async () => {
  schema = buildSchema(await apiSchema());
  folder = await mkdtemp(join(tmpdir(), "talenta-caches-"));
  running = await startTalenta({ TALENTA_DATA: join(folder, "data"), TALENTA_SAMPLE: "small" });
  // What the examples change comes first: later questions name what it makes, and nothing moves while caches are compared.
  for (const { token, questions } of await readExamples()) {
    const send = await sender(token);
    for (const { title, query, variables } of questions) {
      const isChange = !isQuery(parse(query)) && title !== NEEDS_IDS;
      if (isChange) await send(parse(query), JSON.parse(variables) as object);
    }
  }
}, 300_000);
afterAll(async () => {
  await running.stop();
  await rm(folder, { recursive: true, force: true });
});

const environment = () => ({ TALENTA_DATA: join(folder, "data"), TALENTA_URL: running.url });

async function tokenOf(who: string): Promise<string> {
  const { stdout } = await talenta(["token", ...who.split(" ")], environment());
  return stdout.trim();
}

/** Sends documents for one caller; an answer with errors is no answer to keep. */
async function sender(who: string): Promise<Send> {
  const token = await tokenOf(who);
  return async (document, variables) => {
    const response = await fetch(running.url, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: print(document), variables }),
    });
    const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors).slice(0, 2000));
    return data;
  };
}

/** Every kind of cache, each empty, with the settings that `schema/clients.md` recommends. */
function caches(send: Send): NormalCache[] {
  const withoutId = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !Object.hasOwn(type.getFields(), "id"))
    .map(({ name }) => name);
  return [apolloCache(send, typePolicies), graphcache(send, { keys: keysOf(withoutId) })];
}

/** Fetches all of them into one cache, reads each at once, and each again after all the others came in. */
async function expectSame(cache: NormalCache, questions: readonly Asked[]): Promise<void> {
  const told = new Map<Asked, unknown>();
  const shown = (question: Asked, data: unknown) => ({ [cache.name]: question.title, data });
  for (const question of questions) {
    const data = await cache.fetch(question);
    told.set(question, data);
    expect(shown(question, await cache.read(question))).toEqual(shown(question, data));
  }
  for (const [question, data] of told) {
    expect(shown(question, await cache.read(question))).toEqual(shown(question, data));
  }
}

describe("caches that normalise", () => {
  test("do mix up two objects of one id", async () => {
    const send: Send = (_document, variables) => {
      const { title } = variables as { title: string };
      return Promise.resolve({ policy: { __typename: "Policy", id: "same", citation: title } });
    };
    const questions = ["one", "two"].map((title) => ({
      title,
      query: `query ($title: ID!) { policy(key: $title) { __typename id citation } }`,
      variables: { title },
    }));
    for (const cache of caches(send)) {
      await expect(expectSame(cache, questions)).rejects.toThrow("two");
    }
  });

  test("answer every example question as the gateway did, all of a caller's in one cache", async () => {
    let asked = 0;
    for (const { token: who, questions } of await readExamples()) {
      const queries = questions
        .filter(({ query }) => isQuery(parse(query)))
        .map(({ title, query, variables }) => ({
          title,
          query: print(withKeys(schema, parse(query))),
          variables: JSON.parse(variables) as Record<string, unknown>,
        }));
      for (const cache of caches(await sender(who))) await expectSame(cache, queries);
      asked += queries.length;
    }
    expect(asked).toBeGreaterThan(20);
  }, 240_000);

  test("answer each example question alone, as it is written", async () => {
    for (const { token: who, questions } of await readExamples()) {
      const send = await sender(who);
      for (const { title, query, variables } of questions) {
        if (!isQuery(parse(query))) continue;
        const question = { title, query, variables: JSON.parse(variables) as object };
        for (const cache of caches(send)) await expectSame(cache, [question]);
      }
    }
  }, 240_000);

  test("tell two owners' positions and units of one code apart, and two classes of one position", async () => {
    const owners = ["18.01", "18.05"];
    for (const [at, code] of owners.entries()) {
      const file = join(folder, `${code}.csv`);
      await writeFile(file, people(at));
      const { code: exit, stdout } = await talenta(
        ["import", file, "--regency", code, "--kind", "employees"],
        environment(),
      );
      expect([exit, stdout]).toEqual([0, expect.stringContaining("created 2")]);
    }
    const send = new Map(
      await Promise.all(
        owners.map(
          async (code) => [code, await sender(`--role REGENCY_OFFICER --regency ${code}`)] as const,
        ),
      ),
    );
    const toOwner: Send = async (document, variables) =>
      await send.get((variables as { code: string }).code)?.(document, variables);
    const questions = owners.map((code) => ({
      title: `people and positions of ${code}`,
      query: `query ($code: ID!) { regency(code: $code) { code
        employees(filter: { search: "Kembar" }) { edges { node { id
          position { id code title class competencyStandard { id class title { english } } } unit { id code name parent { id name } } } } }
        positions(search: "Jabatan Kembar") { edges { node { id code title class } } } } }`,
      variables: { code },
    }));
    for (const cache of caches(toOwner)) await expectSame(cache, questions);

    const found = await Promise.all(
      questions.map(async ({ query, variables }) =>
        holdersIn(await toOwner(parse(query), variables)),
      ),
    );
    expect(new Set(found.flat().map(({ position }) => position.code)).size).toBe(1);
    expect(new Set(found.flat().map(({ unit }) => unit.code)).size).toBe(1);
    expect(new Set(found.flat().map(({ position }) => position.id)).size).toBe(4);
    expect(new Set(found.flat().map(({ unit }) => unit.id)).size).toBe(2);
  }, 240_000);

  test("tell versions of a policy apart, and a programme from the one an owner has joined", async () => {
    const admin = await sender("--role PROVINCE_ADMIN");
    const officer = await sender("--role REGENCY_OFFICER --regency 18.05");
    const { policy } = (await admin(
      parse(`{ policy(key: "bkn-411-2025") { version document } }`),
      {},
    )) as {
      policy: { version: number; document: object };
    };
    const [one, two] = [policy.version, policy.version + 1];
    const document = { ...policy.document, version: two, citation: "Versi berikut (contoh)" };
    await admin(
      parse(
        `mutation ($document: JSONObject!) { draftPolicy(input: { document: $document }) { problems { message } } }`,
      ),
      { document },
    );
    await admin(
      parse(
        `mutation ($version: Int!) { publishPolicy(input: { key: "bkn-411-2025", version: $version, reason: "Contoh." }) { policy { id } } }`,
      ),
      { version: two },
    );
    const key = "proasn-lima-daerah-lanjutan";
    await officer(
      parse(`mutation ($key: ID!) { joinProgramme(input: { key: $key }) { changed } }`),
      { key },
    );
    const versions = { one, two };
    const questions: Asked[] = [
      {
        title: "both versions, and the one adopted",
        query: `query ($one: Int!, $two: Int!) {
          one: policy(key: "bkn-411-2025", version: $one) { id version citation }
          two: policy(key: "bkn-411-2025", version: $two) { id version citation }
          all: policies { id key version citation }
          myRegency { code policy { id version citation } adoptions { id policy { id version citation } } } }`,
        variables: versions,
      },
      {
        title: "the programme, as planned and as joined",
        query: `query ($key: ID!) { programme(key: $key) { id version quotas { people } phases { id sessions { id seats } } }
          myRegency { code programme(key: $key) { id version quotas { people } sessions { id seats } } } }`,
        variables: { key },
      },
      {
        title: "a policy tried beside the one in force",
        query: `query ($one: Int!, $two: Int!) { simulatePolicy(input: { policy: { key: "bkn-411-2025", version: $two },
          before: { key: "bkn-411-2025", version: $one } }) { before { id version } after { id version } } }`,
        variables: versions,
      },
    ];
    for (const cache of caches(officer)) await expectSame(cache, questions);
  }, 240_000);
});

test("the settings of clients.md are those the tests use", async () => {
  const [settings, words] = await Promise.all([
    readFile(new URL("cache-settings.ts", import.meta.url), "utf8"),
    readFile(new URL("../../schema/clients.md", import.meta.url), "utf8"),
  ]);
  expect(words).toContain(settings.slice(settings.indexOf("/** Apollo Client")).trimEnd());
});

function isQuery(document: DocumentNode): boolean {
  return getOperationAST(document)?.operation === OperationTypeNode.QUERY;
}

/** Two people who hold one position as different classes, in a unit that has a name only; other titles with another owner. */
function people(owner: number): string {
  const row = (n: number, title: string) => ({
    "PNS ID": `K-${owner}-${n}`,
    "NIP BARU": `19800101200501${owner + 1}00${n + 1}`,
    NAMA: `Kembar ${n}`,
    "TANGGAL LAHIR": "01-01-1980",
    "JENIS KELAMIN": "M",
    "KEDUDUKAN HUKUM NAMA": "Aktif",
    "STATUS CPNS PNS": "P",
    "JENIS JABATAN NAMA": "Jabatan Struktural",
    "JABATAN ID": "J-KEMBAR",
    "JABATAN NAMA": title,
    "UNOR NAMA": "Dinas Kembar",
  });
  const rows = [
    row(0, `Kepala Bidang Jabatan Kembar ${owner}`),
    row(1, `Kepala Seksi Jabatan Kembar ${owner}`),
  ];
  return [Object.keys(rows[0] ?? {}), ...rows.map((cells) => Object.values(cells))]
    .map((cells) => cells.join(";"))
    .join("\r\n");
}

interface Holder {
  readonly position: { readonly id: string; readonly code: string };
  readonly unit: { readonly id: string; readonly code: string };
}

function holdersIn(data: unknown): Holder[] {
  const { regency } = data as { regency: { employees: { edges: { node: Holder }[] } } };
  return regency.employees.edges.map(({ node }) => node);
}
