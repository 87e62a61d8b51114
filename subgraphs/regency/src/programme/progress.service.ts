import { progressOf } from "@talenta/talent";
import type { Answerer } from "../figures/answerer.ts";
import { countStates } from "./participant.store.ts";
import { joinedProgramme } from "./programme.store.ts";

/** How far a programme is here: people in each state; zeros before it is joined. */
export const programmeSlice: Answerer<"PROGRAMME"> = async (tenant, _caller, { programme }) => {
  const { db } = tenant.store;
  const joined = (await joinedProgramme(db, programme)) !== null;
  const counts = await countStates(db, programme);
  return { status: "OK", figures: { ...progressOf(joined, counts) }, policies: [] };
};
