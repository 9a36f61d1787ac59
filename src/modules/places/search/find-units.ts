import type pg from "pg"
import { searchKey } from "./keys.ts"
import {
  findByPart,
  findBySound,
  findByWholeName,
  findByWords,
  findForemost,
  findNearby,
  type UnitFilter,
  type UnitRow,
} from "./queries.ts"
import { type Match, matchLetters, matchSlips, matchSounds, scoreOf, typed, type Typed } from "./rank.ts"
import { neighboursOf, skeletonsTyped } from "./skeleton.ts"
import { withoutTitle } from "./titles.ts"

export type UnitSearch = UnitFilter & { readonly q: string; readonly limit: number }

/** A unit that was found, and why. */
export type UnitFound = UnitRow & { readonly match: Match }

const longest = 120

/**
 * Finds units by any of their names in Thai, English or another script: whole names first, then beginnings, parts, names
 * that sound like it, and last what differs by a slip. Each step is taken only where those before found too little.
 * Titles such as จังหวัด and Province may stand before or after the name, the name of a country or province beside it.
 * Where nothing is typed, the best known units of the filter.
 */
export const findUnits = async (pool: pg.Pool, search: UnitSearch): Promise<readonly UnitFound[]> => {
  const { limit } = search
  const text = search.q.normalize("NFC").trim().slice(0, longest)
  if (text === "" && (search.country ?? search.within))
    return (await findForemost(pool, search, limit)).map(asForemost)
  if (searchKey(text) === "") return []
  const found = await byLetters(pool, text, search)
  const bare = withoutTitle(text)
  if (bare && found.length < limit) addTo(found, await byLetters(pool, bare, search))
  if (found.length === 0) addTo(found, await byWords(pool, text, search))
  if (!found.some(isSure)) addTo(found, await bySound(pool, typed(bare ?? text), search))
  return found.toSorted((a, b) => b.match.score - a.match.score).slice(0, limit)
}

/** Found by its letters, and not so obscure that something better known of like sound should not be shown as well. */
const isSure = ({ match, weight, related }: UnitFound): boolean =>
  match.kind === "exact" ? weight > 3.5 || related : match.kind === "prefix" && weight > 4.5

const addTo = (found: UnitFound[], more: readonly UnitFound[]) => {
  const known = new Set(found.map(({ code }) => code))
  found.push(...more.filter(({ code }) => !known.has(code)))
}

const asForemost = (unit: UnitRow): UnitFound => ({
  ...unit,
  match: { kind: "prefix", name: unit.nameEn, score: scoreOf(unit, "prefix") },
})

const byLetters = async (pool: pg.Pool, text: string, search: UnitSearch): Promise<UnitFound[]> => {
  const query = typed(text)
  const known = matching(await findByWholeName(pool, query.key, search, search.limit), matchLetters, query)
  if (known.length >= search.limit || query.key.length < 2) return known
  addTo(known, matching(await findByPart(pool, query.key, search, search.limit), matchLetters, query))
  return known
}

const matching = (
  units: readonly UnitRow[],
  match: (unit: UnitRow, query: Typed) => Match | undefined,
  query: Typed,
): UnitFound[] =>
  units.flatMap((unit) => {
    const found = match(unit, query)
    return found ? [{ ...unit, match: found }] : []
  })

/** Several words, of which each may be the name: "Kunming Yunnan", "จำปาสัก ลาว". */
const byWords = async (pool: pg.Pool, text: string, search: UnitSearch): Promise<UnitFound[]> => {
  const words = text
    .split(/[\s,]+/)
    .map(searchKey)
    .filter((word) => word.length > 1)
    .slice(0, 4)
  if (words.length < 2) return []
  const found: UnitFound[] = []
  for (const word of words) {
    const others = words.filter((other) => other !== word)
    addTo(
      found,
      matching(await findByWords(pool, word, others, search, search.limit), matchLetters, typed(word)),
    )
  }
  return found
}

const candidates = 150
const plentiful = 3

/** By consonants alone first, then with one more, less or other, then by letters in threes; closest first. */
const bySound = async (pool: pg.Pool, query: Typed, search: UnitSearch): Promise<UnitFound[]> => {
  const skeletons = skeletonsTyped(query.text)
  if (skeletons.length === 0) return []
  const found = await listen(skeletons, skeletons.every((skeleton) => skeleton.length < 3) ? "known" : "all")
  if (found.length < plentiful && query.key.length > 3)
    addTo(found, await listen(skeletons.flatMap(neighboursOf), "known"))
  if (found.length > 0 || query.key.length < 4) return found
  return matching(await findNearby(pool, query.key, search, search.limit), matchSlips, query)

  async function listen(wanted: readonly string[], known: "all" | "known") {
    const heard = await findBySound(pool, wanted, known, search, candidates)
    return matching(heard, matchSounds(new Set(wanted)), query)
  }
}
