import { glyphsIn, textIn } from "./operands.ts"
import { type Operand, operandsIn } from "./operations.ts"
import type { Matrix } from "./matrix.ts"

/** A glyph by its code, or how far back the next one stands, in thousandths of the size. */
export type Item = { readonly glyph: number } | { readonly back: number }

/** What letters and digits, signs and white there are in a page's content, by byte. */
const [white, sign] = [1, 2]
const kinds = new Uint8Array(256)
for (const byte of [0, 9, 10, 12, 13, 32]) kinds[byte] = white
for (const byte of [37, 40, 41, 47, 60, 62, 91, 93]) kinds[byte] = sign

const latin1 = (content: Buffer, from: number, to: number): string => content.toString("latin1", from, to)

/** Goes through a page's content from operator to operator; operands are read only where somebody asks for them. */
export class Words {
  /** Where the operator's first operand begins, and where the operator ends. */
  from = 0
  to = 0
  #operator = 0
  readonly #content: Buffer

  constructor(content: Uint8Array) {
    this.#content = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  }

  next(): string | undefined {
    const { length } = this.#content
    const content = this.#content
    let at = this.to
    this.from = -1
    while (at < length) {
      const byte = content[at] ?? 0
      const kind = kinds[byte]
      if (kind === white) at++
      else {
        if (this.from < 0) this.from = at
        if (kind === sign) at = passed(content, at, byte)
        else {
          const begin = at
          while (at < length && kinds[content[at] ?? 0] === 0) at++
          // numbers begin with a digit, a point or a sign
          if (byte > 57 || byte === 39 || byte === 34 || byte === 42) {
            this.#operator = begin
            this.to = at
            return named(content, begin, at)
          }
        }
      }
    }
    return undefined
  }

  /** A font's name and size. */
  font(): { readonly name: string; readonly size: number } {
    const said = latin1(this.#content, this.from, this.#operator)
    const end = said.search(/\s/)
    return { name: said.slice(1, end), size: Number(said.slice(end)) }
  }

  /** The matrix that stands before the operator, read when it is asked for. */
  before(): () => Matrix {
    const [from, to] = [this.from, this.#operator]
    return () => {
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = this.#content
        .toString("latin1", from, to)
        .trim()
        .split(/\s+/)
        .map(Number)
      return [a, b, c, d, e, f]
    }
  }

  told(): string | undefined {
    const said = latin1(this.#content, this.from, this.#operator)
    if (!said.includes("/ActualText")) return undefined
    const known = clusters.get(said)
    if (known !== undefined) return known
    const properties = this.#operands()[1]
    const told = properties?.kind === "dictionary" ? textIn(properties.entries.get("ActualText")) : undefined
    if (clusters.size > mostClusters) clusters.clear()
    if (told !== undefined) clusters.set(said, told)
    return told
  }

  items(): readonly Item[] {
    return quickItems(this.#content, this.from, this.#operator) ?? itemsOf(this.#operands())
  }

  #operands(): readonly Operand[] {
    return operandsIn(this.#content.subarray(this.from, this.#operator))
  }
}

/** What clusters are told as; the same few hundred come over and over. */
const clusters = new Map<string, string>()
const mostClusters = 10_000

/** The same few names come over and over: short ones are known by their bytes. */
const names = new Map<number, string>()
const named = (content: Buffer, from: number, to: number): string => {
  if (to - from > 3) return latin1(content, from, to)
  let key = 0
  for (let at = from; at < to; at++) key = key * 256 + (content[at] ?? 0)
  const known = names.get(key)
  if (known !== undefined) return known
  const name = latin1(content, from, to)
  names.set(key, name)
  return name
}

/** Behind a string, a name, or one bracket. */
const passed = (content: Buffer, at: number, byte: number): number => {
  if (byte === 40) {
    let depth = 1
    for (at++; at < content.length && depth > 0; at++) {
      const inside = content[at]
      if (inside === 92) at++
      else if (inside === 40) depth++
      else if (inside === 41) depth--
    }
    return at
  }
  if (byte === 60 && content[at + 1] === 60) return at + 2
  if (byte === 60) {
    const end = content.indexOf(62, at)
    return end < 0 ? content.length : end + 1
  }
  if (byte === 47) {
    for (at++; at < content.length && kinds[content[at] ?? 0] === 0;) at++
    return at
  }
  if (byte === 37) {
    const end = content.indexOf(10, at)
    return end < 0 ? content.length : end + 1
  }
  return at + 1
}

const itemsOf = (operands: readonly Operand[]): readonly Item[] =>
  operands
    .flatMap((operand) => (operand.kind === "list" ? operand.items : [operand]))
    .flatMap((operand): Item[] =>
      operand.kind === "number" ? [{ back: operand.value }] : glyphsIn(operand).map((glyph) => ({ glyph })),
    )

/** Items of glyphs, each made once. */
const glyphItems: Item[] = []
const glyphItem = (glyph: number): Item => (glyphItems[glyph] ??= { glyph })

/** As `itemsOf`, without the values between: a list of strings and numbers, as nearly all text is drawn. */
const quickItems = (content: Buffer, from: number, to: number): readonly Item[] | undefined => {
  const items: Item[] = []
  let at = from
  while (at < to) {
    const byte = content[at] ?? 0
    if (byte === 47) return undefined
    if (byte === 40) {
      at = literalGlyphs(content, at + 1, to, items)
    } else if (byte === 60) {
      for (at++; content[at] !== 62; at += 4) {
        const glyph = Number.parseInt(latin1(content, at, at + 4), 16)
        if (at + 4 > to || Number.isNaN(glyph)) return undefined
        items.push(glyphItem(glyph))
      }
      at++
    } else if (byte > 42 && byte < 58) {
      const begin = at
      while (at < to && (content[at] ?? 0) > 42 && (content[at] ?? 0) < 58) at++
      items.push({ back: Number(latin1(content, begin, at)) })
    } else at++
  }
  return items
}

const escapes: Readonly<Record<number, number>> = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12 }

/** Glyphs of a string between round brackets (ISO 32000-1, 7.3.4.2), two bytes each; gives where it ends. */
const literalGlyphs = (content: Buffer, from: number, to: number, items: Item[]): number => {
  let high = -1
  let depth = 1
  let at = from
  while (at < to) {
    let byte = content[at++] ?? 0
    if (byte === 92) {
      byte = content[at++] ?? 0
      if (byte === 10) continue
      if (byte >= 48 && byte <= 55) {
        byte -= 48
        for (let more = 0; more < 2; more++) {
          const digit = content[at] ?? 0
          if (digit < 48 || digit > 55) break
          byte = (byte * 8 + digit - 48) & 255
          at++
        }
      } else byte = escapes[byte] ?? byte
    } else if (byte === 40) depth++
    else if (byte === 41 && --depth === 0) return at
    if (high < 0) high = byte
    else {
      items.push(glyphItem(high * 256 + byte))
      high = -1
    }
  }
  return at
}
