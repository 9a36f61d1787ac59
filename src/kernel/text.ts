/** The languages every page, message and paper is complete in. Thai is the first. */
export const languages = ["th", "en"] as const
export type Language = (typeof languages)[number]

/** One message in every language. Messages that take values are functions that return a `Text`. */
export type Text = { readonly [L in Language]: string }

/** A text that reads the same in every language: a name as written, a number, a code. */
export const same = (value: string): Text => ({ th: value, en: value })

/** Joins texts, language by language. */
export const joinTexts = (texts: readonly Text[], separator: string): Text => ({
  th: texts.map((text) => text.th).join(separator),
  en: texts.map((text) => text.en).join(separator),
})

/** An address of this site in a language: Thai stands at the path itself, English behind /en. */
export const localPath = (language: Language, path: string): string => {
  if (language === "th") return path
  return path === "/" ? "/en" : `/en${path}`
}
