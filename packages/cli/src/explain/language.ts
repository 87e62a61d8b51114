import { LANGUAGES, type Language } from "@talenta/talent";
import { Option } from "commander";

/** What `--language` may say. */
export type LanguageChoice = Language | "both";

/** The option every way of explaining has. */
export function languageOption(): Option {
  return new Option("--language <language>", "Indonesian, English, or one after the other")
    .choices([...LANGUAGES, "both"])
    .default("id");
}

/** The languages chosen, in the order they are written. */
export function languagesOf(choice: LanguageChoice): readonly Language[] {
  return choice === "both" ? LANGUAGES : [choice];
}
