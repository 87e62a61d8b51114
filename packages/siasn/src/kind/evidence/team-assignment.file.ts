import { say } from "@talenta/sentences";
import { missing } from "../../cell/missing.ts";
import type { IsoDate, Nip } from "@talenta/talent";
import { folded } from "../../cell/text.ts";
import type { EvidenceFile } from "../evidence-file.ts";
import { needed, text } from "../field.ts";
import { decree, endsAfterStart, firstDay, lastDay, WRITE_A_DAY } from "./shared.fields.ts";

/** One assignment to a team (penugasan tim kerja). */
export interface TeamAssignmentRecord {
  nip: Nip;
  team: string;
  /** Head, secretary, member, as written (kedudukan dalam tim). */
  role: string | null;
  from: IsoDate;
  /** Last day; null while it goes on. */
  until: IsoDate | null;
  document: string | null;
}

/** Team assignments (penugasan tim kerja). */
export const TEAM_ASSIGNMENT: EvidenceFile<
  "TEAM_ASSIGNMENT",
  "team-assignments",
  TeamAssignmentRecord
> = {
  kind: "TEAM_ASSIGNMENT",
  file: "team-assignments",
  label: { en: "An assignment to a team", id: "penugasan tim kerja" },
  fileLabel: { en: "Team assignments", id: "penugasan tim kerja" },
  key: ({ from, team }) => ({ kind: "TEAM_ASSIGNMENT", from, team: folded(team) }),
  keyUntold: [],
  date: ({ from }) => from,
  until: ({ until }) => until,
  source: ({ document }) => document,
  facts: () => ({}),
  fields: {
    team: needed(
      text({
        name: "NAMA TIM",
        meaning: "What the team is called",
        example: "Tim Penyusunan Rencana Contoh",
      }),
      missing(say("finding.noTeamName"), say("finding.writeName")),
    ),
    role: text({
      name: "PERAN",
      meaning: "Head, secretary, member, as worded",
      example: "Anggota",
    }),
    from: needed(
      firstDay("First day in the team", "2025-01-06"),
      missing(say("finding.noTeamDay"), WRITE_A_DAY),
    ),
    until: lastDay("Last day in the team; empty while it goes on", "2025-12-19"),
    document: decree("Number of the decree", "CONTOH/4/2025"),
  },
  from: { field: "from", age: 18 },
  check: endsAfterStart,
};
