import { promisify } from "node:util"
import { deflate, inflate, inflateSync } from "node:zlib"

const [packed, unpacked] = [promisify(deflate), promisify(inflate)]

/** Bytes that a page takes at most, as a rule: each further piece would come by itself. */
const inOneGo = 131_072

/**
 * The objects of a PDF that the setter has just written: a plain table of where each stands (ISO 32000-1, 7.5.4) and no
 * streams of objects. Few of them are changed; the others are copied as they are, which for hundreds of pages with tags
 * is many times quicker than to read and write them all.
 */
export class PdfObjects {
  readonly #bytes: Buffer
  /** Where each object begins, by its number; 0 where there is none. */
  readonly #begins: number[] = []
  readonly #sorted: readonly number[]
  readonly #changed = new Map<number, Buffer | Promise<Buffer>>()
  readonly #trailer: string
  readonly #tableAt: number

  /** @throws Error when the file is not as the setter writes it */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const end = this.#bytes.toString("latin1", Math.max(0, bytes.length - 64))
    this.#tableAt = Number(/startxref\s+(\d+)/.exec(end)?.[1] ?? Number.NaN)
    const table = this.#bytes.toString("latin1", this.#tableAt)
    const [, first, count, entries = "", trailer = ""] =
      /^xref\s+(\d+) (\d+)\s+((?:\d{10} \d{5} [nf]\s\s?)+)trailer([\s\S]*?)startxref/.exec(table) ?? []
    if (first !== "0") throw new Error("the PDF has no plain table of its objects")
    this.#trailer = trailer
    for (let number = 0; number < Number(count); number++) {
      const entry = entries.slice(number * 20, number * 20 + 20)
      this.#begins.push(entry[17] === "n" ? Number(entry.slice(0, 10)) : 0)
    }
    this.#sorted = this.#begins
      .map((at, number) => ({ at, number }))
      .filter(({ at }) => at > 0)
      .toSorted((one, other) => one.at - other.at)
      .map(({ number }) => number)
  }

  /** Numbers of the objects in which these words stand outside of streams. */
  with(words: string): number[] {
    const found: number[] = []
    let place = 0
    for (let at = this.#bytes.indexOf(words); at >= 0; at = this.#bytes.indexOf(words, at + 1)) {
      while (place + 1 < this.#sorted.length && this.#beginOf(place + 1) <= at) place++
      const number = this.#sorted[place]
      if (number !== undefined && number !== found.at(-1) && this.dictionary(number).includes(words))
        found.push(number)
    }
    return found
  }

  /** What an object says before its stream, if it has one. */
  dictionary(number: number): string {
    const { from, to } = this.#range(number)
    const stream = this.#bytes.indexOf("\nstream", from)
    return this.#bytes.toString("latin1", from, stream < 0 || stream > to ? to : stream)
  }

  stream(number: number): Buffer {
    const { raw, isPacked } = this.#rawStream(number)
    return isPacked ? inflateSync(raw) : raw
  }

  /** As `stream`, unpacked beside what else is done. */
  async streamBeside(number: number): Promise<Buffer> {
    const { raw, isPacked } = this.#rawStream(number)
    return isPacked ? unpacked(raw, { chunkSize: inOneGo }) : raw
  }

  #rawStream(number: number): { readonly raw: Buffer; readonly isPacked: boolean } {
    const { from, to } = this.#range(number)
    const begin = this.#bytes.indexOf("\nstream", from)
    const dictionary = this.dictionary(number)
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? Number.NaN)
    if (begin < 0 || begin > to || Number.isNaN(length)) throw new Error(`object ${number} is no stream`)
    const at = begin + (this.#bytes[begin + 7] === 13 ? 9 : 8)
    const raw = this.#bytes.subarray(at, at + length)
    return { raw, isPacked: dictionary.includes("/FlateDecode") }
  }

  change(number: number, dictionary: string): void {
    this.#changed.set(number, Buffer.from(dictionary, "latin1"))
  }

  /** Puts another stream in the place of one; what its dictionary says besides stays. */
  changeStream(number: number, content: Uint8Array): void {
    const kept = this.dictionary(number)
      .replace(/\/Length \d+/, "")
      .replace(/\/Filter (?:\/\w+|\[[^\]]*\])/, "")
    this.#changed.set(
      number,
      streamObject(content, kept.slice(kept.indexOf("<<") + 2, kept.lastIndexOf(">>"))),
    )
  }

  addStream(content: Uint8Array): number {
    const number = this.#begins.push(0) - 1
    this.#changed.set(number, streamObject(content, ""))
    return number
  }

  async write(): Promise<Buffer> {
    const all = await Promise.all(
      [...this.#changed].map(async ([number, content]) => [number, await content] as const),
    )
    const changes = new Map(all)
    const parts: Buffer[] = []
    const begins = this.#begins.map(() => 0)
    let length = 0
    const put = (part: Buffer) => {
      parts.push(part)
      length += part.length
    }
    put(this.#bytes.subarray(0, this.#beginOf(0)))
    for (const number of this.#sorted) {
      begins[number] = length
      const changed = changes.get(number)
      const { from, to } = this.#range(number)
      put(changed ? framed(number, changed) : this.#bytes.subarray(from, to))
    }
    for (const [number, content] of changes) {
      if (this.#begins[number] !== 0) continue
      begins[number] = length
      put(framed(number, content))
    }
    const table = begins.map((at, number) =>
      number === 0 || at === 0 ? "0000000000 65535 f\r\n" : `${String(at).padStart(10, "0")} 00000 n\r\n`,
    )
    const trailer = this.#trailer.replace(/\/Size \d+/, `/Size ${begins.length}`)
    const tail = `xref\n0 ${begins.length}\n${table.join("")}trailer${trailer}startxref\n${length}\n%%EOF\n`
    put(Buffer.from(tail, "latin1"))
    return Buffer.concat(parts)
  }

  #beginOf(place: number): number {
    return this.#begins[this.#sorted[place] ?? 0] ?? 0
  }

  #range(number: number): { readonly from: number; readonly to: number } {
    const from = this.#begins[number] ?? 0
    if (from === 0) throw new Error(`there is no object ${number}`)
    const ends = (this.#ends ??= new Map(
      this.#sorted.map((each, place) => [each, this.#beginOf(place + 1) || this.#tableAt]),
    ))
    return { from, to: ends.get(number) ?? this.#tableAt }
  }
  #ends: ReadonlyMap<number, number> | undefined
}

const framed = (number: number, content: Buffer): Buffer =>
  content.subarray(0, 12).toString("latin1").includes(" obj")
    ? content
    : Buffer.concat([Buffer.from(`${number} 0 obj\n`), content, Buffer.from("\nendobj\n\n")])

const streamObject = async (content: Uint8Array, says: string): Promise<Buffer> => {
  const body = await packed(content, { level: 3, chunkSize: inOneGo })
  return Buffer.concat([
    Buffer.from(
      `<<${says.trimEnd()}\n  /Length ${body.length}\n  /Filter /FlateDecode\n>>\nstream\n`,
      "latin1",
    ),
    body,
    Buffer.from("\nendstream"),
  ])
}
