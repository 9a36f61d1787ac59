import { type Cluster, glyphAt } from "./clusters.ts"
import type { FontText } from "./font-text.ts"
import { silent } from "./letters.ts"
import { inverse, type Matrix, times } from "./matrix.ts"
import type { Show } from "./shows.ts"
import type { Item } from "./words.ts"

/** A cluster with what each of its glyphs is to say. */
type Shared = {
  readonly cluster: Cluster
  readonly codes: readonly (readonly number[])[]
  /** All of the cluster said by one glyph that is not seen, where its own have too few letters to go round. */
  readonly unseen: number | undefined
  readonly renames: boolean
}

/** What stands in the place of a part of the content. */
type Edit = { readonly from: number; readonly to: number; readonly text: string }

/**
 * The content of a page with text that says what is drawn: each cluster in one place within words that tell it, and glyph
 * by glyph for readers that do not listen to those. Nothing that is seen changes.
 * @returns undefined where nothing has to change
 */
export const redrawn = (
  content: Buffer,
  clusters: readonly Cluster[],
  fonts: ReadonlyMap<string, FontText>,
): Buffer | undefined => {
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
  const edits = [...new Set([...gathered.keys(), ...renamed.keys()])].map((show) =>
    edit(show, gathered.get(show) ?? new Map(), renamed.get(show) ?? new Map(), fonts),
  )
  return edits.length === 0 ? undefined : edited(content, edits)
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
const edit = (
  show: Show,
  gathered: ReadonlyMap<number, Shared | undefined>,
  renamed: ReadonlyMap<number, number>,
  fonts: ReadonlyMap<string, FontText>,
): Edit => {
  const lines: string[] = []
  let run: Item[] = []
  let begin = 0
  const flush = () => {
    if (run.some((item) => "glyph" in item)) lines.push(drawn(show, moved(show.at, begin), run))
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
  return { from: show.from, to: show.to, text: kept.join("\n") }
}

const together = (
  { cluster, codes, unseen }: Shared,
  home: Show,
  fonts: ReadonlyMap<string, FontText>,
): string => {
  const lines = [tell(cluster.text)]
  const back = inverse(home.around)
  const font = fonts.get(cluster.font)
  const spots = cluster.parts.flatMap((part, at) => {
    const into = times(times(back, part.show.around), part.show.at)
    const all = reaches(part.show, fonts)
    return part.places.map((place, of) => {
      const { from, to } = all[place] ?? { from: 0, to: 0 }
      const glyph = glyphAt(part, place)
      return {
        show: part.show,
        glyph,
        at: moved(into, from),
        end: moved(into, to)[4],
        code: codes[at]?.[of] ?? 0,
      }
    })
  })
  const furthest = spots.toSorted((one, other) => other.end - one.end)[0]
  if (!furthest) return ""
  if (unseen !== undefined) {
    const first = Math.min(...spots.map(({ at }) => at[4]))
    const last = Math.max(...spots.map(({ end }) => end))
    const widest = spots.toSorted((one, other) => other.end - other.at[4] - (one.end - one.at[4]))[0]
    if (widest) {
      const [a, b, c, d, , f] = widest.at
      const scale = (last - first) / (widest.end - widest.at[4])
      lines.push(drawn(widest.show, [a * scale, b * scale, c, d, first, f], [{ glyph: unseen }], 3))
    }
  }
  const begin = Math.min(...spots.map(({ at, end, glyph }) => (font?.width(glyph) ? at[4] : end)))
  for (const { show, at, code } of spots) {
    const items = [{ glyph: code }]
    // Chrome reads what is drawn from left to right: a mark that begins behind its letter would come after the next one
    const outside = at[4] >= furthest.end || at[4] < begin
    lines.push(
      outside && font?.blank !== undefined
        ? behindBlank(show, at, begin, items, font)
        : drawn(show, at, items),
    )
  }
  // pdftotext holds the last glyph's end for the end of the words
  if ((spots.at(-1)?.end ?? 0) < furthest.end)
    lines.push(drawn(furthest.show, furthest.at, [{ glyph: font?.codeFor(furthest.glyph, silent) ?? 0 }], 3))
  return [...lines, "EMC"].join("\n")
}

/** Glyphs that are said to begin elsewhere: with a blank that leads back to where they are drawn. */
const behindBlank = (
  show: Show,
  at: Matrix,
  begin: number,
  items: readonly Item[],
  font: FontText,
): string => {
  const blank = font.blank ?? 0
  const scale = at[0] * show.size
  const back = font.width(blank) - ((at[4] - begin) / scale) * 1000
  const [a, b, c, d, , f] = at
  return drawn(show, [a, b, c, d, begin, f], [{ glyph: font.codeFor(blank, silent) }, { back }, ...items])
}

/** Where each item of a show begins and ends, in the units of its text. */
const reaches = (show: Show, fonts: ReadonlyMap<string, FontText>) => {
  const font = fonts.get(show.font)
  let at = 0
  return show.items.map((item) => {
    const from = at
    at += (("glyph" in item ? (font?.width(item.glyph) ?? 0) : -item.back) / 1000) * show.size
    return { from, to: at }
  })
}

const moved = (by: Matrix, x: number): Matrix => times(by, [1, 0, 0, 1, x, 0])

const drawn = ({ font, size }: Show, at: Matrix, items: readonly Item[], mode = 0): string => {
  const parts = items.map((item) =>
    "glyph" in item ? `<${item.glyph.toString(16).padStart(4, "0")}>` : plain(item.back),
  )
  return `${mode} Tr\n/${font} ${plain(size)} Tf\n${at.map(plain).join(" ")} Tm\n[${parts.join(" ")}] TJ`
}

/** PDF knows no exponents. */
const plain = (value: number): string => String(Math.round(value * 1e5) / 1e5 || 0)

const tell = (text: string): string =>
  `/Span << /ActualText <FEFF${Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase()}> >> BDC`

const edited = (content: Buffer, edits: readonly Edit[]): Buffer => {
  const parts: Buffer[] = []
  let at = 0
  for (const { from, to, text } of edits.toSorted((one, other) => one.from - other.from)) {
    parts.push(content.subarray(at, from), Buffer.from(text, "latin1"))
    at = to
  }
  return Buffer.concat([...parts, content.subarray(at)])
}
