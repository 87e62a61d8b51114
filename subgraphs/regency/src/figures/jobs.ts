import { createHash } from "node:crypto";
import type { Progress } from "@talenta/talent";

/** What a computation under way may do. */
export interface JobControl {
  /** Fires when nobody is interested any more. */
  readonly signal: AbortSignal;
  /** Says how far it is. */
  tell(progress: Progress): void;
  /** Says of which state of the data it is; what is asked of a later state is computed anew. */
  readAt(version: string): void;
}

/** What a computation has come to. */
export type JobState<Result> =
  | { readonly done: true; readonly result: Result }
  | { readonly done: false; readonly progress: Progress };

interface Job<Result> {
  readonly result: Promise<Result>;
  readonly abort: AbortController;
  progress: Progress;
  version: string | null;
  done: boolean;
  askedAt: number;
  readonly expiry: NodeJS.Timeout;
}

/** Computations kept at once. */
const MOST_JOBS = 4;
/** How long one is kept after it was last asked for, in milliseconds. */
const KEPT_MS = 60_000;
/** How long one under way may be left unasked before it makes room for another, in milliseconds. */
const PATIENCE_MS = 10_000;

const NOT_BEGUN: Progress = { done: 0, people: 0 };

/**
 * Computations that take longer than a question may wait. Those who ask the same share one; whoever
 * does not get it in time asks again. They live in memory only, few and briefly, and one made of data
 * that has changed since is dropped. Where all places are taken by computations others wait for, a new
 * one begins when it is asked for again and a place is free.
 */
export class Jobs<Result> {
  readonly #jobs = new Map<string, Job<Result>>();

  /** What `key` has come to after `waitMs` at most, starting it where it is not under way on this state of the data. */
  async ask(
    key: string,
    version: string,
    waitMs: number,
    start: (control: JobControl) => Promise<Result>,
  ): Promise<JobState<Result>> {
    const known = this.#fresh(key, version);
    if (known === undefined && !this.#hasRoom()) return { done: false, progress: NOT_BEGUN };
    const job = known ?? this.#start(key, start);
    this.#jobs.delete(key); // the one asked for last stands last
    this.#jobs.set(key, job);
    job.askedAt = performance.now();
    job.expiry.refresh();
    return within(job, waitMs);
  }

  #fresh(key: string, version: string): Job<Result> | undefined {
    const job = this.#jobs.get(key);
    if (job === undefined || job.version === null || job.version === version) return job;
    this.#drop(key, job);
    return undefined;
  }

  /** Makes room for one more if that takes it from nobody who waits. */
  #hasRoom(): boolean {
    if (this.#jobs.size < MOST_JOBS) return true;
    const since = performance.now() - PATIENCE_MS;
    for (const [key, job] of this.#jobs) {
      if (!job.done && job.askedAt > since) continue;
      this.#drop(key, job);
      return true;
    }
    return false;
  }

  #start(key: string, start: (control: JobControl) => Promise<Result>): Job<Result> {
    const abort = new AbortController();
    const control: JobControl = {
      signal: abort.signal,
      tell: (progress) => (job.progress = progress),
      readAt: (version) => (job.version = version),
    };
    const expiry = setTimeout(() => this.#drop(key, job), KEPT_MS).unref();
    const job: Job<Result> = {
      result: Promise.resolve().then(() => start(control)),
      abort,
      progress: NOT_BEGUN,
      version: null,
      done: false,
      askedAt: 0,
      expiry,
    };
    job.result.then(
      () => (job.done = true),
      () => this.#forget(key, job),
    );
    return job;
  }

  #drop(key: string, job: Job<Result>): void {
    job.abort.abort();
    this.#forget(key, job);
  }

  #forget(key: string, job: Job<Result>): void {
    clearTimeout(job.expiry);
    if (this.#jobs.get(key) === job) this.#jobs.delete(key);
  }
}

async function within<Result>(job: Job<Result>, waitMs: number): Promise<JobState<Result>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), waitMs);
  });
  try {
    const done = job.result.then(
      (result) => ({ done: true as const, result }),
      (error: unknown) => {
        if (job.abort.signal.aborted) return null; // dropped, because the data changed under it
        throw error;
      },
    );
    return (await Promise.race([done, late])) ?? { done: false, progress: job.progress };
  } finally {
    clearTimeout(timer);
  }
}

/** One short key for what makes two computations the same. */
export function keyOf(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}
