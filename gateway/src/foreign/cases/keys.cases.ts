import { type Case, from, type Part } from "./case.ts";

const BOOKS = [
  { id: "b1", isbn: "111", shelf: { id: "r1" }, title: "Laskar" },
  { id: "b2", isbn: "222", shelf: { id: "r2" }, title: "Bumi" },
];
const LOANS = [
  { isbn: "111", lot: { id: "L1", place: { id: "w1" } } },
  { isbn: "222", lot: { id: "L2", place: { id: "w2" } } },
];
const PLACES = [
  { id: "w1", lots: ["L1"], rent: 5 },
  { id: "w2", lots: ["L2"], rent: 9 },
];

const complexCall: Case = {
  kind: "complex-entity-call",
  parts: {
    catalogue: {
      sdl: `type Query { books: BookList! }
        type BookList @key(fields: "books { id isbn }") { books: [Book!]! }
        type Book @key(fields: "id") @key(fields: "id isbn") { id: ID! isbn: String @shareable }`,
      resolvers: {
        Query: { books: () => ({ books: BOOKS }) },
        Book: { __resolveReference: from(BOOKS, "id") },
      },
    },
    loans: {
      sdl: `type Book @key(fields: "isbn") @key(fields: "id isbn") { id: ID! @shareable isbn: String lot: Lot }
        type Lot @key(fields: "id place { id }") { id: ID! place: Place } type Place { id: ID! }`,
      resolvers: {
        Book: { __resolveReference: from(LOANS, "isbn") },
      },
    },
    places: {
      sdl: `type Lot @key(fields: "id place { id }") { id: ID! place: Place @external rent: Int } type Place { id: ID! @external }`,
      resolvers: {
        Lot: {
          __resolveReference: (reference) => {
            const place = from(PLACES, "id")(reference["place"] as { id: string }, {});
            return { ...reference, ...(place as object), id: reference["id"] };
          },
        },
      },
    },
    choice: {
      sdl: `type BookList @key(fields: "books { id isbn }") { books: [Book!]! @external best: Book count: Int }
        type Book @key(fields: "id isbn", resolvable: false) { id: ID! isbn: String }`,
      resolvers: {
        BookList: {
          __resolveReference: (reference) => reference,
          best: ({ books }) => (books as unknown[]).at(-1),
          count: ({ books }) => (books as unknown[]).length,
        },
      },
    },
  },
  asked: [
    {
      query: "{ books { books { id lot { id rent place { id } } } } }",
      data: {
        books: {
          books: [
            { id: "b1", lot: { id: "L1", rent: 5, place: { id: "w1" } } },
            { id: "b2", lot: { id: "L2", rent: 9, place: { id: "w2" } } },
          ],
        },
      },
    },
    {
      query: "{ books { count best { isbn lot { rent } } } }",
      data: { books: { count: 2, best: { isbn: "222", lot: { rent: 9 } } } },
    },
    {
      query: "{ books { best { id } books { isbn lot { id } } count } }",
      data: {
        books: {
          best: { id: "b2" },
          books: [
            { isbn: "111", lot: { id: "L1" } },
            { isbn: "222", lot: { id: "L2" } },
          ],
          count: 2,
        },
      },
    },
  ],
};

const ROOMS = [
  { id: "r1", floor: { level: 1, hall: { code: "H1" } } },
  { id: "r2", floor: { level: 2, hall: { code: "H2" } } },
];
const HALLS = [
  { code: "H1", colour: "red", lamps: 3 },
  { code: "H2", colour: "blue", lamps: 4 },
];

const parentCall: Case = {
  kind: "parent-entity-call-complex",
  parts: {
    rooms: {
      sdl: `type Query { room(id: ID!): Room } type Room @key(fields: "id") { id: ID! floor: Floor @shareable }
        type Floor { level: Int hall: Hall @shareable } type Hall @key(fields: "code", resolvable: false) { code: ID! }`,
      resolvers: {
        Query: { room: (_, args) => from(ROOMS, "id")(args, {}) },
        Room: { __resolveReference: from(ROOMS, "id") },
      },
    },
    halls: {
      sdl: `type Room @key(fields: "id") { id: ID! floor: Floor @shareable }
        type Floor @shareable { hall: Hall } type Hall @key(fields: "code") { code: ID! colour: String }`,
      resolvers: {
        Room: { __resolveReference: from(ROOMS, "id") },
        Hall: {
          __resolveReference: from(HALLS, "code"),
          colour: ({ code }) => HALLS.find((each) => each.code === code)?.colour,
        },
      },
    },
    lamps: {
      sdl: `type Hall @key(fields: "code") { code: ID! colour: String @external lamps: Int bill: String @requires(fields: "colour") }`,
      resolvers: {
        Hall: {
          __resolveReference: from(
            HALLS.map(({ code, lamps }) => ({ code, lamps })),
            "code",
          ),
          bill: ({ colour, lamps }) => `${String(lamps)} ${String(colour)}`,
        },
      },
    },
  },
  asked: [
    {
      query: '{ room(id: "r2") { floor { level hall { code colour bill } } } }',
      data: { room: { floor: { level: 2, hall: { code: "H2", colour: "blue", bill: "4 blue" } } } },
    },
    {
      query: '{ room(id: "r1") { floor { hall { bill } } } }',
      data: { room: { floor: { hall: { bill: "3 red" } } } },
    },
    { query: '{ room(id: "none") { floor { hall { bill } } } }', data: { room: null } },
  ],
};
const WRITERS = [
  { id: "p1", name: "Pramoedya" },
  { id: "p2", name: "Rara" },
];

const nullKeys: Case = {
  kind: "null-keys",
  parts: {
    shelf: {
      sdl: `type Query { copies: [Copy!]! } type Copy { book: Book } type Book @key(fields: "isbn") { isbn: ID! }`,
      resolvers: {
        Query: {
          copies: () => [
            { book: { isbn: "111" } },
            { book: { isbn: "222" } },
            { book: null },
            { book: { isbn: "404" } },
          ],
        },
      },
    },
    books: {
      sdl: `type Book @key(fields: "isbn") @key(fields: "id") { isbn: ID! id: ID }`,
      resolvers: {
        Book: {
          __resolveReference: ({ isbn }) =>
            ({ 111: { isbn, id: "b1" }, 222: { isbn, id: null } })[Number(isbn)] ?? null,
        },
      },
    },
    writers: {
      sdl: `type Book @key(fields: "id") { id: ID writer: Writer } type Writer @key(fields: "id") { id: ID! name: String! }`,
      resolvers: {
        Book: { __resolveReference: ({ id }) => (id === "b1" ? { id, writer: WRITERS[0] } : null) },
      },
    },
  },
  asked: [
    {
      query: "{ copies { book { isbn writer { name } } } }",
      data: {
        copies: [
          { book: { isbn: "111", writer: { name: "Pramoedya" } } },
          { book: { isbn: "222", writer: null } },
          { book: null },
          { book: { isbn: "404", writer: null } },
        ],
      },
    },
  ],
};

const keysMashup: Case = {
  kind: "keys-mashup",
  parts: {
    a: {
      sdl: `type Query { any: Book } type Book @key(fields: "id") { id: ID! code: ID! @shareable inner: Inner } type Inner @key(fields: "n") { n: Int! }`,
      resolvers: {
        Query: { any: () => ({ id: "b1", code: "c1", inner: { n: 1 } }) },
        Book: { __resolveReference: ({ id }) => ({ id, code: "c1", inner: { n: 1 } }) },
      },
    },
    b: {
      sdl: `type Query { lone: Book }
        type Book @key(fields: "id") @key(fields: "code") @key(fields: "id code") { id: ID! code: ID! title: String }`,
      resolvers: {
        Query: { lone: () => ({ id: "b1", code: "c1", title: "Bumi" }) },
        Book: { __resolveReference: (reference) => ({ ...reference, title: "Bumi" }) },
      },
    },
    c: {
      sdl: `type Book @key(fields: "code pair { id code }") { code: ID! pair: Pair pages: Int } type Pair { id: ID! code: ID! }`,
      resolvers: { Book: { __resolveReference: (reference) => ({ ...reference, pages: 300 }) } },
    },
    d: {
      sdl: `type Book @key(fields: "id code") @key(fields: "code pair { id code }") { id: ID! code: ID! pair: Pair }
        type Pair { id: ID! code: ID! } type Inner @key(fields: "n") { n: Int! deep: String }`,
      resolvers: {
        Book: { __resolveReference: ({ id, code }) => ({ id, code, pair: { id, code } }) },
        Inner: { __resolveReference: ({ n }) => ({ n, deep: `deep ${String(n)}` }) },
      },
    },
  },
  asked: [
    {
      query: "{ any { title pages inner { deep } } }",
      data: { any: { title: "Bumi", pages: 300, inner: { deep: "deep 1" } } },
    },
    {
      query: "{ lone { pages pair { id } title } }",
      data: { lone: { pages: 300, pair: { id: "b1" }, title: "Bumi" } },
    },
  ],
};

const membersAnd = (fines: Pick<Part, "sdl" | "version">): Case["parts"] => ({
  members: {
    sdl: `type Query { member(id: ID): Member } type Member @key(fields: "id") @key(fields: "mail") { id: ID! mail: String name: String }`,
    resolvers: {
      Query: { member: (_, { id }) => from(MEMBERS, "id")({ id }, {}) },
      Member: { __resolveReference: from(MEMBERS, "id", "mail") },
    },
  },
  fines: {
    ...fines,
    resolvers: {
      Query: { debtor: () => ({ mail: "rara@x.test" }), debtors: () => [{ mail: "rara@x.test" }] },
      Member: {
        __resolveReference: (reference) => reference,
        fine: ({ mail, name }) => [mail, name].filter((part) => typeof part === "string").join(" "),
      },
    },
  },
});
const MEMBERS = [{ id: "m1", mail: "rara@x.test", name: "Rara" }];
const ASKED_OF_FED1: Case["asked"] = [
  {
    query: '{ member(id: "m1") { fine name } }',
    data: { member: { fine: "rara@x.test Rara", name: "Rara" } },
  },
  {
    query: "{ debtor { mail id name fine } }",
    data: { debtor: { mail: "rara@x.test", id: "m1", name: "Rara", fine: "rara@x.test Rara" } },
  },
  { query: "{ debtor { id } }", data: { debtor: { id: "m1" } } },
];

const fed1External: Case = {
  kind: "fed1-external-extends",
  parts: membersAnd({
    version: 1,
    sdl: `type Query { debtor: Member }
    type Member @extends @key(fields: "mail") { mail: String @external name: String @external fine: String @requires(fields: "name") }`,
  }),
  asked: ASKED_OF_FED1,
};
const fed1Extension: Case = {
  kind: "fed1-external-extension",
  parts: membersAnd({
    version: 1,
    sdl: `extend type Query { debtor: Member }
    extend type Member @key(fields: "mail") { mail: String @external name: String @external fine: String @requires(fields: "name") }`,
  }),
  asked: ASKED_OF_FED1,
};
const fed2External: Case = {
  kind: "fed2-external-extends",
  parts: membersAnd({
    version: 2,
    sdl: `type Query { debtor: Member }
    type Member @extends @key(fields: "mail") { mail: String @external name: String @external fine: String @requires(fields: "name") }`,
  }),
  asked: ASKED_OF_FED1,
};

/** Entities found by one key and by another, over several hops. */
export const KEYS: readonly Case[] = [
  complexCall,
  parentCall,
  nullKeys,
  keysMashup,
  fed1External,
  fed1Extension,
  fed2External,
];
