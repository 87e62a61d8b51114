import regions from "./regions.json" with { type: "json" };

/** A government below a province: official code, kind, name, and population where one is known. */
interface Regency {
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly population: number | null;
}

/** A province with its regencies and cities. */
export interface Province {
  readonly code: string;
  readonly name: string;
  readonly capital: string;
  readonly regencies: readonly Regency[];
}

/** The provinces a sample can be made of: official codes and names, populations as published (registered people). */
export const PROVINCES: readonly Province[] = regions;
