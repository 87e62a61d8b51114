import type { RegencyCode } from "../brand.ts";
import { answers, coverageOf, onePerRegency } from "../pool/coverage.ts";
import type { Coverage, SliceStatus } from "../pool/coverage.ts";
import { addFlows, emptyFlow, flowFault, sameVersion } from "./flow.ts";
import type { Flow, PolicyVersion } from "./flow.ts";

/** One regency's part of a simulation; the flow is null unless its status is OK or PARTIAL. */
export interface FlowSlice {
  readonly regency: RegencyCode;
  readonly status: SliceStatus;
  readonly flow: Flow | null;
}

/** A simulation over everybody who answered. */
export interface MergedFlow {
  readonly flow: Flow;
  /** One row per regency asked, by code. */
  readonly byRegency: readonly FlowSlice[];
  readonly coverage: Coverage;
}

/**
 * Merges what regencies computed for the same two policy versions. The flow is the sum over those who answered and
 * nobody else; neither order nor grouping matters. A slice of other versions, or one whose counts contradict each
 * other, becomes INVALID and costs only its own part.
 */
export function mergeFlows(
  before: PolicyVersion,
  after: PolicyVersion,
  slices: readonly FlowSlice[],
): MergedFlow {
  const byRegency = onePerRegency(slices, (slice): FlowSlice => {
    const { regency, status, flow } = slice;
    if (!answers(status)) return { regency, status, flow: null };
    const sound =
      flow !== null &&
      sameVersion(flow.before, before) &&
      sameVersion(flow.after, after) &&
      flowFault(flow) === null;
    return sound ? { regency, status, flow } : { regency, status: "INVALID", flow: null };
  });
  return {
    flow: byRegency.reduce(
      (sum, { flow }) => (flow === null ? sum : addFlows(sum, flow)),
      emptyFlow(before, after),
    ),
    byRegency,
    coverage: coverageOf(byRegency),
  };
}
