import { Directive } from "type-graphql";

/**
 * What a field costs besides what is selected in it; on a type, what taking up one reference to it costs, whatever is
 * selected. A plain field costs 1. `@cost` is the directive of the GraphQL cost specification, so that other routers
 * read it too.
 */
export function Price(points: number): ReturnType<typeof Directive> {
  return Directive(`@cost(weight: ${points})`);
}
