import { say } from "@talenta/sentences";
import { missing } from "../../cell/missing.ts";
import type { EvidenceFile } from "../evidence-file.ts";
import type { TeamAssignmentRecord } from "../evidence.records.ts";
import { needed, text } from "../field.ts";
import { decree, endsAfterStart, firstDay, lastDay, WRITE_A_DAY } from "./shared.fields.ts";

/** Team assignments (penugasan tim kerja). */
export const TEAM_ASSIGNMENT_FILE: EvidenceFile<TeamAssignmentRecord> = {
  kind: "team-assignments",
  fields: {
    team: needed(
      text({ name: "NAMA TIM", meaning: "What the team is called" }),
      missing(say("finding.noTeamName"), say("finding.writeName")),
    ),
    role: text({
      name: "PERAN",
      meaning: "Head, secretary, member, as worded",
    }),
    from: needed(firstDay("First day in the team"), missing(say("finding.noTeamDay"), WRITE_A_DAY)),
    until: lastDay("Last day in the team; empty while it goes on"),
    document: decree("Number of the decree"),
  },
  from: { field: "from", age: 18 },
  check: endsAfterStart,
};
