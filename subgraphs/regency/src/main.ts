import { audienceOf, firstOf } from "@talenta/access";
import {
  createLog,
  databaseFrom,
  namesIssuer,
  passportVerifierFrom,
  runService,
  tokenVerifierFrom,
} from "@talenta/service";
import { readSettings } from "./config.ts";
import { createRegency } from "./index.ts";
import { httpPublished } from "./published/http-published.ts";

await runService(async () => {
  const s = readSettings(process.env);
  const passports = await passportVerifierFrom(s, audienceOf.regency(s.REGENCY_CODE));
  const regency = await createRegency({
    code: s.REGENCY_CODE,
    name: s.REGENCY_NAME,
    kind: s.REGENCY_KIND,
    database: databaseFrom(s),
    ...(s.PROVINCE_URL !== undefined && { published: httpPublished(s.PROVINCE_URL) }),
    figuresWaitMs: s.FIGURES_WAIT_MS,
    verifier: namesIssuer(s) ? firstOf(passports, tokenVerifierFrom(s)) : passports,
    log: createLog({ name: "regency", level: s.LOG_LEVEL }),
  });
  return {
    start: () =>
      regency.listen({ host: s.HOST, port: s.PORT, allowed: { origins: s.CORS_ORIGINS } }),
    stop: () => regency.stop(),
  };
});
