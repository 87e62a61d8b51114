import { type ConstDirectiveNode, type GraphQLSchema, isObjectType, Kind } from "graphql";

/**
 * What fields cost besides what is selected in them, by coordinate, and what taking up one reference costs, by the name
 * of its type.
 */
export type Prices = ReadonlyMap<string, number>;

/** The prices a schema declares with `@cost`; it must have been built from its text. */
export function pricesOf(schema: GraphQLSchema): Prices {
  const prices = new Map<string, number>();
  const note = (coordinate: string, directives: readonly ConstDirectiveNode[] = []) => {
    const price = weightOf(directives);
    if (price !== null) prices.set(coordinate, price);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const node of [type.astNode, ...type.extensionASTNodes]) note(type.name, node?.directives);
    for (const field of Object.values(type.getFields())) {
      note(`${type.name}.${field.name}`, field.astNode?.directives);
    }
  }
  return prices;
}

function weightOf(directives: readonly ConstDirectiveNode[]): number | null {
  const cost = directives.find(({ name }) => name.value === "cost");
  const weight = cost?.arguments?.find(({ name }) => name.value === "weight")?.value;
  return weight?.kind === Kind.INT ? Number(weight.value) : null;
}
