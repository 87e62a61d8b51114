import { type GraphQLSchema, isObjectType } from "graphql";
import type { Rule } from "./rule.ts";

/** Who may have each field by its coordinate (`Employee.name`), and the rows of a type by its name (`Employee`). */
export type Rights = Readonly<Record<string, Rule>>;

/** What a declaration says of rights; see `Right` of the contract. */
interface Declared {
  readonly right?: Rule;
  readonly rowRight?: Rule;
}

/** Federation's own fields; what they lead to is guarded by itself. */
const FEDERATION = new Set(["Query._entities", "Query._service", "_Service.sdl"]);

/**
 * The rights a schema declares. A type's right holds where it is that of all its fields; once one of them has another,
 * each says its own, so that a field added there is never open by accident. A field of neither is left out.
 */
export function rightsOf(schema: GraphQLSchema): Rights {
  const rights: Record<string, Rule> = Object.create(null);
  for (const type of objectTypesOf(schema)) {
    const { right: ofAll, rowRight }: Declared = type.extensions;
    if (rowRight !== undefined) rights[type.name] = rowRight;
    const fields = Object.values(type.getFields());
    const alike = fields.every(({ extensions }) => declared(extensions) === undefined);
    for (const { name, extensions } of fields) {
      const right = declared(extensions) ?? (alike ? ofAll : undefined);
      if (right !== undefined) rights[`${type.name}.${name}`] = right;
    }
  }
  return Object.freeze(rights);
}

function declared({ right }: Declared): Rule | undefined {
  return right;
}

/** Coordinates of a schema that have no right, in order; none is as it should be. */
export function unguardedFields(schema: GraphQLSchema, rights: Rights): string[] {
  return objectTypesOf(schema)
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))
    .filter((coordinate) => !FEDERATION.has(coordinate) && !Object.hasOwn(rights, coordinate))
    .sort();
}

function objectTypesOf(schema: GraphQLSchema) {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter((type) => !type.name.startsWith("__"));
}
