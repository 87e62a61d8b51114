/** What one question may ask for. */
export interface Limits {
  /** Bytes of a request's body. Rows of an import travel in it. */
  maxBodyBytes: number;
  /** Bytes of the question's text. */
  maxQueryBytes: number;
  /** Tokens of the question. */
  maxTokens: number;
  /** Fields, every use of a fragment counted. */
  maxFields: number;
  /** Levels of fields below each other. */
  maxDepth: number;
  /** Aliased fields, every use of a fragment counted. */
  maxAliases: number;
  /** Characters in the variables of a question, one for each value at least; those of a change only have to fit the body. */
  maxVariableCharacters: number;
  /** Cost, where pages multiply what they hold; see `measure` of @talenta/service. */
  maxCost: number;
}

export const DEFAULT_LIMITS: Limits = {
  maxBodyBytes: 8 * 1024 * 1024,
  maxQueryBytes: 64 * 1024,
  maxTokens: 4_000,
  maxFields: 2_000,
  maxDepth: 16,
  maxAliases: 50,
  maxVariableCharacters: 256 * 1024,
  maxCost: 50_000,
};

/** No limits but that of a request's body: for a supergraph of others, whose questions are not ours to weigh. */
export const NO_LIMITS: Omit<Limits, "maxBodyBytes"> = {
  maxQueryBytes: Infinity,
  maxTokens: Infinity,
  maxFields: Infinity,
  maxDepth: Infinity,
  maxAliases: Infinity,
  maxVariableCharacters: Infinity,
  maxCost: Infinity,
};
