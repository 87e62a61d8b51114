/** Columns that point at a row of another table. */
export interface ForeignKey {
  readonly table: string;
  readonly columns: readonly string[];
  /** The table pointed at and its columns. */
  readonly references: readonly [table: string, columns: readonly string[]];
  /** What happens when the row pointed at is deleted; refused unless told. */
  readonly onDelete?: "cascade" | "set null";
  /** Whether it is looked at when the transaction ends, not before. */
  readonly deferrable?: boolean;
}
