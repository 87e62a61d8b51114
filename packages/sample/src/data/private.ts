// Content for the private columns, invented like everything else: it is there to show that no reader keeps it.
type Choices = readonly (readonly [coded: readonly [id: string, name: string], weight: number])[];

export const RELIGIONS: Choices = [
  [["1", "ISLAM"], 91],
  [["2", "KRISTEN"], 3],
  [["3", "KATOLIK"], 2],
  [["4", "HINDU"], 3],
  [["5", "BUDDHA"], 1],
];
export const MARITAL: Choices = [
  [["1", "MENIKAH"], 78],
  [["3", "BELUM KAWIN"], 16],
  [["2", "CERAI"], 6],
];
export const STREETS: readonly string[] = [
  "Jl. Merdeka",
  "Jl. Pramuka",
  "Jl. Raden Intan",
  "Jl. Melati",
  "Jl. Kenanga",
  "Jl. Soekarno Hatta",
  "Gg. Mawar",
  "Perum Griya Asri Blok C",
];
