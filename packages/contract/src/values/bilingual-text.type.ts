import { Right } from "../declared/right.ts";
import { PUBLIC } from "@talenta/access";
import { Directive, Field, ObjectType } from "type-graphql";

/** A text in both languages. */
@Right(PUBLIC)
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
