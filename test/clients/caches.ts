import { ApolloClient, ApolloLink, InMemoryCache, type TypePolicies } from "@apollo/client";
import { Client, fetchExchange } from "@urql/core";
import { cacheExchange, type CacheExchangeOpts } from "@urql/exchange-graphcache";
import { type DocumentNode, parse } from "graphql";
import type { Asked } from "./asked.ts";

/** Sends a document for a caller and answers its data. */
export type Send = (document: DocumentNode, variables: object) => Promise<unknown>;

/** A cache that normalises: takes a question's answer over HTTP, and later answers the question from what it kept. */
export interface NormalCache {
  readonly name: string;
  /** Asks the gateway and keeps the answer; answers it as it came. */
  fetch(question: Asked): Promise<unknown>;
  /** The answer put together from the cache alone; null where something is missing. */
  read(question: Asked): Promise<unknown>;
}

/** Apollo Client's InMemoryCache. */
export function apolloCache(send: Send, typePolicies: TypePolicies = {}): NormalCache {
  const cache = new InMemoryCache({ typePolicies });
  const client = new ApolloClient({ cache, link: ApolloLink.empty() });
  const documentOf = ({ query }: Asked) => cache.transformDocument(parse(query));
  return {
    name: "Apollo Client",
    async fetch(question) {
      const query = documentOf(question);
      const data = await send(query, question.variables);
      client.writeQuery({ query, variables: question.variables, data });
      return data;
    },
    read: (question) =>
      Promise.resolve(
        client.readQuery({ query: documentOf(question), variables: question.variables }),
      ),
  };
}

/** urql's graphcache, behind urql's own client. */
export function graphcache(send: Send, settings: CacheExchangeOpts = {}): NormalCache {
  const client = new Client({
    url: "http://gateway.invalid/graphql",
    exchanges: [cacheExchange({ logger: quiet, ...settings }), fetchExchange],
    preferGetMethod: false,
    async fetch(_url, init) {
      const body = typeof init?.body === "string" ? init.body : "{}";
      const asked = JSON.parse(body) as { query: string; variables?: object };
      const data = await send(parse(asked.query), asked.variables ?? {});
      return Response.json({ data });
    },
  });
  const ask = async (question: Asked, requestPolicy: "network-only" | "cache-only") => {
    const { query, variables } = question;
    const answer = await client.query(query, variables, { requestPolicy }).toPromise();
    if (answer.error) throw answer.error;
    return (answer.data ?? null) as unknown;
  };
  return {
    name: "graphcache",
    fetch: (question) => ask(question, "network-only"),
    read: (question) => ask(question, "cache-only"),
  };
}

/** It warns of each object that comes without a key, which is what some questions are. */
const quiet = (): void => undefined;
