/** A table of a TrueType font, by its name of four letters. */
export const tableOf = (font: Buffer, name: string): Buffer => {
  const tables = font.readUInt16BE(4)
  for (let at = 12; at < 12 + tables * 16; at += 16)
    if (font.toString("latin1", at, at + 4) === name) {
      const from = font.readUInt32BE(at + 8)
      return font.subarray(from, from + font.readUInt32BE(at + 12))
    }
  throw new Error(`a font has no table ${name}`)
}

/** How many glyphs a font holds. */
export const glyphsIn = (font: Buffer): number => tableOf(font, "maxp").readUInt16BE(4)

/** How far each letter of a font takes the next one, in ems, by its code. Marks over and under a letter take no room. */
export const letterWidths = (font: Buffer): ReadonlyMap<number, number> => {
  const [cmap, advances] = [tableOf(font, "cmap"), tableOf(font, "hmtx")]
  const perEm = tableOf(font, "head").readUInt16BE(18)
  const told = tableOf(font, "hhea").readUInt16BE(34)
  const map = cmap.subarray(cmap.readUInt32BE(8))
  if (map.readUInt16BE(0) !== 4) throw new Error("a font tells its letters in a way that is not known")
  const segments = map.readUInt16BE(6)
  const widths = new Map<number, number>()
  for (let at = 0; at < segments; at += 2) {
    const [last, first] = [map.readUInt16BE(14 + at), map.readUInt16BE(16 + segments + at)]
    const [delta, from] = [16 + 2 * segments + at, 16 + 3 * segments + at]
    const within = map.readUInt16BE(from)
    for (let code = first; code <= last && code < 0xffff; code++) {
      const listed = within === 0 ? code : map.readUInt16BE(from + within + 2 * (code - first))
      const glyph = listed === 0 ? 0 : (listed + map.readUInt16BE(delta)) & 0xffff
      if (glyph > 0) widths.set(code, advances.readUInt16BE(4 * Math.min(glyph, told - 1)) / perEm)
    }
  }
  return widths
}
