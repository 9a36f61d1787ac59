import { type Cluster, glyphAt } from "./clusters.ts"
import { drawn, moved, reaches, type Shared, tell, together } from "./draw-cluster.ts"
import type { FontText } from "./font-text.ts"
import type { Show } from "./shows.ts"
import type { Item } from "./words.ts"

/**
 * Shows whose text is to say what is drawn: each cluster in one place within words that tell it, and glyph by glyph for
 * readers that do not listen to those. Nothing that is seen changes.
 * @returns how those are drawn anew that have to change
 */
export const redrawn = (
  clusters: readonly Cluster[],
  fonts: ReadonlyMap<string, FontText>,
): ReadonlyMap<Show, string> => {
  const gathered = new Map<Show, Map<number, Shared | undefined>>()
  const renamed = new Map<Show, Map<number, number>>()
  for (const cluster of clusters) {
    const font = fonts.get(cluster.font)
    if (!font || cluster.text === "") continue
    const shared = share(cluster, font)
    if (cluster.parts.length > 1 || shared.unseen !== undefined || endsShort(cluster, font))
      gather(shared, gathered)
    else if (shared.renames) rename(shared, renamed)
  }
  return new Map(
    [...gathered.keys(), ...renamed.keys()].map((show) => [
      show,
      drawnAnew(show, gathered.get(show) ?? new Map(), renamed.get(show) ?? new Map(), fonts),
    ]),
  )
}

const ofShow = <T>(all: Map<Show, Map<number, T>>, show: Show): Map<number, T> => {
  const known = all.get(show) ?? new Map<number, T>()
  all.set(show, known)
  return known
}

/** All glyphs of a cluster are drawn where its first one is. */
const gather = (shared: Shared, gathered: Map<Show, Map<number, Shared | undefined>>): void => {
  for (const [at, { show, places }] of shared.cluster.parts.entries())
    for (const [of, place] of places.entries())
      ofShow(gathered, show).set(place, at === 0 && of === 0 ? shared : undefined)
}

const rename = ({ cluster, codes }: Shared, renamed: Map<Show, Map<number, number>>): void => {
  for (const [at, part] of cluster.parts.entries())
    for (const [of, place] of part.places.entries()) {
      const code = codes[at]?.[of] ?? 0
      if (code !== glyphAt(part, place)) ofShow(renamed, part.show).set(place, code)
    }
}

/** Whether the last glyph ends well before what is drawn does: pdftotext would see a space behind it. */
const endsShort = ({ parts: [part] }: Cluster, font: FontText): boolean => {
  if (!part || part.show.told === undefined || part.places.length < 2) return false
  let [at, end, furthest] = [0, 0, 0]
  for (const item of part.show.items) {
    at += "glyph" in item ? font.width(item.glyph) : -item.back
    if ("glyph" in item) end = at
    furthest = Math.max(furthest, end)
  }
  return furthest - end > 50
}

const share = (cluster: Cluster, font: FontText): Shared => {
  const glyphs = cluster.parts.map((part) => part.places.map((place) => glyphAt(part, place)))
  const { codes, unseen } = font.share(cluster.text, glyphs.flat())
  let at = 0
  const each = glyphs.map((part) => codes.slice(at, (at += part.length)))
  return { cluster, unseen, codes: each, renames: codes.some((code, of) => code !== glyphs.flat()[of]) }
}

/** A show without the glyphs that are drawn with their cluster elsewhere, and with the clusters that begin in it. */
const drawnAnew = (
  show: Show,
  gathered: ReadonlyMap<number, Shared | undefined>,
  renamed: ReadonlyMap<number, number>,
  fonts: ReadonlyMap<string, FontText>,
): string => {
  const lines: string[] = []
  let run: Item[] = []
  let begin = 0
  const flush = () => {
    if (run.some((item) => "glyph" in item)) lines.push(drawn(show, moved(show.at(), begin), run))
    run = []
  }
  const places = reaches(show, fonts)
  for (const [place, item] of show.items.entries()) {
    if (gathered.has(place)) {
      flush()
      const shared = gathered.get(place)
      if (shared) lines.push(together(shared, show, fonts))
    } else {
      if (run.length === 0) begin = places[place]?.from ?? 0
      run.push("glyph" in item ? { glyph: renamed.get(place) ?? item.glyph } : item)
    }
  }
  flush()
  const kept = show.told !== undefined && gathered.size === 0 ? [tell(show.told), ...lines, "EMC"] : lines
  return kept.join("\n")
}
