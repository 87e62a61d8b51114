import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { TalentaError } from "@talenta/service";
import * as fc from "fast-check";
import { readAttachment } from "./attachment.ts";
import { LARGEST_ATTACHMENT } from "./request.errors.ts";

const HEADS = {
  "application/pdf": Buffer.from("%PDF-1.7\n"),
  "image/jpeg": Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0]),
  "image/png": Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
};
const KINDS = Object.keys(HEADS) as (keyof typeof HEADS)[];

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
const read = (bytes: Uint8Array, fileName = "surat.pdf") =>
  readAttachment({ fileName, content: base64(bytes) });

async function fault(given: { fileName: string; content: string }): Promise<TalentaError> {
  try {
    await readAttachment(given);
  } catch (error) {
    if (error instanceof TalentaError) return error;
    throw error;
  }
  throw new Error("It was taken.");
}

const ofSize = (bytes: number) => Buffer.concat([HEADS["application/pdf"]], bytes);

describe("an attachment", () => {
  test.each(KINDS)("that is %s by its bytes is taken, whatever its name says", async (kind) => {
    const bytes = Buffer.concat([HEADS[kind], Buffer.alloc(100, 7)]);
    for (const fileName of ["a.pdf", "b.exe", "foto keluarga.JPG", "tanpa-akhiran"]) {
      expect(await read(bytes, fileName)).toMatchObject({
        mediaType: kind,
        size: bytes.length,
        sha256: createHash("sha256").update(bytes).digest("hex"),
        content: base64(bytes),
      });
    }
  });

  test("is named so that it opens as what it is, not as a program or a page", async () => {
    const named = async (kind: (typeof KINDS)[number], fileName: string) =>
      (await read(HEADS[kind], fileName)).fileName;
    expect(await named("application/pdf", "SK Pangkat.PDF")).toBe("SK Pangkat.PDF");
    expect(await named("image/jpeg", "foto.jpeg")).toBe("foto.jpeg");
    expect(await named("image/jpeg", "foto.JPG")).toBe("foto.JPG");
    expect(await named("application/pdf", "piagam.hta")).toBe("piagam.hta.pdf");
    expect(await named("image/png", "surat.pdf")).toBe("surat.pdf.png");
    expect(await named("image/jpeg", "tanpa-akhiran")).toBe("tanpa-akhiran.jpg");
  });

  test("may have 700,000 bytes and not one more; the error names both", async () => {
    expect(await read(ofSize(LARGEST_ATTACHMENT))).toMatchObject({ size: 700_000 });
    const content = base64(ofSize(LARGEST_ATTACHMENT + 1));
    const { message, code } = await fault({ fileName: "a.pdf", content });
    expect(code).toBe("BAD_USER_INPUT");
    expect(message).toMatch(/700001 bytes.*700,?000 bytes at most/);
  });

  test.each([
    ["a program", Buffer.from("MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0", "latin1")],
    ["a page", Buffer.from("<html><script>alert(1)</script></html>")],
    ["a drawing with script", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ["an archive", Buffer.from("PK\x03\x04\x14\0\0\0", "latin1")],
    ["a moving picture", Buffer.from("GIF89a\x01\0\x01\0", "latin1")],
    ["text named PDF", Buffer.from("PDF-1.7 is what I say I am")],
  ])("that is %s is refused, whatever its name says", async (_, bytes) => {
    const error = await fault({ fileName: "surat.pdf", content: base64(bytes) });
    expect(error.extensions).toMatchObject({ code: "BAD_USER_INPUT", field: "attachment.content" });
    expect(error.message).toMatch(/PDF, JPEG or PNG/);
  });

  test("that is empty or no base64 is refused; line breaks and missing padding are not minded", async () => {
    const good = base64(Buffer.concat([HEADS["image/jpeg"], Buffer.alloc(60)]));
    for (const content of ["", "====", `${good.slice(0, 8)}!${good.slice(8)}`, "data:;base64,AA"]) {
      expect((await fault({ fileName: "a.jpg", content })).message).toMatch(/base64/);
    }
    const broken = good.replaceAll(/.{20}/g, "$&\r\n").replace(/=+/, "");
    expect((await readAttachment({ fileName: "a.jpg", content: broken })).content).toBe(good);
  });

  test.each([
    [""],
    ["  "],
    ["x".repeat(201)],
    ["../../etc/passwd"],
    ["a\\b.pdf"],
    ["a\u0000.pdf"],
    ["a\u202Efdp.exe"],
  ])("named %j is refused", async (fileName) => {
    const content = base64(HEADS["application/pdf"]);
    const error = await fault({ fileName, content });
    expect(error.extensions["field"]).toBe("attachment.fileName");
  });

  test("whatever bytes come, it is taken as they are or refused as bad input", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom(...KINDS, null),
        async (bytes, kind) => {
          const whole = kind === null ? bytes : Buffer.concat([HEADS[kind], bytes]);
          const content = base64(whole);
          try {
            const taken = await readAttachment({ fileName: "x", content });
            expect(taken).toMatchObject({ content, size: whole.length });
          } catch (error) {
            expect(error).toBeInstanceOf(TalentaError);
          }
        },
      ),
    );
  });
});
