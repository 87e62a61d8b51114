import { readSentence, say, type Sentence, told, worded } from "@talenta/sentences";
import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from "graphql";

/** A sentence on its way: code and values, and its English for whoever does not know the code. */
interface Travelling extends Sentence {
  readonly english: string;
}

/**
 * A sentence that a client reads in its own language. Owners answer it as code and values, and whoever faces the
 * client words it, so that no answer of an owner has a language. Given, it is text, or the code and values of a
 * sentence of the catalogue.
 */
export const LocalizedText = new GraphQLScalarType<Sentence, string | Travelling>({
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4", // Accept-Language
  name: "LocalizedText", // by this name whoever faces a client finds what to word
  description:
    "A sentence in the language asked for by `Accept-Language`: Indonesian (`id`), or English. Where it is given, text, or the `code` and `values` of a sentence of the catalogue.",
  serialize: (given) => {
    const { code, values } = sentenceOf(given);
    return { code, values, english: worded({ code, values }, "en") };
  },
  parseValue: sentenceOf,
  parseLiteral: (node, variables) =>
    sentenceOf(node.kind === Kind.STRING ? node.value : valueFromASTUntyped(node, variables)),
});

function sentenceOf(given: unknown): Sentence {
  const read = typeof given === "string" ? told(given) : readSentence(given);
  if (read !== null) return read;
  const message = say("input.noSentence");
  throw new GraphQLError(worded(message, "en"), { extensions: { sentences: { message } } });
}
