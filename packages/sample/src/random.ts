// Taken out once: looked up afresh, they are what a throw costs most where tests run.
const { floor, imul } = Math;

/** Brings the sum of four throws to a standard deviation of one. */
const SPREAD_OF_FOUR = Math.sqrt(3);

/** Chance that can be repeated: the same seed gives the same numbers, on any machine. */
export class Random {
  private state: number;

  constructor(seed: string) {
    // FNV-1a: spreads neighbouring seeds far apart.
    let hash = 0x811c9dc5;
    for (let at = 0; at < seed.length; at += 1) hash = imul(hash ^ seed.charCodeAt(at), 0x01000193);
    this.state = hash;
  }

  /** From 0 up to but not 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  int(least: number, most: number): number {
    return least + floor(this.next() * (most - least + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(values: readonly T[]): T {
    const value = values[this.int(0, values.length - 1)];
    if (value === undefined) throw new RangeError("There is nothing to pick from.");
    return value;
  }

  /** One of the values, each as often as its weight says. */
  weighted<T>(values: readonly (readonly [value: T, weight: number])[]): T {
    let left = this.next() * values.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of values) {
      left -= weight;
      if (left < 0) return value;
    }
    return this.pick(values)[0];
  }

  /** Around a mean, as heights are: four throws added up, so bounded, and the same on every machine. */
  normal(mean: number, deviation: number): number {
    const sum = this.next() + this.next() + this.next() + this.next();
    return mean + (sum - 2) * SPREAD_OF_FOUR * deviation;
  }

  hex(length: number): string {
    let text = "";
    while (text.length < length) text += this.below(4_294_967_296).toString(16).padStart(8, "0");
    return text.slice(0, length).toUpperCase();
  }

  digits(length: number): string {
    let text = "";
    while (text.length < length) text += String(this.below(1_000_000)).padStart(6, "0");
    return text.slice(0, length);
  }

  private below(limit: number): number {
    return floor(this.next() * limit);
  }
}
