import type { Line, PaperLanguage, Run } from "./paper.ts"

/** How a piece of text is written: by whose letters. */
export type Script = "thai" | "lao" | "khmer" | "burmese" | "chinese" | "japanese" | "korean"

/** A run of one script, as both writers set it. */
export type Piece = Run & { readonly script: Script; readonly language: PaperLanguage }

const ranges: readonly (readonly [RegExp, Script])[] = [
  [/[\p{Script=Lao}₭]/u, "lao"],
  [/\p{Script=Khmer}/u, "khmer"],
  [/\p{Script=Myanmar}/u, "burmese"],
  [/\p{Script=Hangul}/u, "korean"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}ー・]/u, "japanese"],
  [/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u, "chinese"],
  // signs and letters that Saraban does not have: ①, №, ※, ○, Greek, Cyrillic
  [
    /[^\p{Script=Latin}\p{Script=Thai}\p{Mn}\p{Cc}\p{Cf}\p{Zs}฿ -~\u00a0-\u017f\u02bb-\u02dd\u2007\u2010-\u2026\u2030\u2032\u2033\u2039\u203a\u2044\u2070-\u208e\u20a1-\u20bd\u2113\u2122\u2153-\u215e\u2190-\u2193\u2202\u2206\u2211-\u221e\u2248-\u2265\u25a0\u25b2\u25b6\u25bc\u25c0\u25c6\u25ca]/u,
    "chinese",
  ],
]
const spoken: Partial<Record<PaperLanguage, Script>> = { zh: "chinese", ja: "japanese", ko: "korean" }
const languageOf: Partial<Record<Script, PaperLanguage>> = {
  lao: "lo",
  khmer: "km",
  burmese: "my",
  korean: "ko",
  japanese: "ja",
  chinese: "zh",
}

/** Letters of Thai and English need not be looked at one by one. */
const usual = /^[\p{Script=Thai} -~\u2013]+$/u

/** What stands between letters belongs to whoever stands before it. */
const neutral = /[\s\u200b-\u200d\u2060]/u

const scriptOf = (letter: string, language: PaperLanguage): Script => {
  const script = ranges.find(([pattern]) => pattern.test(letter))?.[1] ?? "thai"
  return script === "chinese" ? (spoken[language] ?? "chinese") : script
}

/** A line as pieces of one script each, so that each is set in letters that have it. */
export const piecesOf = (line: Line, language: PaperLanguage): readonly Piece[] =>
  (Array.isArray(line) ? line : [line]).flatMap((run: string | Run) =>
    split(typeof run === "string" ? { text: run } : run, language),
  )

const split = (run: Run, language: PaperLanguage): Piece[] => {
  const own = run.language ?? language
  if (usual.test(run.text))
    return [{ ...run, text: run.text.normalize("NFC"), script: "thai", language: languageIn("thai", own) }]
  const pieces: { text: string; script: Script }[] = []
  for (const letter of run.text.normalize("NFC")) {
    const last = pieces.at(-1)
    const script = neutral.test(letter) ? (last?.script ?? "thai") : scriptOf(letter, own)
    if (last?.script === script) last.text += letter
    else pieces.push({ text: letter, script })
  }
  return pieces.map((piece) => ({ ...run, ...piece, language: languageIn(piece.script, own) }))
}

const languageIn = (script: Script, language: PaperLanguage): PaperLanguage =>
  languageOf[script] ?? (["th", "en", "vi"].includes(language) ? language : "en")
