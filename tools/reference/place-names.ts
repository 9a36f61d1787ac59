import type { Place } from "./geonames.ts"
import { plainLatin } from "./unit-rows.ts"

const thaiLetters = /^[\p{Script=Thai}\s.,()ฯ-]+$/u
const latinLetters = /^[\p{Script=Latin}\p{M}\s.'’‘`ʼ()/-]+$/u

/** Thai names that GeoNames knows, without the word for city or province before them. */
export const thaiNames = ({ alternates, country }: Place): readonly string[] =>
  alternates
    .filter((name) => thaiLetters.test(name))
    .map((name) =>
      (country === "TH" ? name : name.replace(/^(เมือง|นคร|กรุง|จังหวัด|เขต)(?=[ก-ฮเแโไใ]{4})/, "")).trim(),
    )
    .flatMap((name) => (country === "JP" ? [japaneseAsToday(name), name] : [name]))
    .filter((name) => name !== "")

/** Short a, e and o are written out before a further syllable (Royal Society, B.E. 2561): นะงะเระยะมะ is now นางาเรยามะ. */
const japaneseAsToday = (name: string): string =>
  name.replace(/([เโ][ก-ฮ])ะ(?=[ก-ฮเแโไ])/g, "$1").replace(/([ก-ฮ])ะ(?=[ก-ฮเแโไ])/g, "$1า")

/** The scripts in which a country writes its own names. */
const ownScript: Readonly<Record<string, RegExp>> = {
  CN: /^\p{Script=Han}+$/u, TW: /^\p{Script=Han}+$/u, HK: /^\p{Script=Han}+$/u, MO: /^\p{Script=Han}+$/u,
  JP: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々ヶ]+$/u, KR: /^\p{Script=Hangul}+$/u,
  KP: /^\p{Script=Hangul}+$/u, TH: /^\p{Script=Thai}[\p{Script=Thai}\s]*$/u, LA: /^\p{Script=Lao}[\p{Script=Lao}\s]*$/u,
  KH: /^\p{Script=Khmer}[\p{Script=Khmer}\s]*$/u, MM: /^\p{Script=Myanmar}[\p{Script=Myanmar}\s]*$/u,
  RU: /^[\p{Script=Cyrillic}\s-]+$/u, UA: /^[\p{Script=Cyrillic}\s-]+$/u, BY: /^[\p{Script=Cyrillic}\s-]+$/u,
  BG: /^[\p{Script=Cyrillic}\s-]+$/u, RS: /^[\p{Script=Cyrillic}\s-]+$/u, KZ: /^[\p{Script=Cyrillic}\s-]+$/u,
  MN: /^[\p{Script=Cyrillic}\s-]+$/u, GR: /^[\p{Script=Greek}\s-]+$/u, GE: /^[\p{Script=Georgian}\s-]+$/u,
  AM: /^[\p{Script=Armenian}\s-]+$/u, IL: /^[\p{Script=Hebrew}\s-]+$/u, LK: /^[\p{Script=Sinhala}\s-]+$/u,
} // prettier-ignore

/** Names in the country's own script, the one that its government writes first. */
export const localNames = ({ alternates, country }: Place): readonly string[] => {
  const script = ownScript[country]
  if (!script) return []
  const names = alternates.filter((name) => script.test(name))
  return country === "CN" || country === "JP" ? [...names].sort(bySuffix) : names
}

const suffix = /[市县縣区區町村镇鎮]$/

const bySuffix = (a: string, b: string): number => Number(suffix.test(b)) - Number(suffix.test(a))

/** At most six other Latin spellings; no airport codes, no letter-by-letter transliterations back from other scripts. */
export const usefulVariants = (place: Place): readonly string[] => {
  const seen = new Set([letters(place.name), letters(place.ascii)])
  const kept: string[] = []
  for (const name of place.alternates) {
    if (!latinLetters.test(name) || !/^\p{Lu}/u.test(name) || /^\p{Lu}{2,4}$/u.test(name)) continue
    if (/\b(shi|xian|qu|zhen)$/.test(name) || /['’`]/.test(name.slice(1)) || seen.has(letters(name))) continue
    seen.add(letters(name))
    kept.push(name)
  }
  return kept.slice(0, 6)
}

const letters = (name: string): string =>
  plainLatin(name)
    .toLowerCase()
    .replace(/[^a-z]/g, "")
