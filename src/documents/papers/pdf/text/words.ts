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
            return content.toString("latin1", begin, at)
          }
        }
      }
    }
    return undefined
  }

  number(): number {
    const last = this.#operands().at(-1)
    return last?.kind === "number" ? last.value : 0
  }

  name(): string {
    const [first] = this.#operands()
    return first?.kind === "name" ? first.name : ""
  }

  matrix(): Matrix {
    return this.before()()
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
    const properties = this.#operands()[1]
    return properties?.kind === "dictionary" ? textIn(properties.entries.get("ActualText")) : undefined
  }

  items(): readonly Item[] {
    const items: Item[] = []
    for (const operand of this.#operands()) {
      if (operand.kind !== "list") add(operand, items)
      else for (const item of operand.items) add(item, items)
    }
    return items
  }

  #operands(): readonly Operand[] {
    return operandsIn(this.#content.subarray(this.from, this.#operator))
  }
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

const add = (operand: Operand, items: Item[]): void => {
  if (operand.kind === "number") items.push({ back: operand.value })
  else for (const glyph of glyphsIn(operand)) items.push({ glyph })
}
