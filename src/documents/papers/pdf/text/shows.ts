import { type Matrix, times, unmoved } from "./matrix.ts"
import { type Item, Words } from "./words.ts"

/** Glyphs of one font drawn in one go. */
export type Show = {
  /** Where it stands in the content, with all that sets it up and the words that tell its text. */
  readonly from: number
  readonly to: number
  /** As the page names it. */
  readonly font: string
  readonly size: number
  /** Where it is drawn within what is around it, and where that is on the page. */
  readonly at: () => Matrix
  readonly around: () => Matrix
  readonly items: readonly Item[]
  /** ActualText, where the file tells it. */
  readonly told: string | undefined
}

/** What is around is reckoned where text stands in it: most of it are lines of tables. */
type Around = { matrix: Matrix } | { readonly outer: Around; readonly inner: () => Matrix; matrix?: Matrix }

const matrixOf = (around: Around): Matrix =>
  (around.matrix ??= "outer" in around ? times(matrixOf(around.outer), around.inner()) : unmoved)

/**
 * Everything that draws text in a page's content, in the order in which it is drawn. Only what text depends on is looked at:
 * a page of a table has ten times as many lines as letters.
 */
export const showsIn = (content: Uint8Array): readonly Show[] => {
  const shows: Show[] = []
  const states: Around[] = []
  const marks: { readonly from: number; readonly told: string | undefined; readonly shows: number }[] = []
  const words = new Words(content)
  let around: Around = { matrix: unmoved }
  let at = () => unmoved
  let [font, size, set] = ["", 0, -1]
  for (let operator = words.next(); operator !== undefined; operator = words.next()) {
    switch (operator) {
      case "q":
        states.push(around)
        break
      case "Q":
        around = states.pop() ?? { matrix: unmoved }
        break
      case "cm":
        around = { outer: around, inner: words.before() }
        break
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
        const standing = around
        shows.push({
          from,
          to: words.to,
          font,
          size,
          at,
          around: () => matrixOf(standing),
          items: words.items(),
          told: undefined,
        })
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
