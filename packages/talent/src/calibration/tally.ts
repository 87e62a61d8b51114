import type { Box } from "../ninebox/boxes.ts";
import type { CalibrationCase, CalibrationSession, CalibrationVote } from "./session.ts";
import { sits } from "./who.ts";

/** The votes on a case that count as things stand: of members present and not recused, one each. */
export function countedVotes(
  session: CalibrationSession,
  { employee, votes }: CalibrationCase,
): CalibrationVote[] {
  return session.members.flatMap((member) => {
    if (!sits(session, member, employee)) return [];
    return votes.find((vote) => vote.member === member.subject) ?? [];
  });
}

/** The box of more than half of these votes; null when there is none, as in a tie. */
export function winnerOf(votes: readonly CalibrationVote[]): Box | null {
  const winner = votes.find(
    ({ box }) => votes.filter((vote) => vote.box === box).length * 2 > votes.length,
  );
  return winner?.box ?? null;
}
