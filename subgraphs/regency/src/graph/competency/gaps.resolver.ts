import { RECORD } from "@talenta/access";
import { bilingual, Language, Right } from "@talenta/contract";
import { explainCompetencies, levelDescription, type Micro, shown } from "@talenta/talent";
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Employee } from "../../database/entities/employee.entity.ts";
import { EmployeeType } from "../employee/employee.type.ts";
import { positionCode } from "../../text/position-id.ts";
import type { RegencyContext } from "../regency.context.ts";
import { today } from "../../tenant/tenant.ts";
import { shownStandard } from "../standard/standard.resolver.ts";
import { CompetencyStandardType } from "../standard/standard.type.ts";
import {
  comparisonOf,
  type Compared,
  type CompetencyGaps,
  competencyGaps,
} from "../../competency/gaps.service.ts";
import { CompetencyGapsType, GapReportType } from "./gaps.type.ts";

/** A person's competencies against what a position requires. */
@Resolver(() => EmployeeType)
export class EmployeeGapsResolver {
  @Right(RECORD)
  @FieldResolver(() => CompetencyGapsType, {
    nullable: true,
    description:
      "How the latest valid assessment stands to the position held, or to one aimed at. Without an assessment everything is missing, and nothing is nil.",
  })
  competencyGaps(
    @Root() employee: Employee,
    @Ctx() { reader, loaders }: RegencyContext,
    @Arg("positionId", () => ID, {
      nullable: true,
      description:
        "The position aimed at, any of this owner, by its id or its code; the one held when absent.",
    })
    positionId?: string | null,
  ): Promise<CompetencyGaps> {
    const aimedAt = positionId == null ? null : positionCode(reader.tenant.code, positionId);
    return competencyGaps(loaders(), employee, today(reader.tenant), aimedAt);
  }
}

/** The parts of it, and the whole in words. */
@Resolver(() => CompetencyGapsType)
export class CompetencyGapsResolver {
  @FieldResolver(() => CompetencyStandardType, { nullable: true })
  standard(
    @Root() { standard, class: positionClass }: CompetencyGaps,
    @Ctx() { reader }: RegencyContext,
  ): CompetencyStandardType | null {
    return standard && shownStandard(reader.tenant, standard, positionClass);
  }

  @FieldResolver(() => GapReportType, { nullable: true })
  competencies(@Root() { competency }: CompetencyGaps): ShownReport | null {
    return competency && reportOf(competency);
  }

  @FieldResolver(() => GapReportType)
  potential(@Root() { potential }: CompetencyGaps): ShownReport {
    return reportOf(potential);
  }

  @FieldResolver(() => [String], {
    description: "All of it in plain words, line by line, every sum shown.",
  })
  text(
    @Root() gaps: CompetencyGaps,
    @Arg("language", () => Language, {
      defaultValue: Language.ID,
      description: "Indonesian or English.",
    })
    language: Language,
  ): string[] {
    return explainCompetencies(comparisonOf(gaps), language === "ID" ? "id" : "en");
  }
}

/** The assessment stays the record it is; its own resolver shows it. */
type ShownReport = Omit<GapReportType, "assessment"> & Pick<Compared, "assessment">;

function reportOf({ report, assessment }: Compared): ShownReport {
  const percent = (match: { percent: Micro } | null) => match && shown(match.percent);
  const means = (key: string | null) => {
    const description = key === null ? null : levelDescription(key);
    return description && bilingual(description);
  };
  return {
    assessment,
    gaps: report.gaps.map(({ id, title, required, achieved, gap, state, descriptions }) => ({
      competency: id,
      title: bilingual(title),
      required,
      achieved,
      gap: gap === null || achieved === null ? null : Number((achieved - required).toFixed(6)),
      state,
      requiredMeans: means(descriptions.required),
      achievedMeans: means(descriptions.achieved),
    })),
    missing: [...report.missing],
    match: percent(report.match),
    matchSoFar: percent(report.matchSoFar),
    fit: report.fit,
    possibleFits: [...report.possibleFits],
  };
}
