/** A GraphQL question as it goes over the wire. */
export interface Question {
  query: string;
  variables?: Record<string, unknown>;
}

const POOL_FIELDS = `total unplaced nineBox { box count suppressed }
  byRegency { regency { code name } status total unplaced }
  coverage { asked answered complete missing { regency { code } reason } }`;

const POOL = `query Pool($filter: TalentFilter) { talentPool(filter: $filter) { ${POOL_FIELDS} } }`;

const CANDIDATES = `query Candidates($after: String) { candidates(first: 20, after: $after) {
  totalCount
  edges { node { rank score employee { nip name regency { code name }
    position { title class } unit { name } rank placement { box value } } } }
  pageInfo { hasNextPage endCursor }
  coverage { asked answered complete missing { regency { code } reason } } } }`;

/** The same count asked of one subgraph directly. */
const DIRECT = `query Pool($filter: TalentFilter) { myRegency { talentPool(filter: $filter) {
  total unplaced nineBox { box count suppressed } } } }`;

/** A filter that no question before had: the day moves on, and hardly anybody with it. */
function filterOf(turn: number): Record<string, unknown> {
  const day = new Date(Date.UTC(2040, 0, 1 + (turn % 3000))).toISOString().slice(0, 10);
  return {
    positionClasses: ["ADMINISTRATOR", "PENGAWAS", "AHLI_MUDA", "AHLI_PERTAMA", "PELAKSANA"],
    educationLevels: ["S1", "S2", "D3"],
    ageMax: 52,
    retiringBefore: day,
  };
}

export const questions = {
  pool: (): Question => ({ query: POOL }),
  filteredPool: (turn: number): Question => ({
    query: POOL,
    variables: { filter: filterOf(turn) },
  }),
  page: (after: string | null): Question => ({ query: CANDIDATES, variables: { after } }),
  directPool: (): Question => ({ query: DIRECT }),
  directFilteredPool: (turn: number): Question => ({
    query: DIRECT,
    variables: { filter: filterOf(turn) },
  }),
};
