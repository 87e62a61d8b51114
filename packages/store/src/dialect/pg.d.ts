// The part of the driver that is used here by name; it brings no types of its own.
declare module "pg" {
  export interface ClientConfig {
    [option: string]: unknown;
  }

  export class Client {
    constructor(config: ClientConfig);
    connect(): Promise<unknown>;
    query(text: string, values?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
    end(): Promise<void>;
    on(event: "error" | "end", listener: (error?: Error) => void): this;
    escapeIdentifier(name: string): string;
    escapeLiteral(text: string): string;
  }

  export const types: { getTypeParser(oid: number): (text: string) => unknown };
}
