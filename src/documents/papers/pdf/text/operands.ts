import type { Operand } from "./operations.ts"

/** Glyphs that a string, or a list of strings, draws: two bytes each. */
export const glyphsIn = (operand: Operand | undefined): number[] => {
  if (operand?.kind === "list") return operand.items.flatMap(glyphsIn)
  if (operand?.kind !== "string") return []
  const glyphs: number[] = []
  for (let at = 0; at + 1 < operand.bytes.length; at += 2)
    glyphs.push((operand.bytes[at] ?? 0) * 256 + (operand.bytes[at + 1] ?? 0))
  return glyphs
}

export const textIn = (operand: Operand | undefined): string | undefined => {
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
