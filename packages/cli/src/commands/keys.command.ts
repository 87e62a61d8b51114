import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import { newPassportKeys } from "@talenta/access";
import { tell } from "../told.ts";

const PRIVATE = "passport.private.json";
const PUBLIC = "passport.jwks.json";

/** `talenta keys`: makes the gateway's passport keys for the distributed mode. */
export function keysCommand(): Command {
  return new Command("keys")
    .description("make the keys with which the gateway proves callers to province and regencies")
    .argument("<dir>", "the folder to write them to; made when it is not there")
    .addHelpText(
      "after",
      `
Writes:
  ${PRIVATE}  for the gateway alone (PASSPORT_KEY_FILE); whoever has it can be anybody
  ${PUBLIC}     for the province and every regency (PASSPORT_JWKS)`,
    )
    .action(async (folder: string, _options: unknown, command: Command) => {
      const { privateJwk, publicJwks } = await newPassportKeys();
      try {
        await mkdir(folder, { recursive: true });
        await writeNew(join(folder, PRIVATE), privateJwk, 0o600);
        await writeNew(join(folder, PUBLIC), publicJwks, 0o644);
      } catch (error) {
        command.error(sentence(error, folder), { exitCode: 2 });
      }
      console.log(join(folder, PRIVATE));
      console.log(join(folder, PUBLIC));
    });
}

/** Never writes over keys: with them gone, every service that trusts them would have to be told. */
async function writeNew(file: string, content: unknown, mode: number): Promise<void> {
  await writeFile(file, `${JSON.stringify(content, null, 2)}\n`, { mode, flag: "wx" });
  await chmod(file, mode); // the process's umask may have taken rights of the public file away
}

function sentence(error: unknown, folder: string): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "EEXIST"
    ? tell("cli.keysThere", { folder })
    : tell("cli.folderNotWritable", { folder, code: String(code) });
}
