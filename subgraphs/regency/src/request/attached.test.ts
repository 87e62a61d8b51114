import { expect, test } from "@jest/globals";
import { ask, caller, codes, data, openRegency, TODAY } from "../testing/kit.ts";
import { bringIn, nipOf, person } from "../testing/people.ts";
import { LARGEST_ATTACHMENT, MOST_OPEN } from "./request.errors.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const ASK = `mutation ($input: RequestCorrectionInput!) { requestCorrection(input: $input) { request { id } } }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawRequest(input: { requestId: $id }) { request { id } } }`;

test("asking and taking back again and again fills nobody's database: what one person attaches in a month is limited", async () => {
  let now = TODAY;
  const regency = await openRegency({ clock: () => now });
  await bringIn(regency, "employees", [person(1), person(2)]);
  const bytes = Buffer.alloc(LARGEST_ATTACHMENT);
  bytes.write("%PDF-1.7\n");
  const attachment = { fileName: "a.pdf", content: bytes.toString("base64") };
  const employee = (n: number) => ({ ...caller("EMPLOYEE", { nip: nipOf(n) }), subject: `p-${n}` });
  const asked = (n: number, title: string, more: object) => {
    const proposal = { award: { date: "2025-08-17", title, level: "UNIT" } };
    return ask(regency, employee(n), ASK, { input: { proposal, reason: "x", ...more } });
  };
  const isFull = async (n: number, more: object = { attachment }) => {
    const answer = await asked(n, "Satu lagi", more);
    if (answer.errors) return codes(answer);
    const made = answer.data?.["requestCorrection"] as { request: { id: string } };
    await data(regency, employee(n), WITHDRAW, { id: made.request.id });
    return [];
  };

  for (let at = 0; at < MOST_OPEN; at += 1) expect(await isFull(1)).toEqual([]);
  expect(await isFull(1)).toEqual(["CONFLICT"]);
  expect(await isFull(1, {})).toEqual([]); // without an attachment
  expect(await isFull(2)).toEqual([]); // somebody else
  now = new Date(TODAY.getTime() + 31 * DAY_MS);
  expect(await isFull(1)).toEqual([]);
  await regency.stop();
});
