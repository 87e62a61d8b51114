import type { GroupDimension as TalentGroupDimension } from "@talenta/talent";

import { defineEnum } from "./enum.ts";

/** What people are counted by. */
export const GroupDimension = defineEnum<TalentGroupDimension>(
  "GroupDimension",
  "What people are counted by.",
  {
    UNIT: "Organisation unit (unor). From outside, units with fewer than five people are one row without a name.",
    POSITION_CLASS: "Class of the position held.",
    SEX: "Sex.",
    AGE_BAND: "Age in full years today: UNDER_30, FROM_30, FROM_40, FROM_50.",
    EMPLOYMENT_KIND: "Kind of employment.",
  },
);
export type GroupDimension = TalentGroupDimension;
