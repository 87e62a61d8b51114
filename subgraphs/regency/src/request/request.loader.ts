import { placeholders, raw } from "@talenta/store";
import type { Db } from "../database/tables.ts";
import { PagesOfPeople } from "../page/latest-first.ts";
import { manyByKey, oneByKey } from "../page/loader.ts";
import type { Attachment } from "./attachment.ts";
import { requestsOf, type StoredRequest, type StoredStep } from "./request.store.ts";

/** A file that came with a request, without its content. */
export type AttachmentFacts = Omit<Attachment, "content"> & { readonly requestId: string };

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
      raw(db).all<{ employeeId: string; count: number }>(
        `select employee_id as "employeeId", count(*) as count from request
         where employee_id in (${placeholders(people.length)}) group by employee_id`,
        people,
      ),
    ({ employeeId }) => employeeId,
  );
}

/** The steps of requests, by request id, in order. */
export function requestStepsLoader(db: Db) {
  return manyByKey(
    (ids) =>
      raw(db).all<StoredStep>(
        `select request_id as "requestId", number, action, state, "by", role, at, words
         from request_step where request_id in (${placeholders(ids.length)})
         order by request_id, number`,
        ids,
      ),
    (step) => step.requestId,
  );
}

/** What came with requests, by request id; the contents stay where they are. */
export function attachmentLoader(db: Db) {
  return oneByKey(
    (ids) =>
      raw(db).all<AttachmentFacts>(
        `select request_id as "requestId", file_name as "fileName", media_type as "mediaType",
           size, sha256 from request_attachment where request_id in (${placeholders(ids.length)})`,
        ids,
      ),
    (facts) => facts.requestId,
  );
}

/** The contents of attachments as base64, by request id. */
export function attachmentContentLoader(db: Db) {
  return oneByKey(
    (ids) =>
      raw(db).all<{ requestId: string; content: string }>(
        `select request_id as "requestId", content from request_attachment
         where request_id in (${placeholders(ids.length)})`,
        ids,
      ),
    (row) => row.requestId,
  );
}
