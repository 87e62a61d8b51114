import { ApolloClient, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { cacheExchange } from "@urql/exchange-graphcache";
import { Client, fetchExchange } from "@urql/core";
import { generateCodegen, codegenText } from "./codegen.ts";
import { OPERATIONS, type Operation, type OperationName, scriptOperations } from "./operations.ts";
import { compiledText, compileRelay } from "./relay.ts";
import { generateTada, tadaText } from "./tada.ts";
import { type Done, openWorkshop, type Workshop } from "./workshop.ts";

/** What an app shows somebody after it asked. */
export interface Shown {
  /** The data it was given; null for none. */
  readonly data: unknown;
  /** The message of the error it was given; null for none. */
  readonly message: string | null;
}

/** One caller's connection, made with a client's default settings. */
export interface ClientSession {
  ask(name: OperationName, variables: object): Promise<Shown>;
  /** What the client keeps of an answer it was given; absent where it keeps nothing. */
  kept?(name: OperationName, variables: object): Promise<unknown>;
}

/** A client of somebody else. */
export interface ForeignClient {
  readonly name: string;
  /** What it makes of the schema before it asks; null for nothing. */
  readonly prepared: Done | null;
  session(token: string): ClientSession;
  close(): Promise<void>;
}

const closed = (): Promise<void> => Promise.resolve();
const isMutation = (name: OperationName): boolean => OPERATIONS[name].startsWith("mutation");
const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Apollo Client with a cache and an HTTP link, nothing else set. */
export function apolloClient(url: string): ForeignClient {
  return {
    name: "Apollo Client",
    prepared: null,
    session(token) {
      const client = new ApolloClient({
        cache: new InMemoryCache(),
        link: new HttpLink({ uri: url, headers: { authorization: `Bearer ${token}` } }),
      });
      return {
        async ask(name, variables) {
          const document = gql(OPERATIONS[name]);
          try {
            const { data, error } = isMutation(name)
              ? await client.mutate({ mutation: document, variables })
              : await client.query({ query: document, variables });
            return { data, message: error ? messageOf(error) : null };
          } catch (error) {
            return { data: null, message: messageOf(error) };
          }
        },
        async kept(name, variables) {
          const query = gql(OPERATIONS[name]);
          const { data } = await client.query({ query, variables, fetchPolicy: "cache-only" });
          return data;
        },
      };
    },
    close: closed,
  };
}

/** urql with graphcache, nothing else set. */
export function urqlClient(url: string): ForeignClient {
  return {
    name: "urql",
    prepared: null,
    session(token) {
      const client = new Client({
        url,
        exchanges: [cacheExchange({}), fetchExchange],
        fetchOptions: { headers: { authorization: `Bearer ${token}` } },
      });
      return {
        async ask(name, variables) {
          const document = OPERATIONS[name];
          const { data, error } = isMutation(name)
            ? await client.mutation(document, variables).toPromise()
            : await client.query(document, variables).toPromise();
          return { data: (data ?? null) as unknown, message: error?.message ?? null };
        },
        async kept(name, variables) {
          const context = { requestPolicy: "cache-only" } as const;
          const { data } = await client.query(OPERATIONS[name], variables, context).toPromise();
          return (data ?? null) as unknown;
        },
      };
    },
    close: closed,
  };
}

/** A compiler or generator: what it makes of an operation is sent by a plain fetch. */
async function generated(
  name: string,
  url: string,
  sdl: string,
  make: (workshop: Workshop, sdl: string, operations: readonly Operation[]) => Promise<Done>,
  textOf: (workshop: Workshop, operation: Operation) => Promise<string>,
): Promise<ForeignClient> {
  const workshop = await openWorkshop();
  const operations = scriptOperations();
  const prepared = await make(workshop, sdl, operations);
  return {
    name,
    prepared,
    session: (token) => ({
      async ask(asked, variables) {
        const operation = operations[Object.keys(OPERATIONS).indexOf(asked)];
        if (operation === undefined) throw new Error(`There is no operation ${asked}.`);
        return await askPlainly(url, token, await textOf(workshop, operation), variables);
      },
    }),
    close: () => workshop.close(),
  };
}

/** Relay's compiler. */
export const relayCompiler = (url: string, sdl: string): Promise<ForeignClient> =>
  generated("Relay compiler", url, sdl, compileRelay, compiledText);

/** gql.tada. */
export const gqlTada = (url: string, sdl: string): Promise<ForeignClient> =>
  generated("gql.tada", url, sdl, generateTada, tadaText);

/** graphql-codegen with its client preset. */
export const graphqlCodegen = (url: string, sdl: string): Promise<ForeignClient> =>
  generated("graphql-codegen", url, sdl, generateCodegen, codegenText);

/** One POST as the GraphQL over HTTP draft has it. */
export async function askPlainly(
  url: string,
  token: string,
  query: string,
  variables: object,
): Promise<Shown> {
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json;q=0.9",
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as { data?: unknown; errors?: { message: string }[] };
  return { data: answer.data ?? null, message: answer.errors?.[0]?.message ?? null };
}
