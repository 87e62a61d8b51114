import type { Language } from "../language.ts";

/** One sentence in every language, as an ICU message: `{name}` holds a value, `'{'` is a brace. */
export type Wording = Readonly<Record<Language, string>>;
