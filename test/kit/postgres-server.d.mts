/** A PostgreSQL of a test's own. */
export interface TestServer {
  /** Its administrator's. */
  readonly url: string;
  /** Ends it and takes everything away. */
  readonly stop: () => Promise<void>;
  /** Ends it in the midst of what it does. */
  readonly kill: () => Promise<void>;
  /** Has it back at the same place after that. */
  readonly startAgain: () => Promise<void>;
}

export function startPostgres(): Promise<TestServer>;
