import { calibrationLoaders } from "../calibration/calibration.loader.ts";
import { employeeLoader } from "../employee/employee.loader.ts";
import type { Reader } from "../employee/employee.service.ts";
import { evidenceLoader } from "../evidence/evidence.loader.ts";
import { revisionLoader, revisionPages } from "../evidence/revision.store.ts";
import { importCountsLoader } from "../import/import.loader.ts";
import { placementPages } from "../placement/history.service.ts";
import { placementByIdLoader, placementLoader } from "../placement/placement.loader.ts";
import { weighedLoader } from "../placement/weighed.loader.ts";
import { positionLoader } from "../position/position.loader.ts";
import {
  participantStepsLoader,
  participationLoader,
  programmeLoader,
  seatsTakenLoader,
} from "../programme/participant.loader.ts";
import {
  attachmentContentLoader,
  attachmentLoader,
  requestCountLoader,
  requestPages,
  requestStepsLoader,
} from "../request/request.loader.ts";
import { standardLoader } from "../standard/standard.loader.ts";
import { childUnitsLoader, unitLoader } from "../unit/unit.loader.ts";

/** Every relation that loads in batches: one statement for all of a request's rows, made anew per request. */
export function createLoaders(reader: Reader) {
  return {
    calibration: calibrationLoaders(reader),
    attachmentContents: attachmentContentLoader(reader.tenant.store.sql),
    attachments: attachmentLoader(reader.tenant.store.sql),
    childUnits: childUnitsLoader(reader.em),
    employees: employeeLoader(reader),
    evidence: evidenceLoader(reader.tenant.store.sql),
    importCounts: importCountsLoader(reader.tenant.store.sql),
    placementHistory: placementPages(reader.em, reader.tenant.store.sql),
    placements: placementLoader(reader.em),
    participantSteps: participantStepsLoader(reader.tenant.store.sql),
    participations: participationLoader(reader.tenant.store.sql),
    programmes: programmeLoader(reader.tenant.store.sql),
    seatsTaken: seatsTakenLoader(reader.tenant.store.sql),
    placementsById: placementByIdLoader(reader.em),
    positions: positionLoader(reader.em),
    revisionHistory: revisionPages(reader.tenant.store.sql),
    revisions: revisionLoader(reader.tenant.store.sql),
    requestCounts: requestCountLoader(reader.tenant.store.sql),
    requestHistory: requestPages(reader.tenant.store.sql),
    requestSteps: requestStepsLoader(reader.tenant.store.sql),
    standards: standardLoader(reader.tenant),
    units: unitLoader(reader.em),
    weighed: weighedLoader(reader.tenant),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
