import { HUNDRED, readDecimal } from "../decimal/decimal.ts";
import type { DecimalText } from "../decimal/decimal.ts";
import type { BandsScale, PolicyProblem, Scale } from "./document.ts";

/** Everything that is wrong with one well-shaped scale. */
export function scaleProblems(path: string, scale: Scale): PolicyProblem[] {
  switch (scale.kind) {
    case "TABLE":
      return scale.rows.flatMap(({ value }, index) =>
        scale.rows.findIndex((row) => row.value === value) === index
          ? []
          : [
              {
                path: `${path}.rows[${index}].value`,
                value,
                message: "A category has one row only.",
              },
            ],
      );
    case "RATIO":
      if (readDecimal(scale.cap).compare(HUNDRED) >= 0) return [];
      return [
        {
          path: `${path}.cap`,
          value: scale.cap,
          message: "A cap below 100 would punish meeting the requirement.",
        },
      ];
    case "NUMBER":
      return [];
    case "BANDS":
      return bandProblems(path, scale);
  }
}

/** Bands run upwards from `min`, each starting where the one before ends, the last one open: no hole, no overlap. */
function bandProblems(path: string, { min, max, bands }: BandsScale): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  let reached: DecimalText | null = min;
  for (const [index, { from, below }] of bands.entries()) {
    const place = `${path}.bands[${index}]`;
    if (reached !== null && !readDecimal(from).equals(readDecimal(reached))) {
      const fault =
        readDecimal(from).compare(readDecimal(reached)) > 0 ? "leaves a hole" : "overlaps";
      const message = `This band ${fault}: it must start at ${reached}, where the ${index === 0 ? "scale starts" : "one before ends"}.`;
      problems.push({ path: `${place}.from`, value: from, message });
    }
    const last = index === bands.length - 1;
    if (below === null && !last) {
      problems.push({
        path: `${place}.below`,
        value: below,
        message: "Only the last band may be open.",
      });
    }
    if (below !== null && last) {
      const message =
        "The last band must be open (null), so that the end of the scale belongs to it.";
      problems.push({ path: `${place}.below`, value: below, message });
    }
    if (below !== null && readDecimal(below).compare(readDecimal(from)) <= 0) {
      problems.push({
        path: `${place}.below`,
        value: below,
        message: `A band must end above where it starts, ${from}.`,
      });
    }
    reached = below;
  }
  const lastFrom = bands.at(-1)?.from;
  if (
    max !== null &&
    lastFrom !== undefined &&
    readDecimal(max).compare(readDecimal(lastFrom)) < 0
  ) {
    problems.push({
      path: `${path}.max`,
      value: max,
      message: `The scale must not end before its last band starts, ${lastFrom}.`,
    });
  }
  return problems;
}
