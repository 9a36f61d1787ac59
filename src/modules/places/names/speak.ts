import { speakIndian, speakJapanese, speakKorean, speakMalay } from "./asian.ts"
import { speakBurmese, speakKhmer, speakLao } from "./mainland.ts"
import { speakChinese } from "./pinyin.ts"
import { speakFrench, speakItalian, speakPortuguese, speakRomanian, speakSpanish } from "./romance.ts"
import { speakCzech, speakHungarian, speakPolish, speakRussian, speakTurkish } from "./slavic.ts"
import type { Sounds } from "./sounds.ts"
import type { Speak } from "./spoken.ts"
import { thaiSounds } from "./thai-sound.ts"
import { speakVietnamese } from "./vietnamese.ts"
import { speakDutch, speakEnglish, speakGeneric, speakGerman, speakNordic } from "./western.ts"

const speakers: readonly (readonly [Speak, string])[] = [
  [speakChinese, "CN TW HK MO SG"],
  [speakJapanese, "JP"],
  [speakKorean, "KR KP"],
  [speakVietnamese, "VN"],
  [speakBurmese, "MM"],
  [speakKhmer, "KH"],
  [speakLao, "LA"],
  [speakMalay, "MY ID BN TL"],
  [speakIndian, "IN NP BD LK PK BT MV"],
  [speakEnglish, "US CA GB IE AU NZ ZA KE NG GH JM TT"],
  [speakFrench, "FR BE LU MC SN CI CD CM MG HT"],
  [speakGerman, "DE AT CH LI"],
  [speakDutch, "NL SR"],
  [speakNordic, "SE NO DK IS FI"],
  [speakItalian, "IT SM VA"],
  [speakSpanish, "ES MX AR CL PE CO VE EC BO PY UY CU DO GT HN SV NI CR PA PR PH GQ"],
  [speakPortuguese, "PT BR MZ AO CV"],
  [speakRomanian, "RO MD"],
  [speakRussian, "RU BY UA KZ KG TJ UZ TM BG MK MN"],
  [speakPolish, "PL"],
  [speakCzech, "CZ SK SI HR BA RS ME LT LV"],
  [speakHungarian, "HU"],
  [speakTurkish, "TR AZ"],
]

const byCountry = new Map(
  speakers.flatMap(([speak, codes]) => codes.split(" ").map((code) => [code, speak] as const)),
)

const isThai = (name: string): boolean => /[\u0e01-\u0e2e]/.test(name)
const isLatin = (name: string): boolean => /\p{Script=Latin}/u.test(name)

/**
 * How a name sounds: a Thai one as it is spelled, a Latin one as it is read in its country (ISO 3166-1 code; without one,
 * as most languages read the letters). Empty for other scripts.
 */
export const soundsOf = (name: string, country?: string): Sounds => {
  if (isThai(name)) return thaiSounds(name)
  if (!isLatin(name)) return ""
  return (byCountry.get(country ?? "") ?? speakGeneric)(name)
}
