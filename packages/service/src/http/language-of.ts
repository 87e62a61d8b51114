import { type Language, LANGUAGES } from "@talenta/sentences";
import Negotiator from "negotiator";

/** The tag Indonesian had until 1989; some Java clients still send it. */
const FORMER_INDONESIAN = "in";

/** The language a client reads best, by its `Accept-Language` header; English where it names none of ours. */
export function languageOf(acceptLanguage: string | undefined): Language {
  if (acceptLanguage === undefined) return "en";
  const negotiator = new Negotiator({ headers: { "accept-language": acceptLanguage } });
  const [best] = negotiator.languages([...LANGUAGES, FORMER_INDONESIAN]);
  return best === "id" || best === FORMER_INDONESIAN ? "id" : "en";
}
