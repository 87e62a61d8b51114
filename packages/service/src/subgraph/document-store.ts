import type { DocumentNode, GraphQLSchema } from "graphql";
import { LRUCache } from "lru-cache";

/** Source text kept as parsed documents per schema, in characters; a document weighs some fifty times its text. */
const MAX_SOURCE_CHARACTERS = 1_000_000;

/** The part of Apollo's key-value cache that its document store uses. */
export interface DocumentStore {
  get(key: string): Promise<DocumentNode | undefined>;
  set(key: string, document: DocumentNode): Promise<void>;
  delete(key: string): Promise<boolean>;
}

const open = new WeakMap<GraphQLSchema, DocumentStore>();
const closed = new WeakMap<GraphQLSchema, DocumentStore>();

/**
 * Parsed and validated documents of a schema, so that sixteen tenants on one schema parse a question
 * once. Bounded. Production refuses more, so it has a store of its own.
 */
export function documentStoreOf(schema: GraphQLSchema, production: boolean): DocumentStore {
  const stores = production ? closed : open;
  const known = stores.get(schema);
  if (known) return known;
  const documents = new LRUCache<string, DocumentNode>({
    maxSize: MAX_SOURCE_CHARACTERS,
    sizeCalculation: (document) => (document.loc?.end ?? 0) + 1,
  });
  const store: DocumentStore = {
    get: async (key) => documents.get(key),
    set: async (key, document) => void documents.set(key, document),
    delete: async (key) => documents.delete(key),
  };
  stores.set(schema, store);
  return store;
}
