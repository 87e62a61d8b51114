/**
 * Input from outside that this contract refuses. The message is a plain sentence a caller may
 * read: it names the field and the value and says what to do. Services map it to BAD_USER_INPUT.
 */
export class ContractError extends Error {
  override readonly name = "ContractError";
  /** Path of the field at fault, for example `filter.ageMin`, or `query` for a token. */
  readonly field: string;
  /** What would be right. */
  readonly fix: string;
  /** What was given, shortened. */
  readonly value: string | undefined;

  constructor(field: string, problem: string, fix: string, value?: unknown) {
    super(`${field} ${problem}. ${fix}`);
    this.field = field;
    this.fix = fix;
    this.value = value === undefined ? undefined : shortened(value);
  }

  /** A value that is not among those allowed. */
  static value(field: string, value: unknown, fix: string): ContractError {
    return new ContractError(field, `is ${shortened(value)}`, fix, value);
  }

  /** A token that did not come from this contract, or not from this version of it. */
  static token(problem: string): ContractError {
    return new ContractError(
      "query",
      problem,
      "Do not build query tokens by hand: ask talentPool or candidates and let the answer carry them.",
    );
  }
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
