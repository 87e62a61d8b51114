import {
  breakdownsBy,
  completenessBy,
  groupingsOf,
  MOVEMENTS,
  PROGRAMME_PROGRESS,
  simulationsBetween,
} from "@talenta/talent";

import { figuresAbout } from "./figures.service.ts";

/** The nine box by groups. */
export const NINE_BOX = figuresAbout("NINE_BOX", ({ by, crossed }) =>
  breakdownsBy(groupingsOf(by, crossed)),
);

/** How much of the evidence is on record, by groups. */
export const COMPLETENESS = figuresAbout("COMPLETENESS", ({ by, crossed }) =>
  completenessBy(groupingsOf(by, crossed)),
);

/** Who stood where at the end of two days. */
export const MOVEMENT = figuresAbout("MOVEMENT", () => MOVEMENTS);

/** Who would move between two policies. */
export const SIMULATION = figuresAbout("SIMULATION", ({ before, after }) =>
  simulationsBetween(
    { id: before.id, version: before.version },
    { id: after.id, version: after.version },
  ),
);

/** How far a programme is. */
export const PROGRAMME = figuresAbout("PROGRAMME", () => PROGRAMME_PROGRESS);
