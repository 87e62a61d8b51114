import { badUserInput } from "@talenta/service";

/** Arguments that name one version of something: its id, or a key with or without a version. */
interface Asked {
  readonly id: string | null | undefined;
  readonly key: string | null | undefined;
  readonly version: number | null | undefined;
}

/** What is asked for by its key; the version is the newest one when null. */
interface Named {
  readonly id: string;
  readonly version: number | null;
}

/**
 * Which version is asked for; null for an id that nothing has.
 *
 * @param read takes an id apart
 * @throws BAD_USER_INPUT unless exactly one of id and key is given, and for a version beside an id
 */
export function versionAsked(
  { id, key, version }: Asked,
  read: (id: string) => Named | null,
): Named | null {
  if ((id == null) === (key == null)) {
    throw badUserInput({ field: "id", fix: "Give either an id or a key, one of the two." });
  }
  if (key != null) return { id: key, version: version ?? null };
  if (version != null) {
    throw badUserInput({
      field: "version",
      value: version,
      fix: "An id names one version already: leave the version out, or give a key with it.",
    });
  }
  return id == null ? null : read(id);
}
