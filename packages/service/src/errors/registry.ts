/** What is known about one error code: the status of an answer that holds nothing else, and what to say. */
export interface ErrorEntry {
  /** HTTP status when nothing of the question was answered. */
  readonly http: number;
  /** The sentence a client reads when the thrower gave none. */
  readonly sentence: string;
  /** What whoever reads it can do next. */
  readonly whatToDo: string;
}

/** Every code that may reach a client; the reference page is generated from this table. */
export const ERROR_CODES = {
  UNAUTHENTICATED: {
    http: 401,
    sentence: "The access token is missing or not valid.",
    whatToDo: "Sign in again and send the new token as `Authorization: Bearer …`.",
  },
  FORBIDDEN: {
    http: 403,
    sentence: "Your role does not give you this, or not in this case.",
    whatToDo:
      "Follow `extensions.hint`; it names the roles that may, the field that fits your role, or why somebody else must do it.",
  },
  BAD_USER_INPUT: {
    http: 400,
    sentence: "The question cannot be understood as it stands.",
    whatToDo:
      "Correct what the message names: the field, the value given, and what would be right.",
  },
  NOT_FOUND: {
    http: 404,
    sentence: "There is nothing under that identifier.",
    whatToDo: "Check the identifier; list the things there are and pick one of them.",
  },
  CONFLICT: {
    http: 409,
    sentence: "The change does not fit what is stored.",
    whatToDo: "Read the present state, then repeat the change on top of it.",
  },
  RATE_LIMITED: {
    http: 503,
    sentence: "Too many questions at once.",
    whatToDo: "Wait as long as the `Retry-After` header says, then ask again.",
  },
  QUERY_TOO_COMPLEX: {
    http: 400,
    sentence: "The question asks for more than one request may.",
    whatToDo: "Ask for fewer fields, levels or aliases, or a smaller page, in several requests.",
  },
  REGENCY_UNAVAILABLE: {
    http: 503,
    sentence: "A regency cannot be reached.",
    whatToDo: "The rest of the answer holds. Ask again later; `extensions.regency` names it.",
  },
  REGENCY_TIMEOUT: {
    http: 503,
    sentence: "A regency did not answer in time.",
    whatToDo: "The rest of the answer holds. Ask again later; `extensions.regency` names it.",
  },
  REGENCY_OUTDATED: {
    http: 503,
    sentence: "A regency runs a version that does not know this question.",
    whatToDo:
      "Tell the regency named in `extensions.regency` to update; the rest of the answer holds.",
  },
  REGENCY_NOT_SHARING: {
    http: 403,
    sentence: "A regency does not share this.",
    whatToDo: "The head of the regency named in `extensions.regency` decides what is shared.",
  },
  PROVINCE_UNAVAILABLE: {
    http: 503,
    sentence: "The province cannot be asked.",
    whatToDo: "What the regency keeps itself still answers. Ask again later.",
  },
  INCOMPLETE_COVERAGE: {
    http: 200,
    sentence: "Not every regency answered, and the question asked for all or nothing.",
    whatToDo: "Look at `coverage`, ask again later, or ask with `onUnavailable: WARN`.",
  },
  INTERNAL: {
    http: 500,
    sentence: "Something went wrong on our side.",
    whatToDo: "Report `extensions.correlationId`; the log of the service holds the cause under it.",
  },
} as const satisfies Record<string, ErrorEntry>;

/** One of the codes a client can meet. */
export type ErrorCode = keyof typeof ERROR_CODES;

/** Whether a text is a code a client may see. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === "string" && Object.hasOwn(ERROR_CODES, code);
}

/** The reference page of all error codes, as Markdown. */
export function errorReference(): string {
  const rows = Object.entries(ERROR_CODES).map(
    ([code, { http, sentence, whatToDo }]) =>
      `| \`${code}\` | ${http} | ${sentence} | ${whatToDo} |`,
  );
  return [
    "# Error codes",
    "",
    "Generated from the registry in `packages/service`; do not edit.",
    "",
    "Every error has `message`, `path`, and in `extensions` its `code` and a `correlationId`. Some add",
    "`hint`, `field`, `value`, `variable`, `fix` or `regency`. The HTTP status is that of an answer without any data;",
    "an answer with some data is 200 and lists its errors.",
    "",
    "| code | HTTP | meaning | what to do |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}
