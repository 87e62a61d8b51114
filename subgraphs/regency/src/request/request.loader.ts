import { placeholders, type Sql } from "@talenta/store";
import { PagesOfPeople } from "../page/latest-first.ts";
import { manyByKey, oneByKey } from "../page/loader.ts";
import type { Attachment } from "./attachment.ts";
import { requestsOf, type StoredRequest, type StoredStep } from "./request.store.ts";

/** A file that came with a request, without its content. */
export type AttachmentFacts = Omit<Attachment, "content"> & { readonly requestId: string };

/** Pages of people's requests, the latest first. */
export function requestPages(sql: Sql): PagesOfPeople<StoredRequest> {
  return new PagesOfPeople({
    name: "requests",
    personOf: ({ employeeId }) => employeeId,
    placeOf: ({ seq }) => seq,
    read: (part) => requestsOf(sql, part),
  });
}

/** How many requests people ever made, by employee id; null for none. */
export function requestCountLoader(sql: Sql) {
  return oneByKey(
    (people) =>
      sql.all<{ employeeId: string; count: number }>(
        `select employee_id as "employeeId", count(*) as count from request
         where employee_id in (${placeholders(people.length)}) group by employee_id`,
        people,
      ),
    ({ employeeId }) => employeeId,
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
