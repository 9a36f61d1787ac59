import { type Matrix, unmoved } from "./matrix.ts"
import { textObjectsIn } from "./text-objects.ts"
import { type Item, Words } from "./words.ts"

/** Glyphs of one font drawn in one go. */
export type Show = {
  /** Where it stands in its text object, with all that sets it up and the words that tell its text. */
  readonly from: number
  readonly to: number
  /** As the page names it. */
  readonly font: string
  readonly size: number
  /** Where it is drawn within its text object, and where that is on the page. */
  readonly at: () => Matrix
  readonly around: () => Matrix
  readonly items: readonly Item[]
  /** ActualText, where the file tells it. */
  readonly told: string | undefined
}

/** Everything that draws text in a page's content, in the order in which it is drawn. */
export const showsIn = (content: Uint8Array): readonly Show[] => {
  const all = Buffer.from(content).toString("latin1")
  return textObjectsIn(all).flatMap(({ from, to, around }) => showsOf(all.slice(from, to), around))
}

/** All that a text object draws. */
export const showsOf = (text: string, around: () => Matrix = () => unmoved): readonly Show[] => {
  const shows: Show[] = []
  const marks: { readonly from: number; readonly told: string | undefined; readonly shows: number }[] = []
  const words = new Words(Buffer.from(text, "latin1"))
  let at = () => unmoved
  let [font, size, set] = ["", 0, -1]
  for (let operator = words.next(); operator !== undefined; operator = words.next()) {
    switch (operator) {
      case "Tr":
        set = set < 0 ? words.from : set
        break
      case "Tf": {
        set = set < 0 ? words.from : set
        const named = words.font()
        font = named.name
        size = named.size
        break
      }
      case "Tm":
        set = set < 0 ? words.from : set
        at = words.before()
        break
      case "TJ":
      case "Tj": {
        const from = set < 0 ? words.from : set
        shows.push({ from, to: words.to, font, size, at, around, items: words.items(), told: undefined })
        set = -1
        break
      }
      case "BDC":
      case "BMC":
        marks.push({
          from: words.from,
          told: operator === "BDC" ? words.told() : undefined,
          shows: shows.length,
        })
        set = -1
        break
      case "EMC": {
        const mark = marks.pop()
        const only = shows.at(-1)
        if (mark?.told !== undefined && only && shows.length === mark.shows + 1)
          shows[mark.shows] = { ...only, from: mark.from, to: words.to, told: mark.told }
        set = -1
        break
      }
      default:
        set = -1
    }
  }
  return shows
}
