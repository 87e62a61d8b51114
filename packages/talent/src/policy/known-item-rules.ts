import { HUNDRED, readDecimal } from "../decimal/decimal.ts";
import type { BandsScale, ItemDocument, PolicyProblem, Scale, TableScale } from "./document.ts";
import { KNOWN_ITEMS } from "./known-items.ts";
import type { KnownAnswer } from "./known-items.ts";

/** The scales that read each kind of answer. */
const READ_BY: Readonly<Record<KnownAnswer["kind"], readonly Scale["kind"][]>> = {
  CATEGORY: ["TABLE"],
  NUMBER: ["NUMBER", "BANDS"],
  RATIO: ["RATIO"],
};

/** Whether every answer the evidence of an item can give has its place on the item's scale, and nothing else stands there. */
export function knownItemProblems(path: string, { id, scale }: ItemDocument): PolicyProblem[] {
  const answer = Object.hasOwn(KNOWN_ITEMS, id) ? KNOWN_ITEMS[id] : undefined;
  if (answer === undefined) return [];
  const kinds = READ_BY[answer.kind];
  if (!kinds.includes(scale.kind)) {
    const message = `The evidence of ${id} cannot be read on this scale; use ${kinds.join(" or ")}.`;
    return [{ path: `${path}.scale.kind`, value: scale.kind, message }];
  }
  if (answer.kind === "CATEGORY" && scale.kind === "TABLE") {
    return tableProblems(`${path}.scale`, id, scale, answer.values);
  }
  if (answer.kind === "NUMBER") return rangeProblems(`${path}.scale`, id, scale, answer);
  return [];
}

function tableProblems(
  path: string,
  id: string,
  { rows }: TableScale,
  values: readonly string[],
): PolicyProblem[] {
  const unknown = rows.flatMap(({ value }, index) =>
    values.includes(value)
      ? []
      : [
          {
            path: `${path}.rows[${index}].value`,
            value,
            message: `The evidence of ${id} never says this; it says one of ${values.join(", ")}.`,
          },
        ],
  );
  const written = rows.map(({ value }) => value);
  const missing = values
    .filter((value) => !written.includes(value))
    .map((value) => ({
      path: `${path}.rows`,
      value: written,
      message: `Every value the evidence of ${id} can have needs a row; ${value} has none.`,
    }));
  return [...unknown, ...missing];
}

function rangeProblems(
  path: string,
  id: string,
  scale: Scale,
  { from, to }: Extract<KnownAnswer, { kind: "NUMBER" }>,
): PolicyProblem[] {
  if (scale.kind === "BANDS") return bandsProblems(path, id, scale, { from, to });
  if (to !== null && readDecimal(to).compare(HUNDRED) <= 0) return [];
  const message = `The evidence of ${id} has no upper end, and this scale ends at 100; use BANDS.`;
  return [{ path: `${path}.kind`, value: scale.kind, message }];
}

function bandsProblems(
  path: string,
  id: string,
  { min, max }: BandsScale,
  { from, to }: { from: string; to: string | null },
): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  if (readDecimal(min).compare(readDecimal(from)) > 0) {
    const message = `The evidence of ${id} begins at ${from}; so must the scale.`;
    problems.push({ path: `${path}.min`, value: min, message });
  }
  if (max !== null && (to === null || readDecimal(max).compare(readDecimal(to)) < 0)) {
    const message =
      to === null
        ? `The evidence of ${id} has no upper end; neither may the scale (null).`
        : `The evidence of ${id} goes up to ${to}; so must the scale.`;
    problems.push({ path: `${path}.max`, value: max, message });
  }
  return problems;
}
