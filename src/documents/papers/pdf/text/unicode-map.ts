/** What each glyph of a font stands for, as its ToUnicode map has it (ISO 32000-1, 9.10.3). */
export type UnicodeMap = Map<number, string>

const decode = (hex: string): string => {
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `${hex}0`, "hex")
  return bytes.length < 2
    ? bytes.toString("latin1")
    : bytes
        .subarray(0, bytes.length & ~1)
        .swap16()
        .toString("utf16le")
}

const encode = (text: string): string => Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase()

const four = (code: number): string => code.toString(16).toUpperCase().padStart(4, "0")

const mostInRange = 65_536

/** Reads `bfchar` and `bfrange` of a map. */
export const readUnicodeMap = (text: string): UnicodeMap => {
  const map: UnicodeMap = new Map()
  for (const [, body = ""] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = "", to = ""] of body.matchAll(/<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]*)>/g))
      map.set(Number.parseInt(code, 16), decode(to))
  for (const [, body = ""] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) readRanges(body, map)
  return map
}

const readRanges = (body: string, map: UnicodeMap): void => {
  const range = /<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>\s*(?:<([\dA-Fa-f]+)>|\[([^\]]*)\])/g
  for (const [, first = "", last = "", to, list] of body.matchAll(range)) {
    const [from, until] = [Number.parseInt(first, 16), Number.parseInt(last, 16)]
    const each = list?.match(/[\dA-Fa-f]+/g)
    for (let code = from; code <= until && code - from < mostInRange; code++) {
      const text = each ? decode(each[code - from] ?? "") : decode(to ?? "")
      const end = text.charCodeAt(text.length - 1) + (each ? 0 : code - from)
      map.set(code, text.slice(0, -1) + String.fromCharCode(end))
    }
  }
}

const atOnce = 100

/** A map as a PDF holds it. */
export const writeUnicodeMap = (map: UnicodeMap): string => {
  const entries = [...map].toSorted(([one], [other]) => one - other)
  const parts: string[] = []
  for (let at = 0; at < entries.length; at += atOnce) {
    const some = entries.slice(at, at + atOnce)
    const lines = some.map(([code, text]) => `<${four(code)}> <${encode(text)}>`)
    parts.push(`${some.length} beginbfchar`, ...lines, "endbfchar")
  }
  return [head, ...parts, foot].join("\n")
}

const head = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange`
const foot = `endcmap
CMapName currentdict /CMap defineresource pop
end
end`
