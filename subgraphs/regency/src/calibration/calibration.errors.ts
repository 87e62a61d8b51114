import { say, told } from "@talenta/sentences";
import { badUserInput, barred, conflict, notFound } from "@talenta/service";
import type { CalibrationRefusal } from "@talenta/talent";

/** Named constructors: what can be wrong with a calibration, and what to do about it. */
export const calibrationErrors = {
  unknownSession: (id: string) =>
    notFound(say("calibration.sessionNamed", { id: id.slice(0, 40) })),

  /** A refusal of the rules, as an error a client understands. */
  refused({ kind, field, value, fix }: CalibrationRefusal) {
    switch (kind) {
      case "FORBIDDEN":
        return barred(told(fix));
      case "CONFLICT":
        return conflict(
          say("calibration.isValue", { field, value: JSON.stringify(value) }),
          told(fix),
        );
      case "INPUT":
        return badUserInput({ field: `input.${field}`, value, fix: told(fix) });
      case "UNKNOWN":
        return notFound(say("calibration.caseNamed", { case: String(value) }));
    }
  },

  agendaEmpty: () =>
    badUserInput({
      field: "input.agenda",
      fix: say("calibration.agendaEmpty"),
    }),

  border: (points: string) =>
    badUserInput({
      field: "input.agenda.border.points",
      value: points.slice(0, 40),
      fix: say("calibration.points"),
    }),

  unknownUnit: (id: string) =>
    badUserInput({
      field: "input.agenda.unitId",
      value: id.slice(0, 40),
      fix: say("calibration.unit"),
    }),

  unknownPerson: (nip: string) =>
    badUserInput({
      field: "input.agenda.nips",
      value: nip.slice(0, 40),
      fix: say("calibration.nips"),
    }),

  tooManyNips: (count: number, most: number) =>
    badUserInput({ field: "input.agenda.nips", value: count, fix: say("input.oneTo", { most }) }),

  nip: (member: string, nip: string) =>
    badUserInput({
      field: "input.members.nip",
      value: nip.slice(0, 40),
      fix: say("calibration.memberNip", { member }),
    }),

  ownNip: (nip: string) =>
    badUserInput({
      field: "input.members.nip",
      fix: say("calibration.ownNip", { nip }),
    }),

  text: (field: string, longest: number) =>
    badUserInput({ field: `input.${field}`, fix: say("input.characters", { longest }) }),
};
