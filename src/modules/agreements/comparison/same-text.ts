/*
 * What makes two texts the same for whoever signs them. Typing, programs and fonts change a text in ways that change no
 * word; these are levelled before texts are compared, so that they raise nothing.
 */

const zeroDigits = [0x0e50, 0x0ed0, 0x17e0, 0x1040]

/** Digits of Thai, Lao, Khmer, Burmese and full width as 0-9. */
const plainDigits = (text: string): string =>
  text.replace(/[๐-๙໐-໙០-៩၀-၉]/g, (digit) => {
    const code = digit.charCodeAt(0)
    const zero = zeroDigits.find((start) => code >= start && code <= start + 9)
    return zero === undefined ? digit : String(code - zero)
  })

// oxlint-disable-next-line no-misleading-character-class
const invisible = /[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u00ad\u180e\ufe0e\ufe0f]/g

/** Ways in which a letter can be typed that look the same: sara am, sara ae, marks in another order, their Lao kin, quotes, dashes, dots. */
const oneSpelling = (text: string): string =>
  text
    .normalize("NFC")
    .replace(invisible, "")
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, "$1\u0e33")
    .replace(/\u0e33([\u0e48-\u0e4b])/g, "$1\u0e33")
    .replace(/\u0e40\u0e40/g, "\u0e41")
    .replace(/([\u0e48-\u0e4c])([\u0e31\u0e34-\u0e37])/g, "$2$1")
    .replace(/\u0ecd([\u0ec8-\u0ecb]?)\u0eb2/g, "$1\u0eb3")
    .replace(/\u0eb3([\u0ec8-\u0ecb])/g, "$1\u0eb3")
    .replace(/\u0ec0\u0ec0/g, "\u0ec1")
    .replace(/([\u0ec8-\u0ecc])([\u0eb1\u0eb4-\u0eb7\u0ebb])/g, "$2$1")
    .replace(/\u0edc/g, "\u0eab\u0e99")
    .replace(/\u0edd/g, "\u0eab\u0ea1")
    .replace(/[“”„‟«»″＂]/g, '"')
    .replace(/[‘’‚‛′`´＇]/g, "'")
    .replace(/[‐‑‒–—―−－]/g, "-")
    .replace(/…/g, "...")
    .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/(?:\.\s*){4,}|_{3,}/g, "....")

const spaced =
  /([\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}])\s+(?=[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}])/gu

const plain = /^[A-Za-z0-9]*$/

/**
 * What a text is compared by. Spaces count only between Latin words and between numbers, where they divide words; in
 * scripts without word spaces they are a matter of setting.
 */
export const keyOf = (text: string): string =>
  plain.test(text)
    ? text
    : plainDigits(oneSpelling(text))
        .replace(spaced, "$1\u0001")
        .replace(/[\s\u00a0]+/g, "")
        .replaceAll("\u0001", " ")

/** Without the number that a clause or line begins with: "ข้อ 3", "(2)", "1.", where Word writes numbers by itself. */
export const withoutNumber = (key: string): string =>
  key.replace(
    /^(?:ข้อ|Article|Section|ข้อที่|第|Điều|មាត្រា|ຂໍ້|အပိုဒ်|제)?\s?[([]?(?:\d{1,2}|[a-zก-ฮ]|[ivx]{1,4})(?:\.\d{1,2})*[)\].条조]?\.?:?/i,
    "",
  )

/**
 * Whether a paragraph begins a clause of its own and does not go on with a list: "ข้อ ๔", "Article 4", "4." where no "3."
 * stands before it.
 */
export const beginsClause = (text: string, before: string): boolean => {
  const key = keyOf(text)
  if (
    /^(?:ข้อ(?:ที่)?|มาตรา|Article|Section|Clause|Điều|Khoản|មាត្រា|ប្រការ|ຂໍ້|ມາດຕາ|အပိုဒ်|제|第) ?[\d一二三四五六七八九十]/i.test(
      key,
    )
  )
    return true
  const number = /^(\d{1,2})\.(?!\d)/.exec(key)?.[1]
  return number !== undefined && number !== "1" && !keyOf(before).startsWith(`${Number(number) - 1}.`)
}

/** Whether a paragraph says anything: lines to write on and empty ones do not. */
export const speaks = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** As `keyOf`, of several paragraphs, without those that say nothing. */
export const keyOfParagraphs = (text: string): string => keyOf(text.split("\n").filter(speaks).join("\n"))
