import { ConfigError, stopOnSignals } from "@talenta/service";
import { readSettings } from "./config.ts";
import { openStandalone } from "./standalone.ts";

try {
  const gateway = await openStandalone(readSettings(process.env));
  stopOnSignals(() => gateway.stop());
  const { url } = await gateway.start();
  process.stdout.write(`ready ${url}\n`);
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
