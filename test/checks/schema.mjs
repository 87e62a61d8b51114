// Generates the contract from the built subgraphs and compares it with the committed files of
// schema/; `--write` writes them. Checks what a reader of the contract relies on: it composes without
// hints, everything a client sees is described, the example operations fit, every field has a right.
import { readFile, writeFile } from "node:fs/promises";
import { composeServices } from "@apollo/composition";
import { permissionsPage, unguardedFields } from "@talenta/access";
import { printProvinceSdl, provinceRights } from "@talenta/province";
import { printRegencySdl, regencyRights } from "@talenta/regency";
import { clientSchemaOf, errorReference, schemaText } from "@talenta/service";
import { readExamples } from "@talenta/web";
import {
  Kind,
  buildASTSchema,
  getVariableValues,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  validate,
} from "graphql";

const folder = new URL("../../schema/", import.meta.url);
const command = "npm run schema:write";
const problems = [];

const subgraphs = { province: printProvinceSdl(), regency: printRegencySdl() };
const composed = composeServices(
  Object.entries(subgraphs).map(([name, sdl]) => ({
    name,
    url: `inproc://${name}`,
    typeDefs: parse(sdl),
  })),
);
for (const error of composed.errors ?? [])
  problems.push(`The subgraphs do not compose: ${error.message}`);
for (const { definition, message } of composed.hints ?? [])
  problems.push(`Composition hints ${definition.code}: ${message}`);

// What clients may see: no federation, nothing that no root field leads to.
const api = composed.schema && clientSchemaOf(composed.schema.toAPISchema().toGraphQLJSSchema());

const rights = { ...provinceRights(), ...regencyRights() };
const generated = {
  "province.graphql": subgraphs.province,
  "regency.graphql": subgraphs.regency,
  "errors.md": errorReference(),
  "permissions.md": permissionsPage(rights),
  ...(api && { "api.graphql": schemaText(api) }),
  ...(composed.supergraphSdl && { "supergraph.graphql": `${composed.supergraphSdl}\n` }),
};
for (const [name, text] of Object.entries(generated)) {
  if (process.argv.includes("--write")) await writeFile(new URL(name, folder), text);
  else if ((await readFile(new URL(name, folder), "utf8").catch(() => "")) !== text)
    problems.push(`schema/${name} is stale. Run: ${command}`);
}

if (api) {
  for (const coordinate of undescribed(api)) problems.push(`${coordinate} has no description.`);
  for (const { name, questions } of await readExamples()) {
    for (const { title, query, variables } of questions) {
      for (const message of misfits(api, parse(query), JSON.parse(variables)))
        problems.push(
          `schema/operations/${name}: "${title}" does not fit the contract: ${message}`,
        );
    }
  }
}
const schemas = Object.values(subgraphs).map((sdl) =>
  buildASTSchema(parse(sdl), { assumeValid: true, assumeValidSDL: true }),
);
for (const coordinate of schemas.flatMap((schema) => unguardedFields(schema, rights)))
  problems.push(`${coordinate} says nowhere who may have it.`);

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
console.log(
  `${Object.keys(generated).length} generated files, ${Object.keys(rights).length} rights, ${problems.length} problems`,
);

/** What is wrong with a question, or with the variables it comes with. */
function misfits(schema, document, variables) {
  const faults = validate(schema, document);
  if (faults.length > 0) return faults.map(({ message }) => message);
  return document.definitions
    .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    .flatMap(({ variableDefinitions = [] }) => {
      const { errors = [] } = getVariableValues(schema, variableDefinitions, variables);
      const known = variableDefinitions.map(({ variable }) => variable.name.value);
      const strange = Object.keys(variables).filter((name) => !known.includes(name));
      return [
        ...errors.map(({ message }) => message),
        ...strange.map((name) => `It has no variable ${name}.`),
      ];
    });
}

/** Coordinates a client sees without a description. */
function* undescribed(schema) {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__") || isSpecifiedScalarType(type)) continue;
    const isRoot = [schema.getQueryType(), schema.getMutationType()].includes(type);
    if (!type.description && !isRoot) yield type.name;
    if (isEnumType(type)) yield* bare(type.name, type.getValues());
    if (isInputObjectType(type)) yield* bare(type.name, Object.values(type.getFields()));
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      yield* bare(type.name, [field]);
      for (const arg of field.args)
        if (!arg.description) yield `${type.name}.${field.name}(${arg.name}:)`;
    }
  }
}

function* bare(owner, members) {
  for (const { name, description } of members) if (!description) yield `${owner}.${name}`;
}
