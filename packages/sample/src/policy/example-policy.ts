import {
  type Basis,
  DEFAULT_POLICY,
  type ItemDocument,
  type PolicyDocument,
} from "@talenta/talent";

const OTHER_SCALE: Basis = {
  mark: "L",
  source: "The scale 100/80/60/40/20 of one agency; another counts 110/100/80/60/40",
  inIndonesian: "Skala 100/80/60/40/20 satu instansi; instansi lain memakai 110/100/80/60/40",
};
const SCORES: Readonly<Record<string, string>> = {
  SANGAT_BAIK: "100",
  BAIK: "80",
  BUTUH_PERBAIKAN: "60",
  KURANG: "40",
  SANGAT_KURANG: "20",
};

/** An invented policy to try and to publish: the default one with the lower of the two scales of ratings that are in use. */
export const EXAMPLE_POLICY: PolicyDocument = {
  ...DEFAULT_POLICY,
  id: "contoh-2026",
  version: 1,
  title: {
    id: "Kebijakan contoh: predikat kinerja dengan skala 100/80/60/40/20",
    en: "Example policy: performance ratings on the scale 100/80/60/40/20",
  },
  citation: "Contoh, bukan peraturan",
  axes: {
    ...DEFAULT_POLICY.axes,
    performance: {
      ...DEFAULT_POLICY.axes.performance,
      components: DEFAULT_POLICY.axes.performance.components.map((component) => ({
        ...component,
        items: component.items.map(rescored),
      })),
    },
  },
};

function rescored(item: ItemDocument): ItemDocument {
  const { scale } = item;
  if (item.id !== "performanceRating" || scale.kind !== "TABLE") return item;
  const rows = scale.rows.map((row) => ({
    ...row,
    score: SCORES[row.value] ?? row.score,
    basis: OTHER_SCALE,
  }));
  return { ...item, scale: { ...scale, rows } };
}
