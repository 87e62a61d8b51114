import { FILE_KINDS, type FileKind, type WritableRow } from "@talenta/siasn";
import { earlierAppraisal } from "../evidence/appraisal-rows.ts";
import { type InventedPerson, inventedPeople, type SampleRequest } from "../generate.ts";
import { governmentsOf } from "../government/government.ts";
import { leaversOf } from "./leavers.ts";
import { employeeVersions } from "./employee-then.ts";
import { knownFrom } from "./known-from.ts";
import { monthsBefore } from "./months.ts";

/** How many months before today owners handed their files in, the oldest first. Every other one left the second out. */
const MONTHS_BEFORE = [25, 13, 2] as const;

/** What to make a sample with a history of: as of today, yyyy-mm-dd. */
export interface HistoryRequest extends Omit<SampleRequest, "year"> {
  readonly today: string;
}

/** What an owner handed in on one day: the rows of each kind of file. */
export interface Delivery {
  readonly day: string;
  readonly rows: Readonly<Record<FileKind, readonly WritableRow[]>>;
}

/** The day on which all owners handed their first files in. */
export function firstDelivery(today: string): string {
  return monthsBefore(today, MONTHS_BEFORE[0]);
}

/**
 * The sample of one owner as it came in over two years: the same people and evidence as in a sample of the year it is
 * today, each row with the first file that could have told it; ratings of one year more, so that everybody had a place
 * at the beginning; and some people who were there then and have moved away since.
 */
export function deliveriesOf(request: HistoryRequest, code: string): readonly Delivery[] {
  const { today } = request;
  const at = governmentsOf(request.province, request.size).findIndex((one) => one.code === code);
  const days = MONTHS_BEFORE.filter((_, nth) => nth !== 1 || at % 2 === 0).map((months) =>
    monthsBefore(today, months),
  );
  const first = firstDelivery(today);
  const deliveries = days.map((day) => ({
    day,
    rows: Object.fromEntries(FILE_KINDS.map((kind) => [kind, []])) as unknown as Record<
      FileKind,
      WritableRow[]
    >,
  }));
  const put = (kind: FileKind, from: string, row: WritableRow) => {
    const found = deliveries.find(({ day }) => from <= day) ?? deliveries.at(-1);
    found?.rows[kind].push(row);
  };
  const earliestYear = Number(first.slice(0, 4)) - 1;
  const one = { ...request, year: Number(today.slice(0, 4)), settledBy: first };
  for (const invented of inventedPeople(one, code)) tell(invented);
  for (const { person, talent, row, leftOn } of leaversOf(one, code, { first, today })) {
    put("employees", first, row);
    for (const rating of earlierAppraisal(person, talent, { rater: null, year: earliestYear }))
      put("appraisals", first, rating);
    put("employees", leftOn, { ...row, ...MOVED_AWAY });
  }
  return deliveries;

  function tell({ person, talent, rater, rows }: InventedPerson): void {
    const [employee] = rows.employees;
    if (employee === undefined) return;
    const versions = employeeVersions(person, employee, { first, today });
    if (versions.length === 0) return;
    const told = new Map(versions.map((version) => [deliveryOf(version.from), version]));
    for (const { from, row } of told.values()) put("employees", from, row);
    if (rows.appraisals.length > 0) {
      for (const row of earlierAppraisal(person, talent, { rater, year: earliestYear }))
        put("appraisals", laterOf(first, person.firstAppointed), row);
    }
    for (const kind of FILE_KINDS.filter((each) => each !== "employees")) {
      for (const row of rows[kind]) put(kind, knownFrom(kind, row, person), row);
    }
  }

  function deliveryOf(from: string): number {
    const at = days.findIndex((day) => from <= day);
    return at < 0 ? days.length - 1 : at;
  }
}

const MOVED_AWAY: WritableRow = {
  "KEDUDUKAN HUKUM ID": null,
  "KEDUDUKAN HUKUM NAMA": "Pindah Instansi",
};

const laterOf = (one: string, other: string): string => (one > other ? one : other);
