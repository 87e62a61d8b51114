import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** Something the page loads. */
export interface Asset {
  /** Content type. */
  type: string;
  content(): Promise<string | Buffer>;
}

/** Content types by ending; a file with another ending is not served. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ["css", "text/css; charset=utf-8"],
  ["ico", "image/x-icon"],
  ["js", "text/javascript; charset=utf-8"],
  ["json", "application/json; charset=utf-8"],
  ["png", "image/png"],
  ["svg", "image/svg+xml"],
  ["woff", "font/woff"],
  ["woff2", "font/woff2"],
]);

/**
 * Altair's static build. Its package's code is not loaded: all it could do for us is find this folder and
 * fill two places of a page, for a tenth of a second at every start.
 */
export const ALTAIR = fileURLToPath(new URL("dist/", import.meta.resolve("altair-static")));

/** Our own part of the page; the path is the same from `src` and from `dist`. */
const PAGE = fileURLToPath(new URL("../page/", import.meta.url));

/**
 * Everything below `/ask/`, by name. Names are listed once and looked up, so no request can name
 * another file. Altair's frame for scripts stays out: it would run whatever it is sent.
 */
export async function listAssets(): Promise<Map<string, Asset>> {
  const folders = await Promise.all([ALTAIR, PAGE].map(assetsIn));
  return new Map(folders.flat());
}

async function assetsIn(folder: string): Promise<[name: string, asset: Asset][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).replaceAll("\\", "/");
    const type = TYPES.get(name.slice(name.lastIndexOf(".") + 1));
    if (!entry.isFile() || type === undefined || name.startsWith("iframe-sandbox/")) return [];
    return [[name, { type, content: () => readFile(path) }]];
  });
}
