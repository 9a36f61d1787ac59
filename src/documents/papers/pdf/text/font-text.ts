import { asThai, privateFamily } from "../private-letters.ts"
import { glyphsIn } from "../true-type.ts"
import { shareLetters, silent } from "./letters.ts"
import type { PdfObjects } from "./pdf-objects.ts"
import { readUnicodeMap, type UnicodeMap, writeUnicodeMap } from "./unicode-map.ts"

type Codes = { readonly codes: readonly number[]; readonly unseen: number | undefined }

/**
 * What the glyphs of a font say. A glyph that says different things in different places has a code for each (its table of
 * codes and glyphs, ISO 32000-1, 9.7.4.2).
 */
export class FontText {
  /** What each glyph stands for as the setter has it. */
  readonly told: UnicodeMap
  readonly #font: string
  readonly #inner: number
  readonly #widths: ReadonlyMap<number, string>
  readonly #says = new Map<number, string>()
  readonly #codes = new Map<string, number>()
  readonly #glyphs = new Map<number, number>()
  readonly #shared = new Map<string, Codes>()
  readonly #letters = new Set<number>()
  /** Codes of our own begin behind the last glyph that the file holds. */
  #next: number
  #blank: number | undefined

  constructor(objects: PdfObjects, number: number) {
    this.#font = objects.dictionary(number)
    const told = readUnicodeMap(objects.stream(referred(this.#font, "ToUnicode")).toString("latin1"))
    const isPrivate = this.#font.includes(privateFamily)
    this.told = isPrivate ? new Map([...told].map(([glyph, text]) => [glyph, asThai(text)])) : told
    this.#inner = Number(/\/DescendantFonts \[(\d+) 0 R\]/.exec(this.#font)?.[1])
    const [, widths = ""] = /\/W \[([^\]]*)\]/.exec(objects.dictionary(this.#inner)) ?? []
    const numbers = widths.trim().split(/\s+/)
    const found = new Map<number, string>()
    for (let at = 0; at + 2 < numbers.length; at += 3)
      for (let glyph = Number(numbers[at]); glyph <= Number(numbers[at + 1]); glyph++)
        found.set(glyph, numbers[at + 2] ?? "0")
    this.#widths = found
    const described = objects.dictionary(referred(objects.dictionary(this.#inner), "FontDescriptor"))
    this.#next = glyphsIn(objects.stream(referred(described, "FontFile2")))
    for (const [glyph, text] of this.told) {
      if ([...text].length !== 1) continue
      this.#says.set(glyph, text)
      this.#letters.add(glyph)
    }
  }

  /** Whether the setter has each glyph stand for one letter, so that nothing is to be mended. */
  get tellsLetters(): boolean {
    return this.#letters.size === this.told.size
  }

  /** Whether the setter has it stand for one letter, wherever it tells nothing else. */
  isLetter(glyph: number): boolean {
    return this.#letters.has(glyph)
  }

  /** What a glyph says under a code. */
  textOf(code: number): string {
    return this.#says.get(code) ?? ""
  }

  /** Thousandths of the size. */
  width(glyph: number): number {
    return Number(this.#widths.get(glyph) ?? 0)
  }

  /** A glyph that draws nothing, if the font holds one. */
  get blank(): number | undefined {
    return (this.#blank ??= [...this.told].find(([, text]) => text === " ")?.[0])
  }

  /**
   * Codes under which these glyphs together say a cluster's text; and one for a glyph that is to say it all unseen, where
   * there are too few letters to go round.
   */
  share(text: string, glyphs: readonly number[]): Codes {
    const key = `${text} ${glyphs.join()}`
    const known = this.#shared.get(key)
    if (known) return known
    const letters = shareLetters(
      text,
      glyphs.map((glyph) => this.width(glyph) > 0),
    )
    const widest = glyphs.toSorted((one, other) => this.width(other) - this.width(one))[0] ?? 0
    const unseen = letters || this.width(widest) === 0 ? undefined : this.codeFor(widest, text)
    const says = (at: number) => letters?.[at] ?? (unseen === undefined && at === 0 ? text : silent)
    const shared = { unseen, codes: glyphs.map((glyph, at) => this.codeFor(glyph, says(at))) }
    this.#shared.set(key, shared)
    return shared
  }

  /** The code under which a glyph says this text. */
  codeFor(glyph: number, text: string): number {
    const says = this.#says.get(glyph)
    if (says === undefined) this.#says.set(glyph, text)
    if (says === undefined || says === text) return glyph
    const key = `${glyph} ${text}`
    const known = this.#codes.get(key)
    if (known !== undefined) return known
    const code = this.#next++
    if (code > 65_535) throw new Error("a font has too many codes")
    this.#codes.set(key, code)
    this.#says.set(code, text)
    this.#glyphs.set(code, glyph)
    return code
  }

  write(objects: PdfObjects): void {
    const map = new Map([...this.told, ...this.#says])
    objects.changeStream(referred(this.#font, "ToUnicode"), Buffer.from(writeUnicodeMap(map), "latin1"))
    if (this.#glyphs.size === 0) return
    const table = Buffer.alloc(this.#next * 2)
    for (let code = 0; code < this.#next; code++)
      table.writeUInt16BE(this.#glyphs.get(code) ?? code, code * 2)
    const widths = [...this.#glyphs].map(
      ([code, glyph]) => `${code} ${code} ${this.#widths.get(glyph) ?? "0"}`,
    )
    const inner = objects.dictionary(this.#inner)
    if (!/\/CIDToGIDMap \/Identity/.test(inner) || !inner.includes("/W ["))
      throw new Error("a font has no table of its glyphs")
    // the list of codes that the standard for archives lets away, and that would have to name the new ones
    const described = referred(inner, "FontDescriptor")
    objects.change(described, objects.dictionary(described).replace(/\/CIDSet \d+ 0 R/, ""))
    objects.change(
      this.#inner,
      inner
        .replace("/CIDToGIDMap /Identity", `/CIDToGIDMap ${objects.addStream(table)} 0 R`)
        .replace(/\/W \[([^\]]*)\]/, (_, known: string) => `/W [${known} ${widths.join(" ")}]`),
    )
  }
}

const referred = (dictionary: string, name: string): number => {
  const found = new RegExp(`/${name} (\\d+) 0 R`).exec(dictionary)?.[1]
  if (found === undefined) throw new Error(`a font has no ${name}`)
  return Number(found)
}
