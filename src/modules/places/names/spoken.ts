import type { Sounds } from "./sounds.ts"

/** Turns a name of one language into sounds. */
export type Speak = (name: string) => Sounds

/** `letters` where a rule is plain letters: most are, and need no expression. */
type Rule = { readonly pattern: RegExp; readonly letters: string | undefined; readonly said: string }

/**
 * A language's reading rules, one a line, "letters sounds": the letters as a regular expression, "-" for silence. The first
 * line that fits at a place is taken, so longer and rarer ones stand first. A space in brackets stands for the edge of a
 * word. What no line reads falls to `otherwise`, and last to nothing.
 */
export const speakBy = (lines: string, otherwise: string = ""): Speak => {
  const rules = new Map<string, Rule[]>()
  for (const line of `${lines}\n${otherwise}`.trim().split(/\s*\n\s*/)) addRule(rules, line)
  return (name) => collapse(readThrough(rules, ` ${plainLatin(name)} `))
}

const addRule = (rules: Map<string, Rule[]>, line: string): void => {
  const split = line.lastIndexOf(" ")
  const [source, said] = [line.slice(0, split).trim(), line.slice(split + 1)]
  const letters = /^\p{L}+$/u.test(source) ? source : undefined
  const rule = { pattern: new RegExp(source, "y"), letters, said: said === "-" ? "" : said }
  for (const head of headsOf(source)) {
    const list = rules.get(head) ?? []
    rules.set(head, [...list, rule])
  }
}

/** The letters that a rule can begin with, to find rules by. */
const headsOf = (source: string): readonly string[] => {
  const rest = source.replace(/^\(\?<[=!][^)]*\)/, "")
  const group = /^\[([^\]]+)\]/.exec(rest)
  return group ? [...(group[1] ?? "")] : [rest[0] ?? ""]
}

const readThrough = (rules: ReadonlyMap<string, readonly Rule[]>, text: string): string => {
  let said = ""
  for (let at = 1; at < text.length - 1;) {
    const [sounds, length] = readAt(rules, text, at)
    said += sounds
    at += length
  }
  return said
}

const readAt = (
  rules: ReadonlyMap<string, readonly Rule[]>,
  text: string,
  at: number,
): readonly [string, number] => {
  for (const { pattern, letters, said } of rules.get(text[at] ?? "") ?? []) {
    if (letters !== undefined) {
      if (text.startsWith(letters, at)) return [said, letters.length]
      continue
    }
    pattern.lastIndex = at
    if (pattern.test(text)) return [said, Math.max(1, pattern.lastIndex - at)]
  }
  const bare = bareLetter(text[at] ?? "")
  if (bare === text[at]) return ["", 1]
  return readAt(rules, text.slice(0, at) + bare + text.slice(at + 1), at)
}

const plainLatin = (name: string): string =>
  name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[’‘ʼ`´ʻʹʺ]/g, "'")
    .replace(/[^\p{L}']+/gu, " ")
    .trim()

const bareLetter = (letter: string): string => unaccented[letter] ?? letter.normalize("NFD")[0] ?? letter

const unaccented: Readonly<Record<string, string>> = {
  ø: "o", ł: "l", đ: "d", ð: "d", þ: "t", ß: "s", æ: "e", œ: "e", ı: "i", ħ: "h", ə: "e", ŋ: "n",
} // prettier-ignore

/** A doubled sound is heard once. */
export const collapse = (sounds: string): string => {
  let heard = ""
  let last = " "
  for (let at = 0; at < sounds.length; at++) {
    const sound = sounds[at] as string
    if (sound === " " || sound === last) continue
    heard += sound
    last = sound
  }
  return heard
}
