import { oneOf } from "@talenta/store";
import type { InferResult } from "kysely";
import type { Db } from "../../database/tables.ts";
import { PagesOfPeople } from "../../page/latest-first.ts";
import { manyByKey, oneByKey } from "../../page/loader.ts";
import { requestsOf, steps, type StoredRequest } from "../../request/request.store.ts";

/** Pages of people's requests, the latest first. */
export function requestPages(db: Db): PagesOfPeople<StoredRequest> {
  return new PagesOfPeople({
    name: "requests",
    personOf: ({ employeeId }) => employeeId,
    placeOf: ({ seq }) => seq,
    read: (part) => requestsOf(db, part),
  });
}

/** How many requests people ever made, by employee id; null for none. */
export function requestCountLoader(db: Db) {
  return oneByKey(
    (people) =>
      db
        .selectFrom("request")
        .select((eb) => ["employee_id as employeeId", eb.fn.countAll<number>().as("count")])
        .where(oneOf("employee_id", people))
        .groupBy("employee_id")
        .execute(),
    ({ employeeId }) => employeeId,
  );
}

/** The steps of requests, by request id, in order. */
export function requestStepsLoader(db: Db) {
  return manyByKey(
    (ids) =>
      steps(db).where(oneOf("request_id", ids)).orderBy("request_id").orderBy("number").execute(),
    (step) => step.requestId,
  );
}

function attachments(db: Db, requests: readonly string[]) {
  return db
    .selectFrom("request_attachment")
    .select([
      "request_id as requestId",
      "file_name as fileName",
      "media_type as mediaType",
      "size",
      "sha256",
    ])
    .where(oneOf("request_id", requests));
}

/** A file that came with a request, without its content. */
export type AttachmentFacts = InferResult<ReturnType<typeof attachments>>[number];

/** What came with requests, by request id; the contents stay where they are. */
export function attachmentLoader(db: Db) {
  return oneByKey(
    (ids) => attachments(db, ids).execute(),
    (facts) => facts.requestId,
  );
}

/** The contents of attachments as base64, by request id. */
export function attachmentContentLoader(db: Db) {
  return oneByKey(
    (ids) =>
      db
        .selectFrom("request_attachment")
        .select(["request_id as requestId", "content"])
        .where(oneOf("request_id", ids))
        .execute(),
    (row) => row.requestId,
  );
}
