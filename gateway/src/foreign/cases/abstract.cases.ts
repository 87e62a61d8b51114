import { type Case, from } from "./case.ts";

const PIECES = [
  { __typename: "Painting", id: "w1", title: "Sawah", oil: true },
  { __typename: "Statue", id: "w2", title: "Singa", kilos: 90 },
  { __typename: "Print", id: "w3", title: "Kapal", copies: 5 },
];
const [PAINTING, STATUE, PRINT] = PIECES;

const enumIntersection: Case = {
  kind: "enum-intersection",
  parts: {
    a: {
      sdl: `type Query { piecesA: [Piece!]! find(style: Style): String }
        enum Style { BAROQUE MODERN } enum State { HUNG LENT }
        type Piece @key(fields: "id") { id: ID! state: State @shareable }`,
      resolvers: {
        Query: {
          piecesA: () => [{ id: "w1", state: "LENT" }],
          find: (_, { style }) => style ?? "any",
        },
        Piece: { __resolveReference: ({ id }) => ({ id, state: "LENT" }) },
      },
    },
    b: {
      sdl: `type Query { piecesB: [Piece!]! seek(style: Style): String }
        enum Style { MODERN PRIMITIVE } enum State { LENT LOST @inaccessible }
        type Piece @key(fields: "id") { id: ID! state: State @shareable must: [State!] }`,
      resolvers: {
        Query: {
          piecesB: () => [
            { id: "w1", state: "LENT", must: ["LENT"] },
            { id: "w2", state: "LOST", must: ["LENT", "LOST"] },
          ],
          seek: (_, { style }) => style ?? "any",
        },
        Piece: { __resolveReference: ({ id }) => ({ id, must: ["LENT"] }) },
      },
    },
  },
  asked: [
    {
      query: "{ find(style: MODERN) seek(style: MODERN) }",
      data: { find: "MODERN", seek: "MODERN" },
    },
    { query: "{ find(style: BAROQUE) }", data: null, errors: ["find"] },
    { query: "{ seek(style: PRIMITIVE) }", data: null, errors: ["seek"] },
    {
      query: "query ($style: Style) { find(style: $style) }",
      variables: { style: "BAROQUE" },
      data: null,
      errors: ["find"],
    },
    { query: "{ piecesA { state must } }", data: { piecesA: [{ state: "LENT", must: ["LENT"] }] } },
    {
      query: "{ piecesB { id state } }",
      data: {
        piecesB: [
          { id: "w1", state: "LENT" },
          { id: "w2", state: null },
        ],
      },
      errors: ["piecesB.1.state"],
    },
    {
      query: "{ piecesB { must } }",
      data: { piecesB: [{ must: ["LENT"] }, { must: null }] },
      errors: ["piecesB.1.must.1"],
    },
  ],
};

const unionIntersection: Case = {
  kind: "union-intersection",
  parts: {
    a: {
      sdl: `type Query { work: Work @shareable room: Room } union Work = Painting | Print
        type Room @shareable { work: Work only: Painting }
        type Painting @key(fields: "id") { id: ID! title: String @shareable a: String } type Print @shareable { title: String }`,
      resolvers: {
        Query: { work: () => PAINTING, room: () => ({ work: PRINT, only: PAINTING }) },
        Painting: { __resolveReference: from(PIECES, "id"), a: () => "from a" },
      },
    },
    b: {
      sdl: `type Query { work: Work @shareable other: Work } union Work = Painting | Statue
        type Painting @key(fields: "id") { id: ID! title: String @shareable b: String }
        type Statue @key(fields: "id") { id: ID! title: String b: String }`,
      resolvers: {
        Query: { work: () => PAINTING, other: () => STATUE },
        Painting: { __resolveReference: from(PIECES, "id"), b: () => "from b" },
        Statue: { __resolveReference: from(PIECES, "id"), b: () => "stone" },
      },
    },
  },
  asked: [
    { query: "{ work { ... on Statue { title } } }", data: { work: {} } },
    { query: "{ work { ... on Print { title } } }", data: { work: {} } },
    {
      query:
        "{ work { __typename ... on Painting { title a b } ... on Statue { b } ... on Print { title } } }",
      data: { work: { __typename: "Painting", title: "Sawah", a: "from a", b: "from b" } },
    },
    {
      query:
        "{ room { work { __typename ... on Print { title } ... on Statue { title } } only { b } } other { ... on Statue { title b } } }",
      data: {
        room: { work: { __typename: "Print", title: "Kapal" }, only: { b: "from b" } },
        other: { title: "Singa", b: "stone" },
      },
    },
  ],
};

const distributed: Case = {
  kind: "union-interface-distributed",
  parts: {
    a: {
      sdl: `type Query { works: [Work!]! titled: [Titled!]! } union Work = Painting | Statue
        interface Titled { title: String }
        type Painting implements Titled @key(fields: "id") { id: ID! title: String @shareable }
        type Statue implements Titled @key(fields: "id") { id: ID! title: String @shareable }`,
      resolvers: {
        Query: { works: () => [PAINTING, STATUE], titled: () => [STATUE, PAINTING] },
        Painting: { __resolveReference: from(PIECES, "id") },
        Statue: { __resolveReference: from(PIECES, "id") },
      },
    },
    b: {
      sdl: `interface Heavy { kilos: Int }
        type Statue implements Heavy @key(fields: "id") { id: ID! kilos: Int }
        type Painting @key(fields: "id") { id: ID! oil: Boolean }`,
      resolvers: {
        Statue: { __resolveReference: from(PIECES, "id") },
        Painting: { __resolveReference: from(PIECES, "id") },
      },
    },
  },
  asked: [
    {
      query: "{ works { ... on Titled { title } ... on Heavy { kilos } ... on Painting { oil } } }",
      data: {
        works: [
          { title: "Sawah", oil: true },
          { title: "Singa", kilos: 90 },
        ],
      },
    },
    {
      query: "{ titled { title ... on Heavy { kilos } ... on Statue { id } } }",
      data: { titled: [{ title: "Singa", kilos: 90, id: "w2" }, { title: "Sawah" }] },
    },
    {
      query: "{ titled { __typename ...H } } fragment H on Heavy { __typename kilos }",
      data: { titled: [{ __typename: "Statue", kilos: 90 }, { __typename: "Painting" }] },
    },
  ],
};

const node: Case = {
  kind: "node",
  parts: {
    a: {
      sdl: `type Query { node(id: ID!): Node } interface Node { id: ID! }
        type Painting implements Node @key(fields: "id") { id: ID! title: String }
        type Statue implements Node @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: { node: (_, { id }) => from(PIECES, "id")({ id }, {}) },
        Painting: { __resolveReference: from(PIECES, "id") },
        Statue: { __resolveReference: from(PIECES, "id") },
      },
    },
    b: {
      sdl: `interface Node { id: ID! } type Statue implements Node @key(fields: "id") { id: ID! kilos: Int }`,
      resolvers: { Statue: { __resolveReference: from(PIECES, "id") } },
    },
  },
  asked: [
    {
      query:
        '{ s: node(id: "w2") { id ... on Statue { kilos } } p: node(id: "w1") { __typename ... on Painting { title } } n: node(id: "w9") { id } }',
      data: { s: { id: "w2", kilos: 90 }, p: { __typename: "Painting", title: "Sawah" }, n: null },
    },
  ],
};

const typename: Case = {
  kind: "typename",
  parts: {
    a: {
      sdl: `type Query { works: [Work!]! } type Mutation { nothing: Boolean } union Work = Painting | Statue
        type Painting @key(fields: "id") { id: ID! } type Statue @key(fields: "id") { id: ID! }`,
      resolvers: { Query: { works: () => [PAINTING, STATUE] }, Mutation: { nothing: () => true } },
    },
    b: {
      sdl: `type Painting @key(fields: "id") { id: ID! oil: Boolean }`,
      resolvers: { Painting: { __resolveReference: from(PIECES, "id") } },
    },
  },
  asked: [
    { query: "{ __typename }", data: { __typename: "Query" } },
    {
      query: "{ t: __typename works { kind: __typename __typename } }",
      data: {
        t: "Query",
        works: [
          { kind: "Painting", __typename: "Painting" },
          { kind: "Statue", __typename: "Statue" },
        ],
      },
    },
    { query: "mutation { __typename nothing }", data: { __typename: "Mutation", nothing: true } },
    {
      query: "{ works { ... on Painting { oil t: __typename } } }",
      data: { works: [{ oil: true, t: "Painting" }, {}] },
    },
  ],
};

const FRAMES = [
  { __typename: "Wooden", id: "f1", width: 3 },
  { __typename: "Steel", id: "f2", width: 4 },
];

const interfaceObjectRequires: Case = {
  kind: "interface-object-with-requires",
  parts: {
    a: {
      sdl: `type Query { frames: [Frame!]! } interface Frame @key(fields: "id") { id: ID! width: Int }
        type Wooden implements Frame @key(fields: "id") { id: ID! width: Int }
        type Steel implements Frame @key(fields: "id") { id: ID! width: Int }`,
      resolvers: {
        Query: { frames: () => FRAMES },
        Frame: { __resolveReference: from(FRAMES, "id") },
        Wooden: { __resolveReference: from(FRAMES, "id") },
        Steel: { __resolveReference: from(FRAMES, "id") },
      },
    },
    b: {
      sdl: `type Query { dusty: [Frame!]! }
        type Frame @key(fields: "id") @interfaceObject { id: ID! width: Int @external glass: Int @requires(fields: "width") }`,
      resolvers: {
        Query: { dusty: () => [{ id: "f2" }] },
        Frame: {
          __resolveReference: (reference) => reference,
          glass: ({ width }) => Number(width) * 2,
        },
      },
    },
  },
  asked: [
    {
      query: "{ frames { __typename glass } dusty { id glass } }",
      data: {
        frames: [
          { __typename: "Wooden", glass: 6 },
          { __typename: "Steel", glass: 8 },
        ],
        dusty: [{ id: "f2", glass: 8 }],
      },
    },
    {
      query: "{ dusty { ... on Steel { glass width } ... on Wooden { glass } } }",
      data: { dusty: [{ glass: 8, width: 4 }] },
    },
  ],
};

const SHOWS = [
  { __typename: "Open", id: "e1", guide: { __typename: "Person", id: "g1", name: "Ani" } },
  { __typename: "Closed", id: "e2", guide: { __typename: "Machine", id: "g2", model: "M1" } },
];

const requiresInterface: Case = {
  kind: "requires-interface",
  parts: {
    a: {
      sdl: `type Query { shows: [Show!]! } interface Show { id: ID! guide: Guide }
        interface Guide { id: ID! } type Person implements Guide @key(fields: "id") { id: ID! name: String @shareable }
        type Machine implements Guide @key(fields: "id") { id: ID! model: String }
        type Open implements Show @key(fields: "id") { id: ID! guide: Guide }
        type Closed implements Show @key(fields: "id") { id: ID! guide: Guide }`,
      resolvers: {
        Query: { shows: () => SHOWS },
        Open: { __resolveReference: from(SHOWS, "id") },
        Closed: { __resolveReference: from(SHOWS, "id") },
        Person: { __resolveReference: (reference) => reference },
        Machine: { __resolveReference: (reference) => reference },
      },
    },
    b: {
      sdl: `interface Show { id: ID! poster: String } interface Guide { id: ID! }
        type Person implements Guide @key(fields: "id") { id: ID! name: String @external }
        type Machine implements Guide @key(fields: "id") { id: ID! }
        type Open implements Show @key(fields: "id") { id: ID! guide: Guide @external poster: String @requires(fields: "guide { __typename id ... on Person { name } }") }
        type Closed implements Show @key(fields: "id") { id: ID! guide: Guide @external poster: String @requires(fields: "guide { __typename id }") }`,
      resolvers: Object.fromEntries(
        ["Open", "Closed"].map((type) => [
          type,
          {
            __resolveReference: (reference) => reference,
            poster: ({ guide }) => {
              const { __typename, id, name } = guide as Record<string, string>;
              return [__typename, id, name].filter((part) => part !== undefined).join(" ");
            },
          },
        ]),
      ),
    },
  },
  asked: [
    {
      query: "{ shows { ... on Open { poster } ... on Closed { poster } } }",
      data: { shows: [{ poster: "Person g1 Ani" }, { poster: "Machine g2" }] },
    },
    {
      query: "{ shows { guide { id ... on Machine { model } } ... on Open { poster } } }",
      data: {
        shows: [
          { guide: { id: "g1" }, poster: "Person g1 Ani" },
          { guide: { id: "g2", model: "M1" } },
        ],
      },
    },
  ],
};

const childTypes: Case = {
  kind: "child-type-mismatch",
  parts: {
    a: {
      sdl: `type Query { visitors: [Visitor!]! } union Visitor = Guest | Member
        type Guest { mail: String } type Member @key(fields: "id") { id: ID! name: String! @shareable }`,
      resolvers: {
        Query: {
          visitors: () => [
            { __typename: "Member", id: "m1", name: "Ani" },
            { __typename: "Guest", mail: "budi@x.test" },
          ],
        },
      },
    },
    b: {
      sdl: `type Query { members: [Member!]! } type Member @key(fields: "id") { id: ID name: String @shareable stamps: Int }`,
      resolvers: {
        Query: { members: () => [{ id: "m1", name: "Ani", stamps: 3 }] },
        Member: { __resolveReference: ({ id }) => ({ id, stamps: 3 }) },
      },
    },
  },
  asked: [
    {
      query:
        "{ members { id name } visitors { __typename ... on Member { id name stamps } ... on Guest { mail } } }",
      data: {
        members: [{ id: "m1", name: "Ani" }],
        visitors: [
          { __typename: "Member", id: "m1", name: "Ani", stamps: 3 },
          { __typename: "Guest", mail: "budi@x.test" },
        ],
      },
    },
  ],
};

/** Enums, unions and interfaces that each subgraph knows in part. */
export const ABSTRACT: readonly Case[] = [
  enumIntersection,
  unionIntersection,
  distributed,
  node,
  typename,
  interfaceObjectRequires,
  requiresInterface,
  childTypes,
];
