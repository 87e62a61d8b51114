import { MapperKind, mapSchema } from "@graphql-tools/utils";
import { say, wordedParts } from "@talenta/sentences";
import type { RegencyCode } from "@talenta/talent";
import {
  defaultFieldResolver,
  GraphQLError,
  type GraphQLFieldConfig,
  GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import type { Principal } from "../principal.ts";
import { type Rights, unguardedFields } from "./rights.ts";
import { PUBLIC, reachOf, type Rule } from "./rule.ts";

/** Whose process answers, and who asks, both read from the resolvers' context; and who may have what. */
export interface Guard<Context> {
  readonly rights: Rights;
  /** The regency whose data this is; a function where one schema serves many; absent at the province. */
  readonly tenant?: RegencyCode | ((context: Context) => RegencyCode);
  principalOf(context: Context): Principal;
  /** What stands in for the objects of root fields whose caller is refused, by coordinate; see `StandIn`. */
  readonly standIns?: Readonly<Record<string, StandIn>>;
}

/**
 * An object with nothing but its key, which a root field that is never null answers to a caller it refuses: other fields
 * of the question keep their answers. Whoever takes the object up by its key, to fill it, is told of the refusal.
 */
export interface StandIn {
  /** The type of the object. */
  readonly type: string;
  readonly key: Readonly<Record<string, unknown>>;
}

/**
 * The schema with every field guarded by its right, nested fields and the fields of entities
 * included. A refused field is an error FORBIDDEN with a hint, and null where it may be null. A reference
 * to a row of a guarded type (`Employee`) is null without an error, as if there were no such row. A refused root field
 * with a stand-in answers that, and the reference to it is refused.
 *
 * @throws when a field has no right, naming each such field
 */
export function guardSchema<Context>(schema: GraphQLSchema, guard: Guard<Context>): GraphQLSchema {
  const missing = unguardedFields(schema, guard.rights);
  if (missing.length > 0) {
    throw new Error(`These fields say nowhere who may have them: ${missing.join(", ")}`);
  }
  const { rights } = guard;
  const mayReach = mayReachIn(guard);
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field: Field<Context>, name, typeName) => {
      const rule = rights[`${typeName}.${name}`];
      if (rule === undefined || rule === PUBLIC) return field;
      return guarded(field, `${typeName}.${name}`, rule, guard, mayReach);
    },
    [MapperKind.OBJECT_TYPE]: (type) => {
      const rule = rights[type.name];
      if (rule !== undefined) return guardedRows(type, () => null, rule, mayReach);
      const [root] =
        Object.entries(guard.standIns ?? {}).find(([, { type: name }]) => name === type.name) ?? [];
      const rootRule = root === undefined ? undefined : rights[root];
      if (root === undefined || rootRule === undefined) return type;
      const refused = (context: Context): Promise<never> =>
        Promise.reject(refusal(root, rootRule, guard.principalOf(context)));
      return guardedRows(type, refused, rootRule, mayReach);
    },
  });
}

type Field<Context> = GraphQLFieldConfig<unknown, Context>;
type MayReach<Context> = (rule: Rule, context: Context) => boolean;

function mayReachIn<Context>(guard: Guard<Context>): MayReach<Context> {
  const { tenant } = guard;
  const tenantOf = typeof tenant === "function" ? tenant : () => tenant;
  return (rule, context) => reachOf(rule, guard.principalOf(context), tenantOf(context)) !== null;
}

function guarded<Context>(
  field: Field<Context>,
  coordinate: string,
  rule: Rule,
  guard: Guard<Context>,
  mayReach: MayReach<Context>,
): Field<Context> {
  const resolve = field.resolve ?? defaultFieldResolver;
  const standIn = guard.standIns?.[coordinate];
  return {
    ...field,
    resolve(source, args, context, info) {
      if (source instanceof Refused) return source.standIn.key[info.fieldName] ?? null;
      const mine = mayReach(rule, context);
      if (standIn === undefined) {
        if (!mine) throw refusal(coordinate, rule, guard.principalOf(context));
        return resolve(source, args, context, info);
      }
      if (!mine) return new Refused(standIn);
      return unlessRefused(() => resolve(source, args, context, info), standIn);
    },
  };
}

/** What a refused root field answers. */
class Refused {
  readonly standIn: StandIn;

  constructor(standIn: StandIn) {
    this.standIn = standIn;
  }
}

/** What a field answers, or its stand-in where it refuses the caller after a closer look. */
async function unlessRefused(answer: () => unknown, standIn: StandIn): Promise<unknown> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof GraphQLError && error.extensions["code"] === "FORBIDDEN")
      return new Refused(standIn);
    throw error;
  }
}

function refusal(coordinate: string, rule: Rule, principal: Principal): GraphQLError {
  const hint =
    rule[principal.role] === undefined
      ? say("access.rolesThatMay", { roles: Object.keys(rule) })
      : principal.regency === undefined
        ? say("access.askByCode")
        : say("access.askForOwn", { regency: principal.regency });
  const { role } = principal;
  const message = say("access.roleDoesNotGive", { role, field: coordinate, hint });
  const sentences = { message, hint };
  const english = wordedParts(sentences, "en");
  return new GraphQLError(english.message, {
    extensions: { code: "FORBIDDEN", ...english.details, sentences },
  });
}

/** How `@apollo/subgraph` keeps a reference resolver with its type. */
interface ReferenceExtensions<Context> {
  readonly apollo?: {
    readonly subgraph?: { readonly resolveReference?: ResolveReference<Context> };
  };
}
type ResolveReference<Context> = (reference: unknown, context: Context, info: unknown) => unknown;

function guardedRows<Context>(
  type: GraphQLObjectType,
  refused: (context: Context) => unknown,
  rule: Rule,
  mayReach: MayReach<Context>,
): GraphQLObjectType {
  const { apollo }: ReferenceExtensions<Context> = type.extensions;
  const resolveReference = apollo?.subgraph?.resolveReference;
  if (!resolveReference) return type;
  const guardedReference: ResolveReference<Context> = (reference, context, info) =>
    mayReach(rule, context) ? resolveReference(reference, context, info) : refused(context);
  const subgraph = { ...apollo.subgraph, resolveReference: guardedReference };
  const config = type.toConfig();
  return new GraphQLObjectType({
    ...config,
    extensions: { ...config.extensions, apollo: { ...apollo, subgraph } },
  });
}
