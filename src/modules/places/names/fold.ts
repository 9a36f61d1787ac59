/**
 * A name as search compares it: one line, lower case, without tone marks, karan, diacritics and punctuation, letters that
 * sound the same in Thai merged (ศ ษ ส, ณ น, ใ ไ ...), Thai numerals as Arabic ones, words parted by single spaces.
 * Idempotent. The folded column in the database holds exactly this.
 */
export const fold = (text: string): string => {
  if (plainWords.test(text)) return text.toLowerCase()
  const signs = text.normalize("NFD").toLowerCase()
  let folded = ""
  let gap = false
  for (let at = 0; at < signs.length; at++) {
    const kept = foldSign(signs, at)
    if (kept === undefined) gap = folded !== ""
    else if (kept !== "") {
      folded += gap ? ` ${kept}` : kept
      gap = false
    }
  }
  if (ascii.test(folded)) return folded
  return folded.replaceAll("ํา", "ำ").replace(/ํ/g, "").replaceAll("เเ", "แ").normalize("NFC")
}

/** Most names of the gazetteer are such already. */
const plainWords = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/
const ascii = /^[a-z0-9 ]*$/

/** What stays of the sign at a place: itself or its like, nothing, or undefined where a word ends. */
const foldSign = (signs: string, at: number): string | undefined => {
  const code = signs.charCodeAt(at)
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) return signs[at]
  if (code >= 0x0e00 && code <= 0x0e7f) return thai[code - 0x0e00]
  if (code === 0x20 || code === 0x2d) return undefined
  if (at > 0 && (signs.codePointAt(at - 1) ?? 0) > 0xffff) return "" // the second half of a sign that is read already
  return foldRare(String.fromCodePoint(signs.codePointAt(at) ?? 0x20))
}

const foldRare = (sign: string): string | undefined => {
  const like = merged.get(sign)
  if (like !== undefined) return like
  if (/\p{M}/u.test(sign)) return /[\u0300-\u036f]/.test(sign) ? "" : sign
  return /[\p{L}\p{N}]/u.test(sign) ? sign : undefined
}

const merged = new Map([
  ..."ศษ".split("").map((letter) => [letter, "ส"] as const),
  ...(
    [
      ["ณ", "น"], ["ญ", "ย"], ["ฎ", "ด"], ["ฏ", "ต"], ["ฐ", "ท"], ["ฑ", "ท"], ["ฒ", "ท"], ["ธ", "ท"], ["ภ", "พ"], ["ฆ", "ค"],
      ["ฅ", "ค"], ["ฃ", "ข"], ["ฌ", "ช"], ["ฬ", "ล"], ["ใ", "ไ"], ["ๅ", "า"],
      ["ß", "ss"], ["æ", "ae"], ["œ", "oe"], ["ø", "o"], ["đ", "d"], ["ð", "d"], ["ł", "l"], ["þ", "th"], ["ı", "i"],
      ["'", ""], ["’", ""], ["‘", ""], ["ʼ", ""], ["`", ""], ["´", ""], ["\u200b", ""], ["\u200c", ""], ["\u200d", ""], ["\ufeff", ""],
    ] as const
  ),
]) // prettier-ignore

const thai = Array.from({ length: 128 }, (_, index) => {
  const letter = String.fromCharCode(0x0e00 + index)
  if (/[็-์๎ฺฯๆ]/.test(letter)) return ""
  if (/[๐-๙]/.test(letter)) return String(index - 0x50)
  return merged.get(letter) ?? (/[\p{L}\p{M}]/u.test(letter) ? letter : undefined)
})
