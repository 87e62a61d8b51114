import type { AspectId } from "../competencies.ts";
import type { TextPair } from "./entry.ts";

/** The eight aspects of potential in our own words: what each tells about somebody. */
export const ASPECT_TEXTS: Readonly<Record<AspectId, TextPair>> = {
  INTELLECT: [
    "Seberapa cepat dan tepat seseorang memahami keterangan, angka, dan hubungan antarhal.",
    "How quickly and well somebody grasps information, figures and how things hang together.",
  ],
  INTERPERSONAL: [
    "Seberapa baik seseorang membangun hubungan dan bekerja dengan orang yang berbeda-beda.",
    "How well somebody builds relations and works with different people.",
  ],
  SELF_AWARENESS: [
    "Seberapa jujur seseorang mengenal kekuatan, kekurangan, dan pengaruh dirinya bagi orang lain.",
    "How honestly somebody knows the own strengths, weaknesses and effect on others.",
  ],
  CRITICAL_STRATEGIC_THINKING: [
    "Seberapa baik seseorang menguji alasan, melihat jauh ke depan, dan menimbang pilihan.",
    "How well somebody tests reasons, looks far ahead and weighs choices.",
  ],
  PROBLEM_SOLVING: [
    "Seberapa baik seseorang menemukan akar masalah dan penyelesaian yang dapat dijalankan.",
    "How well somebody finds the root of a problem and a solution that can be carried out.",
  ],
  EMOTIONAL_QUOTIENT: [
    "Seberapa baik seseorang mengenali dan mengendalikan perasaan, miliknya dan orang lain.",
    "How well somebody recognises and handles feelings, the own and those of others.",
  ],
  GROWTH_MINDSET: [
    "Seberapa mau seseorang belajar, mencoba hal baru, dan memperbaiki diri dari kesalahan.",
    "How willing somebody is to learn, to try new things and to improve from mistakes.",
  ],
  GRIT: [
    "Seberapa tekun seseorang mengejar tujuan jangka panjang sekalipun ada hambatan.",
    "How persistently somebody pursues long-term goals in spite of setbacks.",
  ],
};
