import type { GroupDimension } from "@talenta/contract";
import { badUserInput } from "@talenta/service";
import { AGE_BANDS, EMPLOYMENT_KINDS, POSITION_CLASSES, SEXES } from "@talenta/talent";

const WORDS: Readonly<Record<Exclude<GroupDimension, "UNIT">, readonly string[]>> = {
  POSITION_CLASS: POSITION_CLASSES,
  SEX: SEXES,
  AGE_BAND: AGE_BANDS,
  EMPLOYMENT_KIND: EMPLOYMENT_KINDS,
};

/**
 * Refuses a row of figures that there cannot be, which would otherwise be answered with nobody. Units are any.
 *
 * @throws BAD_USER_INPUT naming the field, the value and the words of the dimension
 */
export function checkGroup(
  field: string,
  { dimension, value }: { readonly dimension: GroupDimension; readonly value?: string | null },
): void {
  if (dimension === "UNIT" || value === null || value === undefined) return;
  const words = WORDS[dimension];
  if (words.includes(value)) return;
  const fix = `Rows by ${dimension} are ${words.join(", ")}; leave the value out for those where it is unknown.`;
  throw badUserInput({ field, value: value.slice(0, 60), fix });
}
