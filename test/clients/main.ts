// npm run clients: five clients of other people, each with its default settings, against a running instance.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startTalenta, talenta } from "../kit/process.ts";
import { apiSchema } from "./api-schema.ts";
import { apolloClient, gqlTada, graphqlCodegen, relayCompiler, urqlClient } from "./clients.ts";
import { type Step, stepsOf } from "./steps.ts";

process.env["NODE_ENV"] ??= "production"; // clients warn at length while an app is developed

const folder = await mkdtemp(join(tmpdir(), "talenta-clients-"));
const data = join(folder, "data");
console.log("starting an instance with the small sample …");
const running = await startTalenta({ TALENTA_DATA: data, TALENTA_SAMPLE: "small" });
let failed = 0;
function tell(client: string, { what, ok, told }: Step): void {
  if (!ok) failed += 1;
  const sentence = told.replaceAll(/\s+/g, " ").slice(0, 160);
  console.log(`${client.padEnd(16)} ${what.padEnd(17)} ${ok ? "ok    " : "FAILED"}  ${sentence}`);
}
try {
  const token = async (...who: string[]) => {
    const { stdout } = await talenta(["token", ...who], {
      TALENTA_DATA: data,
      TALENTA_URL: running.url,
    });
    return stdout.trim();
  };
  const stage = {
    url: running.url,
    analyst: await token("--role", "PROVINCE_ANALYST"),
    head: await token("--role", "REGENCY_HEAD", "--regency", "18.05"),
  };
  const sdl = await apiSchema();
  const opened = [
    () => Promise.resolve(apolloClient(stage.url)),
    () => Promise.resolve(urqlClient(stage.url)),
    () => relayCompiler(stage.url, sdl),
    () => gqlTada(stage.url, sdl),
    () => graphqlCodegen(stage.url, sdl),
  ];
  for (const open of opened) {
    const client = await open();
    try {
      for await (const step of stepsOf(client, stage)) tell(client.name, step);
    } catch (error) {
      tell(client.name, { what: "everything", ok: false, told: String(error) });
    } finally {
      await client.close();
    }
  }
} finally {
  await running.stop();
  await rm(folder, { recursive: true, force: true });
}
console.log(failed === 0 ? "all clients did everything" : `${failed} steps failed`);
process.exitCode = failed === 0 ? 0 : 1;
