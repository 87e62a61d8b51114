/**
 * Which columns tell each field of a record, given as a path; any one of them is enough. A field that every row tells
 * is left out.
 */
export type Sources = Readonly<Record<string, readonly string[]>>;

/** Sources of fields that have one column each, all but those every row tells. */
export function oneColumnEach(
  headings: Readonly<Record<string, string>>,
  toldByEveryRow: readonly string[],
): Sources {
  const fields = Object.entries(headings).filter(([field]) => !toldByEveryRow.includes(field));
  return Object.fromEntries(fields.map(([field, column]) => [field, [column]]));
}

const NOTHING: readonly string[] = [];

/**
 * The fields that rows with these columns say nothing about. A part of a field that is untold itself goes without
 * saying. Where everything is told it is always the same empty list.
 */
export function untoldFields(
  sources: Sources,
  columns: { has(column: string): boolean },
): readonly string[] {
  const untold = new Set<string>();
  for (const [path, columnsOfField] of Object.entries(sources)) {
    if (columnsOfField.some((column) => columns.has(column))) continue;
    const parents = path.split(".").map((_, at, parts) => parts.slice(0, at).join("."));
    if (!parents.some((parent) => untold.has(parent))) untold.add(path);
  }
  return untold.size === 0 ? NOTHING : [...untold];
}
