import { soundSimilarity } from "../names/compare.ts"
import { codeSounds } from "../names/sound-costs.ts"
import { soundsOf } from "../names/speak.ts"
import type { Coded } from "../names/weighted-distance.ts"
import { editDistance } from "./edit-distance.ts"
import { searchKey } from "./keys.ts"
import type { UnitRow } from "./queries.ts"
import { isThai, skeletonOf } from "./skeleton.ts"

/** In which way a name was found, from the surest to the least sure. */
export const matchKinds = ["exact", "prefix", "part", "sound", "near"] as const
export type MatchKind = (typeof matchKinds)[number]

export type Match = {
  readonly kind: MatchKind
  /** The name that matched, as it is written. */
  readonly name: string
  readonly score: number
}

/** What is typed, prepared once for many comparisons. */
export type Typed = { readonly text: string; readonly key: string; readonly sounds: Coded }

export const typed = (text: string): Typed => ({
  text,
  key: searchKey(text),
  sounds: codeSounds(soundsOf(text)),
})

/** How much a way of matching counts, in the same steps as a unit's weight: each is a power of ten of people. */
const worth: Readonly<Record<MatchKind, number>> = { exact: 4, prefix: 1.5, part: 0, sound: -1, near: -2 }

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

type Named = { readonly name: string; readonly first: boolean }

const namesOf = (unit: UnitRow): Named[] => [
  ...[unit.nameTh, unit.nameEn, unit.nameLocal].flatMap((name) =>
    name === null ? [] : [{ name, first: true }],
  ),
  ...unit.variants.map((name) => ({ name, first: false })),
]

const matchOf = (unit: UnitRow, kind: MatchKind, { name, first }: Named, off = 0): Match => ({
  kind,
  name,
  score: scoreOf(unit, kind) - (first ? 0 : asVariant[kind]) - off,
})

export const scoreOf = (unit: UnitRow, kind: MatchKind): number =>
  unit.weight + worth[kind] + (unit.related ? relatedWorth : 0)

const better = (one: Match | undefined, other: Match | undefined) =>
  one && (!other || one.score >= other.score) ? one : other

/** How what is typed matches a unit by its letters; undefined where it does not. */
export const matchLetters = (unit: UnitRow, { key }: Typed): Match | undefined =>
  namesOf(unit).reduce<Match | undefined>((best, named) => {
    const kind = letterKind(searchKey(named.name), key)
    return better(best, kind && matchOf(unit, kind, named))
  }, undefined)

const letterKind = (name: string, key: string): MatchKind | undefined => {
  if (name === key) return "exact"
  if (name.startsWith(key)) return "prefix"
  return name.includes(key) ? "part" : undefined
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

const closest = (unit: UnitRow, kind: MatchKind, shareOf: (name: string) => number): Match | undefined =>
  namesOf(unit).reduce<Match | undefined>((best, named) => {
    const share = shareOf(named.name)
    return share < farthest ? better(best, matchOf(unit, kind, named, share * farness)) : best
  }, undefined)

/** Between two scripts the ear alone decides; in one script the eye has its say. */
const soundShare = (name: string, country: string, query: Typed): number => {
  const sounds = codeSounds(soundsOf(name, country))
  if (sounds.weight === 0 || query.sounds.weight === 0) return 1
  const heard = 1 - soundSimilarity(query.sounds, sounds)
  return isThai(name) === isThai(query.text) ? (heard + letterShare(name, query)) / 2 : heard
}

const letterShare = (name: string, { key }: Typed): number => {
  const other = searchKey(name)
  return editDistance(other, key) / Math.max(other.length, key.length, 1)
}
