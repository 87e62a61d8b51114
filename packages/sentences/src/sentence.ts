import type { CATALOGUE, SentenceCode } from "./catalogue/index.ts";

/** What may stand in a sentence; a list is told with commas. */
export type Value = string | number | Sentence | readonly Value[];

/** A sentence before it has words: which one of the catalogue, and what stands in it. It is plain JSON. */
export interface Sentence {
  readonly code: SentenceCode;
  readonly values: Readonly<Record<string, Value>>;
}

/** The names in a template: `{name}`, and `{count, plural, one {…} other {…}}` whose branches hold no names. */
type NamesIn<Template extends string> = Template extends `${string}{${infer Inner}}${infer Rest}`
  ? Inner extends `${infer Name}, plural, one {${string}`
    ? Rest extends ` other {${string}}}${infer After}`
      ? Name | NamesIn<After>
      : never
    : Inner extends `' ${string}`
      ? NamesIn<Rest> // a brace that is told as one
      : Inner | NamesIn<Rest>
  : never;

type Names<Code extends SentenceCode> = NamesIn<(typeof CATALOGUE)[Code]["en"]>;

/** The values a sentence needs: none, or one under each name in it. */
type Values<Code extends SentenceCode> = [Names<Code>] extends [never]
  ? []
  : [values: Readonly<Record<Names<Code>, Value>>];

/** The sentence of this code with these values. */
export function say<Code extends SentenceCode>(code: Code, ...[values]: Values<Code>): Sentence {
  return { code, values: values ?? {} };
}

/** Several things told as one: “a, b and c”. */
export function together(things: readonly Value[]): Value {
  const last = things.at(-1);
  const first = things.slice(0, -1);
  return last === undefined || first.length === 0 ? things : say("list.and", { first, last });
}

/** Several things to choose from: “a, b or c”. */
export function either(things: readonly Value[]): Value {
  const last = things.at(-1);
  const first = things.slice(0, -1);
  return last === undefined || first.length === 0 ? things : say("list.or", { first, last });
}

/** Words that are nobody's sentence here, the same in every language: what a library says, or what a person wrote. */
export function told(text: string): Sentence {
  return say("told", { text });
}
