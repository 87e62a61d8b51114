import { daysAfter } from "@talenta/sample";
import type { Acting, Actor } from "./acting.ts";

const OFFICER: Actor = { role: "REGENCY_OFFICER" };
const REQUEST = "request { id }";
/** The beginning of an empty PDF, as base64. */
const PDF = "JVBERi0xLjcKJSVFT0YK";

/** People who ask for something, and the day it is told on. */
interface Asking {
  readonly people: readonly string[];
  readonly today: string;
}

/** An award somebody asks to be entered. */
interface AskedAward {
  readonly nip: string;
  readonly title: string;
  readonly date: string;
  readonly reason: string;
  readonly attached?: boolean;
}

/**
 * Employees' requests up to the day the committee sits: a missing award entered, an objection granted that the
 * committee is to hear, a request taken back, and one refused. Answers whose objection the committee has to hear.
 */
export async function earlierRequests(
  act: Acting,
  { people, today }: Asking,
): Promise<readonly string[]> {
  const [first, second, third, fourth] = people;
  if (!first || !second || !third || !fourth) return [];
  act.daysAgo(50);
  const award = await askForAward(act, {
    nip: first,
    title: "Pegawai Berprestasi Tingkat Instansi",
    date: daysAfter(today, -400),
    reason: "Piagam tahun lalu belum tercatat.",
    attached: true,
  });
  const objection = await object(
    act,
    second,
    "Penilaian kompetensi saya belum memuat tugas terakhir.",
  );
  act.daysAgo(45);
  await answer(act, "takeRequest", award);
  await answer(act, "grantRequest", award, { answer: "Piagam diterima dan dicatat." });
  await answer(act, "takeRequest", objection);
  await answer(act, "grantRequest", objection, {
    answer: "Diterima; komite talenta akan membahasnya.",
    leadsTo: "CALIBRATION",
  });
  act.daysAgo(40);
  const taken = await askForAward(act, {
    nip: first,
    title: "Juara Lomba Inovasi Kecamatan",
    date: daysAfter(today, -300),
    reason: "Belum tercatat.",
  });
  const refused = await askForAward(act, {
    nip: third,
    title: "Penghargaan Kepala Desa",
    date: daysAfter(today, -350),
    reason: "Mohon dicatat sebagai penghargaan instansi.",
  });
  await answer(act, "withdrawRequest", taken, { note: "Salah unggah." }, employee(first));
  act.daysAgo(38);
  await answer(act, "takeRequest", refused);
  await answer(act, "refuseRequest", refused, {
    answer: "Penghargaan ini bukan dari instansi pemerintah; tidak dapat dihitung.",
  });
  const turned = await object(act, fourth, "Saya merasa potensi saya lebih tinggi.");
  await answer(act, "takeRequest", turned);
  await answer(act, "refuseRequest", turned, {
    answer: "Kotak mengikuti hasil asesmen yang masih berlaku; tidak ada bukti baru.",
  });
  return [second];
}

/** Requests that are open now: one nobody answered in time, one being answered, new ones, and one the committee is to hear. */
export async function laterRequests(act: Acting, { people, today }: Asking): Promise<void> {
  const [first, second, third, fourth, fifth] = people;
  if (!first || !second || !third || !fourth || !fifth) return;
  act.daysAgo(25);
  await askForAward(act, {
    nip: third,
    title: "Satyalancana Karya Satya X Tahun",
    date: daysAfter(today, -200),
    reason: "Piagam sudah diserahkan, belum tercatat.",
  });
  const waiting = await object(act, fifth, "Tugas sebagai pelaksana tugas belum diperhitungkan.");
  act.daysAgo(6);
  await answer(act, "takeRequest", waiting);
  await answer(act, "grantRequest", waiting, {
    answer: "Diterima; akan dibahas pada sidang berikutnya.",
    leadsTo: "CALIBRATION",
  });
  const reviewed = await askForAward(act, {
    nip: first,
    title: "Pembicara Forum Pelayanan Publik",
    date: daysAfter(today, -90),
    reason: "Sertifikat terlampir.",
    attached: true,
  });
  act.daysAgo(3);
  await answer(act, "takeRequest", reviewed);
  await object(act, fourth, "Mohon ditinjau kembali dengan bukti terlampir.");
  await askForAward(act, {
    nip: second,
    title: "Tim Terbaik Pengelolaan Arsip",
    date: daysAfter(today, -120),
    reason: "Belum tercatat.",
    attached: true,
  });
}

const employee = (nip: string): Actor => ({ role: "EMPLOYEE", nip });

async function askForAward(
  act: Acting,
  { nip, title, date, reason, attached = false }: AskedAward,
): Promise<string> {
  const { requestCorrection } = await act.as<{ requestCorrection: { request: { id: string } } }>(
    employee(nip),
    `mutation ($input: RequestCorrectionInput!) { requestCorrection(input: $input) { ${REQUEST} } }`,
    {
      input: {
        proposal: { award: { title, date, level: "AGENCY", issuer: "Kepala Daerah" } },
        reason,
        ...(attached && { attachment: { fileName: "piagam.pdf", content: PDF } }),
      },
    },
  );
  return requestCorrection.request.id;
}

async function object(act: Acting, nip: string, reason: string): Promise<string> {
  const own = await act.as<{ myRegency: { employee: { placement: { id: string } } } }>(
    employee(nip),
    "query ($nip: ID!) { myRegency { employee(nip: $nip) { placement { id } } } }",
    { nip },
  );
  const placementId = own.myRegency.employee.placement.id;
  const { objectToPlacement } = await act.as<{ objectToPlacement: { request: { id: string } } }>(
    employee(nip),
    `mutation ($input: ObjectToPlacementInput!) { objectToPlacement(input: $input) { ${REQUEST} } }`,
    { input: { placementId, reason } },
  );
  return objectToPlacement.request.id;
}

async function answer(
  act: Acting,
  mutation: "takeRequest" | "grantRequest" | "refuseRequest" | "withdrawRequest",
  requestId: string,
  more: object = {},
  by: Actor = OFFICER,
): Promise<void> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  await act.as(by, `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${REQUEST} } }`, {
    input: { requestId, ...more },
  });
}
