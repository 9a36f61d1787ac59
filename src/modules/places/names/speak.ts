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
  [speakEnglish, "US CA GB IE AU NZ ZA KE NG GH JM TT SG HK PH MY"],
  [speakFrench, "FR BE LU MC SN CI CD CM MG HT CA CH"],
  [speakGerman, "DE AT CH LI LU"],
  [speakDutch, "NL BE SR ZA"],
  [speakNordic, "SE NO DK IS FI"],
  [speakItalian, "IT SM VA CH"],
  [speakSpanish, "ES MX AR CL PE CO VE EC BO PY UY CU DO GT HN SV NI CR PA PR PH GQ"],
  [speakPortuguese, "PT BR MZ AO CV"],
  [speakRomanian, "RO MD"],
  [speakRussian, "RU BY UA KZ KG TJ UZ TM BG MK MN"],
  [speakPolish, "PL"],
  [speakCzech, "CZ SK SI HR BA RS ME LT LV"],
  [speakHungarian, "HU"],
  [speakTurkish, "TR AZ"],
]

const byCountry = new Map<string, readonly Speak[]>()
for (const [speak, codes] of speakers) {
  for (const code of codes.split(" ")) byCountry.set(code, [...(byCountry.get(code) ?? []), speak])
}

const isThai = (name: string): boolean => /[\u0e01-\u0e2e]/.test(name)
const isLatin = (name: string): boolean => /\p{Script=Latin}/u.test(name)

const looksSpanish = /^(?:san|santa|santo|los|las|la|el|del|de|mesa|villa|puerto|rio|monte|casa|agua|palo)\b/i

const speakersOf = (name: string, country: string): readonly Speak[] => {
  const speaks = byCountry.get(country) ?? [speakGeneric]
  return country === "US" && looksSpanish.test(name) ? [...speaks, speakSpanish] : speaks
}

/**
 * How a name sounds in each language in which its country (ISO 3166-1 code) may read it, the main one first: a Thai name as
 * it is spelled, a Latin one by the rules of those languages (without a country, as most languages read the letters).
 * None for other scripts.
 */
export const readingsOf = (name: string, country?: string): readonly Sounds[] => {
  if (isThai(name)) return [thaiSounds(name)]
  if (!isLatin(name)) return []
  const speaks = speakersOf(name, country ?? "")
  return speaks.length === 1
    ? speaks.map((speak) => speak(name))
    : [...new Set(speaks.map((speak) => speak(name)))]
}

/** The first of `readingsOf`; empty for scripts other than Thai and Latin. */
export const soundsOf = (name: string, country?: string): Sounds => {
  if (isThai(name)) return thaiSounds(name)
  return isLatin(name) ? (speakersOf(name, country ?? "")[0]?.(name) ?? "") : ""
}
