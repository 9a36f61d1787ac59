import { type Gazetteer, lookAlike, nameKey } from "#modules/places/index.ts"

/** A Thai province read at the head of a text: how it is printed, and what stands after it. */
export type HomeFound = {
  readonly code: string
  readonly nameTh: string
  readonly nameEn: string
  /** False where the spelling is not one that is known. */
  readonly exact: boolean
  readonly printed: string
  readonly rest: string
}

/**
 * Reads the Thai province at the head of a text; undefined where none stands there. `known` takes known spellings only, `any`
 * damaged ones too.
 */
export type ReadHome = {
  readonly known: (text: string) => HomeFound | undefined
  readonly any: (text: string) => HomeFound | undefined
}

type Province = { readonly code: string; readonly nameTh: string; readonly nameEn: string }

const introduction = /^(?:(?:จ\s?ั\s?ง\s?ห\s?ว\s?ั\s?ด|จงหวัด|จังหวด|จังหวัค|จังหวัต|จ\.)\s*)/u
const goesOn = /^(?:\s*$|[\s\-–—:=/,↔|\t(]|และ|กับ|คู่|ราชอาณาจักร|ประเทศไทย)/u
const mostLetters = 24
const alikeEnough = 0.76
const ahead = 0.05

export const homeReader = (gazetteer: Gazetteer): ReadHome => {
  const names = new Map<string, Province>()
  for (const { code, country, level, nameTh = "", nameEn, variants } of gazetteer.unitByCode.values()) {
    if (country !== "TH" || level !== "first_level") continue
    const province = { code, nameTh, nameEn }
    for (const name of [nameTh, nameEn, ...variants])
      if (nameKey(name).length > 2) names.set(nameKey(name), province)
  }
  const beginnings = new Set([...names.keys()].map(beginning))
  const known = (text: string) => {
    const { lead, after } = takeLead(text)
    return beginnings.has(beginning(nameKey(after.slice(0, mostLetters))))
      ? exactly(names, lead, after)
      : undefined
  }
  return {
    known,
    any: (text) => {
      const { lead, after } = takeLead(text)
      return known(text) ?? nearly(names, lead, after)
    },
  }
}

/** A province's word is looked for no further into a text than this. */
const headOfText = 80
const beginning = (key: string): string => key.slice(0, 3)

const takeLead = (text: string): { readonly lead: string; readonly after: string } => {
  const head = text.slice(0, headOfText).trimStart()
  const lead = introduction.exec(head)?.[0] ?? ""
  return { lead, after: text.trimStart().slice(lead.length) }
}

/** The longest known name at the head, with stray spaces and marks inside it. */
const exactly = (names: ReadonlyMap<string, Province>, lead: string, text: string): HomeFound | undefined => {
  for (let length = Math.min(mostLetters, text.length); length > 2; length--) {
    const printed = text.slice(0, length)
    const province = names.get(nameKey(printed))
    if (province && goesOn.test(text.slice(length)) && !/[\s\-–]$/u.test(printed))
      return { ...province, exact: true, printed: lead + printed, rest: text.slice(length) }
  }
  return undefined
}

/** A damaged name (บุรีรัมย์ย์, จังทวัดเชียงใหม): one province must be clearly nearest. */
const nearly = (names: ReadonlyMap<string, Province>, lead: string, text: string): HomeFound | undefined => {
  for (const printed of headsOf(text)) {
    const best = new Map<Province, number>()
    for (const [key, province] of names)
      best.set(province, Math.max(best.get(province) ?? 0, likeness(nameKey(printed), key, lead)))
    const [first, next] = [...best].toSorted((one, other) => other[1] - one[1])
    if (first && first[1] >= alikeEnough && first[1] - (next?.[1] ?? 0) >= ahead)
      return { ...first[0], exact: false, printed: lead + printed, rest: text.slice(printed.length) }
  }
  return undefined
}

/** Without its word before it the name may hold it, damaged too. */
const likeness = (printed: string, name: string, lead: string): number =>
  lead === ""
    ? Math.max(lookAlike(printed, name), lookAlike(printed, introductionKey + name))
    : lookAlike(printed, name)

const introductionKey = nameKey("จังหวัด")

/** What may be the name: up to the first break, and up to the second. */
const headsOf = (text: string): readonly string[] => {
  const words = /^([^\s\-–—:=/,↔|\t(]{3,28})(\s[^\s\-–—:=/,↔|\t(]{1,16})?/u.exec(text)
  return words
    ? [`${words[1]}${words[2] ?? ""}`, words[1] ?? ""].filter((head, at, all) => all.indexOf(head) === at)
    : []
}
