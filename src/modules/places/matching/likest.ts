import { gramsOf } from "./grams.ts"
import { formsOf, type Likeness, likenessOf, nameKey, type NameForms, thaiKeyOf } from "./name-forms.ts"
import type { Entry, PlaceIndex } from "./place-index.ts"

/** A place that a text may mean, and the name by which it was found. */
export type Found = {
  readonly entry: Entry
  readonly name: string
  /** The name is one of the entry's other names. */
  readonly byOtherName: boolean
  readonly likeness: Likeness
}

const mostCompared = 300
/** A name so much less alike than the likest one cannot matter beside it. */
const wayBehind = 0.3

/**
 * The places whose names are likest to a text, one row for each place, likest first; none less alike than `least`. `country`
 * says how a text in Latin letters is read.
 */
export const findLikest = (
  index: PlaceIndex,
  text: string,
  country: string | undefined,
  least: number,
): readonly Found[] => {
  const query = formsOf(text, country)
  const best = new Map<number, { readonly name: number; readonly likeness: Likeness }>()
  let enough = least
  for (const name of nearNames(index, text)) {
    const likeness = discount(likenessOf(query, formsAt(index, name), enough), index.others[name] === 1)
    const owner = index.owners[name] ?? 0
    if (likeness.score < enough || likeness.score <= (best.get(owner)?.likeness.score ?? 0)) continue
    best.set(owner, { name, likeness })
    enough = Math.max(enough, likeness.score - wayBehind)
  }
  return [...best]
    .map(([owner, { name, likeness }]) => foundOf(index, owner, name, likeness))
    .toSorted((one, other) => other.likeness.score - one.likeness.score)
}

/** The places of which a Thai text is a name, letter by letter, tone marks aside. */
export const findNamed = (index: PlaceIndex, text: string): readonly Found[] => {
  const query = formsOf(text, undefined)
  return (index.thaiKeys.get(nameKey(text)) ?? []).map((name) =>
    foundOf(index, index.owners[name] ?? 0, name, likenessOf(query, formsAt(index, name), 0)),
  )
}

/** How alike a text and one entry are, by the likest of the entry's own names. */
export const likenessTo = (entry: Entry, text: string): Found => {
  const { country } = entry.unit
  const query = formsOf(text, country)
  const [best = nobody] = entry.names
    .map((name) => ({ name, likeness: likenessOf(query, formsOf(name, country), 0) }))
    .toSorted((one, other) => other.likeness.score - one.likeness.score)
  return { entry, ...best, byOtherName: false }
}

const nobody = { name: "", likeness: { score: 0, by: "look", telling: 1 } } as const

const foundOf = (index: PlaceIndex, owner: number, name: number, likeness: Likeness): Found => ({
  entry: index.entries[owner] as Entry,
  name: index.names[name] ?? "",
  byOtherName: index.others[name] === 1,
  likeness,
})

/** Another name that only sounds like the text says little. */
const discount = (likeness: Likeness, isOther: boolean): Likeness =>
  isOther && likeness.by !== "same" ? { ...likeness, score: likeness.score - 0.03, telling: 0.5 } : likeness

const formsAt = (index: PlaceIndex, name: number): NameForms =>
  (index.forms[name] ??= formsOf(
    index.names[name] ?? "",
    index.entries[index.owners[name] ?? 0]?.unit.country,
  ))

let shared = new Uint8Array(0)

/** The names that share most pairs of signs with the text, for their length. */
const nearNames = (index: PlaceIndex, text: string): readonly number[] => {
  const count = index.names.length
  if (count <= mostCompared) return Array.from({ length: count }, (_, name) => name)
  const grams = gramsOf(text, thaiKeyOf(text), index.entries[0]?.unit.country)
  if (shared.length < count) shared = new Uint8Array(count)
  else shared.fill(0, 0, count)
  for (const gram of grams) countShared(index.postings.get(gram))
  return foremost(index, grams.length)
}

const countShared = (names: Uint32Array | undefined): void => {
  if (!names) return
  for (let at = 0; at < names.length; at++) {
    const name = names[at] as number
    shared[name] = (shared[name] as number) + 1
  }
}

const steps = 64

const foremost = ({ names, lengths }: PlaceIndex, gramCount: number): readonly number[] => {
  const buckets = Array.from({ length: steps + 1 }, (): number[] => [])
  for (let name = 0; name < names.length; name++) {
    const count = shared[name] as number
    if (count < 2) continue
    const share = (Math.min(1, count / Math.min(gramCount, lengths[name] as number)) * count) / gramCount
    buckets[Math.round(Math.min(1, share) * steps)]?.push(name)
  }
  const found: number[] = []
  for (let step = steps; step >= 0 && found.length < mostCompared; step--)
    found.push(...(buckets[step] ?? []))
  return found.slice(0, 2 * mostCompared)
}
