import { buildSubgraphSchema } from "@apollo/subgraph";
import {
  audienceOf,
  createPassportVerifier,
  type PassportIssuer,
  type Principal,
} from "@talenta/access";
import { told } from "@talenta/sentences";
import {
  badUserInput,
  createLog,
  createSubgraph,
  forbidden,
  type Subgraph,
} from "@talenta/service";
import { parse } from "graphql";
import { PROVINCE_SDL, REGENCY_SDL } from "./contract.ts";

// Stand-ins: small subgraphs with made-up people behind the real server, real passports and both real endpoints. They share
// the contract's shape with the real ones and nothing else. What they answer can be worked out by hand.

/** A silent log. */
export const log = createLog({ name: "test", level: "silent" });

/** Who issues the passports of a test. */
export const PASSPORT_ISSUER = "https://gateway.test";

/** Ten regencies and more, in order. */
export function codes(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `18.${String(index + 1).padStart(2, "0")}`);
}

/** People of one owner: as many as the last digit of its code says, and three. */
export function headcountOf(code: string): number {
  return 3 + (Number(code.slice(3)) % 10);
}

/** The nth person of an owner, counted from one. */
export function personOf(
  code: string,
  index: number,
): { id: string; nip: string; name: string; value: number } {
  return {
    id: `${code}-${index}`,
    nip: `19800101200501${code.slice(3)}${String(index).padStart(2, "0")}`,
    name: `Person ${index} of ${code}`,
    value: 100 - index,
  };
}

interface Context {
  principal: Principal;
}

interface Reference {
  id: string;
  code: string;
  query: string;
  regency: { code: string };
}

/** What a slice says; whose it is says its place, as in the real province. */
interface Slice {
  status: string;
  nineBox: { box: number; count: number | null }[] | null;
  entries: { key: number; id: string }[] | null;
}

function named(code: string): { code: string; name: string; kind: string } {
  return { code, name: `Regency ${code}`, kind: "REGENCY" };
}

/** The province of a test. It asks the owners in `asks`; the mode of a question travels in its token. */
export async function openProvince(
  passports: PassportIssuer,
  asks: readonly string[],
): Promise<Subgraph> {
  const slices = (query: string): unknown[] => asks.map((code) => ({ regency: { code }, query }));
  const at = (index: number): ReturnType<typeof named> => named(asks[index] ?? "?");
  const coverage = ({ slices: given }: { slices: Slice[] }): unknown => {
    const missing = given
      .map(({ status }, index) => ({ regency: at(index), reason: status }))
      .filter(({ reason }) => reason !== "OK");
    return {
      asked: given.length,
      answered: given.length - missing.length,
      complete: missing.length === 0,
      missing,
    };
  };
  const total = ({ nineBox }: Slice): number =>
    (nineBox ?? []).reduce((sum, { count }) => sum + (count ?? 0), 0);
  const resolvers = {
    Query: {
      viewer: (_: unknown, _args: unknown, { principal }: Context) => ({
        ...principal,
        regency: principal.regency === undefined ? null : named(principal.regency),
      }),
      regencies: () => asks.map(named),
      regency: (_: unknown, { code }: { code: string }) =>
        asks.includes(code) ? named(code) : null,
      talentPool: (_: unknown, { filter }: { filter?: { boxes?: number[] } }) => {
        if (filter?.boxes?.some((box) => box < 1 || box > 9)) {
          throw badUserInput({
            field: "filter.boxes",
            value: filter.boxes,
            fix: told("boxes run from 1 to 9."),
          });
        }
        return { query: "pool", slices: slices("pool") };
      },
      candidates: (_: unknown, { first }: { first: number }) => ({
        query: `${first}`,
        slices: slices(`${first}`),
      }),
      secret: () => {
        throw forbidden(told("Ask the province's administrator."));
      },
      broken: () => {
        throw new Error("SQLITE_ERROR: no such table: secrets at /srv/province.db");
      },
    },
    TalentPool: {
      total: ({ slices: given }: { slices: Slice[] }) =>
        given.reduce((sum, slice) => sum + total(slice), 0),
      byRegency: ({ slices: given }: { slices: Slice[] }) =>
        given.map((slice, index) => ({
          regency: at(index),
          status: slice.status,
          total: slice.nineBox === null ? null : total(slice),
        })),
      coverage,
    },
    CandidateConnection: {
      edges: ({ query, slices: given }: { query: string; slices: Slice[] }) =>
        given
          .flatMap(({ entries }, index) =>
            (entries ?? []).map((entry) => ({ regency: at(index), ...entry })),
          )
          .toSorted((a, b) => b.key - a.key || (a.id < b.id ? -1 : 1))
          .slice(0, Number(query))
          .map(({ id, regency }, index) => ({
            node: { rank: index + 1, employee: { id, regency } },
          })),
      coverage,
    },
  };
  return await open("province", audienceOf.province, PROVINCE_SDL, resolvers, passports);
}

/** One regency of a test. */
export async function openRegency(code: string, passports: PassportIssuer): Promise<Subgraph> {
  let regency = named(code);
  const count = headcountOf(code);
  const people = Array.from({ length: count }, (_, index) => ({
    ...personOf(code, index + 1),
    regency: named(code),
  }));
  const resolvers = {
    Query: { myRegency: () => regency },
    Mutation: {
      rename: (_: unknown, { name }: { name: string }) => {
        if (name === "")
          throw badUserInput({ field: "name", value: name, fix: told("give a name.") });
        regency = { ...regency, name };
        return { regency };
      },
    },
    Viewer: {
      __resolveReference: (viewer: unknown) => viewer,
      employee: (_: unknown, _args: unknown, { principal }: Context) =>
        people.find(({ nip }) => nip === principal.nip) ?? null,
    },
    Regency: {
      __resolveReference: (reference: Reference) => (reference.code === code ? regency : null),
      headcount: () => count,
      employee: (_: unknown, { nip }: { nip: string }) =>
        people.find((each) => each.nip === nip) ?? null,
      employees: (_: unknown, { first }: { first: number }) => ({
        totalCount: count,
        edges: people.slice(0, first).map((node) => ({ cursor: node.id, node })),
        pageInfo: { hasNextPage: first < count, endCursor: null },
      }),
    },
    Employee: {
      __resolveReference: ({ id, regency: at }: Reference) =>
        at.code === code ? (people.find((each) => each.id === id) ?? null) : null,
      secret: () => {
        throw forbidden(told("Nobody may read this."));
      },
    },
    TalentSlice: {
      __resolveReference: (slice: Reference) => ({
        ...slice,
        status: "OK",
        unplaced: 0,
        nineBox: [{ box: 9, count, suppressed: false }],
      }),
    },
    CandidateSlice: {
      __resolveReference: (slice: Reference) => ({
        ...slice,
        status: "OK",
        total: count,
        entries: people
          .slice(0, Number(slice.query))
          .map(({ id, value }) => ({ key: value, value, id })),
      }),
    },
  };
  return await open(code, audienceOf.regency(code), REGENCY_SDL, resolvers, passports);
}

type Resolvers = NonNullable<
  Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>["resolvers"]
>;
type Resolver = (source: never, args: never, context: Context) => unknown;

async function open(
  name: string,
  audience: string,
  sdl: string,
  resolvers: Record<string, Record<string, Resolver>>,
  passports: PassportIssuer,
): Promise<Subgraph> {
  return await createSubgraph<Context>({
    name,
    schema: buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as Resolvers }),
    verifier: createPassportVerifier({
      issuer: PASSPORT_ISSUER,
      audience,
      jwks: passports.publicJwks,
    }),
    context: (principal) => ({ principal }),
    log,
    ready: () => Promise.resolve(true),
    production: false,
  });
}
