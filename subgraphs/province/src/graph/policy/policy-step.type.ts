import { PUBLIC, STEP_READERS } from "@talenta/access";
import { DateTimeScalar, PageInfo, PolicyAction, Right } from "@talenta/contract";
import { Field, ObjectType } from "type-graphql";

@ObjectType({ simpleResolvers: true, description: "A step of a policy's life." })
export class PolicyStep {
  @Right(PUBLIC)
  @Field(() => PolicyAction, { description: "What was done." })
  action!: PolicyAction;

  @Right(PUBLIC)
  @Field(() => DateTimeScalar, { description: "When." })
  at!: string;

  @Right(STEP_READERS)
  @Field(() => String, { nullable: true, description: "Who did it, as their token names them." })
  actor!: string | null;

  @Right(PUBLIC)
  @Field(() => String, { nullable: true, description: "Why." })
  reason!: string | null;

  @Right(PUBLIC)
  @Field(() => String, { description: "Digest of the document at that moment." })
  digest!: string;
}

@Right(PUBLIC)
@ObjectType({ simpleResolvers: true, description: "One step of a list." })
export class PolicyStepEdge {
  @Field(() => String, { description: "Give it as `after` to go on behind this step." })
  cursor!: string;

  @Field(() => PolicyStep, { description: "The step." })
  node!: PolicyStep;
}

@Right(PUBLIC)
@ObjectType({ simpleResolvers: true, description: "One page of a policy's life." })
export class PolicyStepConnection {
  @Field(() => [PolicyStepEdge], { description: "The steps, oldest first." })
  edges!: PolicyStepEdge[];

  @Field(() => PageInfo, { description: "Where this page ends and whether more follows." })
  pageInfo!: PageInfo;
}
