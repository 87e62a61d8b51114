import "reflect-metadata";

export { ContractError } from "./contract.errors.ts";
export { Price } from "./declared/price.ts";
export { Right, RowRight } from "./declared/right.ts";
export { type OwnerEntry, OwnerList } from "./directory/owner-list.ts";
export { CandidateOrder, OnUnavailable, SliceStatus } from "./enums/answer.ts";
export {
  CalibrationDimension,
  CalibrationOutcome,
  CalibrationSigner,
  CalibrationState,
  DifferenceDirection,
  RecusalGround,
} from "./enums/calibration.ts";
export { AspectKey, CompetencyKey } from "./enums/competency.ts";
export { EducationLevel, EmploymentKind, PositionClass, Sex } from "./enums/employment.ts";
export {
  AppraisalAward,
  AwardLevel,
  DisciplineLevel,
  EvidenceKind,
  Relevance,
} from "./enums/evidence.ts";
export {
  Axis,
  axisOf,
  CauseKind,
  EvidenceState,
  GroupDimension,
  MoveDirection,
} from "./enums/figures.ts";
export { RegencyKind, Role, SharingLevel } from "./enums/government.ts";
export { ParticipantState, ProgrammeState, UnseatedReason } from "./enums/programme.ts";
export { FindingDimension, ImportKind, ImportState } from "./enums/import.ts";
export {
  ObjectionLeadsTo,
  RequestAction,
  RequestConsequence,
  RequestKind,
  RequestState,
} from "./enums/request.ts";
export { Language, SourceMark } from "./enums/source.ts";
export { PolicyAction, PolicyState } from "./enums/policy.ts";
export { type NormalFilter, normalFilter, type SliceFilter } from "./filter/normal-filter.ts";
export { TalentFilter } from "./filter/talent-filter.input.ts";
export { PUBLISHED_PATHS, publishedUrl } from "./published/published-paths.ts";
export type { PublishedSource } from "./published/published-source.ts";
export { NineBoxBreakdown, nineBoxBreakdownOf } from "./figures/nine-box-breakdown.type.ts";
export { PolicyFlow, policyFlowOf, PolicyVersion } from "./figures/policy-flow.type.ts";
export { PolicyVersionInput } from "./filter/policy-version.input.ts";
export { SimulatePolicyInput } from "./figures/simulate-policy.input.ts";
export { CountArgs, GroupedCountArgs } from "./figures/figures.args.ts";
export { BoxMovement, boxMovementOf } from "./figures/box-movement.type.ts";
export {
  EvidenceCompleteness,
  evidenceCompletenessOf,
} from "./figures/evidence-completeness.type.ts";
export { usablePolicy } from "./figures/usable-policy.ts";
export { progressShare } from "./figures/share.ts";
export { normalGroupings, normalPeriod } from "./query/normal-question.ts";
export { decodeQuery, encodeQuery, fingerprintOf } from "./query/token.ts";
export type {
  AnyQuery,
  FiguresQuery,
  MergedQuery,
  PoolQuery,
  RankedQuery,
  RankedSliceQuery,
  SliceQuery,
} from "./query/query.ts";
export { bilingual, BilingualText } from "./values/bilingual-text.type.ts";
export type { FiguresAbout, FiguresQuestion, FiguresQuestionOf } from "./query/question.ts";
export { BoxCount } from "./values/box-count.type.ts";
export { type Cells, CellsScalar } from "./values/cells.scalar.ts";
export { DateScalar } from "./values/date.scalar.ts";
export { DateTimeScalar } from "./values/date-time.scalar.ts";
export {
  globalId,
  partsOfId,
  policyIdentity,
  policyOfId,
  policyVersionOf,
  programmeOfId,
} from "./values/global-id.ts";
export { LocalTimeScalar } from "./values/local-time.scalar.ts";
export { PageArgs } from "./values/page.args.ts";
export { PageInfo } from "./values/page-info.type.ts";
export { RankedEntry } from "./values/ranked-entry.type.ts";
export { LocalizedText } from "./values/localized-text.scalar.ts";
export { CONTRACT_SCALARS } from "./values/scalars.ts";
export { SLICE_AS_OF, SLICE_POLICIES } from "./values/slice-provenance.ts";
export { ParticipantStateCount } from "./values/state-count.type.ts";
