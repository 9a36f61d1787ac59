import type { FontText } from "./font-text.ts"
import type { Show } from "./shows.ts"

/** Some neighbouring glyphs of a show, by their place among its items. */
export type Part = { readonly show: Show; readonly places: readonly number[] }

/** A piece of text that is drawn as a whole, as a letter with its marks, though it may be in several goes. */
export type Cluster = { readonly text: string; readonly font: string; readonly parts: readonly Part[] }

export type Clusters = {
  readonly clusters: readonly Cluster[]
  /** The last one, where what is drawn next may belong to it. */
  readonly open: Cluster | undefined
}

/**
 * What belongs together: the setter tells with each part of a cluster the text of all of it, either in words around the part
 * or as that for which its glyph stands. A part that comes again begins the next one.
 */
export const clustersIn = (shows: readonly Show[], fonts: ReadonlyMap<string, FontText>): Clusters => {
  const clusters: Cluster[] = []
  let last: Cluster | undefined
  const take = (text: string, part: Part) => {
    const { font } = part.show
    const grown = last !== undefined && goesOn(last, text, part)
    if (grown) clusters.pop()
    last =
      grown && last
        ? { text: last.text || text, font, parts: [...last.parts, part] }
        : { text, font, parts: [part] }
    clusters.push(last)
  }
  for (const show of shows) {
    if (last && isLoneBlank(show, last, fonts)) {
      clusters.pop()
      clusters.push({ ...last, text: `${last.text} `, parts: [...last.parts, { show, places: [0] }] })
      last = undefined
      continue
    }
    const font = fonts.get(show.font)
    if (show.told !== undefined) {
      take(show.told, { show, places: show.items.flatMap((item, place) => ("glyph" in item ? [place] : [])) })
      continue
    }
    for (const [place, item] of show.items.entries()) {
      if (!("glyph" in item)) continue
      // most glyphs stand for one letter and are told rightly: nothing is to be mended
      if (font?.isLetter(item.glyph)) last = undefined
      else take(font?.told.get(item.glyph) ?? "", { show, places: [place] })
    }
  }
  return { clusters, open: last }
}

/** Whether what is drawn next may belong to an open cluster; surely not where it is a letter by itself. */
export const mayGoOn = (open: Cluster, next: Show, fonts: ReadonlyMap<string, FontText>): boolean => {
  if (next.font !== open.font) return false
  const [first] = next.items
  const isLetter = first !== undefined && "glyph" in first && fonts.get(next.font)?.isLetter(first.glyph)
  return next.told !== undefined || !isLetter || isLoneBlank(next, open, fonts)
}

/** Chrome passes over a space that stands alone behind a cluster that is told; it is told with it. */
const isLoneBlank = (
  { told, items, font }: Show,
  last: Cluster,
  fonts: ReadonlyMap<string, FontText>,
): boolean => {
  const [only, ...more] = items
  const blank = fonts.get(font)?.blank
  return (
    told === undefined &&
    last.font === font &&
    more.length === 0 &&
    only !== undefined &&
    "glyph" in only &&
    only.glyph === blank
  )
}

export const glyphAt = ({ show }: Part, place: number): number => {
  const item = show.items[place]
  return item && "glyph" in item ? item.glyph : 0
}

const goesOn = (last: Cluster, text: string, part: Part): boolean =>
  last.font === part.show.font &&
  (last.text === "" || (last.text === text && text.length > 1)) &&
  !last.parts.some((each) => same(glyphsOf(each), glyphsOf(part)))

const glyphsOf = (part: Part): readonly number[] => part.places.map((place) => glyphAt(part, place))
const same = (one: readonly number[], other: readonly number[]) => one.join() === other.join()
