import { type OwnerEntry, OwnerList } from "@talenta/contract";
import { type Logger, watchJsonFile } from "@talenta/service";
import type { RegencyCode } from "@talenta/talent";
import type { Transport } from "./transport/transport.ts";

export interface DirectoryConfig {
  /** The directory of owners, see `OwnerList`; an owner without address is not asked. */
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

interface Entry {
  url: string;
  transport: Transport;
}

/** Opens the directory and looks at its file again whenever it changes. Throws ConfigError when the first reading fails. */
export async function openDirectory(c: DirectoryConfig): Promise<Directory> {
  let entries = new Map<RegencyCode, Entry>();
  let regencies: ReadonlyMap<RegencyCode, Transport> = new Map();

  function apply(owners: readonly OwnerEntry[]): void {
    const before = entries;
    entries = new Map();
    for (const { code, url } of owners) {
      if (url === undefined) continue;
      const known = before.get(code as RegencyCode);
      const entry = known?.url === url ? known : { url, transport: c.connect(url) };
      entries.set(code as RegencyCode, entry);
    }
    regencies = new Map([...entries].map(([code, { transport }]) => [code, transport]));
    const gone = [...before].filter(([code, entry]) => entries.get(code) !== entry);
    for (const [, { transport }] of gone) void close(transport); // lets what is under way finish
  }

  async function close(transport: Transport): Promise<void> {
    await transport
      .close()
      .catch((error: unknown) => c.log.warn({ err: error }, "a connection did not close well"));
  }

  const file = await watchJsonFile({
    ...c,
    variable: "DIRECTORY_FILE",
    schema: OwnerList,
    changed: apply,
  });
  apply(file.current());

  return {
    regencies: () => regencies,
    reread: () => file.reread(),
    async close() {
      file.close();
      await Promise.all([...entries.values()].map(({ transport }) => close(transport)));
      entries = new Map();
      regencies = new Map();
    },
  };
}
