import { isText } from "#documents/decode-text.ts"
import { invalid } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import { withJoinedCells } from "./joined-cells.ts"

const mostCharacters = 6_000_000
const longestLine = 300_000
const mostLines = 100_000

/**
 * Makes a document's text fit to be read line by line: Unicode composed, markup and entities of HTML turned into spaces and
 * table cells, odd spaces and dashes made plain. Refuses what is no text, too long or empty (`invalid`).
 */
export const documentLines = (text: string): readonly string[] => {
  if (text.length > mostCharacters) throw refusal(tooLong)
  if (!isText(text)) throw refusal(notText)
  const lines = plainMarkup(wholeLetters(text.normalize("NFC"))).split(/\r\n|[\n\r\f\v\u2028\u2029]/u)
  if (lines.length > mostLines || lines.some((line) => line.length > longestLine)) throw refusal(tooLong)
  if (lines.every((line) => line.trim() === "")) throw refusal(empty)
  return lines.map(plainSpaces)
}

/** Refusals of a document name the field that a form sends it in. */
export const refusal = (text: Text) => invalid([{ path: "file", text }], text)

/**
 * Thai letters that came apart or out of place: ำ as two signs, แ as two, and the private signs (U+F700 on) by which some fonts
 * raise or lower a mark.
 */
const wholeLetters = (text: string): string =>
  text
    .replace(/[\uf700-\uf71a]/gu, (sign) => privateSigns[sign.charCodeAt(0) - 0xf700] ?? "")
    .replace(/([่-๋]?)\u0e4d ?([่-๋]?)\u0e32/gu, "$1$2\u0e33")
    .replaceAll("เเ", "แ")

const privateSigns = "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู"

const plainMarkup = (text: string): string => {
  if (!text.includes("<") && !text.includes("&")) return text
  const rows = /<tr[\s>]/iu.test(text) ? withJoinedCells(text.replace(/[\n\r]+/gu, " ")) : text
  return rows
    .replace(/<\/tr\s*>|<tr(?:\s[^<>]{0,300})?>/giu, "\n")
    .replace(/<\/t[dh]\s*>/giu, " | ")
    .replace(/<(?:br|\/p|\/li|\/div)\s*\/?>/giu, " ")
    .replace(/<[a-z/!][^<>]{0,500}>/giu, " ")
    .replace(/&(nbsp|amp|lt|gt|quot|ndash|mdash|#\d{1,6});/giu, (_, name: string) => entity(name))
}

const entities: Readonly<Record<string, string>> = {
  nbsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  ndash: "–",
  mdash: "—",
}

const entity = (name: string): string => {
  if (!name.startsWith("#")) return entities[name.toLowerCase()] ?? " "
  const code = Number(name.slice(1))
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : " "
}

const plainSpaces = (line: string): string =>
  line
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/gu, "")
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/gu, " ")
    .replace(/[‐‑‒−⁃﹣－]/gu, "-")
    .replace(/[^\S\t]+/gu, " ")
    .replace(/([^\p{L}\p{M}\p{N}])\1{8,}/gu, "$1$1$1")

const empty: Text = { th: "ไฟล์นี้ว่างเปล่า ไม่มีข้อความให้อ่าน", en: "This file is empty: there is no text to read" }

const notText: Text = {
  th: "ไฟล์นี้ไม่ใช่ข้อความ กรุณาส่งไฟล์ข้อความของบัญชีรายชื่อ",
  en: "This file is not text: send the list as a text file",
}

export const tooLong: Text = {
  th: "ไฟล์นี้ยาวเกินกว่าจะเป็นบัญชีรายชื่อ กรุณาส่งเฉพาะส่วนที่เป็นบัญชี",
  en: "This file is too long to be a list: send only the part that holds the list",
}
