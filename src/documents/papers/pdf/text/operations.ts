/** A value in a page's content: bytes of a string, a name, a number, or a list of strings and numbers. */
export type Operand =
  | { readonly kind: "string"; readonly bytes: readonly number[] }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "list"; readonly items: readonly Operand[] }
  | { readonly kind: "dictionary"; readonly entries: ReadonlyMap<string, Operand> }

/** One operation of a page's content (ISO 32000-1, 7.8.2) and where its text stands. */
export type Operation = {
  readonly operator: string
  readonly operands: readonly Operand[]
  readonly from: number
  readonly to: number
}

const isWhite = (byte: number) =>
  byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0
const isDelimiter = (byte: number) =>
  byte === 40 ||
  byte === 41 ||
  byte === 60 ||
  byte === 62 ||
  byte === 91 ||
  byte === 93 ||
  byte === 47 ||
  byte === 37
const escapes: Readonly<Record<number, number>> = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12 }

/** Reads the operations of a page one after the other. Whatever is not well written is passed over. */
export function* operationsIn(content: Uint8Array): Generator<Operation> {
  const reader = new Reader(content)
  let operands: Operand[] = []
  let from = 0
  for (;;) {
    reader.skipWhite()
    if (reader.at >= content.length) return
    if (operands.length === 0) from = reader.at
    const operand = reader.operand()
    if (operand) operands.push(operand)
    else {
      const operator = reader.word()
      if (operator === "ID") reader.skipImage()
      yield { operator, operands, from, to: reader.at }
      operands = []
    }
  }
}

/** The values in a part of a page's content that holds no operator. */
export const operandsIn = (content: Uint8Array): readonly Operand[] => {
  const reader = new Reader(content)
  const operands: Operand[] = []
  for (reader.skipWhite(); reader.at < content.length; reader.skipWhite()) {
    const operand = reader.operand()
    if (!operand) return operands
    operands.push(operand)
  }
  return operands
}

class Reader {
  at = 0
  readonly content: Buffer
  constructor(content: Uint8Array) {
    this.content = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  }

  skipWhite(): void {
    for (; this.at < this.content.length; this.at++) {
      const byte = this.content[this.at] ?? 0
      if (byte === 37) while (this.at < this.content.length && this.content[this.at] !== 10) this.at++
      else if (!isWhite(byte)) return
    }
  }

  /** A value, or undefined where an operator stands. */
  operand(): Operand | undefined {
    const byte = this.content[this.at] ?? 0
    if (byte === 40) return { kind: "string", bytes: this.#literal() }
    if (byte === 47) return { kind: "name", name: this.#name() }
    if (byte === 91) return { kind: "list", items: this.#list() }
    if (byte === 60)
      return this.content[this.at + 1] === 60 ? this.#dictionary() : { kind: "string", bytes: this.#hex() }
    if ((byte >= 48 && byte <= 57) || byte === 45 || byte === 46 || byte === 43)
      return { kind: "number", value: Number.parseFloat(this.word()) }
    return undefined
  }

  word(): string {
    const from = this.at
    do this.at++
    while (
      this.at < this.content.length &&
      !isWhite(this.content[this.at] ?? 0) &&
      !isDelimiter(this.content[this.at] ?? 0)
    )
    return this.content.toString("latin1", from, Math.min(this.at, from + 64))
  }

  /** Pictures that stand in the content itself: passed over. */
  skipImage(): void {
    const end = this.content.indexOf("EI", this.at)
    this.at = end < 0 ? this.content.length : end + 2
  }

  #name(): string {
    return this.word().slice(1)
  }

  #literal(): number[] {
    const bytes: number[] = []
    let depth = 1
    for (this.at++; this.at < this.content.length; this.at++) {
      const byte = this.content[this.at] ?? 0
      if (byte === 92) bytes.push(...this.#escaped())
      else {
        if (byte === 40) depth++
        if (byte === 41 && --depth === 0) break
        bytes.push(byte)
      }
    }
    this.at++
    return bytes
  }

  #escaped(): number[] {
    const byte = this.content[++this.at] ?? 0
    if (byte < 48 || byte > 55) return byte === 10 ? [] : [escapes[byte] ?? byte]
    let value = 0
    for (let digits = 0; digits < 3; digits++) {
      const digit = this.content[this.at] ?? 0
      if (digit < 48 || digit > 55) break
      value = value * 8 + digit - 48
      this.at++
    }
    this.at--
    return [value & 255]
  }

  #hex(): number[] {
    const end = this.content.indexOf(62, this.at)
    const text = this.content.toString("latin1", this.at + 1, end < 0 ? undefined : end)
    this.at = end < 0 ? this.content.length : end + 1
    return [...Buffer.from(text.replace(/\s/g, ""), "hex")]
  }

  #list(): Operand[] {
    const items: Operand[] = []
    this.at++
    for (;;) {
      this.skipWhite()
      if (this.at >= this.content.length) return items
      if (this.content[this.at] === 93) {
        this.at++
        return items
      }
      const item = this.operand()
      if (item) items.push(item)
      else this.word()
    }
  }

  #dictionary(): Operand {
    const entries = new Map<string, Operand>()
    this.at += 2
    for (;;) {
      this.skipWhite()
      if (this.at >= this.content.length) break
      if (this.content[this.at] === 62) {
        this.at += 2
        break
      }
      const key = this.operand()
      this.skipWhite()
      const value = this.operand()
      if (key?.kind === "name" && value) entries.set(key.name, value)
      else if (!value) this.word()
    }
    return { kind: "dictionary", entries }
  }
}
