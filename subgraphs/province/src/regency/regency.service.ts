import { say } from "@talenta/sentences";
import { notFound } from "@talenta/service";

import type { Directory, Owner } from "./directory.service.ts";
import type { Province } from "./province.type.ts";

/** The province with its regencies. Throws NOT_FOUND when the directory lacks its own entry. */
export function provinceOf(directory: Directory): Province {
  const { code, name } = directory.province;
  return { code, name, regencies: directory.regencies(), government: ownerOf(directory, code) };
}

/** The owner with this code. Throws NOT_FOUND when the directory has none. */
export function ownerOf(directory: Directory, code: string): Owner {
  const owner = directory.find(code);
  if (!owner) throw notFound(say("asked.ownerNamed", { code }));
  return owner;
}
