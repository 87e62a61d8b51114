import { say, type Sentence, worded } from "@talenta/sentences";

/** UNAUTHENTICATED: the token proves nothing. FORBIDDEN: it proves somebody who has no usable role. */
export type AccessErrorCode = "UNAUTHENTICATED" | "FORBIDDEN";

/** A caller who is not let in; the sentence may be told to the caller, and the message is its English. */
export class AccessError extends Error {
  override readonly name = "AccessError";
  readonly code: AccessErrorCode;
  readonly sentence: Sentence;
  /** The token names another issuer than the one asked: another verifier may know it. */
  readonly foreign: boolean;

  constructor(
    code: AccessErrorCode,
    sentence: Sentence,
    options: ErrorOptions & { foreign?: boolean } = {},
  ) {
    super(worded(sentence, "en"), options);
    this.code = code;
    this.sentence = sentence;
    this.foreign = options.foreign ?? false;
  }

  /** The token is missing, malformed, expired, or not signed by whom it should be. */
  static unauthenticated(sentence: Sentence, cause?: unknown): AccessError {
    return new AccessError("UNAUTHENTICATED", sentence, { cause });
  }

  /** The token comes from an issuer this verifier does not know. */
  static foreign(): AccessError {
    return new AccessError("UNAUTHENTICATED", say("access.foreignIssuer"), { foreign: true });
  }

  /** The token is genuine, but says nothing that gives a right here. */
  static forbidden(sentence: Sentence): AccessError {
    return new AccessError("FORBIDDEN", sentence);
  }
}
