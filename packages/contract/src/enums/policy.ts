import { defineEnum } from "./enum.ts";

/** How far a version of a policy has come. */
export const PolicyState = defineEnum("PolicyState", "How far a version of a policy has come.", {
  DRAFT: "Being written (rancangan); only the province reads it, and it may still change.",
  PUBLISHED: "In use (berlaku); never changes any more, and regencies may adopt it.",
  WITHDRAWN:
    "Taken back (dicabut): nobody may adopt it newly; placements made under it still name it, and it can still be read.",
});
export type PolicyState = keyof typeof PolicyState;

/** A step of a policy's life. */
export const PolicyAction = defineEnum("PolicyAction", "A step of a policy's life.", {
  DRAFTED: "Written for the first time (dirancang).",
  REVISED: "The draft was given another document (direvisi).",
  DISCARDED: "The draft was thrown away (dibuang); its version number is free again.",
  PUBLISHED: "Put into use (ditetapkan).",
  WITHDRAWN: "Taken back (dicabut).",
});
export type PolicyAction = keyof typeof PolicyAction;
