import { MERGED_COUNTS, PROVINCE_ADMINS, PUBLIC } from "@talenta/access";
import { PageArgs, Price, programmeOfId, Right } from "@talenta/contract";
import type { RegencyCode } from "@talenta/talent";
import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from "type-graphql";

import { AskedArgs } from "../merged/asked.args.ts";
import { versionAsked } from "../../version/version-asked.ts";
import { askProgress } from "../../programme/progress.service.ts";
import type { ProvinceContext } from "../province.context.ts";
import { ProgressAnswer } from "./progress.answer.ts";
import { ProgrammeProgress } from "./progress.type.ts";
import {
  closeProgramme,
  draftProgramme,
  findProgramme,
  listProgrammes,
  publishProgramme,
} from "../../programme/programme.service.ts";
import {
  CloseProgrammeInput,
  CloseProgrammePayload,
  DraftProgrammeInput,
  DraftProgrammePayload,
  Programme,
  type ProgrammeChanged,
  ProgrammeConnection,
  PublishProgrammeInput,
  PublishProgrammePayload,
} from "./programme.type.ts";
import { shownProgramme } from "./shown-programme.ts";

const MOST_PROBLEMS = 200;

/** Programmes the province plans. */
@Resolver(() => Programme)
export class ProgrammeResolver {
  @Right(PUBLIC)
  @Query(() => ProgrammeConnection, {
    description:
      "Profiling programmes by key, each in its newest version; drafts are shown to the province's own people only.",
  })
  async programmes(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: ProvinceContext,
  ): Promise<ProgrammeConnection> {
    const { edges, ...rest } = await listProgrammes(context, page);
    const shown = edges.map(({ cursor, node }) => ({
      cursor,
      node: shownProgramme(node, context.directory),
    }));
    return { ...rest, edges: shown };
  }

  @Right(PUBLIC)
  @Query(() => Programme, {
    nullable: true,
    description: "One programme; null when there is none, or only a draft you may not read.",
  })
  async programme(
    @Arg("id", () => ID, {
      nullable: true,
      description: "Id of one version; give it, or the key of a programme.",
    })
    id: string | undefined,
    @Arg("key", () => ID, { nullable: true, description: "Key of the programme." })
    key: string | undefined,
    @Arg("version", () => Int, {
      nullable: true,
      description: "Version of the programme of that key; the newest published one when absent.",
    })
    version: number | undefined,
    @Ctx() context: ProvinceContext,
  ): Promise<Programme | null> {
    const named = versionAsked({ id, key, version }, programmeOfId);
    const found = named && (await findProgramme(context, named.id, named.version));
    return found && shownProgramme(found, context.directory);
  }

  @Price(2_000)
  @Right(MERGED_COUNTS)
  @FieldResolver(() => ProgrammeProgress, {
    nullable: true,
    description:
      "How far it is, merged from what the owners with a quota answer. Who works for one regency, or reads reports of one, asks that one.",
  })
  progress(
    @Root() { key, quotas }: Programme,
    @Args(() => AskedArgs) { onUnavailable }: AskedArgs,
    @Ctx() context: ProvinceContext,
  ): ProgrammeProgress {
    const owners = quotas.map(({ regency }) => regency.code as RegencyCode);
    return new ProgressAnswer(askProgress({ key, owners }, onUnavailable, context));
  }
}

/** What the province's administrators do with programmes. */
@Resolver()
export class ProgrammeLifeResolver {
  @Right(PROVINCE_ADMINS)
  @Mutation(() => DraftProgrammePayload, {
    nullable: true,
    description:
      "Stores a plan as the draft of a programme's next version, when it has no problems; the draft before is replaced.",
  })
  async draftProgramme(
    @Arg("input", () => DraftProgrammeInput, { description: "The plan." })
    { plan }: DraftProgrammeInput,
    @Ctx() context: ProvinceContext,
  ): Promise<DraftProgrammePayload> {
    const { programme, problems } = await draftProgramme(context, plan);
    return {
      programme: programme && shownProgramme(programme, context.directory),
      problems: problems.slice(0, MOST_PROBLEMS).map((problem) => ({ ...problem })),
    };
  }

  @Right(PROVINCE_ADMINS)
  @Mutation(() => PublishProgrammePayload, {
    nullable: true,
    description: "Publishes a draft. From then on that version never changes.",
  })
  async publishProgramme(
    @Arg("input", () => PublishProgrammeInput, { description: "Which one." }) {
      key,
    }: PublishProgrammeInput,
    @Ctx() context: ProvinceContext,
  ): Promise<ProgrammeChanged> {
    return { programme: shownProgramme(await publishProgramme(context, key), context.directory) };
  }

  @Right(PROVINCE_ADMINS)
  @Mutation(() => CloseProgrammePayload, {
    nullable: true,
    description: "Closes a programme: nobody takes it up any more, what owners did stays.",
  })
  async closeProgramme(
    @Arg("input", () => CloseProgrammeInput, { description: "Which one." }) {
      key,
    }: CloseProgrammeInput,
    @Ctx() context: ProvinceContext,
  ): Promise<ProgrammeChanged> {
    return { programme: shownProgramme(await closeProgramme(context, key), context.directory) };
  }
}
