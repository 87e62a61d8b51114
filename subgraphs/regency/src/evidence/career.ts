import { folded } from "@talenta/siasn";
import { POSITION_CLASSES, type PositionClass, yearsIn } from "@talenta/talent";
import type { EvidenceOf } from "./provenance.ts";

/** Length and variety of the posts somebody held (riwayat jabatan). */
export interface Career {
  readonly posts: number;
  readonly years: number;
  readonly titles: number;
  readonly units: number;
  readonly classes: readonly PositionClass[];
}

type Held = Pick<EvidenceOf<"POST_HELD">, "title" | "positionClass" | "unit"> & {
  readonly from: string;
  readonly until: string | null;
};

/** What the posts begun by a day tell together; null where none is on record: that says nothing of the person. */
export function careerOf(posts: readonly Held[], day: string): Career | null {
  const begun = posts.filter(({ from }) => from <= day);
  if (begun.length === 0) return null;
  const different = (names: readonly (string | null)[]) =>
    new Set(names.flatMap((name) => (name === null ? [] : [folded(name)]))).size;
  const classes = new Set(begun.map(({ positionClass }) => positionClass));
  return {
    posts: begun.length,
    years: yearsIn(begun, day),
    titles: different(begun.map(({ title }) => title)),
    units: different(begun.map(({ unit }) => unit)),
    classes: POSITION_CLASSES.filter((each) => classes.has(each)),
  };
}
