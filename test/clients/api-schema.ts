import { readFile } from "node:fs/promises";
import { composeServices } from "@apollo/composition";
import { parse, printSchema } from "graphql";
import { ROOT } from "../kit/root.ts";

/** The schema as clients may see it, in SDL: what generators and the Relay compiler are pointed at. */
export async function apiSchema(): Promise<string> {
  return await composed();
}

/** Composed anew from the two subgraphs, without what is hidden from clients. */
async function composed(): Promise<string> {
  const [province, regency] = await Promise.all(["province", "regency"].map(contract));
  const { schema, errors } = composeServices([
    { name: "province", typeDefs: parse(province ?? "") },
    { name: "regency", typeDefs: parse(regency ?? "") },
  ]);
  if (schema === undefined) throw new Error(errors.map(({ message }) => message).join("\n"));
  return printSchema(schema.toAPISchema().toGraphQLJSSchema());
}

/** A file of the contract. */
async function contract(name: string): Promise<string> {
  return await readFile(new URL(`schema/${name}.graphql`, ROOT), "utf8");
}
