import { fileURLToPath } from "node:url";

/** The repository's root; the bench runs as it is built, from test/dist/bench. */
export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
