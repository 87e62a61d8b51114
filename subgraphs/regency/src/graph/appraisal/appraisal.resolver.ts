import { type Rating, ratingOf } from "@talenta/talent";
import { FieldResolver, Resolver, Root } from "type-graphql";
import type { EvidenceOf } from "../../evidence/provenance.ts";
import { AppraisalType, RatingEnum } from "./appraisal.type.ts";

/** What can be told from the parts of an appraisal. */
@Resolver(() => AppraisalType)
export class AppraisalResolver {
  @FieldResolver(() => RatingEnum, {
    nullable: true,
    description:
      "The rating that results and behaviour give by the matrix of PermenPANRB 6/2022; null where one of them is not on record. Another one than the stated is to be looked into.",
  })
  derivedRating(@Root() { results, behaviour }: EvidenceOf<"APPRAISAL">): Rating | null {
    return results && behaviour && ratingOf(results, behaviour);
  }
}
