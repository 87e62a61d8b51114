/** What is known about one error code: the statuses it comes with, and what to say. */
export interface ErrorEntry {
  /** HTTP status of a request refused before anything of it runs; null where the code comes of running only. */
  readonly refused: number | null;
  /** Whether the code can come of running: the answer then has `data`. */
  readonly ran: boolean;
  /** The sentence a client reads when the thrower gave none. */
  readonly sentence: string;
  /** What whoever reads it can do next. */
  readonly whatToDo: string;
}

/** Every code that may reach a client; the reference page is generated from this table. */
export const ERROR_CODES = {
  UNAUTHENTICATED: {
    refused: 401,
    ran: false,
    sentence: "The access token is missing or not valid.",
    whatToDo: "Sign in again and send the new token as `Authorization: Bearer …`.",
  },
  FORBIDDEN: {
    refused: 403,
    ran: true,
    sentence: "Your role does not give you this, or not in this case.",
    whatToDo:
      "Follow `extensions.hint`; it names the roles that may, the field that fits your role, or why somebody else must do it.",
  },
  BAD_USER_INPUT: {
    refused: 400,
    ran: true,
    sentence: "The question cannot be understood as it stands.",
    whatToDo:
      "Correct what the message names: the field, the value given, and what would be right.",
  },
  NOT_FOUND: {
    refused: 404,
    ran: true,
    sentence: "There is nothing under that identifier.",
    whatToDo: "Check the identifier; list the things there are and pick one of them.",
  },
  CONFLICT: {
    refused: null,
    ran: true,
    sentence: "The change does not fit what is stored.",
    whatToDo: "Read the present state, then repeat the change on top of it.",
  },
  RATE_LIMITED: {
    refused: 503,
    ran: false,
    sentence: "Too many questions at once.",
    whatToDo: "Wait as long as the `Retry-After` header says, then ask again.",
  },
  QUERY_TOO_COMPLEX: {
    refused: 400,
    ran: false,
    sentence: "The question asks for more than one request may.",
    whatToDo: "Ask for fewer fields, levels or aliases, or a smaller page, in several requests.",
  },
  REGENCY_UNAVAILABLE: {
    refused: null,
    ran: true,
    sentence: "A regency cannot be reached.",
    whatToDo: "The rest of the answer holds. Ask again later; `extensions.regency` names it.",
  },
  REGENCY_TIMEOUT: {
    refused: null,
    ran: true,
    sentence: "A regency did not answer in time.",
    whatToDo: "The rest of the answer holds. Ask again later; `extensions.regency` names it.",
  },
  REGENCY_OUTDATED: {
    refused: null,
    ran: true,
    sentence: "A regency runs a version that does not know this question.",
    whatToDo:
      "Tell the regency named in `extensions.regency` to update; the rest of the answer holds.",
  },
  REGENCY_NOT_SHARING: {
    refused: null,
    ran: true,
    sentence: "A regency does not share this.",
    whatToDo: "The head of the regency named in `extensions.regency` decides what is shared.",
  },
  PROVINCE_UNAVAILABLE: {
    refused: null,
    ran: true,
    sentence: "The province cannot be asked.",
    whatToDo: "What the regency keeps itself still answers. Ask again later.",
  },
  INCOMPLETE_COVERAGE: {
    refused: null,
    ran: true,
    sentence: "Not every regency answered, and the question asked for all or nothing.",
    whatToDo: "Look at `coverage`, ask again later, or ask with `onUnavailable: WARN`.",
  },
  INTERNAL: {
    refused: 500,
    ran: true,
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
    ([code, { refused, ran, sentence, whatToDo }]) =>
      `| \`${code}\` | ${refused ?? "never"} | ${ranStatus(code, ran)} | ${sentence} | ${whatToDo} |`,
  );
  return [
    "# Error codes",
    "",
    "Generated from the registry in `packages/service`; do not edit.",
    "",
    "Every error has `message`, and in `extensions` its `code` and a `correlationId`, which is the request's",
    "`x-request-id`; an error of a field has its `path`. Some add `hint`, `field`, `value`, `variable`, `fix`, `regency`,",
    "`missing` or `retryAfter`. `count` says on how many rows the field at `path` failed alike: the path is the first",
    "row's, and `regencies` names the owners where they are several.",
    "",
    "A request is refused before it runs, and its answer has no `data`; or it runs, and its answer has `data` and",
    "lists what failed. Some refusals have a status of their own: 404 no such address, 405 method, 406 `Accept`,",
    "413 size, 415 `Content-Type`. The statuses are those of `application/graphql-response+json`. Whoever accepts",
    "`application/json` only gets 200 instead of 400 or 403 once the request held a question.",
    "",
    "| code | HTTP, refused | HTTP, ran | meaning | what to do |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

function ranStatus(code: string, ran: boolean): string {
  if (!ran) return "never";
  return code === "FORBIDDEN" ? "403 where all that was asked is refused, otherwise 200" : "200";
}
