import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { minifyIntrospection, outputIntrospectionFile } from "@gql.tada/internal";
import { buildSchema, type DocumentNode, introspectionFromSchema, print } from "graphql";
import type { Operation } from "./operations.ts";
import { compile, type Done, type Workshop } from "./workshop.ts";

/**
 * Has gql.tada take operations' types from the schema, and compiles them. Its command line needs TypeScript 5 or 6; this
 * writes the very file that `gql.tada generate-output` writes.
 */
export async function generateTada(
  workshop: Workshop,
  sdl: string,
  operations: readonly Operation[],
): Promise<Done> {
  const introspection = introspectionFromSchema(buildSchema(sdl), { descriptions: false });
  await workshop.write({
    "graphql-env.d.ts": outputIntrospectionFile(minifyIntrospection(introspection), {
      fileType: ".d.ts",
      shouldPreprocess: true,
    }),
    "app.ts": `import { initGraphQLTada, type ResultOf } from "gql.tada";
import type { introspection } from "./graphql-env.js";
const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Date: string; DateTime: string; LocalTime: string; JSONObject: Record<string, unknown>; Cells: (string | null)[] };
}>();
${operations.map(({ name, query }) => `export const ${name} = graphql(\`${query}\`);`).join("\n")}
const typed = graphql("query { talentPool { total coverage { complete } } }");
type Pool = ResultOf<typeof typed>["talentPool"];
export const total = (pool: Pool): number | null => pool.total;
// @ts-expect-error: a field that was not asked for has no type
export const unplaced = (pool: Pool): number | null => pool.unplaced;
`,
  });
  return await compile(workshop, ["app.ts"]);
}

/** The text of an operation that was typed. */
export async function tadaText({ folder }: Workshop, { name }: Operation): Promise<string> {
  const file = pathToFileURL(join(folder, "built", "app.js")).href;
  const documents = (await import(file)) as Record<string, DocumentNode | undefined>;
  const document = documents[name];
  if (document === undefined) throw new Error(`gql.tada made no document of ${name}.`);
  return print(document);
}
