import { type Matrix, times, unmoved } from "./matrix.ts"
import { type Operand, operationsIn } from "./operations.ts"
import { glyphsIn, toldBy } from "./operands.ts"
import type { UnicodeMap } from "./unicode-map.ts"

/** Text of a page by the number under which the tags know it; `goesOn` where it stands on the line of the one before. */
export type Marked = ReadonlyMap<number, { readonly text: string; readonly goesOn: boolean }>

type Mark = { readonly number: number | undefined; readonly told: string | undefined }

/** The text that is drawn under each number, ligatures and marks as the file tells them. */
export const markedTextIn = (content: Uint8Array, fonts: ReadonlyMap<string, UnicodeMap>): Marked => {
  const texts = new Map<number, { text: string; goesOn: boolean }>()
  const marks: Mark[] = []
  const states: Matrix[] = []
  let state = unmoved
  let map: UnicodeMap | undefined
  let lastLine = Number.NaN
  for (const { operator, operands } of operationsIn(content)) {
    if (operator === "q") states.push(state)
    else if (operator === "Q") state = states.pop() ?? unmoved
    else if (operator === "cm") state = times(state, matrixOf(operands))
    else if (operator === "Tf") map = operands[0]?.kind === "name" ? fonts.get(operands[0].name) : undefined
    else if (operator === "EMC") marks.pop()
    else if (operator === "BMC") marks.push({ number: undefined, told: undefined })
    else if (operator === "BDC") {
      const told = toldBy(operands)
      const number = numberIn(operands) ?? marks.at(-1)?.number
      marks.push({ number, told })
      if (told !== undefined) add(texts, number, told, onLine(state[5], lastLine))
    } else if (operator === "TJ" || operator === "Tj") {
      const mark = marks.at(-1)
      const text = glyphsIn(operands[0])
        .map((glyph) => map?.get(glyph) ?? "")
        .join("")
      if (mark?.told === undefined) add(texts, mark?.number, text, onLine(state[5], lastLine))
      lastLine = state[5]
    }
  }
  return texts
}

/** A mark that is raised over its letter stands on the same line. */
const onLine = (height: number, line: number): boolean => Math.abs(height - line) < 5

const numberIn = (operands: readonly Operand[]): number | undefined => {
  const properties = operands[1]
  const number = properties?.kind === "dictionary" ? properties.entries.get("MCID") : undefined
  return number?.kind === "number" ? number.value : undefined
}

const add = (
  texts: Map<number, { text: string; goesOn: boolean }>,
  number: number | undefined,
  text: string,
  goesOn: boolean,
): void => {
  if (number === undefined) return
  const known = texts.get(number)
  if (known) known.text += text
  else texts.set(number, { text, goesOn })
}

const matrixOf = (operands: readonly Operand[]): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands.map((each) =>
    each.kind === "number" ? each.value : 0,
  )
  return [a, b, c, d, e, f]
}
