import type { JSONWebKeySet, JWK } from "jose";

/** What one process of a measured system is to be. */
export type Role =
  /** Gateway, province and owners in one process. */
  | { kind: "embedded"; folder: string; pooled: boolean }
  /** Province and owners, each behind its own address. */
  | { kind: "owners"; folder: string; passportKeys: JSONWebKeySet }
  /** Our gateway over addresses. */
  | { kind: "gateway"; folder: string; owners: Addresses; passportKey: JWK }
  /** The stock gateway with stock data sources; with `fanOut`, one of them asks the fan-out subgraph. */
  | { kind: "stock"; folder: string; owners: Addresses; fanOut: string | null }
  /** A subgraph that splits entities among the owners, for a gateway that cannot. */
  | { kind: "fan-out"; owners: Addresses }
  /** One regency alone with so many employees, on a database made anew for each run. */
  | { kind: "one-regency"; folder: string; employees: number }
  /** Databases from invented people, through the real import. */
  | { kind: "build"; folder: string; employees: number };

/** Where subgraphs answer. */
export interface Addresses {
  province: string;
  regencies: Record<string, string>;
}

/** What a process has used so far. */
export interface Usage {
  cpuMs: number;
  rssMb: number;
}

/** What a process tells once it answers. */
export interface Ready {
  url?: string;
  direct?: string;
  owners?: Addresses;
}

/** What a process tells its parent. */
export type Told = { ready: Ready } | { usage: Usage };
