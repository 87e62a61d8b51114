import { Field, ObjectType } from "type-graphql";
import type { CaseRecord } from "../../calibration/case.store.ts";
import { CalibrationCaseType } from "./case.type.ts";
import type { SessionRow } from "../../calibration/session.store.ts";
import { CalibrationSessionType } from "./session.type.ts";

/** What became of a session. */
@ObjectType("CalibrationSessionPayload", {
  simpleResolvers: true,
  description: "A session as it is now.",
})
export class CalibrationSessionPayloadType {
  @Field(() => CalibrationSessionType, { description: "The session." })
  session!: SessionRow;

  @Field(() => Boolean, {
    description: "Whether this changed anything; false where it had been done already.",
  })
  changed!: boolean;
}

/** What became of a case. */
@ObjectType("CalibrationCasePayload", {
  simpleResolvers: true,
  description: "A session and the case in it that was acted on, as they are now.",
})
export class CalibrationCasePayloadType {
  @Field(() => CalibrationSessionType, { description: "The session." })
  session!: SessionRow;

  @Field(() => CalibrationCaseType, {
    nullable: true,
    description:
      "The case; the new one where it was renewed under a newer placement, null for a note on the session.",
  })
  case!: CaseRecord | null;

  @Field(() => Boolean, {
    description: "Whether this changed anything; false where it had been done already.",
  })
  changed!: boolean;
}
