import { group } from "../group.ts";
import { EMPLOYEE_ALONE, HEAD, KEEPER_OR_HEAD, OWN_OR_DECIDED, STAFF } from "../rule.ts";

/**
 * Requests of employees: made and taken back by the person, seen by the person and by those who decide,
 * answered by the keeper of the data or the head. The services check whose they are.
 */
export const REQUEST_PERMISSIONS = [
  group(EMPLOYEE_ALONE, {
    Mutation: "requestCorrection objectToPlacement withdrawRequest",
  }),
  group(OWN_OR_DECIDED, {
    Employee: "requests",
    EmployeeRequestConnection: "totalCount edges pageInfo",
    EmployeeRequestEdge: "cursor node",
    EmployeeRequest: `id kind state employee evidenceKind recordId proposal placement reason attachment
      submittedAt owner due overdue answer closedAt leadsTo resultRecordId resultPlacement calibration steps`,
    RequestAttachment: "fileName mediaType size sha256 content",
    RequestStep: "action state by role at words",
    RequestCorrectionPayload: "request",
    ObjectToPlacementPayload: "request",
    WithdrawRequestPayload: "request",
  }),
  group(KEEPER_OR_HEAD, {
    Regency: "requests request",
    Mutation: "takeRequest grantRequest refuseRequest",
    TakeRequestPayload: "request",
    GrantRequestPayload: "request",
    RefuseRequestPayload: "request",
  }),
  group(STAFF, { Regency: "requestDueDays" }),
  group(HEAD, { Mutation: "setRequestDueDays", SetRequestDueDaysPayload: "days" }),
];
