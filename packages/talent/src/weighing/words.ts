/** Levels of an award (tingkat penghargaan), lowest first. */
export const AWARD_LEVELS = ["UNIT", "AGENCY", "NATIONAL", "INTERNATIONAL"] as const;
export type AwardLevel = (typeof AWARD_LEVELS)[number];

/** How near a field of study is to the work of the post held (relevansi pendidikan), nearest first. */
export const RELEVANCES = ["RELEVANT", "RELATED", "UNRELATED"] as const;
export type Relevance = (typeof RELEVANCES)[number];
