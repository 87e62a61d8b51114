import { copyFile, mkdir, rename, rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { PublishedSource } from "@talenta/contract";
import { createRegency, type RegencyConfig } from "@talenta/regency";
import { generateProvince, type SamplePerson } from "@talenta/sample";
import { openTable, uploadFile, FILE_KINDS, writeTable } from "@talenta/siasn";
import { DEFAULT_POLICY, type PolicyDocument, type RegencyCode } from "@talenta/talent";
import { openDevelopmentIssuer } from "@talenta/access";
import { log, tokensOf } from "./common.ts";
import type { Ready, Role } from "./messages.ts";

const CODE = "18.01";
const { performance, potential } = DEFAULT_POLICY.axes;
const CUTOFFS = { middle: "55", high: "75" };

/** Another policy than the default: everybody placed under it has a new placement. */
const OTHER: PolicyDocument = {
  ...DEFAULT_POLICY,
  id: "bench",
  axes: {
    performance: { ...performance, cutoffs: { ...performance.cutoffs, ...CUTOFFS } },
    potential: { ...potential, cutoffs: { ...potential.cutoffs, ...CUTOFFS } },
  },
};

const published: PublishedSource = {
  policy: (id) => Promise.resolve(id === OTHER.id ? OTHER : null),
  policyState: (id) => Promise.resolve(id === OTHER.id ? "PUBLISHED" : null),
  programme: () => Promise.resolve(null),
};

/** One regency with as many people as asked for and all their evidence, behind an address of its own. */
export async function oneRegency(role: Extract<Role, { kind: "one-regency" }>): Promise<Ready> {
  const built = join(role.folder, `${role.employees}.sqlite`);
  const own = join(role.folder, "run.sqlite");
  await mkdir(role.folder, { recursive: true });
  const config: Omit<RegencyConfig, "database"> = {
    code: CODE,
    name: "Bench",
    kind: "REGENCY",
    verifier: await tokensOf(role.folder),
    published,
    log,
  };
  if (!existsSync(built)) await build(role, config, built);
  for (const part of ["", "-wal", "-shm"]) await rm(`${own}${part}`, { force: true });
  await copyFile(built, own);
  const regency = await createRegency({ ...config, database: { file: own } });
  return { url: (await regency.listen({ host: "127.0.0.1", port: 0 })).url };
}

async function build(
  { folder, employees }: Extract<Role, { kind: "one-regency" }>,
  config: Omit<RegencyConfig, "database">,
  file: string,
): Promise<void> {
  console.error(`building one regency of ${employees} employees in ${folder}`);
  const half = `${file}.half`;
  for (const part of ["", "-wal", "-shm"]) await rm(`${half}${part}`, { force: true });
  const regency = await createRegency({ ...config, database: { file: half } });
  const issuer = await openDevelopmentIssuer(folder);
  const token = await issuer.sign(
    {
      subject: "bench",
      purpose: "bench",
      role: "REGENCY_OFFICER",
      regency: CODE as RegencyCode,
    },
    "8h",
  );
  const people = peopleOf(employees);
  for (const kind of FILE_KINDS) {
    const bytes = await writeTable(
      kind,
      people.flatMap((person) => person[kind]),
      "csv",
    );
    await uploadFile({
      table: await openTable({ name: `${kind}.csv`, bytes }, kind),
      kind,
      fileName: `${kind}.csv`,
      contentHash: kind,
      async send(query, variables) {
        const request = { query, variables, authorization: `Bearer ${token}`, requestId: kind };
        const answer = await regency.execute(request);
        if (answer.data == null || answer.errors) throw new Error(JSON.stringify(answer.errors));
        return answer.data;
      },
    });
  }
  await regency.stop();
  await rename(half, file);
}

/** The first people of the largest owner of a province large enough. */
function peopleOf(employees: number): SamplePerson[] {
  const owners = generateProvince({ province: "18", size: employees * 15 });
  const largest = owners.toSorted((a, b) => b.headcount - a.headcount)[0];
  const people: SamplePerson[] = [];
  for (const person of largest?.people() ?? []) {
    if (people.length === employees) break;
    people.push(person);
  }
  return people;
}
