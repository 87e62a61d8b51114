import { badUserInput, barred, conflict, notFound } from "@talenta/service";
import type { CalibrationRefusal } from "@talenta/talent";

/** Named constructors: what can be wrong with a calibration, and what to do about it. */
export const calibrationErrors = {
  unknownSession: (id: string) => notFound(`calibration session ${id.slice(0, 40)}`),

  /** A refusal of the rules, as an error a client understands. */
  refused({ kind, field, value, fix }: CalibrationRefusal) {
    switch (kind) {
      case "FORBIDDEN":
        return barred(fix);
      case "CONFLICT":
        return conflict(`${field} is ${JSON.stringify(value)}.`, fix);
      case "INPUT":
        return badUserInput({ field: `input.${field}`, value, fix });
      case "UNKNOWN":
        return notFound(`case ${String(value)} in this session`);
    }
  },

  agendaEmpty: () =>
    badUserInput({
      field: "input.agenda",
      fix: "Name a unit, a position class, a border, or people by NIP.",
    }),

  border: (points: string) =>
    badUserInput({
      field: "input.agenda.border.points",
      value: points.slice(0, 40),
      fix: "Give points from 0 to 20, such as 2 or 1.5.",
    }),

  unknownUnit: (id: string) =>
    badUserInput({
      field: "input.agenda.unitId",
      value: id.slice(0, 40),
      fix: "Give the id of a unit of this regency.",
    }),

  unknownPerson: (nip: string) =>
    badUserInput({
      field: "input.agenda.nips",
      value: nip.slice(0, 40),
      fix: "Give NIPs of people in service in this regency.",
    }),

  tooManyNips: (count: number, most: number) =>
    badUserInput({ field: "input.agenda.nips", value: count, fix: `Give 1 to ${most}.` }),

  nip: (member: string, nip: string) =>
    badUserInput({
      field: "input.members.nip",
      value: nip.slice(0, 40),
      fix: `Give the NIP of ${member}, 18 digits: recusal follows from it.`,
    }),

  ownNip: (nip: string) =>
    badUserInput({
      field: "input.members.nip",
      fix: `Your token carries the NIP ${nip}. Register yourself with it.`,
    }),

  text: (field: string, longest: number) =>
    badUserInput({ field: `input.${field}`, fix: `Give 1 to ${longest} characters.` }),
};
