/** UNAUTHENTICATED: the token proves nothing. FORBIDDEN: it proves somebody who has no usable role. */
export type AccessErrorCode = "UNAUTHENTICATED" | "FORBIDDEN";

/** A caller who is not let in; the message is a plain sentence that may be shown to the caller. */
export class AccessError extends Error {
  override readonly name = "AccessError";
  readonly code: AccessErrorCode;

  constructor(code: AccessErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  /** The token is missing, malformed, expired, or not signed by whom it should be. */
  static unauthenticated(message: string, cause?: unknown): AccessError {
    return new AccessError("UNAUTHENTICATED", message, { cause });
  }

  /** The token is genuine, but says nothing that gives a right here. */
  static forbidden(message: string): AccessError {
    return new AccessError("FORBIDDEN", message);
  }
}
