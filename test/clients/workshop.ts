import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "../kit/root.ts";

const MODULES = fileURLToPath(new URL("node_modules", ROOT));

/** What a tool wrote, and whether it was content. */
export interface Done {
  readonly ok: boolean;
  readonly words: string;
}

/** A project of an app builder: a folder of its own with the packages of this repository. */
export interface Workshop {
  readonly folder: string;
  write(files: Readonly<Record<string, string>>): Promise<void>;
  /** Runs a command of an installed package in the folder. */
  run(command: string, args: readonly string[]): Promise<Done>;
  close(): Promise<void>;
}

/** Opens an empty project; files written there are ES modules unless `package.json` is written otherwise. */
export async function openWorkshop(): Promise<Workshop> {
  const folder = await mkdtemp(join(tmpdir(), "talenta-app-"));
  await symlink(MODULES, join(folder, "node_modules"));
  const write: Workshop["write"] = async (files) => {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
  };
  await write({ "package.json": `{ "type": "module" }` });
  return {
    folder,
    write,
    run: (command, args) =>
      new Promise((resolve) => {
        const file = join(MODULES, ".bin", command);
        const settings = { cwd: folder, env: { PATH: process.env["PATH"], NO_COLOR: "1" } };
        execFile(process.execPath, [file, ...args], settings, (error, stdout, stderr) => {
          resolve({ ok: error === null, words: `${stdout}${stderr}` });
        });
      }),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Type-checks files of a project as strictly as it goes, and writes them as JavaScript into `built`. */
export async function compile(workshop: Workshop, files: readonly string[]): Promise<Done> {
  const compilerOptions = {
    strict: true,
    module: "esnext",
    moduleResolution: "bundler",
    target: "es2023",
    rootDir: ".",
    outDir: "built",
    skipLibCheck: true,
    types: [],
  };
  await workshop.write({ "tsconfig.json": JSON.stringify({ compilerOptions, files }) });
  return await workshop.run("tsc", ["-p", "."]);
}
