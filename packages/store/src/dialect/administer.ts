import { Client } from "pg";
import { addressOf } from "./address.ts";
import { parserOf } from "./stored-values.ts";

/** Runs `work` over one connection to a server, as whom the address names. */
export async function administer<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ ...addressOf(url), types: { getTypeParser: parserOf } });
  client.on("error", () => undefined); // the statement under way fails and tells
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The address of another database of the same server, as another role where one is named. */
export function addressAs(url: string, database: string, role?: string, password = ""): string {
  const address = new URL(url);
  address.pathname = `/${encodeURIComponent(database)}`;
  if (role !== undefined) {
    address.username = encodeURIComponent(role);
    address.password = encodeURIComponent(password);
  }
  return address.href;
}
