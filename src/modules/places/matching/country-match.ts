import { letterSimilarity } from "../names/compare.ts"
import { fold } from "../names/fold.ts"
import { codeLetters } from "../names/letter-costs.ts"
import type { Coded } from "../names/weighted-distance.ts"
import type { Country } from "../reference/types.ts"

/** The countries, ready to be found in a text. Made once by `countryNames`. */
export type CountryNames = {
  readonly byName: ReadonlyMap<string, Country>
  /** Last letters of the names' keys. */
  readonly endings: ReadonlySet<string>
  readonly thai: readonly { readonly country: Country; readonly coded: Coded; readonly length: number }[]
}

/** A country found in a text: as printed, and what is left of the text. `sure` is false where the word is damaged. */
export type CountryFound = {
  readonly country: Country
  readonly sure: boolean
  readonly printed: string
  readonly rest: string
}

const keyOf = (name: string): string => fold(name).replaceAll(" ", "")
const withoutBrackets = (text: string): string => text.replace(/^[(（[\s]+|[)）\]\s]+$/gu, "")

export const countryNames = (countries: readonly Country[]): CountryNames => {
  const byName = new Map<string, Country>()
  const thai: { country: Country; coded: Coded; length: number }[] = []
  for (const country of countries) {
    for (const name of namesOf(country)) {
      const key = keyOf(name)
      if (key.length < 2 || byName.has(key)) continue
      byName.set(key, country)
      if (/[ก-ฮ]/.test(name) && key.length > 3)
        thai.push({ country, coded: codeLetters(bare(name)), length: bare(name).length })
    }
  }
  return { byName, endings: new Set([...byName.keys()].map((key) => key.slice(-2))), thai }
}

const namesOf = ({ nameTh, nameEn, officialTh, officialEn, variants, iso3 }: Country): readonly string[] =>
  [nameTh, officialTh, nameEn, officialEn, ...variants, iso3].filter(Boolean)

const bare = (name: string): string => withoutBrackets(name).replace(/\s/g, "")

const intro = /^(?:ประเทศ|ปท\.)\s*/u
const mostWords = 6

/**
 * Finds the country that a place's text names, at its end or at its beginning, whole words first, then written on to
 * the word before, then damaged. Undefined where there is none.
 */
export const findCountry = (names: CountryNames, text: string): CountryFound | undefined => {
  const words = wordsOf(text)
  if (words.length === 0 || words.length > 60) return undefined
  return (
    wholeWords(names, words, true) ??
    wholeWords(names, words, false) ??
    writtenOn(names, words.join(" ")) ??
    damaged(names, words)
  )
}

/** The country that stands at a text's end, letter by letter: quick, for texts of which most name none. */
export const countryAtEnd = (names: CountryNames, text: string): CountryFound | undefined => {
  const words = wordsOf(text)
  if (words.length === 0 || words.length > 60 || !names.endings.has(endingOf(words.at(-1) ?? "")))
    return undefined
  return wholeWords(names, words, true) ?? writtenOn(names, words.join(" "))
}

const endingOf = (name: string): string => keyOf(name.slice(-8)).slice(-2)

/** Commas stay with the word before them: they part a place from what it lies in. */
const wordsOf = (text: string): readonly string[] => text.split(/\s+|(?<=,)/u).filter(Boolean)
const withoutCommas = (text: string): string => text.replace(/^[\s,]+|[\s,]+$/gu, "")

const lookUp = (names: CountryNames, text: string): Country | undefined =>
  names.byName.get(keyOf(text)) ?? names.byName.get(keyOf(text.replace(intro, "")))

const wholeWords = (
  names: CountryNames,
  words: readonly string[],
  atEnd: boolean,
): CountryFound | undefined => {
  for (let count = Math.min(mostWords, words.length); count > 0; count--) {
    const printed = withoutCommas((atEnd ? words.slice(-count) : words.slice(0, count)).join(" "))
    const country = lookUp(names, printed)
    const rest = (atEnd ? words.slice(0, -count) : words.slice(count)).join(" ")
    if (country) return { country, sure: true, printed, rest }
  }
  return undefined
}

/** Words that only a country's name begins with, or that introduce one. */
const heads = /ประเทศ|สาธารณรัฐ|สหพันธ|สหรัฐ|ราชอาณาจักร|สหราชอาณาจักร|เครือรัฐ|เครือจักรภพ|ราชรัฐ|สหภาพ/gu
const shortestWrittenOn = 5

/** "เมืองคุนหมิงมณฑลยูนนานสาธารณรัฐประชาชนจีน", "เมืองโตเกียวญี่ปุ่น": no space before the country. */
const writtenOn = (names: CountryNames, text: string): CountryFound | undefined => {
  for (const head of text.matchAll(heads)) {
    const country = lookUp(names, text.slice(head.index))
    if (country && head.index > 0)
      return { country, sure: true, printed: text.slice(head.index), rest: text.slice(0, head.index).trim() }
  }
  for (let length = Math.min(30, text.length - 3); length >= shortestWrittenOn; length--) {
    const country = lookUp(names, text.slice(-length))
    if (country)
      return { country, sure: true, printed: text.slice(-length), rest: text.slice(0, -length).trim() }
  }
  return undefined
}

const likeEnough = 0.8

/** A country's name with letters misread: "ญูฎาน", "สาธารณรัฐอินเดี". */
const damaged = (names: CountryNames, words: readonly string[]): CountryFound | undefined => {
  let best: (CountryFound & { readonly likeness: number }) | undefined
  for (let count = 1; count <= Math.min(mostWords, words.length); count++) {
    const printed = withoutCommas(words.slice(-count).join(" "))
    const word = bare(printed.replace(intro, ""))
    const found = word.length >= 4 ? nearest(names, word) : undefined
    if (!found || found.likeness < likeEnough || found.likeness <= (best?.likeness ?? 0)) continue
    best = { ...found, sure: found.likeness > 0.9, printed, rest: words.slice(0, -count).join(" ") }
  }
  return best
}

const nearest = (names: CountryNames, word: string): { country: Country; likeness: number } | undefined => {
  const coded = codeLetters(word)
  let best: { country: Country; likeness: number } | undefined
  for (const { country, coded: name, length } of names.thai) {
    if (Math.abs(length - word.length) > Math.max(2, length / 3)) continue
    const likeness = letterSimilarity(coded, name)
    if (likeness > (best?.likeness ?? 0)) best = { country, likeness }
  }
  return best
}
