import type { RegencyContext } from "../regency.context.ts";
import type { CaseRecord } from "../../calibration/case.store.ts";

/**
 * Whether the caller may see who proposed and voted what in a case: members of its session who are not recused from
 * it, and the head; nobody in the own case.
 */
export async function seesDeliberation(
  { reader, loaders }: RegencyContext,
  { sessionId, employeeId }: CaseRecord,
): Promise<boolean> {
  const { subject, nip, role } = reader.principal;
  const { calibration, employees } = loaders();
  const recusals = await calibration.recusals.load(sessionId);
  if (recusals.some((one) => one.member === subject && one.employeeId === employeeId)) return false;
  const members = await calibration.members.load(sessionId);
  const member = members.find((one) => one.subject === subject);
  const own = (await employees.load(employeeId))?.nip;
  if (own !== undefined && (own === nip || own === member?.nip)) return false;
  return role === "REGENCY_HEAD" || member !== undefined;
}
