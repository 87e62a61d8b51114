import type { Principal } from "@talenta/access";
import type { FiguresAbout, FiguresQuestionOf, SharingLevel, SliceStatus } from "@talenta/contract";
import type { PolicyVersion } from "@talenta/talent";
import type { Tenant } from "../tenant/tenant.ts";

/** Who asks for figures, and what this regency shares. */
export interface FigureCaller {
  readonly principal: Principal;
  readonly sharing: SharingLevel;
}

/** This regency's part of merged figures; null unless the status is OK, PARTIAL or PENDING (how far it is). */
export interface FigureAnswer {
  readonly status: SliceStatus;
  readonly figures: Record<string, unknown> | null;
  /** The policy versions they were made under; the one adopted unless given. */
  readonly policies?: readonly PolicyVersion[];
}

/** Answers questions about one thing. Whether the caller may have counts here is settled before. */
export type Answerer<About extends FiguresAbout> = (
  tenant: Tenant,
  caller: FigureCaller,
  question: FiguresQuestionOf<About>,
) => Promise<FigureAnswer>;
