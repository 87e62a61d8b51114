import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";

import type { ProvinceContext } from "../province.context.ts";
import { Province } from "./province.type.ts";
import { Regency } from "./regency.type.ts";

@Resolver(() => Regency)
export class RegencyResolver {
  @Query(() => Province, { description: "The province this service belongs to." })
  province(@Ctx() { directory }: ProvinceContext): Province {
    const { code, name } = directory.province;
    return { code, name, regencies: directory.regencies(), government: directory.owner(code) };
  }

  @Query(() => [Regency], {
    description: "Regencies and cities below the province, by code; without the province's own.",
  })
  regencies(@Ctx() { directory }: ProvinceContext): Regency[] {
    return directory.regencies();
  }

  @Query(() => Regency, {
    nullable: true,
    description: "One owner by its code, the province's own included; null when there is none.",
  })
  regency(
    @Arg("code", () => ID, { description: "Official code, for example 18.71." }) code: string,
    @Ctx() { directory }: ProvinceContext,
  ): Regency | null {
    return directory.find(code) ?? null;
  }
}
