import type { Tables } from "./case.ts";
import { budi, DEWI, dewi, JOKO, joko, lilis, luh, ratna, siti, sukarno, tono } from "./people.ts";

/** Two employee numbers in one finding, in either order. */
const both = (one: string, other: string) => new RegExp(`(?=.*${one})(?=.*${other})`, "s");

const FIRST_CONTRACT = lilis(104);
const NEXT_CONTRACT = "199505092023222104";

/** Who somebody is. */
export const IDENTITY: Tables = {
  "who somebody is": [
    {
      what: "a NIP of 15 digits and three zeros never replaces the one on record (01)",
      send: [
        { file: "01a-nip-before.xlsx", counts: { created: 4 } },
        {
          file: "01b-nip-last-three-zero.csv",
          counts: { rejected: 4 },
          findings: [budi(801), siti(801), sukarno(801), luh(801)].map((nip, at) => ({
            row: at + 2,
            column: "NIP BARU",
            severity: "REJECT",
            says: new RegExp(nip),
          })),
        },
      ],
      people: {
        [budi(801)]: { name: "BUDI SANTOSO" },
        [luh(801)]: { name: "NI LUH AYU PERMATA" },
        [budi(0)]: null,
        [luh(0)]: null,
      },
    },
    {
      what: "a NIP rounded to the nearest number a double holds never replaces the one on record",
      send: [
        { file: "100-people.xlsx", counts: { created: 5 } },
        {
          file: "101-nip-rounded-by-a-double.xlsx",
          counts: { rejected: 5 },
          findings: [dewi(100), joko(100), ratna(100), tono(100), lilis(100)].map((nip, at) => ({
            row: at + 2,
            column: "NIP BARU",
            severity: "REJECT",
            says: new RegExp(nip),
          })),
        },
      ],
      people: { [dewi(100)]: DEWI, [dewi(96)]: null, [joko(104)]: null },
    },
    {
      what: "a NIP typed over beside the same PNS ID stays out, until the change is accepted and told",
      send: [
        { file: "100-people.xlsx", counts: { created: 5 } },
        {
          file: "102-nip-typed-over.xlsx",
          counts: { rejected: 1, updated: 1 },
          findings: [{ row: 2, column: "NIP BARU", severity: "REJECT", says: RegExp(dewi(100)) }],
        },
        {
          file: "102-nip-typed-over.xlsx",
          allowing: { acceptNipChanges: true },
          counts: { updated: 1, unchanged: 1 },
          findings: [{ row: 2, severity: "NOTE", says: both(dewi(100), dewi(917)) }],
        },
      ],
      people: {
        [dewi(100)]: null,
        [dewi(917)]: DEWI,
        [joko(100)]: { ...JOKO, rank: "IV/b" },
      },
    },
    {
      what: "a NIP that ends in three zeros is known by its other digits where the file has no PNS ID",
      send: [
        { file: "100-people.xlsx", counts: { created: 5 } },
        {
          file: "103-nip-three-zeros-without-pns-id.xlsx",
          counts: { rejected: 3 },
          findings: [dewi(100), joko(100), ratna(100)].map((nip, at) => ({
            row: at + 2,
            column: "NIP BARU",
            severity: "REJECT",
            says: new RegExp(nip),
          })),
        },
      ],
      people: { [dewi(0)]: null, [dewi(100)]: DEWI, [joko(0)]: null, [ratna(0)]: null },
    },
    {
      what: "the NIP of a next contract is told, or stays out until the change is accepted",
      send: [
        { file: "104a-first-contract.xlsx", counts: { created: 1 } },
        {
          file: "104b-next-contract-same-pns-id.xlsx",
          counts: [{ rejected: 1 }, { updated: 1 }],
          findings: [{ row: 2, says: both(FIRST_CONTRACT, NEXT_CONTRACT) }],
        },
        {
          file: "104b-next-contract-same-pns-id.xlsx",
          allowing: { acceptNipChanges: true },
          counts: [{ updated: 1 }, { unchanged: 1 }],
        },
      ],
      people: { [FIRST_CONTRACT]: null, [NEXT_CONTRACT]: { name: "LILIS REKAAN", rank: "IX" } },
    },
    {
      what: "a next contract without PNS ID names the person it may be",
      send: [
        { file: "104a-first-contract.xlsx", counts: { created: 1 } },
        {
          file: "104c-next-contract-without-pns-id.xlsx",
          counts: { created: 1 },
          findings: [
            { row: 2, dimension: "CONSISTENCY", says: both(FIRST_CONTRACT, NEXT_CONTRACT) },
          ],
        },
      ],
    },
    {
      what: "the same name, birth date and unit under two NIPs is told; twins of other names are not",
      send: [
        {
          file: "105-twins-and-doubles.xlsx",
          counts: { created: 8 },
          findings: [{ dimension: "CONSISTENCY", says: both(ratna(105), "199202292021122178") }],
          silent: [
            { dimension: "CONSISTENCY", says: both(dewi(105), dewi(177)) },
            { dimension: "CONSISTENCY", says: both(tono(105), "199001012015031179") },
          ],
        },
      ],
    },
    {
      what: "one person with two PNS IDs and two NIPs is told (22)",
      send: [
        {
          file: "22-same-person-two-nips.xlsx",
          counts: { created: 2 },
          findings: [{ dimension: "CONSISTENCY", says: both(budi(833), "198503172012071833") }],
        },
      ],
    },
  ],
};
