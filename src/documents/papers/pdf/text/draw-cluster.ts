import { type Cluster, glyphAt } from "./clusters.ts"
import type { FontText } from "./font-text.ts"
import { isSolid, silent } from "./letters.ts"
import { inverse, type Matrix, times } from "./matrix.ts"
import type { Show } from "./shows.ts"
import type { Item } from "./words.ts"

/** A cluster with what each of its glyphs is to say. */
export type Shared = {
  readonly cluster: Cluster
  readonly codes: readonly (readonly number[])[]
  /** All of the cluster said by one glyph that is not seen, where its own have too few letters to go round. */
  readonly unseen: number | undefined
  readonly renames: boolean
}

/** A cluster in one place, within words that tell it. */
export const together = (
  { cluster, codes, unseen }: Shared,
  home: Show,
  fonts: ReadonlyMap<string, FontText>,
): string => {
  const lines = [tell(cluster.text)]
  const back = inverse(home.around())
  const font = fonts.get(cluster.font)
  const spots = cluster.parts.flatMap((part, at) => {
    const into = times(times(back, part.show.around()), part.show.at())
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
  let reached = begin
  for (const { show, glyph, at, end, code } of spots) {
    const items = [{ glyph: code }]
    const em = at[0] * show.size
    const steps = Math.abs(reached - at[4]) > longestStep * em && isSolid(font?.textOf(code) ?? "")
    const takesNoRoom = !font?.width(glyph)
    reached = Math.max(reached, takesNoRoom ? reached : end)
    if (steps && takesNoRoom && font?.blank !== undefined) {
      lines.push(behindBlank(show, at, reached - 0.05 * em, items, font))
      continue
    }
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

/** In ems: readers on pdf.js begin anew where a letter stands back or apart, and then see a space before the next. */
const longestStep = 0.02

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
export const reaches = (show: Show, fonts: ReadonlyMap<string, FontText>) => {
  const font = fonts.get(show.font)
  let at = 0
  return show.items.map((item) => {
    const from = at
    at += (("glyph" in item ? (font?.width(item.glyph) ?? 0) : -item.back) / 1000) * show.size
    return { from, to: at }
  })
}

export const moved = (by: Matrix, x: number): Matrix => times(by, [1, 0, 0, 1, x, 0])

export const drawn = ({ font, size }: Show, at: Matrix, items: readonly Item[], mode = 0): string => {
  const parts = items.map((item) =>
    "glyph" in item ? `<${item.glyph.toString(16).padStart(4, "0")}>` : plain(item.back),
  )
  return `${mode} Tr\n/${font} ${plain(size)} Tf\n${at.map(plain).join(" ")} Tm\n[${parts.join(" ")}] TJ`
}

/** PDF knows no exponents. */
const plain = (value: number): string => String(Math.round(value * 1e5) / 1e5 || 0)

export const tell = (text: string): string =>
  `/Span << /ActualText <FEFF${Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase()}> >> BDC`
