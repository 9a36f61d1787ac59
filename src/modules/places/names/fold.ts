/**
 * A name as search compares it: one line, lower case, without tone marks, karan, diacritics and punctuation, letters that
 * sound the same in Thai merged (ศ ษ ส, ณ น, ใ ไ ...), Thai numerals as Arabic ones, words parted by single spaces.
 * Idempotent. The folded column in the database holds exactly this.
 */
export const fold = (text: string): string => {
  if (plainWords.test(text)) return text.toLowerCase()
  let folded = ""
  let gap = false
  for (const sign of text.normalize("NFD").toLowerCase()) {
    const kept = foldSign(sign)
    if (kept === undefined) gap = folded !== ""
    else if (kept !== "") {
      folded += gap ? ` ${kept}` : kept
      gap = false
    }
  }
  return folded.replaceAll("ํา", "ำ").replace(/ํ/g, "").replaceAll("เเ", "แ").normalize("NFC")
}

/** Most names of the gazetteer are such already. */
const plainWords = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/

/** What stays of one sign: itself or its like, nothing, or undefined where a word ends. */
const foldSign = (sign: string): string | undefined => {
  const code = sign.charCodeAt(0)
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) return sign
  if (code >= 0x0e00 && code <= 0x0e7f) return thai[code - 0x0e00]
  return foldRare(sign)
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
