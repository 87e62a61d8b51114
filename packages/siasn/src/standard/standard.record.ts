import type { CompetencyId, Mark, PositionClass } from "@talenta/talent";

/** Whose standard a row is: of one position, by its id or by its title alone, or of a class. */
export type StandardOwner =
  | { positionId: string }
  | { positionTitle: string }
  | { positionClass: PositionClass };

/** What one position or one class requires (standar kompetensi jabatan), from our own template (mark A). */
export interface StandardRecord {
  owner: StandardOwner;
  /** Whole, 1 to 5; what is not required is absent. At least one. */
  levels: Partial<Record<CompetencyId, number>>;
  /** The decree or document that sets it. */
  source: string;
  /** How well it is founded. */
  mark: Mark;
}
