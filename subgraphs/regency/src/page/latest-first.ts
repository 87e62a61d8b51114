import {
  checkedFirst,
  decodePosition,
  encodePosition,
  type Page,
  pageOf,
  type PageRequest,
} from "@talenta/service";
import DataLoader from "dataloader";
import { type AliasableExpression, expressionBuilder } from "kysely";
import { z } from "zod";
import type { Tables } from "../database/tables.ts";

/** Lists of many people, each the latest first by a number that only grows. */
export interface ListsOfPeople<Row> {
  /** Keeps their cursors apart from those of other lists. */
  readonly name: string;
  readonly personOf: (row: Row) => string;
  readonly placeOf: (row: Row) => number;
  /** Of each person the first `limit` rows behind the place `before`, the latest first; `latestOfEach` names them. */
  readonly read: (part: PartOfLists) => Promise<readonly Row[]>;
}

/** The same page of several people's lists. */
export interface PartOfLists {
  readonly people: readonly string[];
  readonly limit: number;
  /** Place of the last row seen; null from the latest. */
  readonly before: number | null;
}

/** Loads pages of such lists; the same page of many people's is read at once. */
export class PagesOfPeople<Row> {
  readonly #list: ListsOfPeople<Row>;
  readonly #pages = new DataLoader<Asked, Page<Row>, string>((asked) => this.#load(asked), {
    cacheKeyFn: ({ person, limit, before }) => `${limit} ${before} ${person}`,
    maxBatchSize: 1000,
  });

  constructor(list: ListsOfPeople<Row>) {
    this.#list = list;
  }

  /** A page of one person's list. Throws BAD_USER_INPUT for a size or a cursor that is none. */
  async load(person: string, { first, after }: PageRequest): Promise<Page<Row>> {
    const limit = checkedFirst(first) + 1;
    const [before] = decodePosition(this.#list.name, [z.int()], after) ?? [null];
    return this.#pages.load({ person, limit, before, after });
  }

  async #load(asked: readonly Asked[]): Promise<Page<Row>[]> {
    const { name, personOf, placeOf, read } = this.#list;
    const rows = new Map<Asked, readonly Row[]>();
    const alike = Map.groupBy(asked, ({ limit, before }) => `${limit} ${before}`);
    for (const [, questions] of alike) {
      const [{ limit, before } = NOBODY] = questions;
      const people = questions.map(({ person }) => person);
      const found = Map.groupBy(await read({ people, limit, before }), personOf);
      for (const question of questions) rows.set(question, found.get(question.person) ?? []);
    }
    return asked.map((question) =>
      pageOf(
        rows.get(question) ?? [],
        { first: question.limit - 1, after: question.after },
        (row) => encodePosition(name, [placeOf(row)]),
      ),
    );
  }
}

interface Asked {
  readonly person: string;
  readonly limit: number;
  readonly before: number | null;
  /** The cursor that says so. */
  readonly after: PageRequest["after"];
}
const NOBODY: Asked = { person: "", limit: 1, before: null, after: null };

/** Rows of several people's lists, as a query. */
type ListRows = AliasableExpression<{ readonly place: number; readonly person: string }>;

/**
 * The places of the rows of such a part, as a query for `in`, out of the whole lists of its people:
 *
 *     const all = db.selectFrom("request").select(["seq as place", "employee_id as person"])
 *       .where(oneOf("employee_id", part.people));
 *     db.selectFrom("request").where("seq", "in", latestOfEach(all, part)).orderBy("seq", "desc")
 */
export function latestOfEach(lists: ListRows, { limit, before }: Omit<PartOfLists, "people">) {
  const parts = expressionBuilder<Tables>();
  const ranked = parts
    .selectFrom(lists.as("list"))
    .select(({ fn }) => [
      "list.place",
      fn
        .agg<number>("row_number")
        .over((over) => over.partitionBy("list.person").orderBy("list.place", "desc"))
        .as("rank"),
    ])
    .$if(before !== null, (query) => query.where("list.place", "<", before));
  return parts
    .selectFrom(ranked.as("ranked"))
    .select("ranked.place")
    .where("ranked.rank", "<=", limit);
}
