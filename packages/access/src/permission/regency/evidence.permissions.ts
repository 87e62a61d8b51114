import { group } from "../group.ts";
import { KEEPER, PUBLIC, RECORD } from "../rule.ts";

/** What every record of evidence has. */
const EVERY = "id date validUntil source origin originId enteredBy enteredAt revisions counts";

/** Evidence is part of a person's record; only the keeper of the data changes it. */
export const EVIDENCE_PERMISSIONS = [
  group(PUBLIC, { Regency: "evidenceRules" }),
  group(RECORD, {
    Employee:
      "awards teamAssignments feedback360 trainings postsHeld career educations discipline evidenceRevisions",
    Appraisal: `${EVERY} year period results behaviour rating derivedRating award teamAssignments feedback360`,
    Assessment: `${EVERY} provider competencies aspects digitalLiteracy careerPreference`,
    Award: `${EVERY} title level issuer document`,
    TeamAssignment: `${EVERY} team role from until document`,
    Feedback360: `${EVERY} year period score raters document`,
    Training: `${EVERY} title hours from until provider certificate`,
    PostHeld: `${EVERY} title positionClass unit from until document`,
    Career: "posts years titles units classes",
    Education: `${EVERY} level programme school graduationYear graduatedOn relevance document`,
    Discipline: `${EVERY} level punishment from until document`,
    EvidenceRevision:
      "id number recordId kind record source origin enteredBy enteredAt replacement replacedBy replacedAt replacedOrigin reason",
    EvidenceRevisionConnection: "edges pageInfo",
    EvidenceRevisionEdge: "cursor node",
  }),
  group(KEEPER, {
    Mutation: "recordEvidence correctEvidence withdrawEvidence",
    RecordEvidencePayload: "record employee placement findings",
    CorrectEvidencePayload: "record employee placement findings",
    WithdrawEvidencePayload: "record employee placement findings",
  }),
];
