import { letterSimilarity } from "../names/compare.ts"
import { codeLetters } from "../names/letter-costs.ts"
import { type LevelClaim, latinLevelWords, levelWords } from "./level-words.ts"

/** One name of a place's text with the level word before it, as printed, and other names that stand with it in brackets. */
export type PlacePart = {
  readonly levelWord: string | undefined
  readonly claim: LevelClaim | undefined
  readonly name: string
  readonly also: readonly string[]
}

/**
 * Splits a text without its country into its parts, in the order written: "เมืองฝางเฉิงกั่ง เขตปกครองตนเองกว่างซีจ้วง" gives
 * two. Spaces and hyphens inside a name are kept for the matcher to weigh.
 */
export const splitPlaceText = (text: string): readonly PlacePart[] => {
  const { outside, inside } = takeBrackets(tidy(text))
  const parts = outside
    .split(/\s*,\s*/)
    .flatMap(splitAtLevelWords)
    .filter((part) => part.name !== "")
  const [first, ...rest] = parts
  if (!first) return inside.map((name) => ({ levelWord: undefined, claim: undefined, name, also: [] }))
  return [
    { ...first, also: inside.filter((name) => !startsWithLevelWord(name)) },
    ...rest,
    ...inside.flatMap(containerOf),
  ]
}

const tidy = (text: string): string =>
  text.replace(/\s+/gu, " ").replace(/^[\s\-–—:;/.,]+|[\s\-–—:;/,]+$/gu, "")

const takeBrackets = (text: string): { outside: string; inside: string[] } => {
  const inside: string[] = []
  const outside = text.replace(/[([（]([^()[\]（）]{0,80})[)\]）]/gu, (_, words: string) => {
    if (/[\p{L}]/u.test(words)) inside.push(words.trim())
    return " "
  })
  return {
    outside: outside
      .replace(/[()[\]（）]/gu, " ")
      .replace(/\s+/gu, " ")
      .trim(),
    inside,
  }
}

const containerOf = (name: string): readonly PlacePart[] =>
  startsWithLevelWord(name) ? splitAtLevelWords(name) : []

const startsWithLevelWord = (text: string): boolean => levelWords.some(({ word }) => text.startsWith(word))

const splitAtLevelWords = (text: string): readonly PlacePart[] => {
  const heads = findHeads(text)
  const before = text.slice(0, heads[0]?.at ?? text.length)
  const parts: PlacePart[] = []
  heads.forEach(({ at, word, claim, length }, index) => {
    const name = text.slice(at + length, heads[index + 1]?.at)
    const held = heads[index - 1]
    if (held && held.at + held.length === at)
      parts[parts.length - 1] = { ...partOf(`${word}${name}`, held.word, held.claim), also: [name.trim()] }
    else parts.push(partOf(name, word, claim))
  })
  return [...(before.trim() ? [latinPartOf(before)] : []), ...parts]
}

const partOf = (name: string, levelWord: string | undefined, claim: LevelClaim | undefined): PlacePart => ({
  levelWord,
  claim,
  name: name.replace(/^[\s\-–:.ฯ]+|[\s\-–:;,]+$/gu, ""),
  also: [],
})

type Head = {
  readonly at: number
  readonly word: string
  readonly claim: LevelClaim
  readonly length: number
}

const findHeads = (text: string): readonly Head[] => {
  const heads: Head[] = []
  for (let at = 0; at < text.length;) {
    const head = headAt(text, at)
    if (head) heads.push(head)
    at += head?.length ?? 1
  }
  return heads
}

const headAt = (text: string, at: number): Head | undefined => {
  const starts = at === 0 || /[\s\-–(/]/u.test(text[at - 1] ?? "")
  for (const { word, claim, strong } of levelWords) {
    if (!starts && !strong) continue
    const length = lengthOfWord(text, at, word)
    if (length > 0 && hasNameAfter(text, at + length)) return { at, word, claim, length }
  }
  return starts ? damagedHeadAt(text, at) : undefined
}

const damagedWords = levelWords
  .filter(({ word }) => word.length >= 4 && !word.includes(" "))
  .map((level) => ({ ...level, coded: codeLetters(level.word) }))
const stillAWord = 0.82

/** A level word with a letter misread: จงหวัด, มณทล, เมีอง. */
const damagedHeadAt = (text: string, at: number): Head | undefined => {
  let best: (Head & { readonly likeness: number }) | undefined
  for (const { word, claim, coded } of damagedWords) {
    for (const length of [word.length - 1, word.length, word.length + 1]) {
      const likeness = letterSimilarity(codeLetters(text.slice(at, at + length)), coded)
      if (likeness < stillAWord || likeness <= (best?.likeness ?? 0) || !hasNameAfter(text, at + length))
        continue
      best = { at, word, claim, length, likeness }
    }
  }
  return best
}

const hasNameAfter = (text: string, at: number): boolean =>
  /^\s*[^\s\u0e30-\u0e3a\u0e47-\u0e4e]/u.test(text.slice(at, at + 3))

const spacesAt = (text: string, from: number): number => {
  let end = from
  while (text[end] === " ") end++
  return end - from
}

/** The length of a level word as it stands, stray spaces and tone marks inside it included; 0 where it does not stand. */
const lengthOfWord = (text: string, at: number, word: string): number => {
  let read = at
  for (const letter of word) {
    if (read > at && word.length > 4) read += spacesAt(text, read)
    if (text[read] !== letter) return 0
    read++
  }
  return read - at
}

/** A name in Latin letters with its level word before or after it: "City of Nice", "Yunnan Province". */
const latinPartOf = (text: string): PlacePart => {
  const words = Object.keys(latinLevelWords)
  const lower = text.trim().toLowerCase()
  const before = words.find((word) => lower.startsWith(`${word} of `))
  if (before) return partOf(text.trim().slice(before.length + 4), before, latinLevelWords[before])
  const after = words.find((word) => lower.endsWith(` ${word}`))
  if (after) return partOf(text.trim().slice(0, -after.length), after, latinLevelWords[after])
  return partOf(text, undefined, undefined)
}
