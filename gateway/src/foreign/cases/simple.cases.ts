import { type Case, from } from "./case.ts";

const SHIPS = [
  { id: "s1", name: "Rajawali", tons: 1200 },
  { id: "s2", name: "Kenari", tons: 800 },
];
const BERTHS = [
  { id: "b1", ship: { id: "s1" } },
  { id: "b2", ship: { id: "s2" } },
  { id: "b3", ship: null },
];

const entityCall: Case = {
  kind: "simple-entity-call",
  parts: {
    harbour: {
      sdl: `type Query { berths: [Berth!]! }
        type Berth { id: ID! ship: Ship }
        type Ship @key(fields: "id", resolvable: false) { id: ID! }`,
      resolvers: { Query: { berths: () => BERTHS } },
    },
    register: {
      sdl: `type Query { fleet: Int } type Ship @key(fields: "id") { id: ID! name: String! tons: Int }`,
      resolvers: {
        Query: { fleet: () => SHIPS.length },
        Ship: { __resolveReference: from(SHIPS, "id") },
      },
    },
  },
  asked: [
    {
      query: "{ berths { id ship { name tons } } fleet }",
      data: {
        berths: [
          { id: "b1", ship: { name: "Rajawali", tons: 1200 } },
          { id: "b2", ship: { name: "Kenari", tons: 800 } },
          { id: "b3", ship: null },
        ],
        fleet: 2,
      },
    },
    {
      query: "{ b: berths { s: ship { n: name again: name } } }",
      data: {
        b: [
          { s: { n: "Rajawali", again: "Rajawali" } },
          { s: { n: "Kenari", again: "Kenari" } },
          { s: null },
        ],
      },
    },
  ],
};

const CREW = [
  { id: "c1", rank: "MATE", mates: [{ id: "c2" }] },
  { id: "c2", rank: "STOWAWAY", mates: [] },
];

const inaccessible: Case = {
  kind: "simple-inaccessible",
  parts: {
    crews: {
      sdl: `type Query { crew: [Sailor!]! sailor(rank: Rank): Sailor }
        enum Rank { MATE CAPTAIN STOWAWAY @inaccessible }
        type Sailor @key(fields: "id") { id: ID! rank: Rank secret: String @inaccessible mates: [Sailor!]! }`,
      resolvers: {
        Query: {
          crew: () => CREW,
          sailor: (_, { rank }) => CREW.find((each) => each.rank === rank) ?? null,
        },
        Sailor: { __resolveReference: from(CREW, "id"), secret: () => "told to nobody" },
      },
    },
    pay: {
      sdl: `type Sailor @key(fields: "id") { id: ID! secret: String @external wage: Int @requires(fields: "secret") }`,
      resolvers: {
        Sailor: {
          __resolveReference: (reference) => reference,
          wage: ({ secret }) => String(secret).length,
        },
      },
    },
  },
  asked: [
    {
      query: "{ crew { id wage mates { id } } sailor(rank: MATE) { id } }",
      data: {
        crew: [
          { id: "c1", wage: 14, mates: [{ id: "c2" }] },
          { id: "c2", wage: 14, mates: [] },
        ],
        sailor: { id: "c1" },
      },
    },
    {
      // A value clients may not see is no value for them.
      query: "{ crew { id rank } }",
      data: {
        crew: [
          { id: "c1", rank: "MATE" },
          { id: "c2", rank: null },
        ],
      },
      errors: ["crew.1.rank"],
    },
    { query: "{ sailor(rank: STOWAWAY) { id } }", data: null, errors: ["sailor"] },
    { query: "{ crew { secret } }", data: null, errors: ["*"] },
    { query: '{ __type(name: "Sailor") { name } }', data: { __type: { name: "Sailor" } } },
    {
      query: '{ __type(name: "Rank") { enumValues { name } } }',
      data: { __type: { enumValues: [{ name: "MATE" }, { name: "CAPTAIN" }] } },
    },
  ],
};

const CRANES = [
  { __typename: "Gantry", id: "k1", reach: 40, rail: "north" },
  { __typename: "Floating", id: "k2", reach: 25, draught: 3 },
];
const CHECKS = [
  { id: "k1", checked: "2026-03-01", inspector: { id: "i1" } },
  { id: "k2", checked: "2026-04-02", inspector: { id: "i2" } },
];

const interfaceObject: Case = {
  kind: "simple-interface-object",
  parts: {
    cranes: {
      sdl: `type Query { cranes: [Crane!]! }
        interface Crane @key(fields: "id") { id: ID! reach: Int }
        type Gantry implements Crane @key(fields: "id") { id: ID! reach: Int rail: String }
        type Floating implements Crane @key(fields: "id") { id: ID! reach: Int draught: Int }`,
      resolvers: {
        Query: { cranes: () => CRANES },
        Crane: { __resolveReference: from(CRANES, "id") },
        Gantry: { __resolveReference: from(CRANES, "id") },
        Floating: { __resolveReference: from(CRANES, "id") },
      },
    },
    checks: {
      sdl: `type Query { lately: [Crane!]! }
        type Crane @key(fields: "id") @interfaceObject { id: ID! checked: String inspector: Inspector }
        type Inspector { id: ID! }`,
      resolvers: {
        Query: { lately: () => CHECKS },
        Crane: { __resolveReference: from(CHECKS, "id") },
      },
    },
  },
  asked: [
    {
      query: "{ cranes { id checked inspector { id } ... on Gantry { rail } } }",
      data: {
        cranes: [
          { id: "k1", checked: "2026-03-01", inspector: { id: "i1" }, rail: "north" },
          { id: "k2", checked: "2026-04-02", inspector: { id: "i2" } },
        ],
      },
    },
    {
      query: "{ lately { id reach checked __typename } }",
      data: {
        lately: [
          { id: "k1", reach: 40, checked: "2026-03-01", __typename: "Gantry" },
          { id: "k2", reach: 25, checked: "2026-04-02", __typename: "Floating" },
        ],
      },
    },
    {
      query: "{ lately { ... on Floating { draught checked } ... on Gantry { checked } } }",
      data: {
        lately: [{ checked: "2026-03-01" }, { draught: 3, checked: "2026-04-02" }],
      },
    },
    {
      query: "{ lately { checked } }",
      data: { lately: [{ checked: "2026-03-01" }, { checked: "2026-04-02" }] },
    },
  ],
};

const PILOTS = [{ id: "p1", name: "Ani" }];

const override: Case = {
  kind: "simple-override",
  parts: {
    old: {
      sdl: `type Query { pilots: [Pilot!]! @shareable } type Pilot @key(fields: "id") { id: ID! name: String phone: String }`,
      resolvers: {
        Query: { pilots: () => PILOTS },
        Pilot: { __resolveReference: from(PILOTS, "id"), phone: () => "old number" },
      },
    },
    fresh: {
      sdl: `type Query { pilots: [Pilot!]! @shareable }
        type Pilot @key(fields: "id") { id: ID! phone: String @override(from: "old") }`,
      resolvers: {
        Query: { pilots: () => [{ id: "p1" }] },
        Pilot: { __resolveReference: ({ id }) => ({ id }), phone: () => "new number" },
      },
    },
  },
  asked: [
    { query: "{ pilots { phone } }", data: { pilots: [{ phone: "new number" }] } },
    {
      query: "{ pilots { name phone } }",
      data: { pilots: [{ name: "Ani", phone: "new number" }] },
    },
  ],
};

const unavailableOverride: Case = {
  kind: "unavailable-override",
  parts: {
    only: {
      sdl: `type Query { pilots: [Pilot!]! } type Pilot @key(fields: "id") { id: ID! phone: String @override(from: "gone") }`,
      resolvers: { Query: { pilots: () => PILOTS }, Pilot: { phone: () => "1" } },
    },
    names: {
      sdl: `type Pilot @key(fields: "id") { id: ID! name: String }`,
      resolvers: { Pilot: { __resolveReference: from(PILOTS, "id") } },
    },
  },
  asked: [{ query: "{ pilots { phone name } }", data: { pilots: [{ phone: "1", name: "Ani" }] } }],
};

/** The simplest things a federation does. */
export const SIMPLE: readonly Case[] = [
  entityCall,
  inaccessible,
  interfaceObject,
  override,
  unavailableOverride,
];
