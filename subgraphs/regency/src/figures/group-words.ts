import { say, type Sentence } from "@talenta/sentences";
import { badUserInput } from "@talenta/service";
import { GROUP_WORDS, type GroupDimension, isGroupValue, type RegencyCode } from "@talenta/talent";

/**
 * Refuses a row of figures that there cannot be, which would otherwise be answered with nobody.
 *
 * @throws BAD_USER_INPUT naming the field, the value and what values of the dimension look like
 */
export function checkGroup(
  field: string,
  { dimension, value }: { readonly dimension: GroupDimension; readonly value?: string | null },
  regency: RegencyCode,
): void {
  if (value === null || value === undefined || isGroupValue({ dimension, value }, regency)) return;
  const fix = say("figures.groupValue", { looks: looks(dimension, regency) });
  throw badUserInput({ field, value: value.slice(0, 60), fix });
}

function looks(dimension: GroupDimension, regency: RegencyCode): Sentence {
  const words = GROUP_WORDS[dimension];
  if (words !== undefined) return say("figures.rowsBy", { dimension, words });
  if (dimension === "RETIREMENT_YEAR") return say("figures.year");
  if (dimension === "REGENCY") return say("figures.aloneAbout", { regency });
  return say("figures.unit", { regency });
}
