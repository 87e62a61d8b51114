import { say, type Sentence, together, worded } from "@talenta/sentences";

/** Nothing could be read from the file at all; the sentence says what to do, and the message is its English. */
export class SiasnError extends Error {
  override readonly name = "SiasnError";
  readonly sentence: Sentence;

  constructor(sentence: Sentence) {
    super(worded(sentence, "en"));
    this.sentence = sentence;
  }

  static empty(name: string): SiasnError {
    return new SiasnError(say("file.empty", { name }));
  }

  static notASpreadsheet(name: string, why: Sentence): SiasnError {
    return new SiasnError(say("file.notASpreadsheet", { name, why }));
  }

  static missingColumns(
    name: string,
    columns: readonly string[],
    leftOut: readonly { readonly name: string; readonly why: Sentence }[],
  ): SiasnError {
    const quoted = together(columns.map((column) => `“${column}”`));
    const missing = say("file.missingColumns", { name, columns: quoted });
    const sheets = leftOut.map((sheet) => say("file.sheetNotRead", sheet));
    return new SiasnError(sheets.reduce((what, fix) => say("error.both", { what, fix }), missing));
  }

  static tooBig(name: string, what: Sentence): SiasnError {
    return new SiasnError(say("file.tooBig", { name, what }));
  }
}
