import {
  type Cells,
  CellsScalar,
  FindingDimension,
  ImportKind,
  LocalizedText,
} from "@talenta/contract";
import type { Sentence } from "@talenta/sentences";
import { Field, ID, InputType, Int, registerEnumType } from "type-graphql";

/** Whether a finding keeps its row out, as an enum object. */
export const FindingSeverity = { NOTE: "NOTE", REJECT: "REJECT" } as const;
export type FindingSeverity = keyof typeof FindingSeverity;
registerEnumType(FindingSeverity, {
  name: "FindingSeverity",
  description: "Whether a finding keeps its row out.",
  valuesConfig: {
    NOTE: { description: "The row is in; something deserves a look." },
    REJECT: { description: "The row stays out until it is mended." },
  },
});

@InputType({ description: "How many cells of one private column the reader dropped." })
export class DroppedColumnInput {
  @Field(() => String, { description: "Canonical name of the column." })
  column!: string;

  @Field(() => Int, { description: "Cells that held something." })
  count!: number;
}

@InputType({ description: "Something the reader found in the file as a whole." })
export class FindingInput {
  @Field(() => Int, { nullable: true, description: "Row as the spreadsheet numbers it." })
  row?: number | null;

  @Field(() => String, { nullable: true, description: "Canonical name of the column." })
  column?: string | null;

  @Field(() => String, { nullable: true, description: "What the cell held." })
  value?: string | null;

  @Field(() => FindingDimension, { description: "What the finding is about." })
  dimension!: FindingDimension;

  @Field(() => FindingSeverity, { description: "Whether it keeps the row out." })
  severity!: FindingSeverity;

  @Field(() => LocalizedText, { description: "Says what to do." })
  message!: Sentence;
}

@InputType({ description: "A file about to be brought in, private columns already dropped." })
export class BeginImportInput {
  @Field(() => ImportKind, { description: "What the file holds." })
  kind!: ImportKind;

  @Field(() => String, { description: "Name of the file, for people." })
  fileName!: string;

  @Field(() => String, {
    description: "Hash of the file's content; an unfinished import of the same content is resumed.",
  })
  contentHash!: string;

  @Field(() => [String], { description: "Canonical column names, in the order of the cells." })
  columns!: string[];

  @Field(() => [String], {
    defaultValue: [],
    description:
      "Names of the sheets rows stand on, in the order of their tabs; none for a file with one sheet.",
  })
  sheets!: string[];

  @Field(() => [String], { description: "Headings that are no column of this kind of file." })
  ignoredColumns!: string[];

  @Field(() => [DroppedColumnInput], { description: "Private columns the reader dropped." })
  droppedPrivate!: DroppedColumnInput[];

  @Field(() => [FindingInput], { description: "What the reader found in the file as a whole." })
  findings!: FindingInput[];

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "A NIP that is another than the one on record is taken, with a finding; otherwise its row stays out.",
  })
  acceptNipChanges!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "Headings may be ignored even where they look like a column that matters and that the file does not have.",
  })
  acceptUnknownColumns!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Tell everything the import would do, and store nothing of it.",
  })
  dryRun!: boolean;
}

@InputType({ description: "One row of the file." })
export class ImportRowInput {
  @Field(() => Int, { description: "Row as the spreadsheet numbers it, from 1." })
  row!: number;

  @Field(() => Int, {
    defaultValue: 0,
    description: "Place of its sheet among the sheets of the import, from 0.",
  })
  sheet!: number;

  @Field(() => CellsScalar, {
    description:
      "Cells as text in the order of the columns; null where empty. None of a row that has a width.",
  })
  cells!: Cells;

  @Field(() => [String], {
    nullable: true,
    description:
      "Columns the row does not have: what is on record there stays, where an empty cell empties it.",
  })
  untold?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many cells the row has, where these are more than its headings: it stays out, and its cells stay in the file.",
  })
  width?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many headings stand above a row that has a width; told in the reason.",
  })
  headings?: number | null;
}

@InputType({ description: "A batch of rows." })
export class ImportRowsInput {
  @Field(() => ID, { description: "The import they belong to." })
  importId!: string;

  @Field(() => [ImportRowInput], { description: "1 to 1000 rows, each row of a sheet once." })
  rows!: ImportRowInput[];
}

@InputType({ description: "The end of an import." })
export class FinishImportInput {
  @Field(() => ID, { description: "The import." })
  importId!: string;

  @Field(() => Int, { description: "How many rows were sent in all, each counted once." })
  rowCount!: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "The file holds only some of the people: those an employees file does not mention are not reported as absent.",
  })
  partial!: boolean;
}
