import { Migration } from "@mikro-orm/migrations";

/** Imports know the sheets of their file and what a row leaves untold; names are searched without apostrophes. */
export class ReadWholeWorkbooks extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

/** Apostrophes and quotation marks that folded names hold; `searchName` knows more, which fold to one of these. */
const MARKS = `'"\`‘’‚‛“”„‟′‵ʹʺʻʼʽʾʿˈˊˋ՚ꞌ`;

const withoutMarks = (text: string): string =>
  Array.from(MARKS).reduce(
    (inner, mark) => `replace(${inner}, '${mark.replace("'", "''")}', '')`,
    text,
  );

const STATEMENTS = [
  // sheets: names of the sheets the rows stand on, as JSON.
  `alter table "import" add column "sheets" text not null default '[]'`,
  `alter table "import" add column "accept_nip_changes" integer not null default 0`,
  `alter table "import" add column "dry_run" integer not null default 0`,
  // The same file with another purpose is another import.
  `drop index "import_open"`,
  `create unique index "import_open" on "import"
     ("kind", "content_hash", "columns", "sheets", "accept_nip_changes", "dry_run") where "state" = 'OPEN'`,

  // row: sheet * 16777216 + row of the sheet. untold: columns this row does not have, though the file does, as JSON;
  // before: for a row that changes something, what was on record before the import; emptied: columns by whose empty
  // cells it lost something. All three null where there is nothing to tell.
  `alter table "import_row" add column "untold" text`,
  `alter table "import_row" add column "before" text`,
  `alter table "import_row" add column "emptied" text`,
  `alter table "import_row" add column "follows" integer`,

  `update "employee" set "search_name" = trim(replace(${withoutMarks(`"search_name"`)}, '  ', ' '))
   where "search_name" <> ${withoutMarks(`"search_name"`)}`,
  // The acute accent that stands alone became a space when the name was folded.
  `update "employee" set "search_name" = lower(${withoutMarks(`replace("name", '´', '')`)})
   where instr("name", '´') > 0 and replace("name", '´', '') not glob '*[^ -~]*'`,
];
