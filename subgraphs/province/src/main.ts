import { audienceOf } from "@talenta/access";
import {
  createLog,
  databaseFrom,
  passportVerifierFrom,
  runService,
  watchJsonFile,
} from "@talenta/service";
import { directoryOf, readSettings } from "./config.ts";
import { createProvince } from "./index.ts";

await runService(async () => {
  const s = readSettings(process.env);
  const log = createLog({ name: "province", level: s.LOG_LEVEL });
  const directory = await watchJsonFile({
    variable: "DIRECTORY_FILE",
    file: s.DIRECTORY_FILE,
    schema: directoryOf(s.PROVINCE_CODE),
    log,
  });
  const province = await createProvince({
    province: { code: s.PROVINCE_CODE, name: s.PROVINCE_NAME },
    directory: () => directory.current(),
    database: databaseFrom(s),
    verifier: await passportVerifierFrom(s, audienceOf.province),
    log,
  });
  return {
    start: () =>
      province.listen({ host: s.HOST, port: s.PORT, allowed: { origins: s.CORS_ORIGINS } }),
    async stop() {
      directory.close();
      await province.stop();
    },
  };
});
