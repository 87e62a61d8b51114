/** UNAUTHENTICATED: the token proves nothing. FORBIDDEN: it proves somebody who has no usable role. */
export type AccessErrorCode = "UNAUTHENTICATED" | "FORBIDDEN";

/** A caller who is not let in; the message is a plain sentence that may be shown to the caller. */
export class AccessError extends Error {
  override readonly name = "AccessError";
  readonly code: AccessErrorCode;
  /** The token names another issuer than the one asked: another verifier may know it. */
  readonly foreign: boolean;

  constructor(
    code: AccessErrorCode,
    message: string,
    options: ErrorOptions & { foreign?: boolean } = {},
  ) {
    super(message, options);
    this.code = code;
    this.foreign = options.foreign ?? false;
  }

  /** The token is missing, malformed, expired, or not signed by whom it should be. */
  static unauthenticated(message: string, cause?: unknown): AccessError {
    return new AccessError("UNAUTHENTICATED", message, { cause });
  }

  /** The token comes from an issuer this verifier does not know. */
  static foreign(): AccessError {
    const message = "The access token comes from an issuer that is not accepted here.";
    return new AccessError("UNAUTHENTICATED", message, { foreign: true });
  }

  /** The token is genuine, but says nothing that gives a right here. */
  static forbidden(message: string): AccessError {
    return new AccessError("FORBIDDEN", message);
  }
}
