import { Directive, Field, ObjectType } from "type-graphql";

/** A text in both languages. */
@Directive("@shareable")
@ObjectType({
  simpleResolvers: true,
  description: "The same text in Indonesian and English.",
})
export class BilingualText {
  @Field(() => String, { description: "Indonesian." })
  indonesian!: string;

  @Field(() => String, { description: "English." })
  english!: string;
}

/** A text of the rules as GraphQL shows it. */
export function bilingual({ id, en }: { readonly id: string; readonly en: string }): BilingualText {
  return { indonesian: id, english: en };
}
