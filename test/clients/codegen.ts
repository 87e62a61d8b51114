import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { type DocumentNode, print } from "graphql";
import type { Operation } from "./operations.ts";
import { compile, type Done, type Workshop } from "./workshop.ts";

/** Generates types of operations with graphql-codegen's client preset, and compiles what it wrote. */
export async function generateCodegen(
  workshop: Workshop,
  sdl: string,
  operations: readonly Operation[],
): Promise<Done> {
  await workshop.write({
    "codegen.json": JSON.stringify({
      schema: "./schema.graphql",
      documents: ["operations/*.graphql"],
      generates: { "./gql/": { preset: "client" } },
    }),
    "schema.graphql": sdl,
    ...Object.fromEntries(
      operations.map(({ name, query }) => [`operations/${name}.graphql`, query]),
    ),
  });
  const generated = await workshop.run("graphql-codegen", ["--config", "codegen.json"]);
  return generated.ok ? await compile(workshop, ["gql/index.ts"]) : generated;
}

/** The text of an operation that was generated. */
export async function codegenText({ folder }: Workshop, { name }: Operation): Promise<string> {
  const file = pathToFileURL(join(folder, "built", "gql", "graphql.js")).href;
  const documents = (await import(file)) as Record<string, DocumentNode | undefined>;
  const document = documents[`${name}Document`];
  if (document === undefined) throw new Error(`graphql-codegen made no document of ${name}.`);
  return print(document);
}
