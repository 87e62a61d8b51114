import { worded } from "@talenta/sentences";
import type { Finding } from "../finding.ts";

/** Findings with their English, so that a test reads as what a person does. */
export function inEnglish(findings: readonly Finding[]) {
  return findings.map(({ message, ...finding }) => ({
    ...finding,
    message: worded(message, "en"),
  }));
}
