import { registerEnumType } from "type-graphql";

/**
 * Registers a closed list of words as a GraphQL enum and answers the enum object.
 * Every value must bring its description; the compiler refuses a missing one.
 */
export function defineEnum<const Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): { readonly [Word in Value]: Word } {
  const words = Object.keys(values) as Value[];
  const object = Object.fromEntries(words.map((word) => [word, word])) as { [Word in Value]: Word };
  registerEnumType(object, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      words.map((word) => [word, { description: values[word] }]),
    ) as Partial<Record<Value, { description: string }>>,
  });
  return object;
}
