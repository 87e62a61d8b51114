/** Nothing could be read from the file at all; the message is a plain sentence that says what to do. */
export class SiasnError extends Error {
  override readonly name = "SiasnError";

  static empty(name: string): SiasnError {
    return new SiasnError(`“${name}” is empty. Export it again and choose the new file.`);
  }

  static notASpreadsheet(name: string, why: string): SiasnError {
    return new SiasnError(
      `“${name}” is not a spreadsheet that can be read: ${why}. Save it as .xlsx or as .csv and choose it again.`,
    );
  }

  static missingColumns(
    name: string,
    columns: readonly string[],
    leftOut: readonly { readonly name: string; readonly why: string }[],
  ): SiasnError {
    const list = columns.map((column) => `“${column}”`).join(" and ");
    const others = leftOut.map((sheet) => ` Sheet “${sheet.name}” was not read: ${sheet.why}.`);
    return new SiasnError(
      `“${name}” has no column ${list}. Add it to the header row, or export the file again with all columns.${others.join("")}`,
    );
  }

  static tooBig(name: string, what: string): SiasnError {
    return new SiasnError(`“${name}” is refused: ${what}. Split it, or save it as .csv.`);
  }
}
