import { type Operand, operationsIn } from "./operations.ts"

/** Glyphs of one font drawn together, with the text that the file says they stand for. */
export type Segment = {
  readonly font: string
  readonly glyphs: readonly number[]
  /** ActualText, where the file tells it. */
  readonly told: string | undefined
  /** Where the words that tell it stand in the content. */
  readonly toldFrom: number
  readonly toldTo: number
}

export const glyphsIn = (operand: Operand | undefined): number[] => {
  if (operand?.kind === "list") return operand.items.flatMap(glyphsIn)
  if (operand?.kind !== "string") return []
  const glyphs: number[] = []
  for (let at = 0; at + 1 < operand.bytes.length; at += 2)
    glyphs.push((operand.bytes[at] ?? 0) * 256 + (operand.bytes[at + 1] ?? 0))
  return glyphs
}

const textIn = (operand: Operand | undefined): string | undefined => {
  if (operand?.kind !== "string") return undefined
  const bytes = Buffer.from(operand.bytes)
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString("latin1")
  return bytes
    .subarray(2, bytes.length & ~1)
    .swap16()
    .toString("utf16le")
}

/** ActualText of the content that an operation begins to mark. */
export const toldBy = (operands: readonly Operand[]): string | undefined => {
  const properties = operands[1]
  return properties?.kind === "dictionary" ? textIn(properties.entries.get("ActualText")) : undefined
}

/** The text of a page as it is drawn: each run of glyphs within one marked content. */
export const segmentsIn = (content: Uint8Array): readonly Segment[] => {
  const segments: Segment[] = []
  const marks: { told: string | undefined; from: number; to: number; segment: number }[] = []
  let font = ""
  for (const { operator, operands, from, to } of operationsIn(content)) {
    if (operator === "Tf") font = operands[0]?.kind === "name" ? operands[0].name : ""
    else if (operator === "BDC" || operator === "BMC")
      marks.push({ told: toldBy(operands), from, to, segment: -1 })
    else if (operator === "EMC") marks.pop()
    else if (operator === "TJ" || operator === "Tj") {
      const glyphs = glyphsIn(operands[0])
      const mark = marks.at(-1)
      if (mark?.told === undefined)
        segments.push({ font, glyphs, told: undefined, toldFrom: from, toldTo: to })
      else if (mark.segment < 0) {
        mark.segment = segments.length
        segments.push({ font, glyphs, told: mark.told, toldFrom: mark.from, toldTo: mark.to })
      } else {
        const before = segments[mark.segment]
        if (before) segments[mark.segment] = { ...before, glyphs: [...before.glyphs, ...glyphs] }
      }
    }
  }
  return segments
}
