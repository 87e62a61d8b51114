import { DateTimeScalar, PageInfo, PolicyAction } from "@talenta/contract";
import { Field, ObjectType } from "type-graphql";

@ObjectType({ simpleResolvers: true, description: "A step of a policy's life." })
export class PolicyStep {
  @Field(() => PolicyAction, { description: "What was done." })
  action!: PolicyAction;

  @Field(() => DateTimeScalar, { description: "When." })
  at!: string;

  @Field(() => String, { nullable: true, description: "Who did it, as their token names them." })
  actor!: string | null;

  @Field(() => String, { nullable: true, description: "Why." })
  reason!: string | null;

  @Field(() => String, { description: "Digest of the document at that moment." })
  digest!: string;
}

@ObjectType({ simpleResolvers: true, description: "One step of a list." })
export class PolicyStepEdge {
  @Field(() => String, { description: "Give it as `after` to go on behind this step." })
  cursor!: string;

  @Field(() => PolicyStep, { description: "The step." })
  node!: PolicyStep;
}

@ObjectType({ simpleResolvers: true, description: "One page of a policy's life." })
export class PolicyStepConnection {
  @Field(() => [PolicyStepEdge], { description: "The steps, oldest first." })
  edges!: PolicyStepEdge[];

  @Field(() => PageInfo, { description: "Where this page ends and whether more follows." })
  pageInfo!: PageInfo;
}
