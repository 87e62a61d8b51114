import {
  checkedFirst,
  type CountedPage,
  decodePosition,
  encodePosition,
  pageOf,
  type PageRequest,
} from "@talenta/service";
import { raw } from "@talenta/store";
import { placeholders } from "@talenta/store";
import type { ParticipantState } from "@talenta/talent";
import { z } from "zod";
import type { Db } from "../database/tables.ts";
import { allOf, type Condition } from "../employee/employee.filter.ts";
import {
  type Participant,
  PARTICIPANT_COLUMNS,
  type ParticipantRow,
  readParticipant,
} from "./participant.store.ts";

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
  const matching = allOf([
    { text: "p.programme_id = ?", parameters: [programme] },
    ...(states === null
      ? []
      : [{ text: `p.state in (${placeholders(states.length)})`, parameters: states }]),
    ...(session === null ? [] : [{ text: "p.session_id = ?", parameters: [session] }]),
  ]);
  const page = allOf([matching, ...(after === null ? [] : [afterName(after)])]);
  const from = "from participant p left join employee e on e.id = p.employee_id where";
  const rows = await raw(db).all<ParticipantRow & { name: string }>(
    `select ${PARTICIPANT_COLUMNS}, coalesce(e.search_name, '') as name ${from} ${page.text}
     order by name, p.id limit ?`,
    [...page.parameters, first + 1],
  );
  const count = await raw(db).first<{ n: number }>(
    `select count(*) as n ${from} ${matching.text}`,
    matching.parameters,
  );
  const { edges, pageInfo } = pageOf(rows, question, ({ name, id }) =>
    encodePosition("participants", [name, id]),
  );
  return {
    edges: edges.map(({ cursor, node: { name: _name, ...row } }) => ({
      cursor,
      node: readParticipant(row),
    })),
    pageInfo,
    totalCount: count?.n ?? 0,
  };
}

function afterName([name, id]: readonly [string, string]): Condition {
  return { text: "(coalesce(e.search_name, ''), p.id) > (?, ?)", parameters: [name, id] };
}
