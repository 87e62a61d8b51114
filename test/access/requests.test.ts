// A request with an attachment goes from the employee through the gateway to the own regency and back to
// those who decide, and to nobody else.
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { SharingLevel } from "@talenta/contract";
import type { RegencyCode } from "@talenta/talent";
import { pool, type PooledPerson } from "../kit/pooled.ts";
import { TRANSPORTS, startProvince, type TestProvince } from "../kit/province.ts";

const CORRECT = `mutation ($input: RequestCorrectionInput!) {
  requestCorrection(input: $input) { request { id state attachment { size sha256 } } } }`;
const LIST = `query { myRegency { requests(first: 5) { edges { node {
  id state overdue employee { nip } attachment { fileName mediaType content } } } } } }`;
const OWN = `query ($first: Int!) { viewer { employee { nip requests(first: $first) { totalCount edges { node { id state owner attachment { content } } } } } } }`;

/** Bytes that no machine on the way can pack smaller. */
const fileOf = (size: number) =>
  Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(size)]).subarray(0, size);

interface Submitted {
  requestCorrection: {
    request: { id: string; state: string; attachment: { size: number } };
  } | null;
}
interface Listed {
  myRegency: {
    requests: {
      edges: {
        node: { id: string; employee: { nip: string }; attachment: { content: string } };
      }[];
    } | null;
  };
}
interface Own {
  viewer: {
    employee: {
      nip: string;
      requests: { totalCount: number; edges: { node: { attachment: { content: string } } }[] };
    };
  };
}

describe.each(TRANSPORTS)("over %s", (transport) => {
  let province: TestProvince;
  let self: PooledPerson;
  const file = fileOf(700_000);
  const input = (bytes: Buffer, title: string) => ({
    input: {
      proposal: { award: { date: "2025-08-17", title, level: "AGENCY" } },
      reason: "Piagam belum tercatat.",
      attachment: { fileName: "piagam.pdf", content: bytes.toString("base64") },
    },
  });
  const employee = () =>
    province.token({
      role: "EMPLOYEE",
      subject: "the employee",
      regency: self.regency as RegencyCode,
      nip: self.nip,
    });

  beforeAll(async () => {
    province = await startProvince({ transport, sharing: SharingLevel.FULL });
    const [first] = await pool(province.owners, province.databaseOf);
    if (first === undefined) throw new Error("The sample is too small.");
    self = first;
  });
  afterAll(() => province.stop());

  test("700,000 bytes arrive and come back as they were, at the person and at who decides", async () => {
    const sent = await province.ask<Submitted>(await employee(), CORRECT, input(file, "Satu"));
    expect(sent.errors).toEqual([]);
    expect(sent.data.requestCorrection?.request).toMatchObject({
      state: "SUBMITTED",
      attachment: { size: 700_000 },
    });
    const officer = await province.token({
      role: "REGENCY_OFFICER",
      regency: self.regency as RegencyCode,
    });
    const listed = await province.ask<Listed>(officer, LIST);
    expect(listed.errors).toEqual([]);
    const [edge] = listed.data.myRegency.requests?.edges ?? [];
    expect(edge?.node.employee).toEqual({ nip: self.nip });
    expect(Buffer.from(edge?.node.attachment.content ?? "", "base64").equals(file)).toBe(true);
    const own = await province.ask<Own>(await employee(), OWN, { first: 5 });
    expect(own.errors).toEqual([]);
    expect(own.data.viewer.employee).toMatchObject({ nip: self.nip, requests: { totalCount: 1 } });
    const [mine] = own.data.viewer.employee.requests.edges;
    expect(Buffer.from(mine?.node.attachment.content ?? "", "base64").equals(file)).toBe(true);
  });

  test("contents by the dozen cost more than one question may", async () => {
    const answer = await province.ask<Own>(await employee(), OWN, { first: 20 });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: "QUERY_TOO_COMPLEX" });
  });

  test("one byte more is refused in words, and far more before it is read", async () => {
    const more = await province.ask<Submitted>(
      await employee(),
      CORRECT,
      input(fileOf(700_001), "Dua"),
    );
    expect(more.errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(more.errors[0]?.message).toMatch(/700001 bytes/);
    const far = await province.ask<Submitted>(
      await employee(),
      CORRECT,
      input(fileOf(7_000_000), "Tiga"),
    );
    expect(far.status).toBe(413);
  });

  test("nobody else sees it: not another regency, nor the province, nor another person", async () => {
    const other = province.owners.find(({ code }) => code !== self.regency);
    const stranger = await province.token({
      role: "REGENCY_OFFICER",
      ...(other && { regency: other.code }),
    });
    const there = await province.ask<Listed>(stranger, LIST);
    expect(there.data.myRegency.requests?.edges).toEqual([]);
    const theirs = `query ($code: ID!) { regency(code: $code) { requests { totalCount } } }`;
    const analyst = await province.token({ role: "PROVINCE_ANALYST" });
    for (const who of [stranger, analyst]) {
      const answer = await province.ask<{ regency: { requests: null } | null }>(who, theirs, {
        code: self.regency,
      });
      expect(answer.data?.regency?.requests ?? null).toBeNull();
      expect(JSON.stringify(answer.errors)).toMatch(/FORBIDDEN/);
    }
  });
});
