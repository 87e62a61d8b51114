import { beforeAll, describe, expect, test } from "@jest/globals";
import {
  type AppraisalRecord,
  appraisalReader,
  type AssessmentRecord,
  assessmentReader,
  awardReader,
  columnsOf,
  DEFAULT_TITLES,
  disciplineReader,
  educationReader,
  type EmployeeRecord,
  employeeReader,
  type EvidenceFileKind,
  type EvidenceRecords,
  feedback360Reader,
  type FileKind,
  type Finding,
  type PostHeldRecord,
  postHeldReader,
  type RowReader,
  standardReader,
  type StandardRecord,
  teamAssignmentReader,
  trainingReader,
  type WritableRow,
} from "@talenta/siasn";
import {
  BOXES,
  compilePolicy,
  DEFAULT_POLICY,
  type Evidence,
  FORMER_DEFAULT_POLICY,
  place,
  AWARD_LEVELS,
} from "@talenta/talent";
import { generateProvince, type SamplePerson } from "./generate.ts";
import { apportion, governmentsOf } from "./government/government.ts";
import { samplePolicyOf } from "./policy/sample-policy.ts";

interface Read {
  owner: string;
  employee: EmployeeRecord;
  appraisals: AppraisalRecord[];
  assessment: AssessmentRecord | null;
  posts: PostHeldRecord[];
  record: {
    readonly [Kind in Exclude<EvidenceFileKind, "posts-held">]: readonly EvidenceRecords[Kind][];
  };
}

const findings: Finding[] = [];

function readerOf<T>(
  kind: FileKind,
  make: (header: string[]) => RowReader<T>,
): (row: WritableRow) => T {
  const header = columnsOf(kind).map((column) => column.name);
  const read = make(header);
  return (row) => {
    const cells = header.map((name) =>
      row[name] === undefined || row[name] === null ? null : String(row[name]),
    );
    const outcome = read({ row: 2, cells });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
    findings.push(...outcome.findings);
    return outcome.record;
  };
}

const readEmployee = readerOf("employees", (header) => employeeReader(header, DEFAULT_TITLES));
const readStandard = readerOf("standards", standardReader);
const readAppraisal = readerOf("appraisals", appraisalReader);
const readAssessment = readerOf("assessments", assessmentReader);

const readPost = readerOf("posts-held", postHeldReader);
const readAward = readerOf("awards", awardReader);
const readTeam = readerOf("team-assignments", teamAssignmentReader);
const readFeedback = readerOf("feedback-360", feedback360Reader);
const readTraining = readerOf("trainings", trainingReader);
const readEducation = readerOf("educations", educationReader);
const readDiscipline = readerOf("discipline", disciplineReader);

function read(owner: string, person: SamplePerson): Read {
  const [employee, ...others] = person.employees.map(readEmployee);
  if (employee === undefined || others.length > 0) throw new Error("One person, one row.");
  return {
    owner,
    employee,
    appraisals: person.appraisals.map(readAppraisal),
    assessment: person.assessments.map(readAssessment)[0] ?? null,
    posts: person["posts-held"].map(readPost),
    record: {
      awards: person.awards.map(readAward),
      "team-assignments": person["team-assignments"].map(readTeam),
      "feedback-360": person["feedback-360"].map(readFeedback),
      trainings: person.trainings.map(readTraining),
      educations: person.educations.map(readEducation),
      discipline: person.discipline.map(readDiscipline),
    },
  };
}

const { requiredLevels } = compilePolicy(DEFAULT_POLICY);

/** The evidence of one person, as the owner of the data puts it together. */
function evidenceOf({ employee, appraisals, assessment, record }: Read): Evidence {
  const award = AWARD_LEVELS.findLast((level) =>
    record.awards.some((each) => each.level === level),
  );
  const teams = record["team-assignments"].length;
  const [feedback] = record["feedback-360"];
  const relevance = record.educations[0]?.relevance;
  const latest = appraisals.toSorted((one, other) => other.year - one.year)[0];
  const levels = Object.values(assessment?.competencies ?? {});
  const aspects = Object.values(assessment?.aspects ?? {}).filter((score) => score !== null);
  const sum = (figures: readonly (number | null)[]) =>
    String(figures.reduce<number>((all, figure) => all + (figure ?? 0), 0));
  return {
    ...(latest && { performanceRating: { kind: "CATEGORY", value: latest.rating } }),
    ...(award && { awards: { kind: "CATEGORY", value: award } }),
    ...(teams > 0 && { teamAssignments: { kind: "NUMBER", value: String(teams) } }),
    ...(feedback && { feedback360: { kind: "NUMBER", value: feedback.score } }),
    ...(relevance && { educationRelevance: { kind: "CATEGORY", value: relevance } }),
    ...(employee.educationLevel && {
      educationLevel: { kind: "CATEGORY", value: employee.educationLevel },
    }),
    ...(levels.length > 0 && {
      competencyAssessed: {
        kind: "RATIO",
        achieved: sum(levels.map((level) => level.achieved)),
        required: sum(levels.map((level) => level.required)),
      },
    }),
    ...(aspects.length > 0 && {
      potentialAspects: { kind: "RATIO", achieved: sum(aspects), required: "40" },
    }),
  };
}

const yearOf = (day: string | null): number => Number(day?.slice(0, 4));

describe("the small sample of Lampung", () => {
  let people: Read[] = [];
  let rows: WritableRow[] = [];
  let standards: { owner: string; standard: StandardRecord }[] = [];

  beforeAll(() => {
    const owners = generateProvince({ province: "18", size: "small" });
    const all = owners.flatMap((owner) =>
      [...owner.people()].map((person) => ({ owner: owner.code, person })),
    );
    rows = all.flatMap(({ person }) => person.employees);
    standards = all.flatMap(({ owner, person }) =>
      person.standards.map((row) => ({ owner, standard: readStandard(row) })),
    );
    people = all.map(({ owner, person }) => read(owner, person));
  });

  test("has 12,000 people over sixteen owners, more where more people live; no row is rejected", () => {
    const counts = Map.groupBy(people, ({ owner }) => owner);
    expect(people).toHaveLength(12_000);
    expect(counts.size).toBe(16);
    const count = (code: string) => counts.get(code)?.length ?? 0;
    expect(count("18.02")).toBeGreaterThan(count("18.72") * 6);
    expect(count("18")).toBe(1_440);
  });

  test.each([
    ["first version, and leaves some people unplaced", FORMER_DEFAULT_POLICY, [0.02, 0.06]],
    ["second version, and leaves whoever was never assessed unplaced", DEFAULT_POLICY, [0.15, 0.3]],
  ] as const)(
    "inhabits all nine boxes under the default policy's %s",
    (_version, document, [least, most]) => {
      const policy = compilePolicy(document);
      const third = people.filter((_, at) => at % 3 === 0);
      const boxes = Map.groupBy(third, (person) => place(policy, evidenceOf(person)).box);
      const share = (box: (typeof BOXES)[number] | null) =>
        (boxes.get(box)?.length ?? 0) / third.length;
      for (const box of BOXES) expect(boxes.get(box)?.length).toBeGreaterThan(5);
      expect(share(5)).toBeGreaterThan(share(9));
      expect(share(9)).toBeGreaterThan(share(4));
      expect(share(null)).toBeGreaterThan(least);
      expect(share(null)).toBeLessThan(most);
    },
  );

  test("has owners under either version of the default policy, the province's own under the second", () => {
    const owners = [...new Set(people.map(({ owner }) => owner))];
    const former = owners.filter((code) => samplePolicyOf(code) === FORMER_DEFAULT_POLICY);
    expect(former).toEqual(["18.03", "18.06", "18.09", "18.13"]);
    expect(samplePolicyOf("18")).toBe(DEFAULT_POLICY);
  });

  test("is a pyramid: one regional secretary a government, few who lead, many who work", () => {
    const of = (positionClass: string) =>
      people.filter(({ employee }) => employee.positionClass === positionClass).length;
    expect(
      people.filter(({ employee }) => employee.positionTitle === "Sekretaris Daerah"),
    ).toHaveLength(16);
    expect(of("JPT_MADYA")).toBe(1);
    expect(of("JPT_PRATAMA")).toBeLessThan(of("ADMINISTRATOR"));
    expect(of("ADMINISTRATOR")).toBeLessThan(of("PENGAWAS"));
    expect(of("PENGAWAS")).toBeLessThan(of("PELAKSANA"));
    expect(new Set(people.map(({ employee }) => employee.positionClass)).size).toBe(14);
  });

  test("gives each village one head, and no unit a name that stutters", () => {
    const heads = people
      .filter(({ employee }) => employee.positionTitle?.startsWith("Lurah "))
      .map(({ owner, employee }) => `${owner} ${employee.positionTitle}`);
    expect(heads.length).toBeGreaterThan(100);
    expect(heads).toHaveLength(new Set(heads).size);
    const names = new Set(people.map(({ employee }) => employee.unitName ?? ""));
    for (const name of names) expect(name).not.toMatch(/\b(\w+) \1\b/);
  });

  test("has NIPs that nobody shares and that agree with kind, birth date and sex but for a few faults", () => {
    expect(new Set(people.map(({ employee }) => employee.nip)).size).toBe(people.length);
    expect(new Set(people.map(({ employee }) => employee.personKey)).size).toBe(people.length);
    const faults = findings.filter((finding) => finding.dimension === "CONSISTENCY").length;
    expect(faults).toBeGreaterThan(0);
    expect(faults).toBeLessThan(people.length * 0.02);
    expect(findings.filter((finding) => finding.column === "NIP BARU")).toEqual([]);
  });

  test("has people of 21 years and more, appointed after school, in units below units", () => {
    const ages = people.map(({ employee }) => 2025 - yearOf(employee.birthDate));
    // A JPT or Ahli Madya past retirement who is still listed is the oldest.
    expect(Math.max(...ages)).toBeLessThanOrEqual(66);
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(21);
    const odd = people.filter(
      ({ employee }) =>
        yearOf(employee.firstAppointed) - yearOf(employee.birthDate) < 18 ||
        employee.parentUnitName === null ||
        (employee.rankSince ?? "") < (employee.firstAppointed ?? ""),
    );
    expect(odd).toEqual([]);
  });

  test("fills every private column, so that readers have something to drop", () => {
    for (const { name } of columnsOf("employees").filter(
      (column) => column.sensitivity === "private",
    )) {
      expect(rows.filter((row) => (row[name] ?? "") !== "").length).toBe(rows.length);
    }
  });

  test("has a track record of each kind, for some people, about nobody else", () => {
    const holders = (kind: keyof Read["record"]) =>
      people.filter(({ record }) => record[kind].length > 0).length / 12_000;
    expect(holders("awards")).toBeGreaterThan(0.05);
    expect(holders("awards")).toBeLessThan(0.2);
    expect(holders("team-assignments")).toBeGreaterThan(0.25);
    expect(holders("team-assignments")).toBeLessThan(0.45);
    expect(holders("feedback-360")).toBeGreaterThan(0.5);
    expect(holders("trainings")).toBeGreaterThan(0.4);
    expect(holders("educations")).toBeGreaterThan(0.6);
    expect(holders("discipline")).toBeGreaterThan(0.004);
    expect(holders("discipline")).toBeLessThan(0.02);
    const strangers = people.filter(({ employee, record, posts }) =>
      [...Object.values(record).flat(), ...posts].some(({ nip }) => nip !== employee.nip),
    );
    expect(strangers).toEqual([]);
    expect(findings.filter(({ column }) => column === "TANGGAL SELESAI")).toEqual([]);
  });

  test("has standards for positions somebody holds and for a class, each once, asking in sum what the policy does", () => {
    const held = new Map(
      people.map(({ owner, employee }) => [
        `${owner} ${employee.positionId}`,
        employee.positionClass,
      ]),
    );
    const named = standards.map(
      ({ owner, standard }) => `${owner} ${JSON.stringify(standard.owner)}`,
    );
    expect(new Set(named).size).toBe(named.length);
    expect(named.length).toBeGreaterThan(500);
    for (const { owner, standard } of standards) {
      const of = standard.owner;
      const positionClass =
        "positionClass" in of
          ? of.positionClass
          : held.get(`${owner} ${"positionId" in of ? of.positionId : ""}`);
      if (!positionClass) throw new Error(`Nobody holds ${JSON.stringify(of)}.`);
      const levels = Object.values(standard.levels);
      const sum = levels.reduce((all, level) => all + level, 0);
      expect(sum).toBe(requiredLevels[positionClass] * 9);
      expect(new Set(levels).size).toBe(3);
    }
  });

  test("has posts held one after the other, since the day the employees file says", () => {
    const recorded = people.filter(({ posts }) => posts.length > 0);
    expect(recorded.length).toBeGreaterThan(people.length / 2);
    expect(recorded.some(({ posts }) => posts.length > 2)).toBe(true);
    for (const { employee, posts } of recorded) {
      const [now, ...earlier] = posts;
      expect(now).toMatchObject({ from: employee.positionSince, until: null });
      if (employee.positionTitle === now?.title)
        expect(now?.positionClass).toBe(employee.positionClass);
      let next = now?.from ?? "";
      for (const { from, until } of earlier) {
        expect(Date.parse(next) - Date.parse(until ?? "")).toBe(86_400_000);
        expect(from >= (employee.firstAppointed ?? "")).toBe(true);
        next = from;
      }
    }
  });

  test("has teachers who studied the subject they teach, not all the same", () => {
    const programmes = people
      .filter(
        ({ employee }) =>
          employee.positionTitle?.startsWith("Guru ") && employee.educationLevel === "S1",
      )
      .map(({ employee }) => employee.educationName);
    const counts = [...Map.groupBy(programmes, (name) => name).values()].map(
      ({ length }) => length,
    );
    expect(counts.length).toBeGreaterThan(10);
    expect(Math.max(...counts) / programmes.length).toBeLessThan(0.5);
  });

  test("says what the matrix says: every rating follows from results and behaviour", () => {
    expect(findings.filter((finding) => finding.column === "kuadranKinerja")).toEqual([]);
  });
});

describe("a sample", () => {
  const some = (request: { province: string; size: number; seed?: string }) =>
    generateProvince(request).map((owner) => ({ ...owner, people: [...owner.people()] }));

  test("is the same each time, and another one with another seed", () => {
    expect(some({ province: "18", size: 300 })).toEqual(some({ province: "18", size: 300 }));
    expect(some({ province: "18", size: 300, seed: "b" })).not.toEqual(
      some({ province: "18", size: 300 }),
    );
  });

  test.each([
    ["36", 9],
    ["62", 15],
  ])("of province %s has its %i owners, evenly where no population is known", (province, count) => {
    const owners = some({ province, size: 1_400 });
    expect(owners).toHaveLength(count);
    const regencies = owners.slice(0, -1).map((owner) => owner.people.length);
    expect(Math.max(...regencies) - Math.min(...regencies)).toBeLessThanOrEqual(1);
    for (const owner of owners) for (const person of owner.people) read(owner.code, person);
  });

  test("may be tiny, and still has the highest chair of each owner", () => {
    for (const owner of some({ province: "18", size: 30 }).filter(
      ({ people }) => people.length > 0,
    )) {
      expect(owner.people[0]?.employees[0]?.["JABATAN NAMA"]).toBe("Sekretaris Daerah");
    }
  });

  test("of an unknown province is refused with what to choose", () => {
    expect(() => generateProvince({ province: "99", size: 10 })).toThrow(/Choose one of 18/);
  });
});

describe("headcounts", () => {
  test("add up exactly, whatever the weights", () => {
    expect(apportion([1, 1, 1], 10)).toEqual([4, 3, 3]);
    const total = (size: "small" | "full" | number) =>
      governmentsOf("18", size).reduce((sum, owner) => sum + owner.headcount, 0);
    expect([total("small"), total("full"), total(880)]).toEqual([12_000, 150_000, 1_000]);
  });
});
