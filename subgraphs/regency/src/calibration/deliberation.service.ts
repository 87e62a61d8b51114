import type { RegencyContext } from "../regency/regency.context.ts";
import type { CaseRecord } from "./case.store.ts";

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
  if (nip !== undefined && (await employees.load(employeeId))?.nip === nip) return false;
  if (role === "REGENCY_HEAD") return true;
  const members = await calibration.members.load(sessionId);
  return members.some((member) => member.subject === subject);
}
