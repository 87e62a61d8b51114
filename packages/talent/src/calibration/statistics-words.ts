import type { BilingualText } from "../brand.ts";
import type { DifferenceTest } from "../statistics/move-differences.ts";
import type { CalibrationGroup } from "./statistics.ts";

/** What a difference between groups means, and what it does not. */
export const MEANING_OF_DIFFERENCES: BilingualText = {
  id: "Setiap kelompok dibandingkan dengan semua yang lain: seberapa sering kasusnya dinaikkan, dan seberapa sering diturunkan. Sebuah perbedaan disebut hanya bila kebetulan saja jarang menghasilkannya, kurang dari 5 dari 100 kali, setelah memperhitungkan banyaknya kelompok yang dibandingkan. Perbedaan adalah alasan untuk memeriksa kasus-kasusnya, bukan bukti keberpihakan: kelompok dapat memang berbeda. Tidak adanya perbedaan juga bukan bukti keadilan: kelompok kecil jarang memperlihatkan apa pun.",
  en: "Each group is compared with all the others: how often its cases were raised, and how often they were lowered. A difference is named only where chance alone would seldom make it, less than 5 times in 100, with the number of groups compared taken into account. A difference is a reason to look at the cases, not a proof of bias: the groups may really differ. No difference is no proof of fairness either: small groups hardly ever show one.",
};

/** One sentence for each way in which a group differs from the others; empty where it does not. */
export function wordsOfDifference(group: CalibrationGroup): BilingualText[] {
  const { people, raised, lowered, raisedTest, loweredTest } = group;
  return [
    ...sentence({ id: "dinaikkan", en: "raised" }, raised, people, raisedTest),
    ...sentence({ id: "diturunkan", en: "lowered" }, lowered, people, loweredTest),
  ];
}

function sentence(
  moved: BilingualText,
  count: number,
  people: number,
  { differs, others, adjusted }: DifferenceTest,
): BilingualText[] {
  if (differs === "NONE") return [];
  const more = differs === "MORE";
  // Times in a thousand, rounded up: never said to be rarer than it is.
  const times = Math.max(1, Math.ceil(adjusted * 1000));
  const were = count === 1 ? "was" : "were";
  return [
    {
      id: `${count} dari ${people} ${moved.id}, di antara yang lain ${others.moved} dari ${others.people}: lebih ${more ? "sering" : "jarang"}. Kebetulan saja menghasilkan perbedaan sebesar ini paling banyak ${times === 1 ? "satu kali" : times} dari 1000 kali.`,
      en: `${count} of ${people} ${were} ${moved.en}, among the others ${others.moved} of ${others.people}: ${more ? "more" : "less"} often. Chance alone makes a difference as large as this at most ${times === 1 ? "once in 1000 times" : `${times} times in 1000`}.`,
    },
  ];
}
