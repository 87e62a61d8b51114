import { composeServices } from "@apollo/composition";
import { parse } from "graphql";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@inaccessible"])`;

const SHARED = `
enum RegencyKind { PROVINCE REGENCY CITY }
enum SliceStatus { OK PARTIAL NOT_SHARED UNAVAILABLE TIMEOUT INVALID OUTDATED JOINED_LATE PENDING }
type BoxCount @shareable { box: Int! count: Int suppressed: Boolean! }
type RankedEntry @shareable { key: Float! value: Float! id: ID! }
type PageInfo @shareable { hasNextPage: Boolean! endCursor: String }
`;

/** A province subgraph in small, cut after the contract's own shape. */
export const PROVINCE_SDL = `${LINK} ${SHARED}
scalar Date
input TalentFilter { boxes: [Int!] retiringBefore: Date }
enum OnUnavailable { WARN ABORT }
type Query {
  viewer: Viewer!
  regencies: [Regency!]!
  regency(code: ID!): Regency
  talentPool(filter: TalentFilter, onUnavailable: OnUnavailable! = WARN): TalentPool!
  candidates(first: Int! = 20): CandidateConnection!
  secret: String
  broken: Int!
}
type Viewer @key(fields: "subject regency { code }") { subject: ID! role: String! regency: Regency }
type Regency @key(fields: "code") { code: ID! name: String! @shareable kind: RegencyKind! @shareable }
type Employee @key(fields: "id regency { code }", resolvable: false) { id: ID! @inaccessible regency: Regency! @shareable }
type TalentPool @key(fields: "query") {
  query: ID! @inaccessible
  slices: [TalentSlice!]! @inaccessible
  total: Int @requires(fields: "slices { status unplaced nineBox { box count suppressed } }")
  byRegency: [RegencyTalentPool!] @requires(fields: "slices { status unplaced nineBox { box count suppressed } }")
  coverage: Coverage @requires(fields: "slices { status unplaced nineBox { box count suppressed } }")
}
type TalentSlice @key(fields: "regency { code } query") {
  regency: Regency! @shareable query: ID!
  status: SliceStatus @external unplaced: Int @external nineBox: [BoxCount!] @external
}
type RegencyTalentPool @shareable { regency: Regency! status: SliceStatus! total: Int }
type Coverage { asked: Int! answered: Int! complete: Boolean! missing: [MissingRegency!]! }
type MissingRegency { regency: Regency! reason: SliceStatus! }
type CandidateConnection @key(fields: "query") {
  query: ID! @inaccessible
  slices: [CandidateSlice!]! @inaccessible
  edges: [CandidateEdge!] @requires(fields: "slices { status total entries { key value id } }")
  coverage: Coverage @requires(fields: "slices { status total entries { key value id } }")
}
type CandidateSlice @key(fields: "regency { code } query") {
  regency: Regency! @shareable query: ID!
  status: SliceStatus @external total: Int @external entries: [RankedEntry!] @external
}
type CandidateEdge { node: Candidate! }
type Candidate { rank: Int! employee: Employee }
`;

/** A regency subgraph in small. */
export const REGENCY_SDL = `${LINK} ${SHARED}
scalar JSONObject
type Query { myRegency: Regency }
type Mutation { rename(name: String!): RenamePayload }
type RenamePayload { regency: Regency! }
type Viewer @key(fields: "subject regency { code }") { subject: ID! regency: Regency @shareable employee: Employee }
type Regency @key(fields: "code") {
  code: ID! name: String! @shareable kind: RegencyKind! @shareable
  headcount: Int
  report: JSONObject
  employee(nip: ID!): Employee
  employees(first: Int! = 20): EmployeeConnection
}
type EmployeeConnection { totalCount: Int edges: [EmployeeEdge!]! pageInfo: PageInfo! }
type EmployeeEdge { cursor: String! node: Employee! }
type Employee @key(fields: "id regency { code }") {
  id: ID! @inaccessible regency: Regency! @shareable nip: ID name: String secret: String
}
type TalentSlice @key(fields: "regency { code } query") {
  regency: Regency! @shareable query: ID! status: SliceStatus unplaced: Int nineBox: [BoxCount!]
}
type CandidateSlice @key(fields: "regency { code } query") {
  regency: Regency! @shareable query: ID! status: SliceStatus total: Int entries: [RankedEntry!]
}
`;

let composed: string | null = null;

/** The two composed, once; throws with every fault of the composition. */
export function composeSupergraph(): string {
  composed ??= compose();
  return composed;
}

function compose(): string {
  const { supergraphSdl, errors } = composeServices([
    { name: "province", typeDefs: parse(PROVINCE_SDL) },
    { name: "regency", typeDefs: parse(REGENCY_SDL) },
  ]);
  if (supergraphSdl === undefined)
    throw new Error(errors?.map(({ message }) => message).join("\n"));
  return supergraphSdl;
}
