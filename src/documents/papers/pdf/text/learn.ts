import type { Segment } from "./segments.ts"
import type { UnicodeMap } from "./unicode-map.ts"

/** A piece of text whose glyphs were drawn in several goes, though each tells the whole. */
export type Cluster = { readonly text: string; readonly parts: readonly Segment[] }

/** ำ is drawn as ํ, then the tone mark, then า; so is ຳ. */
export const asDrawn = (text: string): string =>
  text
    .replace(/([\u0e48-\u0e4b]?)\u0e33/g, "\u0e4d$1\u0e32")
    .replace(/([\u0ec8-\u0ecb]?)\u0eb3/g, "\u0ecd$1\u0eb2")

/** The other way round. */
export const asWritten = (text: string): string =>
  text
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, "$1\u0e33")
    .replace(/\u0ecd([\u0ec8-\u0ecb]?)\u0eb2/g, "$1\u0eb3")

const letters = (text: string): string[] => [...asDrawn(text)]

/**
 * Puts together what belongs together: neighbours of which each tells the same whole text and shows a part of it, and
 * parts that tell nothing before the one that tells all.
 * @param maps what the file says each font's glyphs stand for
 */
export const clustersIn = (
  segments: readonly Segment[],
  maps: ReadonlyMap<string, UnicodeMap>,
): readonly Cluster[] => {
  const clusters: Cluster[] = []
  let last: Cluster | undefined
  const take = (text: string, segment: Segment) => {
    const grown = last && belongs(last, text, segment)
    const cluster = { text, parts: grown && last ? [...last.parts, segment] : [segment] }
    if (grown) clusters.pop()
    clusters.push(cluster)
    last = cluster
  }
  for (const segment of segments) {
    if (segment.told !== undefined) {
      take(segment.told, segment)
      continue
    }
    const map = maps.get(segment.font)
    for (const glyph of segment.glyphs) {
      const text = map?.get(glyph) ?? ""
      // most glyphs stand for one letter and are told rightly: nothing is to be learnt or mended
      if (text.length === 1) last = undefined
      else take(text, { ...segment, glyphs: [glyph] })
    }
  }
  return clusters
}

const belongs = (last: Cluster, text: string, segment: Segment): boolean =>
  (text === last.text || last.text === "") &&
  letters(text).length >= sum(last.parts) + segment.glyphs.length &&
  !sameGlyphs(last, segment)

const sum = (parts: readonly Segment[]) => parts.reduce((all, { glyphs }) => all + glyphs.length, 0)
const sameGlyphs = (cluster: Cluster, { glyphs }: Segment) =>
  cluster.parts.some((part) => part.glyphs.join() === glyphs.join())

type Votes = Map<string, Map<number, Map<string, number>>>

/**
 * Learns glyph by glyph what each stands for: first from clusters with as many glyphs as letters, then from those in
 * which all but one glyph are known, which may stand for several letters.
 */
export const learn = (
  clusters: readonly Cluster[],
  maps: ReadonlyMap<string, UnicodeMap>,
): ReadonlyMap<string, UnicodeMap> => {
  const votes: Votes = new Map()
  for (const [font, map] of maps)
    for (const [glyph, text] of map) if (text.length === 1) vote(votes, font, glyph, text)
  for (const { text, parts } of clusters) {
    const each = letters(text)
    if (each.length !== sum(parts)) continue
    glyphsOf(parts).forEach(([font, glyph], at) => vote(votes, font, glyph, each[at] ?? ""))
  }
  const sure = winners(votes)
  for (const { text, parts } of clusters) {
    const found = remainder(letters(text), glyphsOf(parts), sure)
    if (found) vote(votes, ...found)
  }
  return winners(votes)
}

const glyphsOf = (parts: readonly Segment[]): (readonly [string, number])[] =>
  parts.flatMap(({ font, glyphs }) => glyphs.map((glyph) => [font, glyph] as const))

/** The letters that are left for the only glyph that is not known. */
const remainder = (
  text: readonly string[],
  glyphs: readonly (readonly [string, number])[],
  sure: ReadonlyMap<string, UnicodeMap>,
): [string, number, string] | undefined => {
  const known = glyphs.map(([font, glyph]) => sure.get(font)?.get(glyph))
  const at = known.indexOf(undefined)
  if (at < 0 || known.lastIndexOf(undefined) !== at) return undefined
  const [before, after] = [known.slice(0, at).join(""), known.slice(at + 1).join("")]
  const whole = text.join("")
  if (!whole.startsWith(before) || !whole.endsWith(after) || whole.length <= before.length + after.length)
    return undefined
  const [font, glyph] = glyphs[at] ?? ["", 0]
  return [font, glyph, whole.slice(before.length, whole.length - after.length)]
}

const vote = (votes: Votes, font: string, glyph: number, letter: string): void => {
  const ofFont = votes.get(font) ?? new Map<number, Map<string, number>>()
  const ofGlyph = ofFont.get(glyph) ?? new Map<string, number>()
  ofGlyph.set(letter, (ofGlyph.get(letter) ?? 0) + 1)
  votes.set(font, ofFont.set(glyph, ofGlyph))
}

const winners = (votes: Votes): ReadonlyMap<string, UnicodeMap> =>
  new Map(
    [...votes].map(([font, glyphs]) => [
      font,
      new Map([...glyphs].map(([glyph, counts]) => [glyph, most(counts)])),
    ]),
  )

const most = (counts: ReadonlyMap<string, number>): string =>
  [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? ""
