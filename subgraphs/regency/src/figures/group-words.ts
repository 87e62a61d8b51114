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
  const fix = `${looks(dimension, regency)}; leave the value out for those where it is unknown.`;
  throw badUserInput({ field, value: value.slice(0, 60), fix });
}

function looks(dimension: GroupDimension, regency: RegencyCode): string {
  const words = GROUP_WORDS[dimension];
  if (words !== undefined) return `Rows by ${dimension} are ${words.join(", ")}`;
  if (dimension === "RETIREMENT_YEAR") return "A year has four digits, such as 2031";
  if (dimension === "REGENCY") return `This question is about ${regency} alone`;
  return `A unit is written as the figures show it, beginning with ${regency}/`;
}
