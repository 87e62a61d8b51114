import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const stateSchema = z.object({
  sample: z.enum(["none", "small", "full"]),
  /** Owners whose sample is in, so that an interrupted first start goes on where it stopped. */
  sampled: z.array(z.string()),
  /** The day its sample is told on, yyyy-mm-dd; unknown in folders of an earlier version. */
  day: z.iso.date().optional(),
});

/** What a data folder remembers about itself: which sample it was made with, and how far that got. */
export type DataState = z.output<typeof stateSchema>;

/** One province's part of the data folder: its owners' databases, its sample files and its state. */
export interface DataFolder {
  /** The folder all provinces share; the development issuer's key lies here. */
  readonly root: string;
  /** Two-digit province code. */
  readonly province: string;
  /** Where the sample's files are written. */
  readonly files: string;
  /** The database file of one owner. */
  readonly database: (code: string) => string;
  /** Takes the database of one owner away. */
  forget(code: string): Promise<void>;
  /** Where passwords of databases on a server are kept. */
  readonly passwords: string;
  /** The province's own database file. */
  readonly provinceDatabase: string;
  /** What was recorded; null in a new folder. */
  state(): Promise<DataState | null>;
  /** Records the state in one step: a reader sees the old one or the new one. */
  record(state: DataState): Promise<void>;
}

/**
 * Opens (and makes, where missing) the data folder of one province.
 *
 * @param root the folder, `TALENTA_DATA`
 * @param province two-digit province code
 */
export async function openDataFolder(root: string, province: string): Promise<DataFolder> {
  const home = join(root, province);
  const owners = join(home, "owners");
  const files = join(home, "files");
  const statePath = join(home, "state.json");
  await mkdir(owners, { recursive: true });
  await mkdir(files, { recursive: true });
  return {
    root,
    province,
    files,
    passwords: join(home, "passwords.json"),
    provinceDatabase: join(home, "province.sqlite"),
    database: (code) => join(owners, `${code}.sqlite`),
    async forget(code) {
      for (const part of ["", "-wal", "-shm"]) {
        await rm(join(owners, `${code}.sqlite${part}`), { force: true });
      }
    },
    async state() {
      const text = await readFile(statePath, "utf8").catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return null;
        throw error;
      });
      return text === null ? null : stateSchema.parse(JSON.parse(text));
    },
    async record(state) {
      const draft = `${statePath}.new`;
      await writeFile(draft, `${JSON.stringify(state, null, 2)}\n`);
      await rename(draft, statePath);
    },
  };
}
