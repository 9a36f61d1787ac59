import { keyOf, withoutNumber } from "./same-text.ts"
import { commonOf } from "./sequence.ts"

/** A paragraph that is expected, and the clause that it belongs to. */
export type Wanted = { readonly clause: number; readonly key: string; readonly marks: readonly string[] }
/** A paragraph that was found. */
export type Found = { readonly key: string; readonly marks: readonly string[]; readonly numbered: boolean }

/** Which expected paragraphs stand where: places of both, and whether they say the same. */
export type Match = {
  readonly wanted: readonly number[]
  readonly found: readonly number[]
  readonly same: boolean
}

/** Puts the paragraphs that were found beside those that are expected. */
export const align = (wanted: readonly Wanted[], found: readonly Found[]): readonly Match[] => {
  const matches: Match[] = []
  const keys = found.map((one) => one.key)
  let [w, f] = [0, 0]
  const pairs = [
    ...commonOf(
      wanted.map((one) => one.key),
      keys,
    ),
    [wanted.length, found.length] as const,
  ]
  for (const [atWanted, atFound] of pairs) {
    if (w < atWanted || f < atFound)
      matches.push(...inGap(wanted, found, rangeOf(w, atWanted), rangeOf(f, atFound)))
    if (atWanted < wanted.length) matches.push({ wanted: [atWanted], found: [atFound], same: true })
    ;[w, f] = [atWanted + 1, atFound + 1]
  }
  return elsewhere(wanted, found, matches)
}

const rangeOf = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, at) => from + at)

type Side<Of> = { readonly all: readonly Of[]; readonly at: readonly number[] }

/** Between two paragraphs that are certain: lines that were broken or joined, then what is most alike. */
const inGap = (
  wanted: readonly Wanted[],
  found: readonly Found[],
  ofWanted: readonly number[],
  ofFound: readonly number[],
): readonly Match[] => {
  const joined = joinedLines({ all: wanted, at: ofWanted }, { all: found, at: ofFound })
  const usedWanted = new Set(joined.flatMap((match) => match.wanted))
  const usedFound = new Set(joined.flatMap((match) => match.found))
  const left = {
    wanted: ofWanted.filter((at) => !usedWanted.has(at)),
    found: ofFound.filter((at) => !usedFound.has(at)),
  }
  return [...joined, ...mostAlike(wanted, found, left.wanted, left.found)]
}

const longestJoin = 40

/** Runs of paragraphs that say the same once their breaks are taken out; a number that Word writes itself counts. */
const joinedLines = (wanted: Side<Wanted>, found: Side<Found>): readonly Match[] => {
  const matches: Match[] = []
  let nextFound = 0
  for (let w = 0; w < wanted.at.length; w++)
    for (let f = nextFound; f < found.at.length; f++) {
      const join = joinFrom(wanted, found, w, f)
      if (!join) continue
      matches.push({
        wanted: wanted.at.slice(w, w + join.wanted),
        found: found.at.slice(f, f + join.found),
        same: true,
      })
      w += join.wanted - 1
      nextFound = f + join.found
      break
    }
  return matches
}

const joinFrom = (wanted: Side<Wanted>, found: Side<Found>, w: number, f: number) => {
  let [ofWanted, ofFound, a, b] = [0, 0, "", ""]
  const take = () => {
    if (a.length <= b.length && w + ofWanted < wanted.at.length) {
      const key = wanted.all[wanted.at[w + ofWanted] ?? 0]?.key ?? ""
      const beside = found.all[found.at[f + ofFound] ?? 0]
      a += a === b && beside?.numbered && !beside.key.startsWith(key.slice(0, 3)) ? withoutNumber(key) : key
      ofWanted++
      return true
    }
    if (f + ofFound >= found.at.length) return false
    b += found.all[found.at[f + ofFound] ?? 0]?.key ?? ""
    ofFound++
    return true
  }
  for (let taken = 0; taken < longestJoin && take(); taken++) {
    const shorter = Math.min(a.length, b.length)
    if (shorter > 0 && spaceless(a).slice(0, shorter / 2) !== spaceless(b).slice(0, shorter / 2))
      return undefined
    if (ofWanted > 0 && ofFound > 0 && spaceless(a) === spaceless(b))
      return { wanted: ofWanted, found: ofFound }
  }
  return undefined
}

/** Where a line is broken between two Latin words, the space between them is gone. */
const spaceless = (key: string) => key.replaceAll(" ", "").replaceAll(/\.{4,}/g, "....")

const alikeEnough = 0.4
const mostPairs = 40_000

/** Pairs what is left by how alike it is, keeping the order; marks of the file count as a hint, and decide nothing alone. */
const mostAlike = (
  wanted: readonly Wanted[],
  found: readonly Found[],
  ofWanted: readonly number[],
  ofFound: readonly number[],
): readonly Match[] => {
  const [n, m] = [ofWanted.length, ofFound.length]
  if (n === 0 || m === 0 || n * m > mostPairs) return []
  const score = ofWanted.map((w) => ofFound.map((f) => likeness(wanted[w], found[f])))
  const width = m + 1
  const best = new Float64Array((n + 1) * width)
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--) {
      const own = score[i]?.[j] ?? 0
      const paired = own >= alikeEnough ? own + (best[(i + 1) * width + j + 1] ?? 0) : -1
      best[i * width + j] = Math.max(paired, best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0)
    }
  const matches: Match[] = []
  for (let i = 0, j = 0; i < n && j < m;) {
    const own = score[i]?.[j] ?? 0
    const here = best[i * width + j] ?? 0
    if (own >= alikeEnough && here === own + (best[(i + 1) * width + j + 1] ?? 0))
      matches.push({ wanted: [ofWanted[i++] ?? 0], found: [ofFound[j++] ?? 0], same: false })
    else if (here === (best[(i + 1) * width + j] ?? 0)) i++
    else j++
  }
  return matches
}

const likeness = (wanted: Wanted | undefined, found: Found | undefined): number => {
  if (!wanted || !found) return 0
  const hint = wanted.marks.some((mark) => found.marks.includes(mark)) ? 0.3 : 0
  return alike(wanted.key, found.key) + hint
}

const pairsIn = new Map<string, ReadonlyMap<string, number>>()

const lettersIn = (key: string): ReadonlyMap<string, number> => {
  const known = pairsIn.get(key)
  if (known) return known
  const counts = new Map<string, number>()
  for (let at = 0; at < key.length - 1; at++) {
    const two = key.slice(at, at + 2)
    counts.set(two, (counts.get(two) ?? 0) + 1)
  }
  if (pairsIn.size > 2_000) pairsIn.clear()
  pairsIn.set(key, counts)
  return counts
}

/** From 0, nothing in common, to 1: twice the pairs of letters that both have, by all pairs (Dice). */
export const alike = (one: string, other: string): number => {
  if (one === other) return 1
  const [a, b] = [lettersIn(one), lettersIn(other)]
  const all = Math.max(0, one.length - 1) + Math.max(0, other.length - 1)
  if (all === 0) return 0
  let common = 0
  for (const [two, count] of a) common += Math.min(count, b.get(two) ?? 0)
  return (2 * common) / all
}

const alikeElsewhere = 0.75
const longEnough = 12
/** Pairs that are held against each other at most: a file of thousands of paragraphs is no memorandum that was moved about. */
const mostTried = 100_000

/** What is still missing and stands in quite another place was moved. */
const elsewhere = (
  wanted: readonly Wanted[],
  found: readonly Found[],
  matches: readonly Match[],
): readonly Match[] => {
  const usedWanted = new Set(matches.flatMap((match) => match.wanted))
  const free = new Set(found.keys())
  for (const match of matches) for (const at of match.found) free.delete(at)
  const moved: Match[] = []
  let tried = 0
  for (const [at, { key }] of wanted.entries()) {
    if (usedWanted.has(at)) continue
    const exact = firstOf(free, (place) => found[place]?.key === key)
    const place =
      exact ??
      (key.length >= longEnough
        ? firstOf(free, (one) => {
            const other = found[one]?.key ?? ""
            if (!couldBeAlike(key, other) || tried++ > mostTried) return false
            return alike(key, other) >= alikeElsewhere
          })
        : undefined)
    if (place === undefined) continue
    free.delete(place)
    moved.push({ wanted: [at], found: [place], same: exact !== undefined })
  }
  return [...matches, ...moved]
}

/** Texts of very different length cannot have that much in common. */
const couldBeAlike = (one: string, other: string): boolean =>
  2 * Math.min(one.length, other.length) >= alikeElsewhere * (one.length + other.length)

const firstOf = (places: Iterable<number>, fits: (place: number) => boolean): number | undefined => {
  for (const place of places) if (fits(place)) return place
  return undefined
}

/** A paragraph as it is compared. */
export const foundOf = (text: string, marks: readonly string[], numbered: boolean): Found => ({
  key: keyOf(text),
  marks,
  numbered,
})
