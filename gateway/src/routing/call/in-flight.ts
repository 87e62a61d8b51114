/** One question under way, and who waits for it. */
interface Flight<T> {
  result: Promise<T>;
  waiting: number;
  joined: number;
  controller: AbortController;
}

export interface Seat<T> {
  /** The shared result. */
  result: Promise<T>;
  /** True when others got the same result, so that nobody may change it. Decided once the result is there. */
  shared(): boolean;
  /** Stops waiting. The work itself stops only when nobody waits any more. */
  leave(): void;
}

/** Identical questions asked while the first is still under way become one. Nothing is kept once it is answered. */
export class InFlight<T> {
  readonly #flights = new Map<string, Flight<T>>();

  /** Joins the question under way with this key, or starts it. A null key is never shared. */
  join(key: string | null, start: (signal: AbortSignal) => Promise<T>): Seat<T> {
    const known = key === null ? undefined : this.#flights.get(key);
    const flight = known ?? this.#start(key, start);
    flight.waiting += 1;
    flight.joined += 1;
    let seated = true;
    return {
      result: flight.result,
      shared: () => flight.joined > 1,
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

  #start(key: string | null, start: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const controller = new AbortController();
    const flight: Flight<T> = {
      result: start(controller.signal),
      waiting: 0,
      joined: 0,
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
