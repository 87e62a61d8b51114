import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { audienceOf, type PassportIssuer, type Principal } from "@talenta/access";
import type { Regency } from "@talenta/regency";
import type { SampleFiles } from "@talenta/sample";
import type { SubgraphError } from "@talenta/service";
import {
  FILE_KINDS,
  openTable,
  uploadFile,
  type FileKind,
  type ImportSummary,
} from "@talenta/siasn";
import type { RegencyCode } from "@talenta/talent";

/** A file and the owner it belongs to. */
export interface OwnedFile {
  readonly code: RegencyCode;
  readonly kind: FileKind;
  readonly path: string;
  /** Rows under the headings. */
  readonly rows: number;
}

/** A sample's files in the order they must go in: people before what is said of them. */
export function filesOf(sample: readonly SampleFiles[]): OwnedFile[] {
  return sample.flatMap((owner) =>
    FILE_KINDS.map((kind) => ({
      code: owner.code as RegencyCode,
      kind,
      path: owner.paths[kind],
      rows: owner.rows[kind],
    })),
  );
}

/**
 * Brings one file into its owner's database through the same import as any other file, inside the
 * process.
 *
 * @param onRows called with the number of rows sent since the last call
 * @throws when a row is rejected: sample files have none
 */
export async function fillFrom(
  file: OwnedFile,
  regency: Regency,
  passports: PassportIssuer,
  onRows: (rows: number) => void,
): Promise<ImportSummary> {
  const principal: Principal = {
    subject: "sample",
    role: "REGENCY_OFFICER",
    regency: file.code,
    purpose: "sample data",
  };
  let sentBefore = 0;
  const summary = await uploadFile({
    table: await openTable(file.path, file.kind),
    kind: file.kind,
    fileName: basename(file.path),
    contentHash: createHash("sha256")
      .update(await readFile(file.path))
      .digest("hex"),
    batchSize: 1000,
    async send(query, variables) {
      const bearer = await passports.passport(principal, audienceOf.regency(file.code));
      const answer = await regency.execute({
        query,
        variables,
        authorization: `Bearer ${bearer}`,
        requestId: `sample-${file.code}-${file.kind}`,
      });
      if (answer.data == null || (answer.errors?.length ?? 0) > 0) {
        throw new Error(`${basename(file.path)} was refused: ${sentences(answer.errors)}`);
      }
      return answer.data;
    },
    onProgress({ sent }) {
      onRows(sent - sentBefore);
      sentBefore = sent;
    },
  });
  if (summary.rejected > 0) {
    throw new Error(`${basename(file.path)}: ${summary.rejected} sample rows were rejected.`);
  }
  return summary;
}

const sentences = (errors: readonly SubgraphError[] = []): string =>
  errors.map((error) => error.message).join(" ");
