import { Ctx, Query, Resolver } from "type-graphql";

import type { ProvinceContext } from "../province.context.ts";
import { viewerOf } from "../../viewer/viewer.service.ts";
import { Viewer } from "./viewer.type.ts";

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { description: "Who is asking." })
  viewer(@Ctx() { principal, directory }: ProvinceContext): Viewer {
    return viewerOf(principal, directory);
  }
}
