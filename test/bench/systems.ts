import { newPassportKeys } from "@talenta/access";
import type { Addresses, Role, Usage } from "./system/messages.ts";
import { startPart, type Part } from "./system/process.ts";

/** A province to be asked, as one or more processes. */
export interface System {
  name: string;
  /** Where the gateway answers. */
  url: string;
  /** Where the one subgraph answers, when there is only one. */
  direct: string | null;
  /** Processor time so far: the gateway's process, and all others together. */
  usage(): Promise<Usage[]>;
  stop(): Promise<void>;
}

/** What is measured side by side, in the order of the table. */
export const SYSTEMS = {
  "embedded, inproc": (folder) => inOneProcess(folder, false),
  "ours, http": (folder) => ours(folder),
  "stock split, http": (folder) => stock(folder, false),
  "stock fan-out, http": (folder) => stock(folder, true),
  "pooled, one owner": (folder) => inOneProcess(folder, true),
} satisfies Record<string, (folder: string) => Promise<Parts>>;

export type SystemName = keyof typeof SYSTEMS;

interface Parts {
  /** The gateway's process first. */
  parts: readonly Part[];
}

/** Starts one of the systems over the databases of a folder. */
export async function startSystem(name: SystemName, folder: string): Promise<System> {
  const { parts } = await SYSTEMS[name](folder);
  const [gateway] = parts;
  if (gateway?.ready.url === undefined) throw new Error(`${name} answers nowhere.`);
  return {
    name,
    url: gateway.ready.url,
    direct: gateway.ready.direct ?? null,
    usage: () => Promise.all(parts.map((part) => part.usage())),
    async stop() {
      for (const part of parts) await part.stop();
    },
  };
}

async function inOneProcess(folder: string, pooled: boolean): Promise<Parts> {
  return { parts: [await startPart({ kind: "embedded", folder, pooled })] };
}

async function ours(folder: string): Promise<Parts> {
  const keys = await newPassportKeys();
  const { part, addresses } = await ownersOf(folder, keys.publicJwks);
  const gateway = await startPart({
    kind: "gateway",
    folder,
    owners: addresses,
    passportKey: keys.privateJwk,
  });
  return { parts: [gateway, part] };
}

async function stock(folder: string, fannedOut: boolean): Promise<Parts> {
  const { publicJwks } = await newPassportKeys();
  const { part, addresses } = await ownersOf(folder, publicJwks);
  const fanOut = fannedOut ? await startPart({ kind: "fan-out", owners: addresses }) : null;
  const gateway = await startPart({
    kind: "stock",
    folder,
    owners: addresses,
    fanOut: fanOut?.ready.url ?? null,
  });
  return { parts: [gateway, part, ...(fanOut === null ? [] : [fanOut])] };
}

async function ownersOf(
  folder: string,
  passportKeys: Extract<Role, { kind: "owners" }>["passportKeys"],
): Promise<{ part: Part; addresses: Addresses }> {
  const part = await startPart({ kind: "owners", folder, passportKeys });
  if (part.ready.owners === undefined) throw new Error("The owners answer nowhere.");
  return { part, addresses: part.ready.owners };
}
