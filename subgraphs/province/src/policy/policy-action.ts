/** A step of a policy's life. */
export type PolicyAction = "DRAFTED" | "REVISED" | "DISCARDED" | "PUBLISHED" | "WITHDRAWN";
