import type { Mark as TalentMark } from "@talenta/talent";

import { defineEnum } from "./enum.ts";

/** How well a figure or a text is founded. */
export const SourceMark = defineEnum<TalentMark>(
  "SourceMark",
  "How well a figure or a text is founded.",
  {
    H: "Found in several good sources.",
    M: "Found in one good source.",
    L: "Thinly sourced.",
    A: "An assumption of whoever wrote it; no official source.",
  },
);
export type SourceMark = TalentMark;

/** Language of a text. */
export const Language = defineEnum("Language", "Language of a text.", {
  ID: "Indonesian.",
  EN: "English.",
});
export type Language = keyof typeof Language;
