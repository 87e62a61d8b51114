import { type ErrorSentences, say, type Sentence, worded } from "@talenta/sentences";

/**
 * Input from outside that this contract refuses. Its sentences name the field and the value and say what to do; the
 * message and `fix` are their English. Services map it to BAD_USER_INPUT.
 */
export class ContractError extends Error {
  override readonly name = "ContractError";
  /** Path of the field at fault, for example `filter.ageMin`, or `query` for a token. */
  readonly field: string;
  /** What would be right. */
  readonly fix: string;
  /** What was given, shortened. */
  readonly value: string | undefined;
  readonly sentences: ErrorSentences;

  /** `problem` is told after the field: “is empty”. */
  constructor(field: string, problem: Sentence, fix: Sentence, value?: unknown) {
    const what = say("filter.problem", { field, problem });
    const message = say("error.both", { what, fix });
    super(worded(message, "en"));
    this.field = field;
    this.fix = worded(fix, "en");
    this.value = value === undefined ? undefined : shortened(value);
    this.sentences = { message, fix };
  }

  /** A value that is not among those allowed. */
  static value(field: string, value: unknown, fix: Sentence): ContractError {
    const problem = say("filter.isGiven", { given: shortened(value) });
    return new ContractError(field, problem, fix, value);
  }

  /** A token that did not come from this contract, or not from this version of it. */
  static token(problem: Sentence): ContractError {
    return new ContractError("query", problem, say("query.byHand"));
  }
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
