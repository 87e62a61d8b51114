import { KEEPER } from "@talenta/access";
import { FindingDimension, PageArgs, Right } from "@talenta/contract";
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import type { CountedPage } from "@talenta/service";
import type { TableRow } from "@talenta/siasn";
import { read } from "@talenta/store";
import type { RegencyContext } from "../regency.context.ts";
import { RegencyType } from "../regency/regency.type.ts";
import { importRows } from "../../import/batch.service.ts";
import { type DroppedColumn, Import } from "../../database/entities/import.entity.ts";
import {
  BeginImportInput,
  FindingSeverity,
  FinishImportInput,
  type ImportRowInput,
  ImportRowsInput,
} from "./import.input.ts";
import type { ImportCounts } from "./import.loader.ts";
import {
  findImportById,
  listFindings,
  listImports,
  listRejectedRows,
  type RejectedRow,
  type ShownFinding,
} from "../../import/import-list.service.ts";
import { beginImport, finishImport } from "../../import/import.service.ts";
import {
  BeginImportPayloadType,
  DroppedColumnType,
  FindingConnectionType,
  FinishImportPayloadType,
  ImportConnectionType,
  ImportRowsPayloadType,
  ImportType,
  RejectedRowConnectionType,
} from "./import.type.ts";

/** Imports of the regency. */
@Resolver(() => RegencyType)
export class RegencyImportsResolver {
  @Right(KEEPER)
  @FieldResolver(() => ImportConnectionType, {
    nullable: true,
    description: "Files brought in, latest first; no dry runs.",
  })
  imports(
    @Ctx() { reader }: RegencyContext,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<CountedPage<Import>> {
    return listImports(reader.tenant.store.db, page);
  }

  @Right(KEEPER)
  @FieldResolver(() => ImportType, {
    nullable: true,
    description:
      "One import, or a dry run until an hour after its last batch; null when there is none.",
  })
  import(
    @Ctx() { reader }: RegencyContext,
    @Arg("id", () => ID, { description: "Id of the import." }) id: string,
  ): Promise<Import | null> {
    return findImportById(reader, id);
  }
}

/** The three steps of an import. */
@Resolver()
export class ImportMutationResolver {
  @Right(KEEPER)
  @Mutation(() => BeginImportPayloadType, {
    nullable: true,
    description:
      "Begins bringing a file in, or resumes the unfinished import of the same content with the same flags.",
  })
  async beginImport(
    @Arg("input", () => BeginImportInput, { description: "The file." }) input: BeginImportInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<{ import: Import; resumed: boolean }> {
    const findings = input.findings.map(({ row, column, value, ...finding }) => ({
      ...finding,
      row: row ?? null,
      column: column ?? null,
      value: value ?? null,
    }));
    const { id, resumed } = await beginImport(reader.tenant, reader.principal, {
      kind: input.kind,
      fileName: input.fileName,
      contentHash: input.contentHash,
      columns: input.columns,
      sheets: input.sheets,
      ignoredColumns: input.ignoredColumns,
      droppedPrivate: input.droppedPrivate.map(({ column, count }) => ({ column, count })),
      findings,
      acceptNipChanges: input.acceptNipChanges,
      acceptUnknownColumns: input.acceptUnknownColumns,
      dryRun: input.dryRun,
    });
    return { import: await reader.em.findOneOrFail(Import, { id }), resumed };
  }

  @Right(KEEPER)
  @Mutation(() => ImportRowsPayloadType, {
    nullable: true,
    description:
      "Brings one batch of rows in, whole or not at all. A batch sent twice counts once.",
  })
  async importRows(
    @Arg("input", () => ImportRowsInput, { description: "The rows." }) input: ImportRowsInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<Omit<ImportRowsPayloadType, "import"> & { import: Import }> {
    const { importId, counts, repeated } = await importRows(reader.tenant, reader.principal, {
      importId: input.importId,
      rows: input.rows.map(rowOf),
    });
    return {
      import: await reader.em.findOneOrFail(Import, { id: importId }),
      created: counts.CREATED,
      updated: counts.UPDATED,
      unchanged: counts.UNCHANGED,
      rejected: counts.REJECTED,
      repeated,
    };
  }

  @Right(KEEPER)
  @Mutation(() => FinishImportPayloadType, {
    nullable: true,
    description: "Ends an import once every row sent has its outcome.",
  })
  async finishImport(
    @Arg("input", () => FinishImportInput, { description: "The end." }) input: FinishImportInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<{ import: Import }> {
    const { id } = await finishImport(reader.tenant, reader.principal, input);
    return { import: await reader.em.findOneOrFail(Import, { id }) };
  }
}

/** What became of an import's rows. */
@Resolver(() => ImportType)
export class ImportResolver {
  @FieldResolver(() => [String], {
    description: "Columns brought in, in the order of the cells.",
  })
  columns(@Root() one: Import): string[] {
    return read(one.columns);
  }

  @FieldResolver(() => [String], {
    description: "Names of the sheets rows stand on; none where the file has one sheet only.",
  })
  sheets(@Root() one: Import): string[] {
    return read(one.sheets);
  }

  @FieldResolver(() => [String], { description: "Headings that were ignored." })
  ignoredColumns(@Root() one: Import): string[] {
    return read(one.ignoredColumns);
  }

  @FieldResolver(() => [DroppedColumnType], { description: "Private columns that were dropped." })
  droppedPrivate(@Root() one: Import): DroppedColumn[] {
    return read(one.droppedPrivate);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether it only tells what it would do, and stores nothing.",
  })
  dryRun(@Root() one: Import): boolean {
    return one.dryRun === 1;
  }

  @FieldResolver(() => Int, { description: "Rows that have arrived." })
  async rows(@Root() one: Import, @Ctx() context: RegencyContext): Promise<number> {
    const counts = await countsOf(one, context);
    return counts ? counts.CREATED + counts.UPDATED + counts.UNCHANGED + counts.REJECTED : 0;
  }

  @FieldResolver(() => Int, { description: "Rows that created something." })
  async created(@Root() one: Import, @Ctx() context: RegencyContext): Promise<number> {
    return (await countsOf(one, context))?.CREATED ?? 0;
  }

  @FieldResolver(() => Int, { description: "Rows that changed something." })
  async updated(@Root() one: Import, @Ctx() context: RegencyContext): Promise<number> {
    return (await countsOf(one, context))?.UPDATED ?? 0;
  }

  @FieldResolver(() => Int, { description: "Rows that say what was already known." })
  async unchanged(@Root() one: Import, @Ctx() context: RegencyContext): Promise<number> {
    return (await countsOf(one, context))?.UNCHANGED ?? 0;
  }

  @FieldResolver(() => Int, { description: "Rows that stayed out." })
  async rejected(@Root() one: Import, @Ctx() context: RegencyContext): Promise<number> {
    return (await countsOf(one, context))?.REJECTED ?? 0;
  }

  @FieldResolver(() => FindingConnectionType, {
    nullable: true,
    description: "What was found, in the order it was found.",
  })
  findings(
    @Root() one: Import,
    @Ctx() { reader }: RegencyContext,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg("dimension", () => FindingDimension, {
      nullable: true,
      description: "Only findings of this dimension.",
    })
    dimension?: FindingDimension | null,
    @Arg("severity", () => FindingSeverity, {
      nullable: true,
      description: "Only notes, or only what keeps a row out.",
    })
    severity?: FindingSeverity | null,
  ): Promise<CountedPage<ShownFinding>> {
    return listFindings(reader.tenant.store.db, one, {
      first,
      after,
      dimension: dimension ?? null,
      severity: severity ?? null,
    });
  }

  @FieldResolver(() => RejectedRowConnectionType, {
    nullable: true,
    description: "Rows that stayed out, with the reasons, by row number.",
  })
  rejectedRows(
    @Root() one: Import,
    @Ctx() { reader }: RegencyContext,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<CountedPage<RejectedRow>> {
    return listRejectedRows(reader.tenant.store.db, one, page);
  }
}

/** A row as files are read: what is not given is absent. */
function rowOf({ row, sheet, cells, untold, width, headings }: ImportRowInput): TableRow {
  return {
    row,
    sheet,
    cells,
    ...(untold && { untold }),
    ...(width != null && { width }),
    ...(headings != null && { headings }),
  };
}

function countsOf(one: Import, { loaders }: RegencyContext): Promise<ImportCounts | null> {
  return loaders().importCounts.load(one.id);
}
