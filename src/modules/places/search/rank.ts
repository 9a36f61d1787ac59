import { soundSimilarity } from "../names/compare.ts"
import { codeSounds } from "../names/sound-costs.ts"
import { soundsOf } from "../names/speak.ts"
import type { Coded } from "../names/weighted-distance.ts"
import { editDistance } from "./edit-distance.ts"
import { searchKey } from "./keys.ts"
import { isThai, skeletonOf } from "./skeleton.ts"
import type { LetterKind, Match, MatchKind, UnitRow } from "./types.ts"

/** What is typed, prepared once for many comparisons. */
export type Typed = { readonly text: string; readonly key: string; readonly sounds: () => Coded }

export const typed = (text: string): Typed => ({
  text,
  key: searchKey(text),
  sounds: () => listenTo(text, ""),
})

/**
 * How much a way of matching counts, in the same steps as a unit's weight: each is a power of ten of people. The order
 * in which the database gives matches of letters (queries.ts) counts the same.
 */
const worth: Readonly<Record<MatchKind, number>> = { exact: 4, prefix: 1.5, part: 0, sound: -1, near: -1 }

/** What a name counts less that is not one of a unit's first names, in Thai, English and its own language. */
const asVariant: Readonly<Record<MatchKind, number>> = {
  exact: 0.5,
  prefix: 1.5,
  part: 0.5,
  sound: 0.3,
  near: 0.3,
}

/** A unit that has relations is looked for more often. */
const relatedWorth = 1

const firstNames = ({ nameTh, nameEn, nameLocal }: UnitRow): string[] =>
  [nameTh, nameEn, nameLocal].filter((name) => name !== null)

const variantsOf = ({ variants }: UnitRow): string[] => (variants === "" ? [] : variants.split("|"))

export const namesOf = (unit: UnitRow): string[] => [...firstNames(unit), ...variantsOf(unit)]

const matchOf = (unit: UnitRow, kind: MatchKind, name: string, isFirst: boolean, off?: number): Match => {
  const known = unit.weight + (unit.related ? relatedWorth : 0)
  const score = known + worth[kind] - (isFirst ? 0 : asVariant[kind]) - (off ?? 0) * farness
  return { kind, name, score, ...(off === undefined ? {} : { off }) }
}

/** Which name it was that the database found by its letters. */
export const matchLetters = (unit: UnitRow, { key }: Typed): Match | undefined => {
  const kind = unit.letters ?? "part"
  const fits = (name: string) => isLetterMatch(kind, searchKey(name), key)
  const first = firstNames(unit).find(fits)
  if (first !== undefined) return matchOf(unit, kind, first, true)
  return matchOf(unit, kind, variantsOf(unit).find(fits) ?? unit.nameEn, false)
}

const isLetterMatch = (kind: LetterKind, name: string, key: string): boolean => {
  if (kind === "exact") return name === key
  return kind === "prefix" ? name.startsWith(key) : name.includes(key)
}

/** The most that a name may differ from what is typed, as a share of the whole. */
const farthest = 0.32
/** What a whole difference would cost in steps of weight: a likely small town goes before an unlikely large one. */
const farness = 14

/** How what is typed matches a unit by sound: only names of the skeletons that were looked for are listened to. */
export const matchSounds =
  (skeletons: ReadonlySet<string>) =>
  (unit: UnitRow, query: Typed): Match | undefined =>
    closest(unit, "sound", (name) =>
      skeletons.has(skeletonOf(name, unit.country)) ? soundShare(name, unit.country, query) : 1,
    )

/** How what is typed matches a unit but for a slip of the hand. */
export const matchSlips = (unit: UnitRow, query: Typed): Match | undefined =>
  closest(unit, "near", (name) => letterShare(name, query))

const closest = (unit: UnitRow, kind: MatchKind, shareOf: (name: string) => number): Match | undefined => {
  let best: Match | undefined
  const consider = (name: string, isFirst: boolean) => {
    const share = shareOf(name)
    if (share >= farthest) return
    const match = matchOf(unit, kind, name, isFirst, share)
    if (!best || match.score > best.score) best = match
  }
  for (const name of firstNames(unit)) consider(name, true)
  for (const name of variantsOf(unit)) consider(name, false)
  return best
}

/** Between two scripts the ear alone decides; in one script the eye has its say. */
const soundShare = (name: string, country: string, query: Typed): number => {
  const [sounds, asked] = [listenTo(name, country), query.sounds()]
  if (sounds.weight === 0 || asked.weight === 0) return 1
  const heard = 1 - soundSimilarity(asked, sounds)
  return isThai(name) === isThai(query.text) ? heard * 0.35 + letterShare(name, query) * 0.65 : heard
}

const letterShare = (name: string, { key }: Typed): number => {
  const other = searchKey(name)
  return editDistance(other, key) / Math.max(other.length, key.length, 1)
}

/** Reading a name aloud takes longer than comparing it, and searches come back to the same names. */
const listenTo = (name: string, country: string): Coded => {
  const known = heard.get(`${country} ${name}`)
  if (known) return known
  if (heard.size >= mostHeard) heard.clear()
  const sounds = codeSounds(soundsOf(name, country || undefined))
  heard.set(`${country} ${name}`, sounds)
  return sounds
}
const heard = new Map<string, Coded>()
const mostHeard = 20_000
