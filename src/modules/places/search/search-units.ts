import type pg from "pg"
import { searchKey } from "./keys.ts"
import {
  findByCode,
  findByLetters,
  findBySound,
  findByWords,
  findForemost,
  findKnownByLetters,
  findNearby,
} from "./queries.ts"
import { matchLetters, matchSlips, matchSounds, typed, type Typed } from "./rank.ts"
import { neighboursOf, skeletonsTyped } from "./skeleton.ts"
import { withoutTitle } from "./titles.ts"
import type { Match, UnitFilter, UnitHit, UnitRow } from "./types.ts"

export type UnitSearch = UnitFilter & { readonly q: string; readonly limit: number }

const longest = 120

/**
 * Finds units by any of their names in Thai, English or another script: whole names first, then beginnings, parts, names
 * that sound like it, and last what differs by a slip. Each step is taken only where those before found too little.
 * Titles such as จังหวัด and Province may stand before or after the name, the name of a country or province beside it.
 * Where nothing is typed, the best known units of the filter.
 */
export const searchUnits = async (pool: pg.Pool, search: UnitSearch): Promise<readonly UnitHit[]> => {
  const { limit } = search
  const text = search.q.normalize("NFC").trim().slice(0, longest)
  if (text === "" && (search.country ?? search.within))
    return matching(await findForemost(pool, search, limit), matchLetters, typed(""))
  if (searchKey(text) === "") return []
  const found = await byLetters(pool, text, search)
  const bare = withoutTitle(text)
  if (bare && found.length < limit) addTo(found, await byLetters(pool, bare, search))
  if (found.length === 0) addTo(found, await byWords(pool, text, search))
  if (!found.some(isSure)) addTo(found, await bySound(pool, typed(bare ?? text), search))
  else if (!found.some(isWellKnown)) addTo(found, await betterKnown(pool, typed(bare ?? text), search))
  return found.toSorted((a, b) => b.match.score - a.match.score).slice(0, limit)
}

/** The unit of a code, as if it had been found by its name. */
export const unitByCode = async (pool: pg.Pool, code: string): Promise<UnitHit | undefined> =>
  matching(code ? await findByCode(pool, code) : [], matchLetters, typed(""))[0]

/** Found by its letters, and not so obscure that something better known of like sound should not be shown as well. */
const isSure = ({ match, weight, related }: UnitHit): boolean =>
  match.kind === "exact" ? weight > 3 || related : match.kind === "prefix" && weight > 4.5

/** Yunan is a town, but Yunnan may well be meant. */
const isWellKnown = ({ match, weight, related }: UnitHit): boolean =>
  match.kind !== "part" && (weight > 5 || related)

const addTo = (found: UnitHit[], more: readonly UnitHit[]) => {
  const known = new Set(found.map(({ code }) => code))
  found.push(...more.filter(({ code }) => !known.has(code)))
}

/** Short texts stand in the names of thousands, so what is well known is asked first. */
const shortText = 3

const byLetters = async (pool: pg.Pool, text: string, search: UnitSearch): Promise<UnitHit[]> => {
  const query = typed(text)
  if (query.key.length > shortText)
    return matching(await findByLetters(pool, query.key, search, search.limit), matchLetters, query)
  const known = matching(await findKnownByLetters(pool, query.key, search, search.limit), matchLetters, query)
  if (known.length >= search.limit || query.key.length < 2) return known
  addTo(known, matching(await findByLetters(pool, query.key, search, search.limit), matchLetters, query))
  return known
}

const matching = (
  units: readonly UnitRow[],
  match: (unit: UnitRow, query: Typed) => Match | undefined,
  query: Typed,
): UnitHit[] =>
  units.flatMap((unit) => {
    const found = match(unit, query)
    return found ? [{ ...unit, match: found }] : []
  })

const candidates = 100
const slipCandidates = 20
const fewCandidates = 6
/** Shorter skeletons have more neighbours than tell anything. */
const telling = 3

/** A difference so small that nothing nearer need be looked for. */
const close = 0.1

/** By consonants and by letters in threes; then, where nothing comes close, by consonants of which one is wrong. */
const bySound = async (pool: pg.Pool, query: Typed, search: UnitSearch): Promise<UnitHit[]> => {
  const skeletons = skeletonsTyped(query.text)
  const long = skeletons.filter((skeleton) => skeleton.length >= telling)
  const [heard, slips] = await Promise.all([
    listen(skeletons, long.length === 0 ? "known" : "all"),
    query.key.length < 4 ? [] : findNearby(pool, query.key, search, slipCandidates),
  ])
  const found = bestOfEach([...heard, ...matching(slips, matchSlips, query)])
  if (long.length === 0 || found.some(({ match }) => (match.off ?? 1) < close)) return found
  return bestOfEach([...found, ...(await listen(long.flatMap(neighboursOf), "known"))])

  async function listen(wanted: readonly string[], known: "all" | "known") {
    if (wanted.length === 0) return []
    const rows = await findBySound(pool, wanted, known, search, candidates)
    return matching(rows, matchSounds(new Set(wanted)), query)
  }
}

/** Far better known places that sound much the same as what was found. */
const betterKnown = async (pool: pg.Pool, query: Typed, search: UnitSearch): Promise<UnitHit[]> => {
  const skeletons = skeletonsTyped(query.text)
  const rows = await findBySound(pool, skeletons, "famous", search, fewCandidates)
  return matching(rows, matchSounds(new Set(skeletons)), query).filter(
    ({ match }) => (match.off ?? 1) < close * 2,
  )
}

const bestOfEach = (found: readonly UnitHit[]): UnitHit[] => {
  const best = new Map<string, UnitHit>()
  for (const unit of found) {
    if ((best.get(unit.code)?.match.score ?? -Infinity) < unit.match.score) best.set(unit.code, unit)
  }
  return [...best.values()]
}

/** Several words, of which each may be the name: "Kunming Yunnan", "จำปาสัก ลาว". The longest are tried as the name. */
const byWords = async (pool: pg.Pool, text: string, search: UnitSearch): Promise<UnitHit[]> => {
  const words = text
    .split(/[\s,]+/)
    .map(searchKey)
    .filter(Boolean)
    .slice(0, 5)
  const names = words.filter((word) => word.length > shortText).toSorted((a, b) => b.length - a.length)
  const found: UnitHit[] = []
  for (const word of words.length > 1 ? names.slice(0, 2) : []) {
    const others = words.filter((other) => other !== word)
    addTo(
      found,
      matching(await findByWords(pool, word, others, search, search.limit), matchLetters, typed(word)),
    )
  }
  return found
}
