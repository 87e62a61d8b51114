/** Begins an import, or finds the unfinished one of the same content. */
export const BEGIN_IMPORT = `mutation BeginImport($input: BeginImportInput!) {
  beginImport(input: $input) { import { id state } }
}`;

/** Sends one batch; a batch sent twice counts once. */
export const IMPORT_ROWS = `mutation ImportRows($input: ImportRowsInput!) {
  importRows(input: $input) { import { id } }
}`;

/** Ends an import and asks what became of its rows. */
export const FINISH_IMPORT = `mutation FinishImport($input: FinishImportInput!) {
  finishImport(input: $input) { import { id state rows created updated unchanged rejected } }
}`;
