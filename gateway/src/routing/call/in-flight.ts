/** One question under way, and who waits for it. */
interface Flight<T> {
  result: Promise<T>;
  waiting: number;
  joined: number;
  startedBy: string;
  controller: AbortController;
}

export interface Seat<T> {
  /** The shared result. */
  result: Promise<T>;
  /** True when others got the same result, so that nobody may change it. Decided once the result is there. */
  shared(): boolean;
  /** Who started the question: `by` of the first to join. */
  startedBy: string;
  /** Stops waiting. The work itself stops only when nobody waits any more. */
  leave(): void;
}

/** Identical questions asked while the first is still under way become one. Nothing is kept once it is answered. */
export class InFlight<T> {
  readonly #flights = new Map<string, Flight<T>>();

  /** Joins the question under way with this key, or starts it. A null key is never shared; `by` says who joins. */
  join(key: string | null, start: (signal: AbortSignal) => Promise<T>, by = ""): Seat<T> {
    const known = key === null ? undefined : this.#flights.get(key);
    const flight = known ?? this.#start(key, start, by);
    flight.waiting += 1;
    flight.joined += 1;
    let seated = true;
    return {
      result: flight.result,
      shared: () => flight.joined > 1,
      startedBy: flight.startedBy,
      leave: () => {
        if (!seated) return;
        seated = false;
        flight.waiting -= 1;
        if (flight.waiting > 0) return;
        if (key !== null && this.#flights.get(key) === flight) this.#flights.delete(key); // whoever comes now starts anew
        flight.controller.abort();
      },
    };
  }

  /** Questions under way. */
  get size(): number {
    return this.#flights.size;
  }

  #start(
    key: string | null,
    start: (signal: AbortSignal) => Promise<T>,
    startedBy: string,
  ): Flight<T> {
    const controller = new AbortController();
    const flight: Flight<T> = {
      result: start(controller.signal),
      waiting: 0,
      joined: 0,
      startedBy,
      controller,
    };
    if (key !== null) {
      this.#flights.set(key, flight);
      const forget = (): void => {
        if (this.#flights.get(key) === flight) this.#flights.delete(key);
      };
      flight.result.then(forget, forget);
    }
    return flight;
  }
}
