import type { FormatLanguage } from "../formats/languages/rules.ts"
import { keyOf } from "./same-text.ts"
import { commonOf } from "./sequence.ts"

/** A stretch of a text that was changed: what stands in both, what was taken out, what was put in. */
export type WordChange = { readonly kind: "same" | "out" | "in"; readonly text: string }

const segmenters = new Map<string, Intl.Segmenter>()

const wordsOf = (text: string, language: FormatLanguage): readonly string[] => {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "word" })
  segmenters.set(language, segmenter)
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** The words that differ between two texts, in reading order. Differences that change no word are not told. */
export const wordsChanged = (from: string, to: string, language: FormatLanguage): readonly WordChange[] => {
  const [out, into] = [wordsOf(from, language), wordsOf(to, language)]
  const keyOfWord = remembered()
  const [outKeys, inKeys] = [out.map(keyOfWord), into.map(keyOfWord)]
  const [outAt, inAt] = [spoken(outKeys), spoken(inKeys)]
  const pairs = commonOf(
    outAt.map((at) => outKeys[at] ?? ""),
    inAt.map((at) => inKeys[at] ?? ""),
  )
  const changes: WordChange[] = []
  const add = (kind: WordChange["kind"], text: string) => {
    const last = changes.at(-1)
    if (text === "") return
    if (last?.kind === kind) changes[changes.length - 1] = { kind, text: last.text + text }
    else changes.push({ kind, text })
  }
  let [o, i] = [0, 0]
  const upTo = (outEnd: number, inEnd: number) => {
    const [gone, come] = [out.slice(o, outEnd).join(""), into.slice(i, inEnd).join("")]
    if (keyOf(gone) === keyOf(come)) add("same", come)
    else {
      if (keyOf(gone) !== "") add("out", gone)
      add(keyOf(come) === "" ? "same" : "in", come)
    }
    ;[o, i] = [outEnd, inEnd]
  }
  for (const [a, b] of pairs) {
    upTo(outAt[a] ?? 0, inAt[b] ?? 0)
    add("same", into[i] ?? "")
    o++
    i++
  }
  upTo(out.length, into.length)
  return changes
}

/** Words come again and again in a text. */
const remembered = () => {
  const known = new Map<string, string>()
  return (word: string): string => {
    const found = known.get(word) ?? keyOf(word)
    known.set(word, found)
    return found
  }
}

/** Places of what is more than space. */
const spoken = (keys: readonly string[]): readonly number[] =>
  keys.flatMap((key, at) => (key === "" ? [] : [at]))
