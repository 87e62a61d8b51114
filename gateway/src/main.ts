import { runService } from "@talenta/service";
import { readSettings } from "./config.ts";
import { openStandalone } from "./standalone.ts";

await runService(() => openStandalone(readSettings(process.env)));
