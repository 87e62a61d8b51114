import { bilingual, CalibrationState, DateScalar, PageArgs } from "@talenta/contract";
import {
  type CalibrationGroup,
  MEANING_OF_DIFFERENCES,
  unitValue,
  wordsOfDifference,
} from "@talenta/talent";
import { read } from "@talenta/store";
import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { CountedPage } from "@talenta/service";
import type { RegencyContext } from "../regency.context.ts";
import { RegencyType } from "../regency/regency.type.ts";
import type { CaseRecord } from "../../calibration/case.store.ts";
import { CalibrationCaseConnectionType } from "./case.type.ts";
import { listCases, listSessions } from "../../calibration/session-list.service.ts";
import { findSession, type SessionRow } from "../../calibration/session.store.ts";
import {
  CalibrationAgendaType,
  CalibrationMemberType,
  CalibrationNoteType,
  CalibrationSessionConnectionType,
  CalibrationSessionType,
} from "./session.type.ts";
import { calibrationFigures, statisticsKey } from "../../calibration/statistics.service.ts";
import { CalibrationStatisticsType } from "./statistics.type.ts";

/** The committee's work in a regency. */
@Resolver(() => RegencyType)
export class RegencyCalibrationResolver {
  @FieldResolver(() => CalibrationSessionConnectionType, {
    nullable: true,
    description: "Sessions of the talent committee, latest opened first.",
  })
  calibrationSessions(
    @Ctx() { reader }: RegencyContext,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg("state", () => CalibrationState, { nullable: true, description: "Only of this state." })
    state?: CalibrationState | null,
  ): Promise<CountedPage<SessionRow>> {
    const request = { first, after, state: state ?? null };
    return listSessions(reader.tenant.store.db, request);
  }

  @FieldResolver(() => CalibrationSessionType, {
    nullable: true,
    description: "One session of the talent committee; null when there is none.",
  })
  calibrationSession(
    @Arg("id", () => ID, { description: "Id of the session." }) id: string,
    @Ctx() { reader }: RegencyContext,
  ): Promise<SessionRow | null> {
    return findSession(reader.tenant.store.db, id);
  }

  @FieldResolver(() => CalibrationStatisticsType, {
    nullable: true,
    description:
      "How signed sessions moved people, by sex, age band, unit and member, with a test of difference. No person is named.",
  })
  async calibrationStatistics(
    @Ctx() { reader }: RegencyContext,
    @Arg("from", () => DateScalar, { nullable: true, description: "Signed from this day on." })
    from?: string | null,
    @Arg("until", () => DateScalar, {
      nullable: true,
      description: "Signed up to and on this day.",
    })
    until?: string | null,
  ): Promise<CalibrationStatisticsType> {
    const period = { from: from ?? null, until: until ?? null };
    const { sessions, cases, groups } = await calibrationFigures(reader.tenant, period);
    return {
      ...period,
      sessions,
      cases,
      groups: groups.map(shownGroup),
      meaning: bilingual(MEANING_OF_DIFFERENCES),
    };
  }
}

function shownGroup(
  group: CalibrationGroup & { readonly label: string | null },
): CalibrationStatisticsType["groups"][number] {
  const { people, raisedTest, loweredTest, ...rest } = group;
  const beside = (moved: number, { others, pValue, adjusted, differs }: typeof raisedTest) => ({
    moved,
    othersPeople: others.people,
    othersMoved: others.moved,
    pValue,
    adjusted,
    differs,
  });
  return {
    ...rest,
    cases: people,
    raisedBesideOthers: beside(group.raised, raisedTest),
    loweredBesideOthers: beside(group.lowered, loweredTest),
    words: wordsOfDifference(group).map(bilingual),
  };
}

/** What belongs to a session. */
@Resolver(() => CalibrationSessionType)
export class CalibrationSessionResolver {
  @FieldResolver(() => [CalibrationMemberType], { description: "The members." })
  async members(
    @Root() { id }: SessionRow,
    @Ctx() { reader, loaders }: RegencyContext,
  ): Promise<CalibrationMemberType[]> {
    const members = await loaders().calibration.members.load(id);
    return members.map(({ subject, nip, chair, present }) => ({
      subject,
      nip,
      chair: chair === 1,
      present: present === 1,
      statisticsKey: statisticsKey(reader.tenant, subject),
    }));
  }

  @FieldResolver(() => CalibrationAgendaType, { description: "Whose cases it hears." })
  agenda(@Root() { agenda }: SessionRow, @Ctx() { reader }: RegencyContext): CalibrationAgendaType {
    const { unit, ...rest } = read(agenda);
    return { ...rest, unitId: unit === null ? null : unitValue(reader.tenant.code, unit) };
  }

  @FieldResolver(() => CalibrationCaseConnectionType, {
    description: "Its cases, in the order of the agenda.",
  })
  cases(
    @Root() { id }: SessionRow,
    @Ctx() { reader }: RegencyContext,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg("open", () => Boolean, {
      nullable: true,
      description: "Only those still open, or only those closed.",
    })
    open?: boolean | null,
  ): Promise<CountedPage<CaseRecord>> {
    const request = { first, after, open: open ?? null };
    return listCases(reader.tenant.store.db, id, request);
  }

  @FieldResolver(() => [CalibrationNoteType], {
    description: "Notes in the minutes about the session as a whole, in order.",
  })
  notes(
    @Root() { id }: SessionRow,
    @Ctx() { loaders }: RegencyContext,
  ): Promise<CalibrationNoteType[]> {
    return loaders().calibration.notes.load(id);
  }
}
