import { expect, test } from "@jest/globals";
import { change, CORRECT, ENTER } from "../testing/evidence.ts";
import { ask, caller, codes, data, OFFICER, openRegency, TODAY } from "../testing/kit.ts";
import { bringIn, nipOf, person } from "../testing/people.ts";

const ASK = `mutation ($input: RequestCorrectionInput!) { requestCorrection(input: $input) { request { id } } }`;
const TAKE = `mutation ($request: ID!) { takeRequest(input: { requestId: $request }) { request { state } } }`;
const GRANT = `mutation ($request: ID!) { grantRequest(input: { requestId: $request, answer: "Ya." }) { request { state } } }`;
const REFUSE = `mutation ($request: ID!) { refuseRequest(input: { requestId: $request, answer: "Sudah berubah; ajukan lagi." }) { request { state } } }`;
const AWARDS = `query ($nip: ID!) { myRegency { employee(nip: $nip) { awards { level issuer } } } }`;

test("a record corrected since somebody asked is not put back to what it said then", async () => {
  let now = TODAY;
  const later = () => (now = new Date(now.getTime() + 1000));
  const regency = await openRegency({ clock: () => now });
  await bringIn(regency, "employees", [person(1)]);
  const award = { date: "2025-08-17", title: "Inovasi Desa", level: "UNIT", issuer: "Bupti" };
  const { record } = await change(regency, ENTER, { nip: nipOf(1), record: { award } });
  const id = record?.id;
  const asked = async () => {
    later();
    const { requestCorrection } = await data<{ requestCorrection: { request: { id: string } } }>(
      regency,
      caller("EMPLOYEE", { nip: nipOf(1) }),
      ASK,
      { input: { recordId: id, proposal: { award: { level: "NATIONAL" } }, reason: "Salah." } },
    );
    const request = requestCorrection.request.id;
    await data(regency, OFFICER, TAKE, { request });
    later();
    return request;
  };
  const awards = () => data(regency, OFFICER, AWARDS, { nip: nipOf(1) });
  const saying = (only: object) => ({ myRegency: { employee: { awards: [only] } } });

  const request = await asked();
  const corrected = { award: { issuer: "Bupati" } };
  await change(regency, CORRECT, { recordId: id, record: corrected, reason: "Salah ketik." });
  expect(codes(await ask(regency, OFFICER, GRANT, { request }))).toEqual(["CONFLICT"]);
  expect(await awards()).toEqual(saying({ level: "UNIT", issuer: "Bupati" }));
  await data(regency, OFFICER, REFUSE, { request });
  await data(regency, OFFICER, GRANT, { request: await asked() });
  expect(await awards()).toEqual(saying({ level: "NATIONAL", issuer: "Bupati" }));
  await regency.stop();
});

test("what came to be on record just as it was asked for is granted, and nothing changes", async () => {
  let now = TODAY;
  const regency = await openRegency({ clock: () => now });
  await bringIn(regency, "employees", [person(1)]);
  const EMPLOYEE = caller("EMPLOYEE", { nip: nipOf(1) });
  const award = { date: "2025-08-17", title: "Inovasi Desa", level: "UNIT" };
  const ask = async (input: object) => {
    now = new Date(now.getTime() + 1000);
    const { requestCorrection } = await data<{ requestCorrection: { request: { id: string } } }>(
      regency,
      EMPLOYEE,
      ASK,
      { input: { reason: "Belum tercatat.", ...input } },
    );
    const request = requestCorrection.request.id;
    await data(regency, OFFICER, TAKE, { request });
    now = new Date(now.getTime() + 1000);
    return request;
  };
  const granted = async (request: string) =>
    await data(
      regency,
      OFFICER,
      `mutation ($request: ID!) { grantRequest(input: { requestId: $request, answer: "Sudah tercatat." }) {
         request { state leadsTo resultRecordId resultPlacement { id } } } }`,
      { request },
    );
  const outcome = (resultRecordId: unknown) => ({
    grantRequest: {
      request: {
        state: "GRANTED",
        leadsTo: "EVIDENCE",
        resultRecordId,
        resultPlacement: { id: expect.any(String) },
      },
    },
  });
  const missing = await ask({ proposal: { award } });
  const { record } = await change(regency, ENTER, { nip: nipOf(1), record: { award } });
  expect(await granted(missing)).toEqual(outcome(record?.id));
  const wrong = await ask({ recordId: record?.id, proposal: { award: { level: "NATIONAL" } } });
  const meanwhile = {
    recordId: record?.id,
    record: { award: { level: "NATIONAL" } },
    reason: "SK.",
  };
  const corrected = await change(regency, CORRECT, meanwhile);
  expect(await granted(wrong)).toEqual(outcome(record?.id));
  const query = `query ($nip: ID!) { myRegency { employee(nip: $nip) { awards { level enteredAt revisions { id } } } } }`;
  const { myRegency } = await data<{ myRegency: { employee: { awards: object[] } } }>(
    regency,
    OFFICER,
    query,
    { nip: nipOf(1) },
  );
  expect(myRegency.employee.awards).toMatchObject([
    { level: "NATIONAL", enteredAt: corrected.record?.enteredAt, revisions: [{}] },
  ]);
});
