import { say } from "@talenta/sentences";
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
    throw badUserInput({ field: "id", fix: say("asked.idOrKey") });
  }
  if (key != null) return { id: key, version: version ?? null };
  if (version != null) {
    throw badUserInput({
      field: "version",
      value: version,
      fix: say("asked.versionOfId"),
    });
  }
  return id == null ? null : read(id);
}
