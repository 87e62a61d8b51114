/** A policy version by name: the id its versions share, and the version. */
export interface PolicyVersion {
  readonly id: string;
  readonly version: number;
}

const NAME = /^(?<id>[A-Za-z][A-Za-z0-9-]{0,63})@(?<version>[1-9]\d{0,8})$/;

/** A policy version as one text: `bkn-411-2025@2`. No id holds the sign between. */
export function policyNameOf({ id, version }: PolicyVersion): string {
  return `${id}@${version}`;
}

/** Reads what `policyNameOf` wrote; null for anything else. */
export function readPolicyName(text: string): PolicyVersion | null {
  const { id, version } = NAME.exec(text)?.groups ?? {};
  return id === undefined ? null : { id, version: Number(version) };
}
