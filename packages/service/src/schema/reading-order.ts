import { type FieldDefinitionNode, parse, print, visit } from "graphql";

/** Which one, then about when and whom; whatever a field has of its own stands between these and the list below. */
const FIRST = ["id", "key", "version", "code", "nip", "from", "until", "filter", "by", "crossed"];

/** How an answer comes: in which order, how much of it, and what where an owner is missing. */
const LAST = ["orderBy", "first", "after", "onUnavailable"];

/**
 * The same schema as text, the arguments of each field in the order in which they are read. Decorators and inherited
 * arguments give them in the order in which classes are put together, which is another on every field.
 */
export function inReadingOrder(sdl: string): string {
  const sorted = visit(parse(sdl), {
    FieldDefinition: (field: FieldDefinitionNode) => ({
      ...field,
      arguments: field.arguments?.toSorted((a, b) => rank(a.name.value) - rank(b.name.value)),
    }),
  });
  return `${print(sorted)}\n`;
}

function rank(argument: string): number {
  const first = FIRST.indexOf(argument);
  if (first !== -1) return first;
  return FIRST.length + 1 + LAST.indexOf(argument);
}
