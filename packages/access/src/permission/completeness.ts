import { type GraphQLSchema, isObjectType } from "graphql";
import { PERMISSIONS } from "./permissions.ts";

/** Federation's own fields; what they lead to is guarded by itself. */
const FEDERATION = new Set(["Query._entities", "Query._service", "_Service.sdl"]);

/** Coordinates of a schema that have no entry in the permission table, in order; none is as it should be. */
export function unguardedFields(schema: GraphQLSchema): string[] {
  return coordinatesOf(schema).filter((coordinate) => !Object.hasOwn(PERMISSIONS, coordinate));
}

/** Entries of the permission table that no field of these schemas has any more, in order. */
export function staleEntries(...schemas: GraphQLSchema[]): string[] {
  const known = new Set(
    schemas.flatMap((schema) => [...coordinatesOf(schema), ...Object.keys(schema.getTypeMap())]),
  );
  return Object.keys(PERMISSIONS)
    .filter((coordinate) => !known.has(coordinate))
    .sort();
}

function coordinatesOf(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter((type) => !type.name.startsWith("__"))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))
    .filter((coordinate) => !FEDERATION.has(coordinate))
    .sort();
}
