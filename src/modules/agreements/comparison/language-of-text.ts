import type { FormatLanguage } from "../formats/languages/rules.ts"

const scripts: readonly (readonly [FormatLanguage, RegExp])[] = [
  ["th", /[\u0e01-\u0e5b]/g],
  ["lo", /[\u0e81-\u0edf]/g],
  ["km", /[\u1780-\u17ff]/g],
  ["my", /[\u1000-\u109f]/g],
  ["ko", /[\uac00-\ud7a3]/g],
  ["ja", /[\u3040-\u30ff]/g],
  ["zh", /[\u4e00-\u9fff]/g],
  ["en", /[A-Za-z]/g],
]

const vietnamese = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/g
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/**
 * The language that a paragraph is in, among those of the document, from its script; undefined where that does not tell:
 * numbers, a line of names, Chinese characters that may be Japanese.
 */
export const languageOfText = (
  text: string,
  among: readonly FormatLanguage[],
): FormatLanguage | undefined => {
  const counts = new Map(scripts.map(([language, script]) => [language, count(text, script)]))
  const of = (language: FormatLanguage) => counts.get(language) ?? 0
  // a Latin letter is a quarter of a word where a letter of these scripts is a half
  const [best] = scripts
    .map(([language]) => [language, language === "en" ? of(language) / 3 : of(language)] as const)
    .toSorted((one, other) => other[1] - one[1])
  if (!best || best[1] === 0) return undefined
  const [language] = best
  if (language === "zh" || language === "ja") {
    if (of("ja") > 0 && among.includes("ja")) return "ja"
    return among.includes("zh") && !among.includes("ja") ? "zh" : undefined
  }
  if (language === "en") {
    const marked = count(text.normalize("NFC"), vietnamese)
    if (among.includes("vi") && marked * 12 > text.length) return "vi"
    if (!among.includes("vi")) return among.includes("en") ? "en" : undefined
    return among.includes("en") && marked === 0 && text.length > 60 ? "en" : undefined
  }
  return among.includes(language) ? language : undefined
}
