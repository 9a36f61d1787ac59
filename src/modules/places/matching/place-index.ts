import type { Unit } from "../reference/types.ts"
import { type Gram, gramsOf } from "./grams.ts"
import { type NameForms, thaiKeyOf } from "./name-forms.ts"

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

/** Names of many places, ready to be asked for the likest ones (likest.ts). */
export type PlaceIndex = {
  readonly entries: readonly Entry[]
  /** Every name, with the number of its entry. */
  readonly names: readonly string[]
  readonly owners: Uint32Array
  /** 1 for a name that is one of its entry's other names. */
  readonly others: Uint8Array
  /** Forms to compare by, made when a name is first compared. */
  readonly forms: (NameForms | undefined)[]
  /** Pairs of neighbouring sounds or letters to the numbers of the names that hold them. */
  readonly postings: ReadonlyMap<Gram, Uint32Array>
  readonly lengths: Uint8Array
  /** Keys of the Thai names to the numbers of the names. */
  readonly thaiKeys: ReadonlyMap<string, readonly number[]>
}

export const buildIndex = (entries: readonly Entry[]): PlaceIndex => {
  const names: string[] = []
  const owners: number[] = []
  const others: number[] = []
  const lengths: number[] = []
  const lists = new Map<Gram, number[]>()
  const thaiKeys = new Map<string, number[]>()
  const add = (name: string, owner: number, isOther: 0 | 1): void => {
    const thaiKey = thaiKeyOf(name)
    const grams = gramsOf(name, thaiKey, entries[owner]?.unit.country)
    for (const gram of grams) addTo(lists, gram, names.length)
    if (thaiKey !== undefined) addTo(thaiKeys, thaiKey, names.length)
    names.push(name)
    owners.push(owner)
    others.push(isOther)
    lengths.push(Math.min(255, grams.length))
  }
  entries.forEach((entry, owner) => {
    for (const name of entry.names) add(name, owner, 0)
    for (const name of entry.otherNames) add(name, owner, 1)
  })
  return {
    entries,
    names,
    owners: Uint32Array.from(owners),
    others: Uint8Array.from(others),
    forms: [],
    postings: new Map([...lists].map(([gram, list]) => [gram, Uint32Array.from(list)] as const)),
    lengths: Uint8Array.from(lengths),
    thaiKeys,
  }
}

const addTo = <Key>(lists: Map<Key, number[]>, key: Key, name: number): void => {
  const list = lists.get(key)
  if (list) list.push(name)
  else lists.set(key, [name])
}
