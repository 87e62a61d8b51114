import { type Case, from } from "./case.ts";

const CRATES = [
  { id: "c1", width: 2, height: 3, label: "rice" },
  { id: "c2", width: 4, height: 5, label: "tea" },
];

const simple: Case = {
  kind: "simple-requires-provides",
  parts: {
    store: {
      sdl: `type Query { crates: [Crate!]! } type Crate @key(fields: "id") { id: ID! width: Int height: Int label: String @shareable }`,
      resolvers: {
        Query: { crates: () => CRATES },
        Crate: { __resolveReference: from(CRATES, "id") },
      },
    },
    freight: {
      sdl: `type Query { next: Crate @provides(fields: "label") }
        type Crate @key(fields: "id") { id: ID! width: Int @external height: Int @external label: String @external
          price: Int @requires(fields: "width height") dear: Boolean @requires(fields: "height") }`,
      resolvers: {
        Query: { next: () => ({ id: "c2", label: "tea, as freight knows" }) },
        Crate: {
          __resolveReference: (reference) => reference,
          price: ({ width, height }) => Number(width) * Number(height),
          dear: ({ height }) => Number(height) > 4,
        },
      },
    },
  },
  asked: [
    {
      query: "{ crates { id price dear } }",
      data: {
        crates: [
          { id: "c1", price: 6, dear: false },
          { id: "c2", price: 20, dear: true },
        ],
      },
    },
    { query: "{ next { label } }", data: { next: { label: "tea, as freight knows" } } },
    {
      query: "{ next { label price width } }",
      data: { next: { label: "tea, as freight knows", price: 20, width: 4 } },
    },
    {
      query: "{ crates { price height } next { dear } }",
      data: {
        crates: [
          { price: 6, height: 3 },
          { price: 20, height: 5 },
        ],
        next: { dear: true },
      },
    },
  ],
};

const requiresRequires: Case = {
  kind: "requires-requires",
  parts: {
    a: {
      sdl: `type Query { crate: Crate } type Crate @key(fields: "id") { id: ID! width: Int }`,
      resolvers: {
        Query: { crate: () => CRATES[0] },
        Crate: { __resolveReference: from(CRATES, "id") },
      },
    },
    b: {
      sdl: `type Crate @key(fields: "id") { id: ID! width: Int @external area: Int @requires(fields: "width") }`,
      resolvers: {
        Crate: {
          __resolveReference: (reference) => reference,
          area: ({ width }) => Number(width) * 10,
        },
      },
    },
    c: {
      sdl: `type Crate @key(fields: "id") { id: ID! area: Int @external width: Int @external
        toll: Int @requires(fields: "area") duty: String @requires(fields: "area width") }`,
      resolvers: {
        Crate: {
          __resolveReference: (reference) => reference,
          toll: ({ area }) => Number(area) + 1,
          duty: ({ area, width }) => `${String(area)}/${String(width)}`,
        },
      },
    },
    d: {
      sdl: `type Crate @key(fields: "id") { id: ID! toll: Int @external bill: Int @requires(fields: "toll") }`,
      resolvers: {
        Crate: {
          __resolveReference: (reference) => reference,
          bill: ({ toll }) => Number(toll) * 2,
        },
      },
    },
  },
  asked: [
    { query: "{ crate { bill } }", data: { crate: { bill: 42 } } },
    {
      query: "{ crate { duty bill toll area width } }",
      data: { crate: { duty: "20/2", bill: 42, toll: 21, area: 20, width: 2 } },
    },
  ],
};

const HOLDS = [
  {
    id: "h1",
    cargo: { __typename: "Bulk", id: "g1", tons: 7 },
    guard: { __typename: "Dog", name: "Belang", breed: "kintamani" },
  },
  {
    id: "h2",
    cargo: { __typename: "Boxed", id: "g2", boxes: 9 },
    guard: { __typename: "Person", name: "Budi", badge: 4 },
  },
];

const withFragments: Case = {
  kind: "requires-with-fragments",
  parts: {
    holds: {
      sdl: `type Query { holds: [Hold!]! }
        type Hold @key(fields: "id") { id: ID! cargo: Cargo guard: Guard }
        union Cargo = Bulk | Boxed type Bulk @shareable { id: ID tons: Int } type Boxed @shareable { id: ID boxes: Int }
        interface Guard { name: String } type Dog implements Guard @shareable { name: String breed: String }
        type Person implements Guard @shareable { name: String badge: Int }`,
      resolvers: {
        Query: { holds: () => HOLDS },
        Hold: { __resolveReference: from(HOLDS, "id") },
      },
    },
    lists: {
      sdl: `type Hold @key(fields: "id") { id: ID! cargo: Cargo @external guard: Guard @external
          line: String @requires(fields: "cargo { ... on Bulk { tons } ... on Boxed { boxes } }")
          watch: String @requires(fields: "guard { name ... on Dog { breed } }") }
        union Cargo = Bulk | Boxed type Bulk @shareable { id: ID tons: Int } type Boxed @shareable { id: ID boxes: Int }
        interface Guard { name: String } type Dog implements Guard @shareable { name: String breed: String }
        type Person implements Guard @shareable { name: String badge: Int }`,
      resolvers: {
        Hold: {
          __resolveReference: (reference) => reference,
          line: ({ cargo }) => {
            const { tons, boxes } = cargo as { tons?: number; boxes?: number };
            return tons === undefined ? `${String(boxes)} boxes` : `${tons} t`;
          },
          watch: ({ guard }) => {
            const { name, breed } = guard as { name: string; breed?: string };
            return breed === undefined ? name : `${name}, a ${breed}`;
          },
        },
      },
    },
  },
  asked: [
    {
      query: "{ holds { line watch } }",
      data: {
        holds: [
          { line: "7 t", watch: "Belang, a kintamani" },
          { line: "9 boxes", watch: "Budi" },
        ],
      },
    },
    {
      query:
        "{ holds { line cargo { __typename ... on Bulk { id } } guard { name ... on Person { badge } } } }",
      data: {
        holds: [
          { line: "7 t", cargo: { __typename: "Bulk", id: "g1" }, guard: { name: "Belang" } },
          { line: "9 boxes", cargo: { __typename: "Boxed" }, guard: { name: "Budi", badge: 4 } },
        ],
      },
    },
  ],
};

const withArgument: Case = {
  kind: "requires-with-argument",
  parts: {
    rates: {
      sdl: `type Query { crate: Crate } type Crate @key(fields: "id") { id: ID! price(in: String!): Int }`,
      resolvers: {
        Query: { crate: () => ({ id: "c1" }) },
        Crate: {
          __resolveReference: ({ id }) => ({ id }),
          price: (_, args) => (args["in"] === "IDR" ? 16_000 : 1),
        },
      },
    },
    bills: {
      sdl: `type Crate @key(fields: "id") { id: ID! price(in: String!): Int @external
        bill: String @requires(fields: "price(in: \\"IDR\\")") }`,
      resolvers: {
        Crate: {
          __resolveReference: (reference) => reference,
          bill: ({ price }) => `Rp ${String(price)}`,
        },
      },
    },
  },
  asked: [
    { query: "{ crate { bill } }", data: { crate: { bill: "Rp 16000" } } },
    {
      query: '{ crate { bill price(in: "IDR") } }',
      data: { crate: { bill: "Rp 16000", price: 16_000 } },
    },
    {
      query: '{ crate { bill dollars: price(in: "USD") } }',
      data: { crate: { bill: "Rp 16000", dollars: 1 } },
    },
    {
      query: '{ crate { bill price(in: "USD") } }',
      data: { crate: { bill: "Rp 16000", price: 1 } },
      stock: {
        why: "A field a client asks for and one that is required have one name in the answer, whatever their arguments.",
        data: { crate: { bill: "Rp 16000", price: 16_000 } },
      },
    },
  ],
};

const circular: Case = {
  kind: "requires-circular",
  parts: {
    a: {
      sdl: `type Query { crate: Crate }
        type Crate @key(fields: "id") { id: ID! seal: String @shareable
          stamp: String @external signed: String @requires(fields: "stamp") }`,
      resolvers: {
        Query: { crate: () => ({ id: "c1", seal: "S" }) },
        Crate: {
          __resolveReference: (reference) => ({ seal: "S", ...reference }),
          signed: ({ stamp }) => `signed ${String(stamp)}`,
        },
      },
    },
    b: {
      sdl: `type Crate @key(fields: "id") { id: ID! seal: String @external stamp: String @requires(fields: "seal")
          signed: String @external filed: String @requires(fields: "signed") }`,
      resolvers: {
        Crate: {
          __resolveReference: (reference) => reference,
          stamp: ({ seal }) => `${String(seal)}!`,
          filed: ({ signed }) => `filed: ${String(signed)}`,
        },
      },
    },
  },
  asked: [
    { query: "{ crate { stamp signed } }", data: { crate: { stamp: "S!", signed: "signed S!" } } },
    {
      query: "{ crate { filed } }",
      data: { crate: { filed: "filed: signed S!" } },
      stock: {
        why: "What a required field requires in turn is not fetched first when both meet in the subgraph of the root.",
        data: { crate: { filed: "filed: signed undefined" } },
      },
    },
    {
      query: "{ crate { stamp signed filed } }",
      data: { crate: { stamp: "S!", signed: "signed S!", filed: "filed: signed S!" } },
      stock: {
        why: "As above: `filed` is asked before `signed` is there.",
        data: { crate: { stamp: "S!", signed: "signed S!", filed: "filed: signed undefined" } },
      },
    },
  ],
};

const overrideWithRequires: Case = {
  kind: "override-with-requires",
  parts: {
    a: {
      sdl: `type Query { crate: Crate } type Crate @key(fields: "id") { id: ID! width: Int area: Int }`,
      resolvers: {
        Query: { crate: () => CRATES[1] },
        Crate: { __resolveReference: from(CRATES, "id"), area: () => -1 },
      },
    },
    b: {
      sdl: `type Crate @key(fields: "id") { id: ID! width: Int @external
        area: Int @override(from: "a") @requires(fields: "width") }`,
      resolvers: {
        Crate: {
          __resolveReference: (reference) => reference,
          area: ({ width }) => Number(width) ** 2,
        },
      },
    },
    c: {
      sdl: `type Crate @key(fields: "id") { id: ID! area: Int @external room: String @requires(fields: "area") }`,
      resolvers: {
        Crate: {
          __resolveReference: (reference) => reference,
          room: ({ area }) => `${String(area)} m2`,
        },
      },
    },
  },
  asked: [
    { query: "{ crate { area room } }", data: { crate: { area: 16, room: "16 m2" } } },
    { query: "{ crate { room } }", data: { crate: { room: "16 m2" } } },
  ],
};

/** Fields that need others, of other subgraphs, first. */
export const REQUIRES: readonly Case[] = [
  simple,
  requiresRequires,
  withFragments,
  withArgument,
  circular,
  overrideWithRequires,
];
