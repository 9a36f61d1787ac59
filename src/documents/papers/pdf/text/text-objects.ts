import { type Matrix, times, unmoved } from "./matrix.ts"

/** What a page draws as text in one place (ISO 32000-1, 9.4), as the setter writes it: an operator ends its line. */
export type TextObject = {
  /** Where it stands in the content, between BT and ET. */
  readonly from: number
  readonly to: number
  /** Where it is drawn on the page; reckoned for all of a page when it is asked for. */
  readonly around: () => Matrix
}

const [begins, ends] = ["\nBT\n", "\nET\n"]

export const textObjectsIn = (content: string): readonly TextObject[] => {
  const objects: TextObject[] = []
  let each: readonly Around[] | undefined
  const around = (at: number) => () =>
    matrixOf((each ??= aroundEach(content, objects))[at] ?? { matrix: unmoved })
  for (let at = content.indexOf(begins); at >= 0; at = content.indexOf(begins, at)) {
    const from = at + begins.length
    // the end of an empty one is that of the line on which it begins
    const to = content.indexOf(ends, from - 1)
    if (to < 0) break
    objects.push({ from, to: Math.max(from, to), around: around(objects.length) })
    at = to
  }
  return objects
}

/** What moves that which is drawn, within what is kept and restored (ISO 32000-1, 8.4.4). */
const states = /^(?:q|Q|([-\d. ]+) cm)$/gm

/** Reckoned only where text stands in it: most of it are lines of tables. */
type Around = { matrix: Matrix } | { readonly outer: Around; readonly moved: string; matrix?: Matrix }

const aroundEach = (content: string, objects: readonly TextObject[]): readonly Around[] => {
  const kept: Around[] = []
  let around: Around = { matrix: unmoved }
  let at = 0
  return objects.map(({ from, to }) => {
    for (const [state, moved = ""] of content.slice(at, from).matchAll(states)) {
      if (state === "q") kept.push(around)
      else if (state === "Q") around = kept.pop() ?? { matrix: unmoved }
      else around = { outer: around, moved }
    }
    at = to
    return around
  })
}

const matrixOf = (around: Around): Matrix =>
  (around.matrix ??= "outer" in around ? times(matrixOf(around.outer), read(around.moved)) : unmoved)

const read = (numbers: string): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers.split(" ").map(Number)
  return [a, b, c, d, e, f]
}
