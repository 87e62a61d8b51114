import * as fc from "fast-check";
import {
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isObjectType,
} from "graphql";

/** A field of a random question, or a fragment in it. */
export type Asked = AskedField | AskedFragment;

/** One field. */
export interface AskedField {
  readonly kind: "field";
  readonly parent: string;
  readonly name: string;
  readonly alias: string | null;
  /** With its brackets; empty where there are none. */
  readonly args: string;
  readonly set: readonly Asked[];
}

/** An inline fragment on a type. */
interface AskedFragment {
  readonly kind: "fragment";
  readonly on: string;
  readonly set: readonly Asked[];
}

/** What a random question is drawn from. */
export interface Draw {
  readonly schema: GraphQLSchema;
  /** Arguments by coordinate, `Query.regency`, with their brackets. A field with a required argument needs an entry. */
  readonly args: Readonly<Record<string, string>>;
  /** Aliases a field may get besides none. */
  aliases(parent: GraphQLCompositeType, field: string): readonly string[];
  /** Levels of fields at most. */
  readonly depth: number;
  /** Coordinates never asked. */
  readonly without?: ReadonlySet<string>;
}

/** Random root fields of the query type with whatever is below them; no response name occurs twice in one object. */
export function randomQuestions(draw: Draw): fc.Arbitrary<readonly Asked[]> {
  const root = draw.schema.getQueryType();
  if (!root) throw new Error("There is nothing to ask.");
  return setOf(draw, root, draw.depth).map((set) => apart(set, new Set()));
}

function setOf(
  draw: Draw,
  type: GraphQLCompositeType,
  depth: number,
): fc.Arbitrary<readonly Asked[]> {
  const parts: fc.Arbitrary<Asked>[] = fieldsOf(draw, type, depth);
  if (isAbstractType(type) && depth > 1) {
    for (const each of draw.schema.getPossibleTypes(type)) parts.push(fragment(draw, each, depth));
  } else if (isObjectType(type) && type !== draw.schema.getQueryType()) {
    const on = [type, ...type.getInterfaces()];
    parts.push(fc.constantFrom(...on).chain((each) => fragment(draw, each, depth)));
  }
  return fc.array(fc.oneof(...parts), { minLength: 1, maxLength: 4 });
}

function fragment(
  draw: Draw,
  on: GraphQLCompositeType,
  depth: number,
): fc.Arbitrary<AskedFragment> {
  return fc
    .array(fc.oneof(...fieldsOf(draw, on, depth)), { minLength: 1, maxLength: 3 })
    .map((set) => ({ kind: "fragment", on: on.name, set }));
}

function fieldsOf(
  draw: Draw,
  type: GraphQLCompositeType,
  depth: number,
): fc.Arbitrary<AskedField>[] {
  const typename = aliasOf(draw, type, "__typename").map((alias): AskedField => ({
    kind: "field",
    parent: type.name,
    name: "__typename",
    alias,
    args: "",
    set: [],
  }));
  if (!("getFields" in type)) return [typename];
  const fields: GraphQLField<unknown, unknown>[] = Object.values(type.getFields());
  const usable = fields.filter(({ name, args, type: answer }) => {
    const coordinate = `${type.name}.${name}`;
    if (draw.without?.has(coordinate) === true) return false;
    if (depth === 1 && isCompositeType(getNamedType(answer))) return false;
    const required = args.some(
      (arg) => String(arg.type).endsWith("!") && arg.defaultValue === undefined,
    );
    return !required || Object.hasOwn(draw.args, coordinate);
  });
  return [
    typename,
    ...usable.map(({ name, type: answer }) => {
      const below = getNamedType(answer);
      return fc
        .tuple(
          aliasOf(draw, type, name),
          isCompositeType(below) ? setOf(draw, below, depth - 1) : fc.constant([]),
        )
        .map(([alias, set]): AskedField => {
          const args = draw.args[`${type.name}.${name}`] ?? "";
          return { kind: "field", parent: type.name, name, alias, args, set };
        });
    }),
  ];
}

function aliasOf(draw: Draw, type: GraphQLCompositeType, field: string) {
  const aliases = draw.aliases(type, field).filter((alias) => alias !== field);
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(null, ...aliases) },
  );
}

/** The same without what would put two fields under one name in one object. */
function apart(set: readonly Asked[], taken: Set<string>): readonly Asked[] {
  const kept = set.flatMap((asked): Asked[] => {
    if (asked.kind === "fragment") {
      const inner = apart(asked.set, taken);
      return inner.length === 0 ? [] : [{ ...asked, set: inner }];
    }
    const name = asked.alias ?? asked.name;
    if (taken.has(name)) return [];
    taken.add(name);
    return [{ ...asked, set: apart(asked.set, new Set()) }];
  });
  return kept;
}

/** The question as text, under its aliases or without them; then every object says its type as well. */
export function written(set: readonly Asked[], aliased: boolean): string {
  const parts = set.map((asked) => {
    if (asked.kind === "fragment") return `... on ${asked.on} ${written(asked.set, aliased)}`;
    const alias = aliased && asked.alias !== null ? `${asked.alias}: ` : "";
    const below = asked.set.length === 0 ? "" : ` ${written(asked.set, aliased)}`;
    return `${alias}${asked.name}${asked.args}${below}`;
  });
  return `{ ${aliased ? "" : "__typename "}${parts.join(" ")} }`;
}

/** Every field of a question, those in fragments too. */
export function fieldsIn(set: readonly Asked[]): AskedField[] {
  return set.flatMap((asked) =>
    asked.kind === "fragment" ? fieldsIn(asked.set) : [asked, ...fieldsIn(asked.set)],
  );
}
