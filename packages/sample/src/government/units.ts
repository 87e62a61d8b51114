import { OFFICES, type OfficeModel, SECRETARIAT } from "../data/offices.ts";
import { PLACES, SIDES } from "../data/names.ts";
import type { Random } from "../random.ts";
import type { Government } from "./government.ts";

/** An organisation unit (unor); the root is the government itself. */
export interface Unit {
  id: string;
  name: string;
  parent: Unit | null;
}

/** An office (OPD) with what hangs below it. */
export interface Office {
  model: OfficeModel;
  unit: Unit;
  secretariat: Unit;
  divisions: { name: string; unit: Unit }[];
}

/** A district (kecamatan) with its villages (kelurahan). */
interface District {
  name: string;
  unit: Unit;
  villages: { name: string; unit: Unit }[];
}

/** The units of one government. */
export interface Organisation {
  root: Unit;
  secretariat: Unit;
  sections: { name: string; unit: Unit }[];
  offices: Office[];
  districts: District[];
  schools: Unit[];
  clinics: Unit[];
}

/** Builds the tree of units, as deep and wide as the headcount asks for. */
export function organisationOf(random: Random, government: Government): Organisation {
  const unit = (name: string, parent: Unit | null): Unit => ({ id: random.hex(32), name, parent });
  const { headcount, kind } = government;
  const root = unit(`Pemerintah ${government.name}`, null);
  const officeCount = between(Math.round(headcount / 45), 4, OFFICES.length);
  const perOffice = headcount / officeCount;
  const divisionCount = perOffice < 60 ? 2 : perOffice < 120 ? 3 : 4;
  const secretariat = unit("Sekretariat Daerah", root);
  const part = kind === "PROVINCE" ? "Biro" : "Bagian";
  const sections = SECRETARIAT.slice(
    0,
    between(Math.floor(officeCount / 4), 1, SECRETARIAT.length),
  ).map((name) => ({
    name,
    unit: unit(`${part} ${name}`, secretariat),
  }));
  const offices = OFFICES.slice(0, officeCount).map((model) => {
    const own = unit(model.name, root);
    return {
      model,
      unit: own,
      secretariat: unit(model.secretariat ?? `Sekretariat ${model.name}`, own),
      divisions: model.divisions
        .slice(0, divisionCount)
        .map((name) => ({ name, unit: unit(`${model.division ?? "Bidang"} ${name}`, own) })),
    };
  });
  const places = placesOf(random);
  const districtCount = kind === "PROVINCE" ? 0 : between(Math.round(headcount / 150), 1, 20);
  const villageCount = headcount < 400 ? 1 : 2;
  const districts = places.slice(0, districtCount).map((name, index) => {
    const own = unit(`Kecamatan ${name}`, root);
    const villages = Array.from({ length: villageCount }, (_, at) => {
      const village = places[districtCount + index * villageCount + at] ?? name;
      return { name: village, unit: unit(`Kelurahan ${village}`, own) };
    });
    return { name, unit: own, villages };
  });
  const [education = root, health = root] = offices.map((office) => office.unit);
  const levels =
    kind === "PROVINCE" ? ["SMA Negeri", "SMK Negeri"] : ["SD Negeri", "SD Negeri", "SMP Negeri"];
  const schools = Array.from({ length: between(Math.round(headcount / 30), 1, 400) }, (_, at) =>
    unit(
      `${levels[at % levels.length]} ${1 + Math.floor(at / levels.length)} ${places[at % places.length]}`,
      education,
    ),
  );
  const clinics = Array.from({ length: between(Math.round(headcount / 120), 1, 30) }, (_, at) =>
    unit(
      at === 0
        ? `Rumah Sakit Umum Daerah ${government.seat}`
        : `UPTD Puskesmas ${places[at % places.length]}`,
      health,
    ),
  );
  return { root, secretariat, sections, offices, districts, schools, clinics };
}

/** Invented places of a government, each once. */
function placesOf(random: Random): string[] {
  const names = new Set<string>();
  while (names.size < 60) {
    const place = random.pick(PLACES);
    names.add(random.chance(0.4) ? `${place} ${random.pick(SIDES)}` : place);
  }
  return [...names];
}

const between = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));
