import { runService } from "@talenta/service";
import { readForeignSettings } from "./config.ts";
import { openForeign } from "./foreign.ts";

await runService(() => openForeign(readForeignSettings(process.env)));
