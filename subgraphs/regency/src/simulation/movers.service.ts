import {
  type Axis,
  axisOf,
  type CauseKind,
  type GroupDimension,
  type MoveDirection,
} from "@talenta/contract";
import { say } from "@talenta/sentences";
import {
  badUserInput,
  checkedFirst,
  type CountedPage,
  decodePosition,
  encodePosition,
  pageOf,
  type PageRequest,
} from "@talenta/service";
import {
  type Attributes,
  FLOW_DIMENSIONS,
  type FlowDimension,
  type RegencyCode,
  STANDINGS,
} from "@talenta/talent";
import { z } from "zod";
import { checkGroup } from "../figures/group-words.ts";
import type { Compared } from "./compared.ts";

/** Which of the people compared a list holds; everything given must hold. */
export interface MoverFilter {
  readonly from?: number | null;
  readonly to?: number | null;
  readonly directions?: readonly MoveDirection[] | null;
  readonly cause?: {
    readonly axis: Axis;
    readonly kind: CauseKind;
    readonly component?: string | null;
  } | null;
  readonly group?: { readonly dimension: GroupDimension; readonly value?: string | null } | null;
}

/** The people behind a figure of a simulation, by name. Those who stay are in it only where they are asked for. */
export function moversOf(
  people: readonly Compared[],
  filter: MoverFilter,
  page: PageRequest,
  regency: RegencyCode,
): CountedPage<Compared> {
  const first = checkedFirst(page.first);
  const { from, to, directions, cause, group } = filter;
  if (directions?.length === 0) {
    throw badUserInput({
      field: "filter.directions",
      value: [],
      fix: say("figures.nameOne"),
    });
  }
  if (group) checkFlowGroup(group, regency);
  for (const [field, box] of Object.entries({ from, to })) {
    if (box === null || box === undefined || STANDINGS.some((standing) => standing === box))
      continue;
    const fix = say("figures.boxOrUnplaced");
    throw badUserInput({ field: `filter.${field}`, value: box, fix });
  }
  const all = people.filter(
    ({ move, attributes }) =>
      (from ?? move.from) === move.from &&
      (to ?? move.to) === move.to &&
      (directions ? directions.includes(move.direction) : move.direction !== "SAME") &&
      (!cause || isUnder(move.causes[0], cause)) &&
      (!group || valueOn(attributes, group.dimension) === (group.value ?? null)),
  );
  const after = decodePosition("movers", [z.string(), z.string()], page.after);
  const rest = after === null ? all : all.slice(placeAfter(all, after));
  return {
    ...pageOf(rest.slice(0, first + 1), page, ({ searchName, id }) =>
      encodePosition("movers", [searchName, id]),
    ),
    totalCount: all.length,
  };
}

function checkFlowGroup(group: NonNullable<MoverFilter["group"]>, regency: RegencyCode): void {
  const { dimension } = group;
  if (!isFlowDimension(dimension)) {
    const fix = say("figures.flowRows", { dimensions: FLOW_DIMENSIONS });
    throw badUserInput({ field: "filter.group", value: dimension, fix });
  }
  checkGroup("filter.group", group, regency);
}

function valueOn(attributes: Attributes, dimension: GroupDimension): string | null {
  return isFlowDimension(dimension) ? attributes[dimension] : null;
}

function isFlowDimension(dimension: GroupDimension): dimension is FlowDimension {
  return FLOW_DIMENSIONS.some((one) => one === dimension);
}

function isUnder(
  first: Compared["move"]["causes"][number] | undefined,
  { axis, kind, component }: NonNullable<MoverFilter["cause"]>,
): boolean {
  return (
    first !== undefined &&
    axisOf(first.axis) === axis &&
    first.kind === kind &&
    first.component === (component ?? null)
  );
}

function placeAfter(all: readonly Compared[], [name, id]: readonly [string, string]): number {
  const place = all.findIndex(
    (one) => one.searchName > name || (one.searchName === name && one.id > id),
  );
  return place === -1 ? all.length : place;
}
