import type { Answer } from "../answer/answer.ts";

/**
 * The HTTP status of an answer: 400 when the question was refused before it ran, 403 when every field asked for was
 * forbidden, otherwise 200 with its errors inside.
 */
export function statusOf(answer: Answer, refusedUnrun: boolean): number {
  if (refusedUnrun) return 400;
  return isAllForbidden(answer) ? 403 : 200;
}

function isAllForbidden({ data, errors }: Answer): boolean {
  if (errors === undefined || errors.length === 0) return false;
  if (!errors.every(({ extensions }) => extensions?.["code"] === "FORBIDDEN")) return false;
  return (
    data === null || data === undefined || Object.values(data).every((value) => value === null)
  );
}
