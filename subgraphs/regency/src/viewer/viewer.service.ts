import type { Employee } from "../database/entities/employee.entity.ts";
import { findEmployees, type Reader } from "../employee/employee.service.ts";

/** The caller's own record, found by the NIP the token proves; never anybody else's. */
export async function ownRecord(reader: Reader): Promise<Employee | null> {
  const { nip, regency } = reader.principal;
  if (nip === undefined || regency !== reader.tenant.code) return null;
  const [employee] = await findEmployees(reader, "nip", [nip]);
  return employee ?? null;
}
