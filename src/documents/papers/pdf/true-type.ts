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
  const advances = tableOf(font, "hmtx")
  const perEm = tableOf(font, "head").readUInt16BE(18)
  const told = tableOf(font, "hhea").readUInt16BE(34)
  return new Map(
    [...glyphsByLetter(font)].map(([letter, glyph]) => [
      letter,
      advances.readUInt16BE(4 * Math.min(glyph, told - 1)) / perEm,
    ]),
  )
}

/** The glyph of each letter of a font, by the letter's code. */
export const glyphsByLetter = (font: Buffer): ReadonlyMap<number, number> => {
  const cmap = tableOf(font, "cmap")
  const map = cmap.subarray(cmap.readUInt32BE(8))
  if (map.readUInt16BE(0) !== 4) throw new Error("a font tells its letters in a way that is not known")
  const segments = map.readUInt16BE(6)
  const glyphs = new Map<number, number>()
  for (let at = 0; at < segments; at += 2) {
    const [last, first] = [map.readUInt16BE(14 + at), map.readUInt16BE(16 + segments + at)]
    const [delta, from] = [16 + 2 * segments + at, 16 + 3 * segments + at]
    const within = map.readUInt16BE(from)
    for (let code = first; code <= last && code < 0xffff; code++) {
      const listed = within === 0 ? code : map.readUInt16BE(from + within + 2 * (code - first))
      const glyph = listed === 0 ? 0 : (listed + map.readUInt16BE(delta)) & 0xffff
      if (glyph > 0) glyphs.set(code, glyph)
    }
  }
  return glyphs
}

/** A table of letters and their glyphs (OpenType, cmap, format 12). */
export const letterTable = (glyphs: ReadonlyMap<number, number>): Buffer => {
  const groups = [...glyphs].toSorted(([one], [other]) => one - other)
  const table = Buffer.alloc(28 + groups.length * 12)
  const [tables, unicode, begins] = [1, [3, 10], 12]
  for (const [at, value] of [0, tables, ...unicode].entries()) table.writeUInt16BE(value, at * 2)
  table.writeUInt32BE(begins, 8)
  table.writeUInt16BE(12, begins)
  table.writeUInt32BE(table.length - begins, begins + 4)
  table.writeUInt32BE(groups.length, begins + 12)
  for (const [at, [letter, glyph]] of groups.entries())
    for (const [of, value] of [letter, letter, glyph].entries())
      table.writeUInt32BE(value, 28 + at * 12 + of * 4)
  return table
}

/** A font with others in the place of some of its tables; their sums are not told, for who reads it does not ask for them. */
export const withTables = (font: Buffer, others: Readonly<Record<string, Buffer>>): Buffer => {
  const head = Buffer.from(font.subarray(0, 12 + font.readUInt16BE(4) * 16))
  const parts: Buffer[] = [head]
  let length = head.length
  for (let at = 12; at < head.length; at += 16) {
    const name = head.toString("latin1", at, at + 4)
    const table = others[name] ?? tableOf(font, name)
    head.writeUInt32BE(length, at + 8)
    head.writeUInt32BE(table.length, at + 12)
    parts.push(table, Buffer.alloc(-table.length & 3))
    length += table.length + (-table.length & 3)
  }
  return Buffer.concat(parts)
}
