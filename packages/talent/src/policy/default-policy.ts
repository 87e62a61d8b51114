import type { PolicyDocument } from "./document.ts";

/** The default policy. */
export declare const DEFAULT_POLICY: PolicyDocument;
