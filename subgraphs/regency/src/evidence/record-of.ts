import type { EvidenceEntry } from "./evidence-entry.ts";
import { type EvidenceFields, type FilledIn, readEntry, refused } from "./read-entry.ts";

/**
 * The record somebody asks for, about the person with this NIP, held against the same rules as a row of a
 * file; what a file would only note is refused here, for whoever asks can mend it at once. Fields left out
 * are those of `before`.
 *
 * @throws BAD_USER_INPUT naming the field, its value and what to do
 */
export function recordOf(
  filled: FilledIn,
  nip: string,
  before: EvidenceFields = {},
): EvidenceEntry {
  const { entry, findings } = readEntry(filled, nip, before);
  if (findings.length > 0) throw refused(filled.path, findings[0]);
  return entry;
}
