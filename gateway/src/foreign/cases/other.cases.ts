import { type Case, from } from "./case.ts";

const SONGS = [
  { id: "n1", title: "Bengawan", band: { id: "g1", name: "as songs know" } },
  { id: "n2", title: "Rayuan", band: { id: "g2", name: "as songs know too" } },
];
const BANDS = [
  { id: "g1", name: "Solo", town: "Surakarta" },
  { id: "g2", name: "Pantai", town: "Padang" },
];

const nestedProvides: Case = {
  kind: "nested-provides",
  parts: {
    songs: {
      sdl: `type Query { songs: [Song!]! @provides(fields: "band { name }") plain: [Song!]! }
        type Song @key(fields: "id") { id: ID! title: String band: Band } type Band @key(fields: "id") { id: ID! name: String @external }`,
      resolvers: {
        Query: { songs: () => SONGS, plain: () => SONGS },
        Song: { __resolveReference: from(SONGS, "id") },
      },
    },
    bands: {
      sdl: `type Band @key(fields: "id") { id: ID! name: String @shareable town: String }`,
      resolvers: { Band: { __resolveReference: from(BANDS, "id") } },
    },
  },
  asked: [
    {
      query: "{ songs { band { name } } }",
      data: {
        songs: [{ band: { name: "as songs know" } }, { band: { name: "as songs know too" } }],
      },
    },
    {
      query: "{ plain { band { name town } } }",
      data: {
        plain: [
          { band: { name: "Solo", town: "Surakarta" } },
          { band: { name: "Pantai", town: "Padang" } },
        ],
      },
    },
    {
      query: "{ songs { title band { town } } }",
      data: {
        songs: [
          { title: "Bengawan", band: { town: "Surakarta" } },
          { title: "Rayuan", band: { town: "Padang" } },
        ],
      },
    },
  ],
};

const providesOnInterface: Case = {
  kind: "provides-on-interface",
  parts: {
    a: {
      sdl: `type Query { media: Medium @shareable @provides(fields: "... on Disc { side }") }
        interface Medium { id: ID! } type Disc implements Medium @key(fields: "id") { id: ID! side: String @external }
        type Tape implements Medium @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: { media: () => ({ __typename: "Disc", id: "d1", side: "A, provided" }) },
      },
    },
    b: {
      sdl: `interface Medium { id: ID! side: String } type Disc implements Medium @key(fields: "id") { id: ID! side: String @shareable }
        type Tape implements Medium @key(fields: "id") { id: ID! side: String }`,
      resolvers: {
        Disc: { __resolveReference: ({ id }) => ({ id, side: "A" }) },
        Tape: { __resolveReference: ({ id }) => ({ id, side: "B" }) },
      },
    },
  },
  asked: [
    {
      query: "{ media { id ... on Disc { side } } }",
      data: { media: { id: "d1", side: "A, provided" } },
    },
    { query: "{ media { id } }", data: { media: { id: "d1" } } },
  ],
};

const providesOnUnion: Case = {
  kind: "provides-on-union",
  parts: {
    a: {
      sdl: `type Query { media: [Medium] @provides(fields: "... on Disc { side }") } union Medium = Disc | Tape
        type Disc @key(fields: "id") { id: ID! side: String @external } type Tape @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          media: () => [
            { __typename: "Disc", id: "d1", side: "A, provided" },
            { __typename: "Tape", id: "t1" },
          ],
        },
      },
    },
    b: {
      sdl: `type Disc @key(fields: "id") { id: ID! side: String @shareable } type Tape @key(fields: "id") { id: ID! side: String }`,
      resolvers: {
        Disc: { __resolveReference: ({ id }) => ({ id, side: "A" }) },
        Tape: { __resolveReference: ({ id }) => ({ id, side: "B" }) },
      },
    },
  },
  asked: [
    {
      query: "{ media { ... on Disc { side } ... on Tape { side } } }",
      data: { media: [{ side: "A, provided" }, { side: "B" }] },
    },
    {
      query: "{ media { ... on Disc { id side } } }",
      data: { media: [{ id: "d1", side: "A, provided" }, {}] },
    },
  ],
};

const sharedRoot: Case = {
  kind: "shared-root",
  parts: Object.fromEntries(
    (["title", "year", "mood"] as const).map((field, index) => [
      field,
      {
        sdl: `type Query { song: Song @shareable songs: [Song!]! @shareable }
          type Song { id: ID! @shareable ${field}: ${field}Of } type ${field}Of { ${field}: String all: String }`,
        resolvers: {
          Query: {
            song: () => ({ id: "n1", [field]: { [field]: `${field} ${index}`, all: "all" } }),
            songs: () => [{ id: "n1", [field]: { [field]: `${field} ${index}`, all: "all" } }],
          },
        },
      },
    ]),
  ),
  asked: [
    {
      query: "{ song { id title { title } year { year all } mood { mood } } }",
      data: {
        song: {
          id: "n1",
          title: { title: "title 0" },
          year: { year: "year 1", all: "all" },
          mood: { mood: "mood 2" },
        },
      },
    },
    {
      query: "{ songs { mood { mood } title { title } } }",
      data: { songs: [{ mood: { mood: "mood 2" }, title: { title: "title 0" } }] },
    },
  ],
};

let total = 0;

const mutations: Case = {
  kind: "mutations",
  parts: {
    a: {
      sdl: `type Query { total: Int! } type Mutation { add(n: Int!): Int! start(n: Int!): Song! }
        type Song @key(fields: "id") { id: ID! title: String }`,
      resolvers: {
        Query: { total: () => total },
        Mutation: {
          add: (_, { n }) => (total += Number(n)),
          start: (_, { n }) => {
            total = Number(n);
            return { id: "n1", title: "Bengawan" };
          },
        },
        Song: { __resolveReference: from(SONGS, "id") },
      },
    },
    b: {
      sdl: `type Query { none: Int } type Mutation { times(n: Int!): Int! } type Song @key(fields: "id") { id: ID! heard: Int }`,
      resolvers: {
        Query: { none: () => null },
        Mutation: { times: (_, { n }) => (total *= Number(n)) },
        Song: { __resolveReference: ({ id }) => ({ id, heard: total }) },
      },
    },
  },
  asked: [
    {
      // One after the other, also where each is another subgraph's.
      query:
        "mutation { start(n: 5) { title heard } four: times(n: 4) add(n: 1) ten: times(n: 10) two: add(n: 2) }",
      data: { start: { title: "Bengawan", heard: 5 }, four: 20, add: 21, ten: 210, two: 212 },
    },
    {
      query: "mutation ($n: Int!) { start(n: $n) { id } times(n: 3) }",
      variables: { n: 2 },
      data: { start: { id: "n1" }, times: 6 },
    },
    { query: "{ total }", data: { total: 6 } },
  ],
};

const inputIntersection: Case = {
  kind: "input-object-intersection",
  parts: {
    a: {
      sdl: `type Query { a(by: By!): String } input By { first: Int! name: String old: String }`,
      resolvers: { Query: { a: (_, { by }) => JSON.stringify(by) } },
    },
    b: {
      sdl: `type Query { b(by: By!): String } input By { first: Int! name: String fresh: String }`,
      resolvers: { Query: { b: (_, { by }) => JSON.stringify(by) } },
    },
  },
  asked: [
    {
      query: '{ a(by: { first: 1, name: "x" }) b(by: { first: 2 }) }',
      data: { a: '{"first":1,"name":"x"}', b: '{"first":2}' },
    },
    { query: '{ a(by: { first: 1, old: "x" }) }', data: null, errors: ["a"] },
    {
      query: "query ($by: By!) { b(by: $by) }",
      variables: { by: { first: 1, fresh: "x" } },
      data: null,
      errors: ["b"],
    },
    {
      query: "query ($by: By!) { b(by: $by) }",
      variables: { by: { first: 1, name: null } },
      data: { b: '{"first":1,"name":null}' },
    },
  ],
};

const includeSkip: Case = {
  kind: "include-skip",
  parts: {
    a: {
      sdl: `type Query { song: Song } type Song @key(fields: "id") { id: ID! title: String }`,
      resolvers: {
        Query: { song: () => SONGS[0] },
        Song: { __resolveReference: from(SONGS, "id") },
      },
    },
    b: {
      sdl: `type Song @key(fields: "id") { id: ID! title: String @external loud: Boolean bill: String @requires(fields: "title") }`,
      resolvers: {
        Song: {
          __resolveReference: (reference) => reference,
          loud: () => true,
          bill: ({ title }) => `a bill for ${String(title)}`,
        },
      },
    },
  },
  asked: [
    {
      query: "query ($no: Boolean! = false) { song { title loud @include(if: $no) } }",
      data: { song: { title: "Bengawan" } },
    },
    {
      query:
        "query ($yes: Boolean! = true) { song { id @skip(if: $yes) loud bill @include(if: $yes) } }",
      data: { song: { loud: true, bill: "a bill for Bengawan" } },
    },
    {
      query:
        "query ($yes: Boolean!) { song { ...F @include(if: $yes) ... on Song @skip(if: $yes) { id } } } fragment F on Song { bill }",
      variables: { yes: true },
      data: { song: { bill: "a bill for Bengawan" } },
    },
    {
      query: "query ($yes: Boolean!) { song @skip(if: $yes) { bill } }",
      variables: { yes: true },
      data: {},
    },
    {
      query: "query ($no: Boolean!) { song { bill @include(if: $no) } }",
      variables: { no: false },
      data: { song: {} },
    },
  ],
};

const directives: Case = {
  kind: "executable-directives",
  parts: {
    a: {
      sdl: `directive @loud(by: Int = 1) on FIELD type Query { a: String }`,
      resolvers: { Query: { a: () => "a" } },
    },
    b: {
      sdl: `directive @loud(by: Int = 1) on FIELD type Query { b: String }`,
      resolvers: { Query: { b: () => "b" } },
    },
  },
  asked: [
    { query: "{ a @loud b @loud(by: 2) }", data: { a: "a", b: "b" } },
    { query: "{ a @quiet }", data: null, errors: ["*"] },
  ],
};

/** What is left: provided fields, shared roots, changes, inputs and conditions. */
export const OTHER: readonly Case[] = [
  nestedProvides,
  providesOnInterface,
  providesOnUnion,
  sharedRoot,
  mutations,
  inputIntersection,
  includeSkip,
  directives,
];
