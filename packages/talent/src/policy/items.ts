interface OfAxis<Item> {
  readonly components: readonly { readonly items: readonly Item[] }[];
}

/** All items of both axes, in their order: of a policy document's or a policy's `axes`, or of an explanation. */
export function itemsOf<Item>({
  performance,
  potential,
}: {
  readonly performance: OfAxis<Item>;
  readonly potential: OfAxis<Item>;
}): Item[] {
  return [...performance.components, ...potential.components].flatMap(({ items }) => items);
}
