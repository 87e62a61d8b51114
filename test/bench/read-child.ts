// Reads one file of employees from end to end, row by row into records, and says how many there were.
import { DEFAULT_TITLES, employeeReader, openTable } from "@talenta/siasn";

const table = await openTable(process.argv[2] ?? "", "employees");
const read = employeeReader(table.header, DEFAULT_TITLES);
let records = 0;
for await (const row of table.rows()) if (read(row).ok) records += 1;
console.log(records);
