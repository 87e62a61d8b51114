import { calibrationLoaders } from "./calibration/calibration.loader.ts";
import { employeeLoader } from "./employee/employee.loader.ts";
import type { Reader } from "../employee/employee.service.ts";
import { evidenceLoader } from "./evidence/evidence.loader.ts";
import { revisionLoader, revisionPages } from "../evidence/revision.store.ts";
import { importCountsLoader } from "./import/import.loader.ts";
import { placementPages } from "../placement/history.service.ts";
import { placementByIdLoader, placementLoader } from "./placement/placement.loader.ts";
import { weighedLoader } from "./placement/weighed.loader.ts";
import { positionLoader } from "./position/position.loader.ts";
import {
  participantStepsLoader,
  participationLoader,
  programmeLoader,
  seatsTakenLoader,
} from "./programme/participant.loader.ts";
import {
  attachmentContentLoader,
  attachmentLoader,
  requestCountLoader,
  requestPages,
  requestStepsLoader,
} from "./request/request.loader.ts";
import { standardLoader } from "./standard/standard.loader.ts";
import { childUnitsLoader, unitLoader } from "./unit/unit.loader.ts";

/** Every relation that loads in batches: one statement for all of a request's rows, made anew per request. */
export function createLoaders(reader: Reader) {
  return {
    calibration: calibrationLoaders(reader),
    attachmentContents: attachmentContentLoader(reader.tenant.store.db),
    attachments: attachmentLoader(reader.tenant.store.db),
    childUnits: childUnitsLoader(reader.tenant.store.db),
    employees: employeeLoader(reader),
    evidence: evidenceLoader(reader.tenant.store.db),
    importCounts: importCountsLoader(reader.tenant.store.db),
    placementHistory: placementPages(reader.tenant.store.db),
    placements: placementLoader(reader.tenant.store.db),
    participantSteps: participantStepsLoader(reader.tenant.store.db),
    participations: participationLoader(reader.tenant.store.db),
    programmes: programmeLoader(reader.tenant.store.db),
    seatsTaken: seatsTakenLoader(reader.tenant.store.db),
    placementsById: placementByIdLoader(reader.tenant.store.db),
    positions: positionLoader(reader.tenant.store.db),
    revisionHistory: revisionPages(reader.tenant.store.db),
    revisions: revisionLoader(reader.tenant.store.db),
    requestCounts: requestCountLoader(reader.tenant.store.db),
    requestHistory: requestPages(reader.tenant.store.db),
    requestSteps: requestStepsLoader(reader.tenant.store.db),
    standards: standardLoader(reader.tenant),
    units: unitLoader(reader.tenant.store.db),
    weighed: weighedLoader(reader.tenant),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
