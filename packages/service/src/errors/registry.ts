import { say, worded } from "@talenta/sentences";

/** What is known about one error code: the statuses it comes with. What to say stands in the catalogue of sentences. */
export interface ErrorEntry {
  /** HTTP status of a request refused before anything of it runs; null where the code comes of running only. */
  readonly refused: number | null;
  /** Whether the code can come of running: the answer then has `data`. */
  readonly ran: boolean;
}

/** Every code that may reach a client; the reference page is generated from this table. */
export const ERROR_CODES = {
  UNAUTHENTICATED: { refused: 401, ran: false },
  FORBIDDEN: { refused: 403, ran: true },
  BAD_USER_INPUT: { refused: 400, ran: true },
  NOT_FOUND: { refused: 404, ran: true },
  CONFLICT: { refused: null, ran: true },
  RATE_LIMITED: { refused: 503, ran: false },
  QUERY_TOO_COMPLEX: { refused: 400, ran: false },
  REGENCY_UNAVAILABLE: { refused: null, ran: true },
  REGENCY_TIMEOUT: { refused: null, ran: true },
  REGENCY_OUTDATED: { refused: null, ran: true },
  REGENCY_NOT_SHARING: { refused: null, ran: true },
  PROVINCE_UNAVAILABLE: { refused: null, ran: true },
  INCOMPLETE_COVERAGE: { refused: null, ran: true },
  INTERNAL: { refused: 500, ran: true },
} as const satisfies Record<string, ErrorEntry>;

/** One of the codes a client can meet. */
export type ErrorCode = keyof typeof ERROR_CODES;

/** Whether a text is a code a client may see. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === "string" && Object.hasOwn(ERROR_CODES, code);
}

/** The reference page of all error codes, as Markdown. */
export function errorReference(): string {
  const rows = Object.keys(ERROR_CODES)
    .filter(isErrorCode)
    .map((code) => {
      const { refused, ran } = ERROR_CODES[code];
      return `| \`${code}\` | ${refused ?? "never"} | ${ranStatus(code, ran)} | ${meaning(code)} | ${whatToDo(code)} |`;
    });
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

/** What a code means, in general. */
export function meaning(code: ErrorCode): string {
  return worded(say(`code.${code}`), "en");
}

function whatToDo(code: ErrorCode): string {
  return worded(say(`code.${code}.whatToDo`), "en");
}

function ranStatus(code: string, ran: boolean): string {
  if (!ran) return "never";
  return code === "FORBIDDEN" ? "403 where all that was asked is refused, otherwise 200" : "200";
}
