import type { Client } from "../client.ts";
import { tell } from "../told.ts";

/** Notes shown on screen; the owner keeps all of them. */
const SHOWN_NOTES = 20;

interface Note {
  row: number | null;
  sheet: string | null;
  column: string | null;
  value: string | null;
  message: string;
}

interface Page {
  myRegency: { import: { findings: { totalCount: number; edges: { node: Note }[] } } };
}

const QUESTION = `query Notes($id: ID!, $first: Int!) {
  myRegency { import(id: $id) { findings(severity: NOTE, first: $first) {
    totalCount edges { node { row sheet column value message } } } } } }`;

/**
 * Shows what deserves a look although it keeps nothing out: a value that could not be read and was left open, a name
 * that is somebody else's. `told` is how many notes about the file as a whole were shown before; they come first.
 */
export async function showNotes(client: Client, id: string, told: number): Promise<void> {
  const variables = { id, first: Math.min(told + SHOWN_NOTES, 200) };
  const { myRegency } = await client.send<Page>(QUESTION, variables);
  const { totalCount, edges } = myRegency.import.findings;
  const notes = edges.slice(told).map(({ node }) => node);
  if (notes.length > 0) console.error(tell("cli.worthALook"));
  for (const note of notes)
    console.error(tell("cli.note", { message: whereOf(note) + note.message }));
  const more = totalCount - told - notes.length;
  if (more > 0) {
    console.error(
      tell("cli.moreNotes", {
        count: more,
        question: `myRegency { import(id: "${id}") { findings(severity: NOTE) { … } } }`,
      }),
    );
  }
}

/** A row as it is told. */
export function rowIn(row: number, sheet: string | null): string {
  return sheet === null ? tell("finding.row", { row }) : tell("finding.rowOfSheet", { row, sheet });
}

/** Row, column and cell a note is about. */
function whereOf({ row, sheet, column, value }: Note): string {
  const where = [row === null ? [] : rowIn(row, sheet), column ?? []].flat().join(", ");
  const cell = value === null ? "" : ` “${value}”`;
  return where + cell === "" ? "" : `${where}${cell}: `;
}
