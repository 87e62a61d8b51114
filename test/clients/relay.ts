import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildSchema, getNamedType, isObjectType, parse, print, visit } from "graphql";
import type { Operation } from "./operations.ts";
import type { Done, Workshop } from "./workshop.ts";

/**
 * Compiles operations with Relay's compiler and its default settings, and beside them a fragment with `@connection` for
 * every connection field of the schema.
 */
export async function compileRelay(
  workshop: Workshop,
  sdl: string,
  operations: readonly Operation[],
): Promise<Done> {
  await workshop.write({
    "relay.config.json": JSON.stringify({
      src: "./src",
      schema: "./schema.graphql",
      language: "javascript",
    }),
    "schema.graphql": sdl,
    ...Object.fromEntries(
      [...operations.map(inModule), ...connections(sdl)].map(({ name, query }) => [
        `src/${name}.js`,
        `import { graphql } from "relay-runtime";\ngraphql\`${query}\`;\n`,
      ]),
    ),
  });
  return await workshop.run("relay-compiler", ["relay.config.json"]);
}

/** The text that Relay would send for an operation it has compiled. */
export async function compiledText(
  { folder }: Workshop,
  { name, query }: Operation,
): Promise<string> {
  const artifact = join(folder, "src", "__generated__", `${name}${kindOf(query)}.graphql.js`);
  const compiled = (await import(pathToFileURL(artifact).href)) as {
    default: { params: { text: string } };
  };
  return compiled.default.params.text;
}

/** The fields that Relay pages through, with an operation of a fragment each. */
function connections(sdl: string): Operation[] {
  return Object.values(buildSchema(sdl).getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.name.startsWith("__")) return [];
    return Object.values(type.getFields())
      .filter((field) => getNamedType(field.type).name.endsWith("Connection"))
      .map((field) => {
        const name = `Lists${type.name}${field.name}`;
        const list = `${field.name}(first: 2) @connection(key: "${name}_${field.name}") { edges { node { __typename } } }`;
        return { name, query: `fragment ${name}_it on ${type.name} { ${list} }` };
      });
  });
}

/** Relay wants operations named after their module. */
function inModule({ name, query }: Operation): Operation {
  const module = { kind: "Name", value: `${name}${kindOf(query)}` } as const;
  const document = visit(parse(query), {
    OperationDefinition: (operation) => ({ ...operation, name: module }),
  });
  return { name, query: print(document) };
}

function kindOf(query: string): "Query" | "Mutation" {
  return /^\s*mutation\b/m.test(query) ? "Mutation" : "Query";
}
