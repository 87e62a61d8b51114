/**
 * A text somebody has to give, as it is kept: without the blanks around it.
 *
 * @param longest characters it may have
 * @param refusal the error to throw when nothing or too much is given
 */
export function checkedText(
  given: string,
  longest: number,
  refusal: (given: string) => Error,
): string {
  const text = given.trim();
  if (text.length < 1 || text.length > longest) throw refusal(given);
  return text;
}
