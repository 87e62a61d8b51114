/** How `policies` of a slice is described, on either side. */
export const SLICE_POLICIES =
  "The policy versions its figures were made under, each as id@version; null without figures.";

/** How `asOf` of a slice is described, on either side. */
export const SLICE_AS_OF =
  "When what its figures are made from changed last; null without figures, or where it is not known.";
