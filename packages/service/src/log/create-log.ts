import { type DestinationStream, destination, type Logger, pino } from "pino";

/** What a log is told at the start. */
export interface LogConfig {
  /** The service's name, on every line. */
  readonly name: string;
  /** `trace` to `fatal`, or `silent`; `info` unless given. */
  readonly level?: string;
  /** Where lines go; standard error unless given, so that standard output stays for answers. */
  readonly to?: DestinationStream;
}

/** A log of JSON lines; tokens and employee numbers are blacked out wherever an object names them. */
export function createLog(c: LogConfig): Logger {
  const redact = ["authorization", "token", "nip", "*.authorization", "*.token", "*.nip"];
  return pino({ name: c.name, level: c.level ?? "info", redact }, c.to ?? destination(2));
}
