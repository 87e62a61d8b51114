import type { Regency } from "../index.ts";
import { data, OFFICER } from "./kit.ts";

/** Fields of every record, for a selection. */
export const RECORD = "id date validUntil source origin originId enteredBy enteredAt counts";

const PAYLOAD = `{ record { __typename ${RECORD} revisions { record replacement reason } }
  employee { nip } placement { box performance potential explanation { performance { score } potential { score } } } findings { column message } }`;

/** What comes back from a change of evidence. */
export interface Payload {
  record: {
    __typename: string;
    id: string;
    date: string;
    source: string | null;
    origin: string;
    enteredBy: string;
    enteredAt: string;
    counts: boolean;
    revisions: { record: object; replacement: object | null; reason: string }[];
  } | null;
  employee: { nip: string };
  placement: { box: number | null; performance: number | null; potential: number | null };
  findings: { column: string | null; message: string }[];
}

/** The mutation that enters a record. */
export const ENTER = `mutation ($input: RecordEvidenceInput!) { changed: recordEvidence(input: $input) ${PAYLOAD} }`;
/** The mutation that corrects a record. */
export const CORRECT = `mutation ($input: CorrectEvidenceInput!) { changed: correctEvidence(input: $input) ${PAYLOAD} }`;
/** The mutation that withdraws a record. */
export const WITHDRAW = `mutation ($input: WithdrawEvidenceInput!) { changed: withdrawEvidence(input: $input) ${PAYLOAD} }`;

/** Changes evidence as the keeper of the data. */
export async function change(regency: Regency, mutation: string, input: object): Promise<Payload> {
  const { changed } = await data<{ changed: Payload }>(regency, OFFICER, mutation, { input });
  return changed;
}
