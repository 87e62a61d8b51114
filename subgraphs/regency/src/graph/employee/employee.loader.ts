import { oneByKey } from "../../page/loader.ts";
import { findEmployees, type Reader } from "../../employee/employee.service.ts";

/** Employees by opaque id, as far as the caller may see them. */
export function employeeLoader(reader: Reader) {
  return oneByKey(
    (ids) => findEmployees(reader, "id", ids),
    (employee) => employee.id,
  );
}
