import { KEEPER } from "@talenta/access";
import {
  DateTimeScalar,
  FindingDimension,
  ImportKind,
  ImportState,
  LocalizedText,
  PageInfo,
  Right,
} from "@talenta/contract";
import type { Sentence } from "@talenta/sentences";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { FindingSeverity } from "./import.input.ts";

@Right(KEEPER)
@ObjectType("DroppedColumn", {
  simpleResolvers: true,
  description: "A private column whose cells were dropped before anything was sent.",
})
export class DroppedColumnType {
  @Field(() => String, { description: "Canonical name of the column." })
  column!: string;

  @Field(() => Int, { description: "Cells that held something." })
  count!: number;
}

@Right(KEEPER)
@ObjectType("Finding", {
  simpleResolvers: true,
  description: "Something found in a file, and what to do about it.",
})
export class FindingType {
  @Field(() => Int, {
    nullable: true,
    description: "Row as the spreadsheet numbers it; null for the whole file.",
  })
  row!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Sheet the row stands on; null where the file has one sheet only.",
  })
  sheet?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Column; null for the whole row or file.",
  })
  column!: string | null;

  @Field(() => String, { nullable: true, description: "What the cell held." })
  value!: string | null;

  @Field(() => FindingDimension, { description: "What it is about." })
  dimension!: FindingDimension;

  @Field(() => FindingSeverity, { description: "Whether it keeps the row out." })
  severity!: FindingSeverity;

  @Field(() => LocalizedText, { description: "Says what to do, in the language asked for." })
  message!: Sentence;
}

@Right(KEEPER)
@ObjectType("FindingEdge", { simpleResolvers: true, description: "One finding of a list." })
export class FindingEdgeType {
  @Field(() => String, { description: "Give it as `after` to go on behind this finding." })
  cursor!: string;

  @Field(() => FindingType, { description: "The finding." })
  node!: FindingType;
}

@Right(KEEPER)
@ObjectType("FindingConnection", { simpleResolvers: true, description: "One page of findings." })
export class FindingConnectionType {
  @Field(() => Int, { nullable: true, description: "Findings in the whole list." })
  totalCount!: number | null;

  @Field(() => [FindingEdgeType], { description: "The findings, in the order they were made." })
  edges!: FindingEdgeType[];

  @Field(() => PageInfo, { description: "Where this page ends and whether more follows." })
  pageInfo!: PageInfo;
}

@Right(KEEPER)
@ObjectType("RejectedRow", {
  simpleResolvers: true,
  description: "A row that stayed out, kept with its cells and the reasons.",
})
export class RejectedRowType {
  @Field(() => Int, { description: "Row as the spreadsheet numbers it." })
  row!: number;

  @Field(() => String, {
    nullable: true,
    description: "Sheet it stands on; null where the file has one sheet only.",
  })
  sheet?: string | null;

  @Field(() => [String], { description: "Column names, in the order of the cells." })
  columns!: string[];

  @Field(() => [String], {
    nullable: "items",
    description:
      "Cells as they were sent; private columns were dropped before. None of a row with more cells than headings.",
  })
  cells!: (string | null)[];

  @Field(() => [FindingType], { description: "Why it stayed out." })
  reasons!: FindingType[];
}

@Right(KEEPER)
@ObjectType("RejectedRowEdge", {
  simpleResolvers: true,
  description: "One rejected row of a list.",
})
export class RejectedRowEdgeType {
  @Field(() => String, { description: "Give it as `after` to go on behind this row." })
  cursor!: string;

  @Field(() => RejectedRowType, { description: "The row." })
  node!: RejectedRowType;
}

@Right(KEEPER)
@ObjectType("RejectedRowConnection", {
  simpleResolvers: true,
  description: "One page of rejected rows.",
})
export class RejectedRowConnectionType {
  @Field(() => Int, { nullable: true, description: "Rejected rows in the whole import." })
  totalCount!: number | null;

  @Field(() => [RejectedRowEdgeType], { description: "The rows, by row number." })
  edges!: RejectedRowEdgeType[];

  @Field(() => PageInfo, { description: "Where this page ends and whether more follows." })
  pageInfo!: PageInfo;
}

@Right(KEEPER)
@ObjectType("Import", {
  simpleResolvers: true,
  description: "One file brought into the regency's data; every row is accounted for.",
})
export class ImportType {
  @Field(() => ID, { description: "Id of the import." })
  id!: string;

  @Field(() => ImportKind, { description: "What the file holds." })
  kind!: ImportKind;

  @Field(() => ImportState, { description: "How far it has come." })
  state!: ImportState;

  @Field(() => String, { description: "Name of the file." })
  fileName!: string;

  @Field(() => String, { description: "Hash of the file's content." })
  contentHash!: string;

  @Field(() => DateTimeScalar, { description: "When it was begun." })
  begunAt!: string;

  @Field(() => String, { description: "Who began it." })
  begunBy!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was finished; null while open.",
  })
  finishedAt!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was undone; null for one that stands.",
  })
  undoneAt!: string | null;

  @Field(() => String, { nullable: true, description: "Who undid it." })
  undoneBy!: string | null;

  @Field(() => String, { nullable: true, description: "Why it was undone." })
  undoReason!: string | null;
}

@Right(KEEPER)
@ObjectType("ImportEdge", { simpleResolvers: true, description: "One import of a list." })
export class ImportEdgeType {
  @Field(() => String, { description: "Give it as `after` to go on behind this import." })
  cursor!: string;

  @Field(() => ImportType, { description: "The import." })
  node!: ImportType;
}

@Right(KEEPER)
@ObjectType("ImportConnection", { simpleResolvers: true, description: "One page of imports." })
export class ImportConnectionType {
  @Field(() => Int, { nullable: true, description: "Imports in the whole list." })
  totalCount!: number | null;

  @Field(() => [ImportEdgeType], { description: "The imports, latest first." })
  edges!: ImportEdgeType[];

  @Field(() => PageInfo, { description: "Where this page ends and whether more follows." })
  pageInfo!: PageInfo;
}

@Right(KEEPER)
@ObjectType("BeginImportPayload", {
  simpleResolvers: true,
  description: "The import begun or resumed.",
})
export class BeginImportPayloadType {
  @Field(() => ImportType, { description: "The import." })
  import!: ImportType;

  @Field(() => Boolean, {
    description: "True when an unfinished import of the same content was taken up again.",
  })
  resumed!: boolean;
}

@Right(KEEPER)
@ObjectType("ImportRowsPayload", {
  simpleResolvers: true,
  description: "What became of one batch.",
})
export class ImportRowsPayloadType {
  @Field(() => ImportType, { description: "The import so far." })
  import!: ImportType;

  @Field(() => Int, { description: "Rows of this batch that created something." })
  created!: number;

  @Field(() => Int, { description: "Rows of this batch that changed something." })
  updated!: number;

  @Field(() => Int, { description: "Rows of this batch that say what is already known." })
  unchanged!: number;

  @Field(() => Int, { description: "Rows of this batch that stayed out." })
  rejected!: number;

  @Field(() => Int, { description: "Rows that had arrived before and count once." })
  repeated!: number;
}

@Right(KEEPER)
@ObjectType("FinishImportPayload", {
  simpleResolvers: true,
  description: "The import at its end.",
})
export class FinishImportPayloadType {
  @Field(() => ImportType, { description: "The import, every row with its outcome." })
  import!: ImportType;
}
