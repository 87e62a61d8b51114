import { placeholders, type Sql } from "@talenta/store";
import { manyByKey, oneByKey } from "../page/loader.ts";
import type { Attachment } from "./attachment.ts";
import { requestsOf, type StoredStep } from "./request.store.ts";

/** A file that came with a request, without its content. */
export type AttachmentFacts = Omit<Attachment, "content"> & { readonly requestId: string };

/** All requests of people, by employee id, the latest first; nobody has more than a few dozen. */
export function personRequestsLoader(sql: Sql) {
  return manyByKey(
    (people) => requestsOf(sql, people),
    (request) => request.employeeId,
  );
}

/** The steps of requests, by request id, in order. */
export function requestStepsLoader(sql: Sql) {
  return manyByKey(
    (ids) =>
      sql.all<StoredStep>(
        `select request_id as "requestId", number, action, state, "by", role, at, words
         from request_step where request_id in (${placeholders(ids.length)})
         order by request_id, number`,
        ids,
      ),
    (step) => step.requestId,
  );
}

/** What came with requests, by request id; the contents stay where they are. */
export function attachmentLoader(sql: Sql) {
  return oneByKey(
    (ids) =>
      sql.all<AttachmentFacts>(
        `select request_id as "requestId", file_name as "fileName", media_type as "mediaType",
           size, sha256 from request_attachment where request_id in (${placeholders(ids.length)})`,
        ids,
      ),
    (facts) => facts.requestId,
  );
}

/** The contents of attachments as base64, by request id. */
export function attachmentContentLoader(sql: Sql) {
  return oneByKey(
    (ids) =>
      sql.all<{ requestId: string; content: string }>(
        `select request_id as "requestId", content from request_attachment
         where request_id in (${placeholders(ids.length)})`,
        ids,
      ),
    (row) => row.requestId,
  );
}
