import type { EvidenceEntry } from "./evidence-kind.ts";
import { filledIn } from "./filled-in.ts";
import { readEntry, refused } from "./read-entry.ts";
import type { EvidenceRecordInput } from "./record.input.ts";

/**
 * The record somebody asks for, about the person with this NIP, held against the same rules as a row of a
 * file; what a file would only note is refused here, for whoever asks can mend it at once.
 *
 * @param path where the record stands in the input, for the error's sake
 * @throws BAD_USER_INPUT naming the field, its value and what to do
 */
export function recordOf(input: EvidenceRecordInput, nip: string, path = "record"): EvidenceEntry {
  const filled = filledIn(input, path);
  const { entry, findings } = readEntry(filled, nip);
  if (findings.length > 0) throw refused(filled.path, findings[0]);
  return entry;
}
