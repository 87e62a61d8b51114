import type { Dimension, Severity } from "@talenta/siasn";
import type { Owner } from "./owner.ts";

/** Something told of an import. */
export interface SeenFinding {
  readonly row: number | null;
  readonly sheet?: string | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly dimension: Dimension;
  readonly severity: Severity;
  readonly message: string;
}

/** A row that stayed out. */
export interface SeenRow {
  readonly row: number;
  readonly cells: readonly (string | null)[];
  readonly reasons: readonly SeenFinding[];
}

/** What an import left to read. */
export interface SeenImport {
  readonly findings: readonly SeenFinding[];
  readonly rejected: readonly SeenRow[];
}

interface ImportAnswer {
  readonly myRegency: {
    readonly import: {
      readonly findings: { readonly edges: readonly { readonly node: SeenFinding }[] };
      readonly rejectedRows: { readonly edges: readonly { readonly node: SeenRow }[] };
    };
  };
}

/** Everything told of an import: findings, the reasons of rejected rows among them, and rejected rows. */
export async function seenImport(owner: Owner, id: string, sheets: boolean): Promise<SeenImport> {
  const finding = `row ${sheets ? "sheet " : ""}column value dimension severity message`;
  const answer = await owner.ask<ImportAnswer>(
    `query ($id: ID!) { myRegency { import(id: $id) {
      findings(first: 200) { edges { node { ${finding} } } }
      rejectedRows(first: 200) { edges { node { row cells reasons { ${finding} } } } } } } }`,
    { id },
  );
  const { findings, rejectedRows } = answer.myRegency.import;
  const rejected = rejectedRows.edges.map(({ node }) => node);
  const told = findings.edges.map(({ node }) => node);
  const reasons = rejected.flatMap((row) => row.reasons).filter((one) => !told.some(same(one)));
  return { findings: [...told, ...reasons], rejected };
}

const same =
  (one: SeenFinding) =>
  (other: SeenFinding): boolean =>
    one.row === other.row && one.column === other.column && one.message === other.message;

/** Fields of a person, flat. */
export type SeenPerson = Readonly<Record<string, unknown>>;

const PERSON = `name frontTitle backTitle birthDate sex employmentKind active legalStanding rank
  rankSince firstAppointed positionSince educationLevel educationName graduationYear emailGov
  position { title class } unit { name parent { name } }`;

interface PersonAnswer {
  readonly myRegency: {
    readonly employee:
      | (SeenPerson & {
          readonly position: { readonly title: string } | null;
          readonly unit: { readonly name: string; readonly parent: { name: string } | null } | null;
        })
      | null;
  };
}

/** A person as the officer sees one; null when nobody has this NIP. */
export async function seenPerson(owner: Owner, nip: string): Promise<SeenPerson | null> {
  const { myRegency } = await owner.ask<PersonAnswer>(
    `query ($nip: ID!) { myRegency { employee(nip: $nip) { ${PERSON} } } }`,
    { nip },
  );
  if (myRegency.employee === null) return null;
  const { position, unit, ...fields } = myRegency.employee;
  return {
    ...fields,
    position: position?.title ?? null,
    unit: unit?.name ?? null,
    parentUnit: unit?.parent?.name ?? null,
  };
}

/** Names of all active people and their units, as one text. */
export async function seenNames(owner: Owner): Promise<string> {
  const names = `name frontTitle backTitle unit { name } position { title }`;
  return JSON.stringify(
    await owner.ask(`{ myRegency { employees(first: 200) { edges { node { ${names} } } } } }`),
  );
}

/** Records of a person by kind, decimals as numbers, results of an assessment by what was tested. */
export type SeenEvidence = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

const EVIDENCE = `feedback360 { year period date score raters document }
  trainings { title hours from until provider certificate }
  educations { level programme school graduationYear graduatedOn relevance document }
  awards { date title level issuer }
  appraisals { year period rating results behaviour source }
  assessments { date validUntil provider digitalLiteracy careerPreference
    competencies { competency achieved required } aspects { aspect score } }`;

interface EvidenceAnswer {
  readonly myRegency: {
    readonly employee: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  };
}

const DECIMALS = new Set(["score", "hours", "digitalLiteracy"]);

/** The evidence of a person. */
export async function seenEvidence(owner: Owner, nip: string): Promise<SeenEvidence> {
  const { myRegency } = await owner.ask<EvidenceAnswer>(
    `query ($nip: ID!) { myRegency { employee(nip: $nip) { ${EVIDENCE} } } }`,
    { nip },
  );
  return Object.fromEntries(
    Object.entries(myRegency.employee).map(([kind, records]) => [kind, records.map(flat)]),
  );
}

function flat(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => {
      if (Array.isArray(value)) return [name, Object.fromEntries(value.map(result))];
      return [name, DECIMALS.has(name) && value !== null ? Number(value) : value];
    }),
  );
}

interface Result {
  readonly competency?: string;
  readonly achieved?: number;
  readonly required?: number | null;
  readonly aspect?: string;
  readonly score?: number | null;
}

function result(one: Result): [name: string, value: unknown] {
  const { competency, aspect } = one;
  if (competency !== undefined) return [competency, [one.achieved, one.required]];
  return [aspect ?? "", one.score];
}
