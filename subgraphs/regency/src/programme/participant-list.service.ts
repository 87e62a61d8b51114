import {
  checkedFirst,
  type CountedPage,
  decodePosition,
  encodePosition,
  pageOf,
  type PageRequest,
} from "@talenta/service";
import { oneOf } from "@talenta/store";
import type { ParticipantState } from "@talenta/talent";
import { z } from "zod";
import { sql } from "kysely";
import type { Db } from "../database/tables.ts";
import { type Participant, PARTICIPANT_COLUMNS, readParticipant } from "./participant.store.ts";

/** Which participants of a programme a list holds. */
export interface ParticipantQuestion extends PageRequest {
  readonly programme: string;
  readonly states: readonly ParticipantState[] | null;
  readonly session: string | null;
}

/** A page of a programme's participants, by name of the person, then id. Pages are 1 to 200 long. */
export async function listParticipants(
  db: Db,
  question: ParticipantQuestion,
): Promise<CountedPage<Participant>> {
  const first = checkedFirst(question.first);
  const { programme, states, session } = question;
  const after = decodePosition("participants", [z.string(), z.string()], question.after);
  let matching = db
    .selectFrom("participant")
    .leftJoin("employee as e", "e.id", "participant.employee_id")
    .where("participant.programme_id", "=", programme);
  if (states !== null) matching = matching.where(oneOf("participant.state", states));
  if (session !== null) matching = matching.where("participant.session_id", "=", session);
  let page = matching
    .select(PARTICIPANT_COLUMNS)
    .select(({ fn }) => fn.coalesce("e.search_name", sql.lit("")).as("name"))
    .orderBy("name")
    .orderBy("participant.id")
    .limit(first + 1);
  if (after !== null) {
    const [name, id] = after;
    page = page.where((eb) =>
      eb(
        eb.refTuple(eb.fn.coalesce("e.search_name", sql.lit("")), "participant.id"),
        ">",
        eb.tuple(name, id),
      ),
    );
  }
  const rows = await page.execute();
  const { n: totalCount } = await matching
    .select(({ fn }) => fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  const { edges, pageInfo } = pageOf(rows, question, ({ name, id }) =>
    encodePosition("participants", [name, id]),
  );
  return {
    edges: edges.map(({ cursor, node: { name: _name, ...row } }) => ({
      cursor,
      node: readParticipant(row),
    })),
    pageInfo,
    totalCount,
  };
}
