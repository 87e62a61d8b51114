// Writes the dossiers of the ten typical people and their explanations anew from
// packages/talent/examples/typical-people.json. The tests of talent compare what is kept with what the
// rules say; run this when a sentence, a rule or a person changes, and read what came of it.
import { readFile, rm, readdir, writeFile } from "node:fs/promises";
import {
  FORMER_DEFAULT_POLICY,
  LANGUAGES,
  compilePolicy,
  dossierOf,
  explainText,
  place,
} from "@talenta/talent";

const examples = new URL("../../packages/talent/examples/", import.meta.url);
const folder = new URL("dossiers/", examples);

const limits = (middle, high) => ({
  middle,
  high,
  basis: {
    mark: "A",
    source: "Invented example; limits as one city uses them",
    inIndonesian: "Contoh rekaan; batas seperti yang dipakai satu kota",
  },
});
const { performance, potential } = FORMER_DEFAULT_POLICY.axes;
const POLICIES = {
  default: FORMER_DEFAULT_POLICY,
  city: {
    ...FORMER_DEFAULT_POLICY,
    id: "contoh-kota",
    version: 2,
    title: {
      id: "Pedoman pemetaan talenta sebuah kota (contoh)",
      en: "Talent mapping policy of a city (example)",
    },
    citation: "Contoh rekaan; batas seperti yang dipakai satu kota",
    effectiveFrom: "2026-01-01",
    effectiveUntil: "2026-12-31",
    axes: {
      performance: { ...performance, cutoffs: limits("70", "85") },
      potential: { ...potential, cutoffs: limits("68", "77") },
    },
  },
};

const people = JSON.parse(await readFile(new URL("typical-people.json", examples), "utf8"));
for (const file of await readdir(folder)) await rm(new URL(file, folder));
for (const { name, policy, evidence, committee } of people) {
  const document = POLICIES[policy];
  const placement = place(compilePolicy(document), evidence);
  const dossier = dossierOf(document, evidence, placement);
  await writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(dossier, null, 2)}\n`);
  for (const language of LANGUAGES) {
    const text = explainText(document, placement, language, committee).join("\n");
    await writeFile(new URL(`${name}.${language}.txt`, folder), `${text}\n`);
  }
  console.log(
    `${name}: box ${placement.box ?? "none"}, possible ${placement.possibleBoxes.join(" ")}`,
  );
}
