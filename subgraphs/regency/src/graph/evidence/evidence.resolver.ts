import { PUBLIC, RECORD } from "@talenta/access";
import type { EvidenceKind } from "@talenta/siasn";
import { globalId, PageArgs, Right } from "@talenta/contract";
import type { Page } from "@talenta/service";
import { DEFAULT_EVIDENCE_RULES, type EvidenceRules } from "@talenta/talent";
import { GraphQLJSONObject } from "graphql-scalars";
import { Args, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Employee } from "../../database/entities/employee.entity.ts";
import { EmployeeType } from "../employee/employee.type.ts";
import type { RegencyContext } from "../regency.context.ts";
import { RegencyType } from "../regency/regency.type.ts";
import { today } from "../../tenant/tenant.ts";
import { careerOf } from "../../evidence/career.ts";
import { type EvidenceOf, ofKind, type Provenance } from "../../evidence/provenance.ts";
import {
  EvidenceRecordType,
  EvidenceRevisionConnectionType,
  EvidenceRevisionType,
} from "./evidence.type.ts";
import {
  AwardType,
  CareerType,
  DisciplineType,
  EducationType,
  Feedback360Type,
  PostHeldType,
  TeamAssignmentType,
  TrainingType,
} from "./records.type.ts";
import type { EvidenceRevision } from "../../evidence/revision.store.ts";

async function recordsShown<Kind extends EvidenceKind>(
  employee: Employee,
  { loaders }: RegencyContext,
  kind: Kind,
): Promise<EvidenceOf<Kind>[]> {
  return ofKind(await loaders().evidence.load(employee.id), kind);
}

/** A person's track record; all of it loads for all employees of a request at once. */
@Resolver(() => EmployeeType)
export class EmployeeEvidenceResolver {
  @Right(RECORD)
  @FieldResolver(() => [AwardType], {
    nullable: true,
    description: "Awards (penghargaan), latest first.",
  })
  awards(@Root() employee: Employee, @Ctx() context: RegencyContext) {
    return recordsShown(employee, context, "AWARD");
  }

  @Right(RECORD)
  @FieldResolver(() => [TeamAssignmentType], {
    nullable: true,
    description: "Assignments to teams (penugasan tim kerja), latest first.",
  })
  teamAssignments(@Root() employee: Employee, @Ctx() context: RegencyContext) {
    return recordsShown(employee, context, "TEAM_ASSIGNMENT");
  }

  @Right(RECORD)
  @FieldResolver(() => [Feedback360Type], {
    nullable: true,
    description: "Rounds of 360 degree feedback, latest first.",
  })
  feedback360(@Root() employee: Employee, @Ctx() context: RegencyContext) {
    return recordsShown(employee, context, "FEEDBACK_360");
  }

  @Right(RECORD)
  @FieldResolver(() => [TrainingType], {
    nullable: true,
    description: "Trainings (pelatihan), latest first.",
  })
  trainings(@Root() employee: Employee, @Ctx() context: RegencyContext) {
    return recordsShown(employee, context, "TRAINING");
  }

  @Right(RECORD)
  @FieldResolver(() => [PostHeldType], {
    nullable: true,
    description: "Posts held (riwayat jabatan), latest first.",
  })
  postsHeld(@Root() employee: Employee, @Ctx() context: RegencyContext) {
    return recordsShown(employee, context, "POST_HELD");
  }

  @Right(RECORD)
  @FieldResolver(() => CareerType, {
    nullable: true,
    description: "Length and variety of the posts held; null where none is on record.",
  })
  async career(@Root() employee: Employee, @Ctx() context: RegencyContext) {
    const posts = await recordsShown(employee, context, "POST_HELD");
    return careerOf(posts, today(context.reader.tenant));
  }

  @Right(RECORD)
  @FieldResolver(() => [EducationType], {
    nullable: true,
    description: "Educations completed (riwayat pendidikan), latest first.",
  })
  educations(@Root() employee: Employee, @Ctx() context: RegencyContext) {
    return recordsShown(employee, context, "EDUCATION");
  }

  @Right(RECORD)
  @FieldResolver(() => [DisciplineType], {
    nullable: true,
    description: "Disciplinary punishments (hukuman disiplin), latest first.",
  })
  discipline(@Root() employee: Employee, @Ctx() context: RegencyContext) {
    return recordsShown(employee, context, "DISCIPLINE");
  }

  @Right(RECORD)
  @FieldResolver(() => EvidenceRevisionConnectionType, {
    nullable: true,
    description:
      "What the person's records ever said before, those withdrawn included, latest first.",
  })
  evidenceRevisions(
    @Root() employee: Employee,
    @Ctx() { loaders }: RegencyContext,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<EvidenceRevision>> {
    return loaders().revisionHistory.load(employee.id, page);
  }
}

/** The figures by which records become answers here. */
@Resolver(() => RegencyType)
export class RegencyEvidenceResolver {
  @Right(PUBLIC)
  @FieldResolver(() => GraphQLJSONObject, {
    nullable: true,
    description:
      "The figures by which records become answers: years, hours due, each with its mark and source. Of the policy adopted, else the default ones.",
  })
  evidenceRules(@Ctx() { reader }: RegencyContext): EvidenceRules {
    return reader.tenant.policy.document.evidenceRules ?? DEFAULT_EVIDENCE_RULES;
  }
}

/** What makes a revision the only one of its id. */
@Resolver(() => EvidenceRevisionType)
export class EvidenceRevisionResolver {
  @FieldResolver(() => ID)
  id(@Root() { number }: EvidenceRevision, @Ctx() { reader }: RegencyContext): string {
    return globalId("evidence-revision", reader.tenant.code, number);
  }
}

/** What every record has beside its own fields. */
@Resolver(() => EvidenceRecordType)
export class EvidenceRecordResolver {
  @FieldResolver(() => [EvidenceRevisionType], {
    description: "What it said before, latest first; empty when it was never corrected.",
  })
  revisions(
    @Root() record: Provenance,
    @Ctx() { loaders }: RegencyContext,
  ): Promise<EvidenceRevision[]> {
    return loaders().revisions.load(record.id);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: "Whether an answer of the current placement rests on it.",
  })
  async counts(@Root() record: Provenance, @Ctx() { loaders }: RegencyContext): Promise<boolean> {
    const person = await loaders().weighed.load(record.employeeId);
    return person?.counted.has(record.id) ?? false;
  }
}
