import type { Logger } from "@talenta/service";
import type { RegencyCode } from "@talenta/talent";
import { unwatchFile, watchFile } from "node:fs";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Transport } from "./transport/transport.ts";

export interface DirectoryConfig {
  /** A JSON file of owner code and address: `{ "18.01": "http://10.0.1.1:4100/graphql" }`. */
  file: string;
  connect(url: string): Transport;
  log: Logger;
  /** Milliseconds between two looks at the file. */
  everyMs?: number;
}

/** Where each regency answers. */
export interface Directory {
  /** The owners as the file says now. */
  regencies: () => ReadonlyMap<RegencyCode, Transport>;
  /** Reads the file now; a file with faults changes nothing and is logged. Answers whether it could be read. */
  reread: () => Promise<boolean>;
  /** Stops looking and closes every connection. */
  close: () => Promise<void>;
}

const ENTRIES = z.record(
  z.string().regex(/^\d{2}(\.\d{2})?$/, "an owner's code is two digits, or two and two: 18.05"),
  z.url({ protocol: /^https?$/, error: "an owner's address is an http or https URL" }),
);

interface Entry {
  url: string;
  transport: Transport;
}

/** Opens the directory and looks at its file again whenever it changes. Throws when the first reading fails. */
export async function openDirectory(c: DirectoryConfig): Promise<Directory> {
  let entries = new Map<RegencyCode, Entry>();
  let regencies: ReadonlyMap<RegencyCode, Transport> = new Map();

  async function load(): Promise<void> {
    const urls = ENTRIES.parse(JSON.parse(await readFile(c.file, "utf8")));
    const before = entries;
    entries = new Map(
      Object.entries(urls).map(([code, url]) => {
        const known = before.get(code as RegencyCode);
        return [
          code as RegencyCode,
          known?.url === url ? known : { url, transport: c.connect(url) },
        ];
      }),
    );
    regencies = new Map([...entries].map(([code, { transport }]) => [code, transport]));
    const gone = [...before].filter(([code, entry]) => entries.get(code) !== entry);
    for (const [, { transport }] of gone) void close(transport); // lets what is under way finish
  }

  async function close(transport: Transport): Promise<void> {
    await transport
      .close()
      .catch((error: unknown) => c.log.warn({ err: error }, "a connection did not close well"));
  }

  async function reread(): Promise<boolean> {
    try {
      await load();
      c.log.info({ regencies: regencies.size }, "directory of regencies read");
      return true;
    } catch (error) {
      c.log.error(
        { err: error, file: c.file },
        "directory of regencies has faults; the one before stays in force",
      );
      return false;
    }
  }

  await load();
  // Polled by name: directories are often swapped in as a link, which watchers of the file itself do not see.
  const look = (): void => void reread();
  watchFile(c.file, { interval: c.everyMs ?? 2_000, persistent: false }, look);

  return {
    regencies: () => regencies,
    reread,
    async close() {
      unwatchFile(c.file, look);
      await Promise.all([...entries.values()].map(({ transport }) => close(transport)));
      entries = new Map();
      regencies = new Map();
    },
  };
}
