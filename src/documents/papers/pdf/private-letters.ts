import { readFileSync } from "node:fs"
import { usualFonts } from "./fonts.ts"
import { glyphsByLetter, letterTable, tableOf, withTables } from "./true-type.ts"

/** Saraban whose Thai letters and marks stand under codes for private use (Unicode Standard, 23.5). */
export const privateFamily = "SarabanPU"

const toPrivate = 0xe000 - 0x0e00
/** Without ำ, which the setter draws as two glyphs that stand apart, and digits, which need no other code. */
const thai = String.raw`\u0e01-\u0e32\u0e34-\u0e3a\u0e40-\u0e4e`
const [thaiLetters, privateLetters] = [new RegExp(`[${thai}]`, "g"), /[\ue001-\ue04e]/g]

const shifted = (text: string, letters: RegExp, by: number): string =>
  text.replace(letters, (letter) => String.fromCharCode(letter.charCodeAt(0) + by))

const marks = String.raw`\u0e31\u0e34-\u0e3a\u0e47-\u0e4e`

/**
 * A pattern for what is not set privately: letters that are neither of Thai nor of English, two marks of one letter, and ่.
 * These are drawn a little behind their letter, and pdftotext would put them there, were it not told what they belong to.
 */
export const notPrivate = String.raw`[^\x20-\x7e๐-๙–${thai}]|[${marks}]{2}|\u0e48`

/**
 * Text for lines that are known. Wherever letters are Thai the setter looks for words, some 0.1 ms for each that it has not
 * met, and draws letters with their marks apart; private ones it takes as they stand. `asThai` mends what the paper says.
 */
export const inPrivate = (text: string): string => shifted(text, thaiLetters, toPrivate)

export const asThai = (text: string): string => shifted(text, privateLetters, -toPrivate)

/** The fonts that have private letters, made from those that are usually set. */
export const privateFonts = (): readonly Buffer[] =>
  Object.values(usualFonts).map((path) => {
    const font = readFileSync(path)
    const letters = [...glyphsByLetter(font)].map(
      ([letter, glyph]) => [inPrivate(String.fromCharCode(letter)).charCodeAt(0), glyph] as const,
    )
    return withTables(font, { cmap: letterTable(new Map(letters)), name: renamed(tableOf(font, "name")) })
  })

/** Names of a font, with that of its family changed for one as long. */
const renamed = (names: Buffer): Buffer =>
  Buffer.from(names.toString("latin1").replaceAll(wide("Saraban16"), wide(privateFamily)), "latin1")

const wide = (name: string): string => [...name].map((letter) => `\0${letter}`).join("")
