import { type BilingualText, dayInWords, type IsoDate } from "@talenta/talent";
import { TalentaError } from "@talenta/service";
import { today, type Tenant } from "../../tenant/tenant.ts";
import type { AdoptionType } from "./adoption.type.ts";

type Noted = Pick<AdoptionType, "policy" | "inForce" | "cancelledAt"> & { readonly from: string };

/**
 * What the head should know of an adoption that holds or is to come: that the province has withdrawn the version since,
 * or that its own last day is past. Neither ends an adoption: owners decide, and people are always placed under some
 * policy. Null where there is nothing to say.
 */
export async function adoptionNote(tenant: Tenant, adoption: Noted): Promise<BilingualText | null> {
  const day = today(tenant);
  const toCome = adoption.cancelledAt === null && adoption.from > day;
  if (!adoption.inForce && !toCome) return null;
  const sentences = [
    await wordsOfWithdrawal(tenant, adoption, toCome),
    wordsOfLastDay(tenant, adoption, day),
  ].filter((sentence) => sentence !== null);
  if (sentences.length === 0) return null;
  const end = toCome ? SO_CANCEL : SO_ADOPT;
  const all = [...sentences, end];
  return { id: all.map(({ id }) => id).join(" "), en: all.map(({ en }) => en).join(" ") };
}

const SO_ADOPT: BilingualText = {
  id: "Pedoman ini tetap berlaku di sini, karena daerah yang memutuskan, sampai kepala menetapkan yang lain.",
  en: "It stays in force here, because the regency decides, until the head adopts another.",
};
const SO_CANCEL: BilingualText = {
  id: "Pedoman ini tetap akan berlaku di sini, karena daerah yang memutuskan, kecuali kepala membatalkannya sebelum hari itu.",
  en: "It still comes into force here, because the regency decides, unless the head cancels it before that day.",
};

async function wordsOfWithdrawal(
  { published }: Tenant,
  { policy, from }: Noted,
  toCome: boolean,
): Promise<BilingualText | null> {
  const state = await published.policyState(policy.key, policy.version).catch((error: unknown) => {
    if (error instanceof TalentaError) return "UNKNOWN" as const;
    throw error;
  });
  if (state === "UNKNOWN") {
    return {
      id: "Provinsi tidak dapat ditanya apakah versi ini telah dicabutnya.",
      en: "The province cannot be asked whether it has withdrawn this version.",
    };
  }
  if (state !== "WITHDRAWN") return null;
  if (!toCome) {
    return {
      id: "Provinsi telah mencabut versi ini.",
      en: "The province has withdrawn this version.",
    };
  }
  return {
    id: `Provinsi telah mencabut versi ini sebelum hari pertamanya di sini, ${dayInWords(from, "id")}.`,
    en: `The province has withdrawn this version before its first day here, ${dayInWords(from, "en")}.`,
  };
}

function wordsOfLastDay(tenant: Tenant, { policy }: Noted, day: IsoDate): BilingualText | null {
  const until =
    tenant.policyNamed({ id: policy.key, version: policy.version })?.document.effectiveUntil ??
    null;
  if (until === null || until >= day) return null;
  return {
    id: `Hari terakhir yang ditetapkan bagi versi ini, ${dayInWords(until, "id")}, sudah lewat.`,
    en: `The last day this version was made for, ${dayInWords(until, "en")}, is past.`,
  };
}
