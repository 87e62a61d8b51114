import type { DictionaryTexts } from "./entry.ts";

/** The one socio-cultural competency in our own words: what it is, then its levels 1 to 5. */
export const SOCIO_CULTURAL: DictionaryTexts = {
  NATIONAL_COHESION: {
    is: [
      "Menghargai perbedaan suku, agama, dan budaya, dan mempererat kesatuan masyarakat.",
      "Respecting differences of people, religion and culture, and drawing society together.",
    ],
    levels: [
      [
        "Menerima dan menghargai rekan dan warga yang berbeda latar belakang.",
        "Accepts and respects colleagues and citizens of other backgrounds.",
      ],
      [
        "Bergaul dan bekerja dengan siapa pun tanpa membedakan, dan menegur sikap yang merendahkan.",
        "Deals and works with anybody alike, and speaks up against belittling behaviour.",
      ],
      [
        "Menjaga agar unitnya melayani semua golongan dengan adil dan meredakan gesekan.",
        "Makes sure that the unit serves all groups fairly, and calms friction.",
      ],
      [
        "Merancang kebijakan yang memperhitungkan keragaman dan menengahi pertentangan antargolongan.",
        "Designs policy that takes diversity into account, and mediates between groups in conflict.",
      ],
      [
        "Mempersatukan golongan yang berbeda di tingkat daerah atau negara dan menjadi panutan.",
        "Unites different groups across the region or the nation, and is looked up to for it.",
      ],
    ],
  },
};
