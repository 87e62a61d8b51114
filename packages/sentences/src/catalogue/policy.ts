import type { Wording } from "./wording.ts";

/** What is said of policies and their adoption. */
export const POLICY = {
  "policy.hasOneProblem": {
    en: "has a problem",
    id: "mempunyai satu masalah",
  },
  "policy.hasProblems": {
    en: "has {count} problems",
    id: "mempunyai {count} masalah",
  },
  "policy.named": {
    en: "policy {id} version {version}",
    id: "pedoman {id} versi {version}",
  },
  "policy.draftThere": {
    en: "Policy {id} has a draft already, version {version}.",
    id: "Pedoman {id} sudah mempunyai rancangan, versi {version}.",
  },
  "policy.reviseOrDiscard": {
    en: "Revise it with reviseDraft, or throw it away with discardDraft first.",
    id: "Ubah dengan reviseDraft, atau buang dahulu dengan discardDraft.",
  },
  "policy.noDraft": {
    en: "{policy} is no draft and never changes any more.",
    id: "{policy} bukan rancangan dan tidak berubah lagi.",
  },
  "policy.draftNext": {
    en: "Write the next version with draftPolicy.",
    id: "Tulis versi berikutnya dengan draftPolicy.",
  },
  "policy.alreadyWithdrawn": {
    en: "{policy} is withdrawn already.",
    id: "{policy} sudah dicabut.",
  },
  "policy.nothingLeft": {
    en: "There is nothing left to do.",
    id: "Tidak ada lagi yang perlu dilakukan.",
  },
  "policy.isDraft": {
    en: "{policy} is a draft.",
    id: "{policy} masih rancangan.",
  },
  "policy.discard": {
    en: "Throw it away with discardDraft instead.",
    id: "Buanglah dengan discardDraft.",
  },
  "policy.cannotBePublished": {
    en: "{policy} cannot be published: {problem}",
    id: "{policy} tidak dapat diterbitkan: {problem}",
  },
  "policy.correctDraft": {
    en: "Correct it with reviseDraft; checkPolicy names every problem.",
    id: "Perbaiki dengan reviseDraft; checkPolicy menyebut setiap masalah.",
  },
  "policy.revisedMeanwhile": {
    en: "{policy} is not the draft you read any more; somebody has revised it.",
    id: "{policy} bukan lagi rancangan yang Anda baca; seseorang telah mengubahnya.",
  },
  "policy.readAgain": {
    en: "Read it again and repeat the step with its new digest.",
    id: "Baca kembali dan ulangi langkah ini dengan digest yang baru.",
  },
  "policy.reason": {
    en: "say why in 1 to {longest} characters, with the decree it follows.",
    id: "jelaskan alasannya dalam 1 sampai {longest} karakter, dengan keputusan yang mendasarinya.",
  },
  "policy.nameOrDocument": {
    en: "give either the name of a policy or a whole document.",
    id: "berikan nama pedoman atau dokumen lengkapnya.",
  },
  "policy.nameToCompare": {
    en: "name the policy to compare with: no other published one is in force today.",
    id: "sebutkan pedoman pembandingnya: tidak ada pedoman terbit lain yang berlaku hari ini.",
  },
  "policy.publishedNamed": {
    en: "published policy {policy}; ask the province which versions are published",
    id: "pedoman terbit {policy}; tanyakan kepada provinsi versi mana yang terbit",
  },
  "policy.withdrawn": {
    en: "Policy {policy} is withdrawn.",
    id: "Pedoman {policy} sudah dicabut.",
  },
  "policy.adoptPublished": {
    en: "Adopt a version that the province publishes now.",
    id: "Terapkan versi yang sekarang diterbitkan provinsi.",
  },
  "policy.unusable": {
    en: "Policy {policy} as published cannot be used: {problems}",
    id: "Pedoman {policy} seperti yang terbit tidak dapat dipakai: {problems}",
  },
  "policy.tellProvince": {
    en: "Tell the province; a corrected version has another number.",
    id: "Beri tahu provinsi; versi yang diperbaiki mempunyai nomor lain.",
  },
  "policy.otherText": {
    en: "Policy {policy} as published now is not the text stored here under that name.",
    id: "Pedoman {policy} yang terbit sekarang bukan teks yang tersimpan di sini dengan nama itu.",
  },
  "policy.neverEdited": {
    en: "A published version is never edited; ask the province for a new version.",
    id: "Versi terbit tidak pernah disunting; mintalah versi baru kepada provinsi.",
  },
  "policy.notInThePast": {
    en: "Give today, {today}, or a later day: nobody is placed anew in the past.",
    id: "Berikan hari ini, {today}, atau tanggal sesudahnya: tidak ada yang dipetakan ulang di masa lalu.",
  },
  "policy.alreadyAdopted": {
    en: "Policy {policy} is adopted already: it is what holds on {from}.",
    id: "Pedoman {policy} sudah diterapkan: pedoman itulah yang berlaku pada {from}.",
  },
  "policy.adoptAnother": {
    en: "There is nothing left to do; adopt another version, if that is meant.",
    id: "Tidak ada lagi yang perlu dilakukan; terapkan versi lain, bila itu yang dimaksud.",
  },
  "policy.toCome": {
    en: "Policy {policy} is to come into force on {from} already.",
    id: "Pedoman {policy} memang akan berlaku pada {from}.",
  },
  "policy.cancelFirst": {
    en: "To have it earlier, cancel that adoption, {id}, first.",
    id: "Supaya berlaku lebih awal, batalkan dahulu penerapan itu, {id}.",
  },
  "policy.adoptionNamed": {
    en: "adoption {id}",
    id: "penerapan pedoman {id}",
  },
  "policy.adoptionBegun": {
    en: "This adoption came into force on {from}.",
    id: "Penerapan ini sudah berlaku sejak {from}.",
  },
  "policy.adoptInstead": {
    en: "Adopt another policy instead; what was decided under this one stays.",
    id: "Terapkan pedoman lain; yang diputuskan menurut pedoman ini tetap.",
  },
  "policy.adoptionCancelled": {
    en: "This adoption was cancelled already.",
    id: "Penerapan ini sudah dibatalkan.",
  },
  "policy.adoptAnew": {
    en: "Adopt the policy anew if it is to hold.",
    id: "Terapkan kembali pedomannya bila memang harus berlaku.",
  },
  "published.noPolicy": {
    en: "what it sent is no policy this version can use",
    id: "yang dikirimnya bukan pedoman yang dapat dipakai versi ini",
  },
  "published.otherPolicy": {
    en: "it sent another policy than the one asked for",
    id: "yang dikirimnya pedoman lain daripada yang diminta",
  },
  "published.noPlan": {
    en: "what it sent is no plan this version can use",
    id: "yang dikirimnya bukan rencana yang dapat dipakai versi ini",
  },
  "published.otherProgramme": {
    en: "it sent another programme than the one asked for",
    id: "yang dikirimnya program lain daripada yang diminta",
  },
  "published.notUnderstood": {
    en: "what it sent cannot be understood",
    id: "yang dikirimnya tidak dapat dipahami",
  },
  "published.late": {
    en: "it did not answer in time",
    id: "tidak menjawab tepat waktu",
  },
  "published.outOfReach": {
    en: "it cannot be reached",
    id: "tidak dapat dihubungi",
  },
  "published.status": {
    en: "it answered with status {status}",
    id: "menjawab dengan status {status}",
  },
  "published.notJson": {
    en: "what it sent is not JSON",
    id: "yang dikirimnya bukan JSON",
  },
  "published.tooLong": {
    en: "what it sent is too long",
    id: "yang dikirimnya terlalu panjang",
  },
  "policy.publishedOrDocument": {
    en: "published policy {id} version {version}; give a draft as `document`",
    id: "pedoman terbit {id} versi {version}; berikan rancangan sebagai `document`",
  },
  "published.unavailable": {
    en: "The province cannot be asked: {reason}.",
    id: "Provinsi tidak dapat ditanya: {reason}.",
  },
  "policy.version": {
    en: "{id} version {version}",
    id: "{id} versi {version}",
  },
  "policy.inEffectFrom": {
    en: "This policy is in effect from {from}; give a day within.",
    id: "Pedoman ini berlaku sejak {from}; berikan tanggal di dalamnya.",
  },
  "policy.inEffect": {
    en: "This policy is in effect from {from} until {until}; give a day within.",
    id: "Pedoman ini berlaku dari {from} sampai {until}; berikan tanggal di dalamnya.",
  },
  "policy.namedFirst": {
    en: "Policy {id} version {version}",
    id: "Pedoman {id} versi {version}",
  },
} as const satisfies Record<string, Wording>;
