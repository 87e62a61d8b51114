export { compareText } from "./compare-text.ts";
export type { BilingualText, IsoDate, Nip, RegencyCode } from "./brand.ts";
export { WIB_OFFSET_MS, dayInJakarta, parseIsoDate } from "./iso-date.ts";

export { cleanNip, nipMismatches, parseNip } from "./nip/nip.ts";
export type { NipReading } from "./nip/nip.ts";

export { EDUCATION_LEVELS, POSITION_CLASSES } from "./position/classes.ts";
export type { EducationLevel, EmploymentKind, PositionClass, Sex } from "./position/classes.ts";
export { RANKS } from "./position/ranks.ts";
export { RETIREMENT_AGES, retirementDate } from "./position/retirement.ts";
export type { RetirementAges } from "./position/retirement.ts";

export { EXPECTATIONS, RATINGS, ratingOf } from "./rating/rating.ts";
export type { Expectation, Rating } from "./rating/rating.ts";

export { COMPETENCIES, POTENTIAL_ASPECTS } from "./competency/competencies.ts";
export type { AspectId, Competency, CompetencyId } from "./competency/competencies.ts";
export type { CompetencyFit, PotentialFit } from "./competency/job-person-match.ts";
export {
  POTENTIAL_STANDARD,
  competencyTitle,
  standardOfClass,
  validateStandard,
} from "./competency/standard.ts";
export type { Requirement } from "./competency/standard.ts";
export {
  ASPECT_DICTIONARY,
  COMPETENCY_DICTIONARY,
  levelDescription,
} from "./competency/dictionary/dictionary.ts";
export { gapsAgainst } from "./competency/gaps.ts";
export type { GapState } from "./competency/gaps.ts";

export { BOXES, TALENT_POOL_BOXES } from "./ninebox/boxes.ts";
export type { Box, Level } from "./ninebox/boxes.ts";
export { STANDINGS } from "./ninebox/standing.ts";
export type { Standing } from "./ninebox/standing.ts";
export { FOLLOW_UPS } from "./ninebox/follow-ups.ts";
export type { FollowUp } from "./ninebox/follow-ups.ts";

export { MICRO, exactOf, microOf, parseDecimal, shown } from "./decimal/decimal.ts";
export type { DecimalText, Exact, ExactText, Micro } from "./decimal/decimal.ts";

export { itemsOf } from "./policy/items.ts";
export { DISCIPLINE_LEVELS, MARKS } from "./policy/document.ts";
export type {
  Basis,
  DisciplineLevel,
  EvidenceRules,
  ItemDocument,
  Mark,
  PolicyDocument,
  PolicyProblem,
} from "./policy/document.ts";
export type { Policy } from "./policy/policy.ts";
export { compilePolicy, validatePolicy } from "./policy/validate.ts";
export { DEFAULT_EVIDENCE_RULES } from "./policy/evidence-rules.ts";
export {
  DEFAULT_POLICIES,
  DEFAULT_POLICY,
  FORMER_DEFAULT_POLICY,
} from "./policy/default-policy.ts";

export type { Evidence } from "./placement/evidence.ts";
/** @public named in the declarations of whoever keeps placements */
export type { EvidenceValue } from "./placement/evidence.ts";
export { figuresOf } from "./placement/figures.ts";
export type { Figures } from "./placement/figures.ts";
export { place } from "./placement/place.ts";
export type { AxisName, ItemState, Placement } from "./placement/placement.ts";
/** @public named in the declarations of whoever keeps placements */
export type { MissingItem } from "./placement/placement.ts";

export { prospectsOf } from "./placement/prospects.ts";
export type { Outcome, Prospect } from "./placement/prospects.ts";

export type { BesidePlacement } from "./explain/committee-text.ts";
export { explainText } from "./explain/explain-text.ts";
export { explained } from "./explain/explained.ts";
export type { ExplainedAxis } from "./explain/explained.ts";
export { sourceIn } from "./explain/foundation.ts";
export { explainCompetencies } from "./explain/gap-text.ts";
export type { Comparison, CompetencyComparison } from "./explain/gap-text.ts";
export { dayInWords, LANGUAGES } from "./explain/figures.ts";
export type { Language } from "./explain/figures.ts";

export { unansweredItems } from "./policy/unanswered-items.ts";
export { dossierOf, itemIdsOf } from "./dossier/dossier.ts";
export type { Dossier } from "./dossier/dossier.ts";
export { readDossier } from "./dossier/read-dossier.ts";
export { canonical } from "./canonical.ts";
export { reproduce } from "./dossier/reproduce.ts";
export type { Difference } from "./dossier/reproduce.ts";

export { DIRECTIONS } from "./simulation/move.ts";
export { moveBetween } from "./simulation/quick-move.ts";
export type { CauseKind, Direction } from "./simulation/move.ts";
export { FLOW_DIMENSIONS, FlowTally, movesIn } from "./simulation/flow.ts";
export type { Attributes, FlowDimension, Mover } from "./simulation/flow.ts";
export { shareableSimulation, simulationsBetween } from "./simulation/simulated.ts";
export type { Simulated } from "./simulation/simulated.ts";

export { ageBandOf } from "./figures/age-band.ts";
export type { AgeBand } from "./figures/age-band.ts";
export { mergeFigures } from "./figures/merge-figures.ts";
export type { Additive } from "./figures/merge-figures.ts";
export { TALENT_POOLS } from "./figures/talent-pool.ts";
export type { TalentPool } from "./figures/talent-pool.ts";
/** @public named in the declarations of whoever answers with a pool */
export type { BoxCount } from "./figures/talent-pool.ts";
export {
  GROUP_DIMENSIONS,
  GROUP_WORDS,
  groupingsOf,
  isGroupValue,
  isOfUnits,
  SMALLEST_UNIT,
  unitValue,
} from "./figures/groups.ts";
export type { Crossing, GroupDimension, Grouping } from "./figures/groups.ts";
export { topUnits } from "./figures/top-units.ts";
export { breakdownsBy, peopleIn, shareableBreakdown } from "./figures/breakdown.ts";
export type { Breakdown, GroupCounts, NamedKey, Standings } from "./figures/breakdown.ts";

export { MOVEMENTS, peopleMoving } from "./figures/movement.ts";
export type { Movement } from "./figures/movement.ts";
export { completenessBy, shareableCompleteness } from "./figures/completeness.ts";
export type { Backed, Completeness, GroupBacked, ItemBacked } from "./figures/completeness.ts";
export type {
  CalibrationCase,
  CalibrationMember,
  CalibrationOutcome,
  CalibrationSession,
  CalibrationState,
  CaseClosing,
  Recusal,
  RecusalGround,
} from "./calibration/session.ts";
export type {
  CalibrationAct,
  CalibrationActor,
  CalibrationEvent,
  CalibrationFacts,
  CalibrationRefusal,
  CaseFacts,
} from "./calibration/command.ts";
export { MOST_CASES, openSession } from "./calibration/open-session.ts";
export type { QuorumAsked } from "./calibration/quorum.ts";
export { decide } from "./calibration/decide.ts";
export { evolve } from "./calibration/evolve.ts";
export { effectsOf } from "./calibration/effects.ts";
export { boxesWithinReach } from "./calibration/steps.ts";
export { BORDER_POINTS, bordersNear } from "./calibration/border.ts";
export { calibrationStatistics } from "./calibration/statistics.ts";
export type { CalibrationDimension, CalibrationGroup } from "./calibration/statistics.ts";
export { MEANING_OF_DIFFERENCES, wordsOfDifference } from "./calibration/statistics-words.ts";

export { coverageOf } from "./pool/coverage.ts";
export type { Coverage, SliceStatus } from "./pool/coverage.ts";
export { policyNameOf, readPolicyName } from "./policy/policy-name.ts";
export type { PolicyVersion } from "./policy/policy-name.ts";
export type { Merged, Progress, RawSlice } from "./pool/merge-slices.ts";

export { CANDIDATE_ORDERS, comparePositions, resumeAfter, sortKeyOf } from "./ranking/order.ts";
export type { CandidateOrder, RankPosition } from "./ranking/order.ts";
export { decodeCursor } from "./ranking/cursor.ts";
export type { RankCursor } from "./ranking/cursor.ts";
export { mergeRanked } from "./ranking/merge-ranked.ts";
export type { MergedEntry, MergedPage, RankedEntry } from "./ranking/merge-ranked.ts";

export { amendmentProblems } from "./programme/amend-plan.ts";
export { PROGRAMME_PROGRESS, participantsIn, progressOf } from "./programme/progress.ts";
export type { Progress as ProgrammeProgress } from "./programme/progress.ts";
export {
  PARTICIPANT_STATES,
  PARTICIPANT_STATE_TEXTS,
  holdsSeat,
  stateAfter,
} from "./programme/participant-state.ts";
export type { ParticipantEvent, ParticipantState } from "./programme/participant-state.ts";
export { ownersOf, seatsOf, sessionsOf, startOf } from "./programme/plan.ts";
export type {
  ClassQuota,
  PlanProblem,
  ProgrammePlan,
  ProgrammeSession,
  TimeSpan,
} from "./programme/plan.ts";
export { freeSeats, mayAttend, seat } from "./programme/seat.ts";
export type { SeatTaken, Unseated, UnseatedReason } from "./programme/seat.ts";
export { validatePlan } from "./programme/validate-plan.ts";
export { isResultOf } from "./programme/result.ts";

export {
  DEFAULT_DUE_DAYS,
  DUE_DAYS,
  REQUEST_ACTIONS,
  isOverdue,
  stepRequest,
  submitted,
} from "./request/request.ts";
export type {
  RequestAction,
  RequestProblem,
  RequestState,
  RequestStatus,
} from "./request/request.ts";

export { latestResult, testedPotential } from "./weighing/assessment.ts";
export { dueOn } from "./weighing/due.ts";
export { yearsIn } from "./weighing/experience.ts";
export type { Fact } from "./weighing/fact.ts";
export { withoutRecords } from "./weighing/rule.ts";
export type { EvidenceRow } from "./weighing/rule.ts";
export { standardAgainst } from "./weighing/standard.ts";
export type { EffectiveStandard, StandardOrigin } from "./weighing/standard.ts";
export { evidenceOf, evidenceUnder, weigh } from "./weighing/weigh.ts";
export type { Weighed } from "./weighing/weigh.ts";
export { AWARD_LEVELS, RELEVANCES } from "./weighing/words.ts";
export type { AwardLevel, Relevance } from "./weighing/words.ts";
export { yearsBefore } from "./weighing/days.ts";
