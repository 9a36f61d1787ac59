import { soundKey } from "../names/sound-key.ts"
import type { Unit } from "../reference/types.ts"
import { formsOf, type Likeness, likenessOf, nameKey, type NameForms } from "./name-forms.ts"

/**
 * A unit with all names by which it is found: its own, and others that are old, foreign or of a part of it. `key` is equal for
 * units of one English name.
 */
export type Entry = {
  readonly unit: Unit
  readonly key: string
  readonly names: readonly string[]
  readonly otherNames: readonly string[]
}

/** Names of many places, ready to be asked for the likest ones. */
export type PlaceIndex = {
  readonly entries: readonly Entry[]
  /** Every name, with the number of its entry. */
  readonly names: readonly string[]
  readonly owners: Uint32Array
  /** 1 for a name that is one of its entry's other names. */
  readonly others: Uint8Array
  readonly forms: (NameForms | undefined)[]
  /** Pairs of neighbouring sounds or letters to the numbers of the names that hold them. */
  readonly postings: ReadonlyMap<Gram, Uint32Array>
  readonly lengths: Uint8Array
}

export type Found = {
  readonly entry: Entry
  readonly name: string
  /** The name is one of the entry's other names. */
  readonly byOtherName: boolean
  readonly likeness: Likeness
}

export const buildIndex = (entries: readonly Entry[]): PlaceIndex => {
  const names: string[] = []
  const owners: number[] = []
  const others: number[] = []
  const lengths: number[] = []
  const lists = new Map<Gram, number[]>()
  entries.forEach((entry, owner) => {
    for (const name of [...entry.names, ...entry.otherNames]) {
      const grams = gramsOf(name, entry.unit.country)
      for (const gram of grams) addTo(lists, gram, names.length)
      names.push(name)
      owners.push(owner)
      others.push(entry.names.includes(name) ? 0 : 1)
      lengths.push(Math.min(255, grams.length))
    }
  })
  const postings = new Map([...lists].map(([gram, list]) => [gram, Uint32Array.from(list)] as const))
  return {
    entries,
    names,
    owners: Uint32Array.from(owners),
    others: Uint8Array.from(others),
    forms: [],
    postings,
    lengths: Uint8Array.from(lengths),
  }
}

const addTo = (lists: Map<Gram, number[]>, gram: Gram, name: number): void => {
  const list = lists.get(gram)
  if (list) list.push(name)
  else lists.set(gram, [name])
}

/** A pair of neighbouring signs, as one number. */
type Gram = number

/** Pairs of sounds, and for Thai names pairs of letters too, so that a misread letter does not hide a name. */
const gramsOf = (name: string, country: string | undefined): readonly Gram[] => {
  const grams: Gram[] = []
  addPairs(grams, `<${soundKey(name, country)}>`)
  if (/[ก-ฮ]/.test(name)) addPairs(grams, `«${nameKey(name)}»`)
  return grams
}

const addPairs = (grams: Gram[], text: string): void => {
  for (let at = 0; at + 1 < text.length; at++) {
    const gram = text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)
    if (!grams.includes(gram)) grams.push(gram)
  }
}

const mostCompared = 300

/** The places whose names are likest to the query's, one row for each place, likest first. */
export const findLikest = (
  index: PlaceIndex,
  query: NameForms,
  text: string,
  least: number,
): readonly Found[] => {
  const best = new Map<number, { name: number; likeness: Likeness }>()
  for (const name of nearNames(index, text)) {
    const owner = index.owners[name] ?? 0
    const likeness = discount(likenessOf(query, formsAt(index, name)), index.others[name] === 1)
    if (likeness.score >= least && likeness.score > (best.get(owner)?.likeness.score ?? 0))
      best.set(owner, { name, likeness })
  }
  return [...best]
    .map(([owner, { name, likeness }]) => ({
      entry: index.entries[owner] as Entry,
      name: index.names[name] ?? "",
      byOtherName: index.others[name] === 1,
      likeness,
    }))
    .toSorted((one, other) => other.likeness.score - one.likeness.score)
}

/** Another name that only sounds like the text says little. */
const discount = (likeness: Likeness, isOther: boolean): Likeness =>
  isOther && likeness.by !== "same" ? { ...likeness, score: likeness.score - 0.03, telling: 0.5 } : likeness

const formsAt = (index: PlaceIndex, name: number): NameForms => {
  const known = index.forms[name]
  if (known) return known
  const forms = formsOf(index.names[name] ?? "", index.entries[index.owners[name] ?? 0]?.unit.country)
  index.forms[name] = forms
  return forms
}

let shared = new Uint8Array(0)

/** The names that share most pairs with the text, for their length. */
const nearNames = (index: PlaceIndex, text: string): readonly number[] => {
  if (index.names.length <= mostCompared) return index.names.map((_, name) => name)
  const grams = gramsOf(text, index.entries[0]?.unit.country)
  if (shared.length < index.names.length) shared = new Uint8Array(index.names.length)
  else shared.fill(0, 0, index.names.length)
  for (const gram of grams) {
    for (const name of index.postings.get(gram) ?? []) shared[name] = (shared[name] ?? 0) + 1
  }
  return foremost(index, grams.length)
}

const foremost = (index: PlaceIndex, gramCount: number): readonly number[] => {
  const steps = 64
  const buckets = Array.from({ length: steps + 1 }, (): number[] => [])
  for (let name = 0; name < index.names.length; name++) {
    const count = shared[name] ?? 0
    if (count < 2) continue
    const share =
      Math.min(1, count / Math.min(gramCount, index.lengths[name] ?? 1)) * (count / Math.max(1, gramCount))
    buckets[Math.round(Math.min(1, share) * steps)]?.push(name)
  }
  const found: number[] = []
  for (let step = steps; step >= 0 && found.length < mostCompared; step--)
    found.push(...(buckets[step] ?? []))
  return found.slice(0, mostCompared + 200)
}
