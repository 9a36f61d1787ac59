import { closedImplicit, openImplicit, type Sounds, weakOf } from "./sounds.ts"
import { collapse } from "./spoken.ts"
import { isCluster, isConsonant, isLeadingVowel, isToneLeader, isVowelSign, soundOf } from "./thai-letters.ts"
import { plainSpelling } from "./thai-spelling.ts"
import { type Reading, vowelAround, vowelBehind } from "./thai-vowels.ts"

/**
 * What a Thai spelling says, sound by sound, tone aside: "เซี่ยงไฮ้" -> "siaŋhay". Letters under karan are weak, and so are
 * unwritten vowels. A reader of transliterated names: it looks nothing up, and reads damaged words as they stand.
 */
export const thaiSounds = (text: string): Sounds => {
  const letters = plainSpelling(text)
  let sounds = ""
  let open = false
  for (let at = 0; at < letters.length;) {
    const part = readPart(letters, at, open)
    sounds += part.said
    at += part.length
    open = part.open ?? open
  }
  return collapse(sounds)
}

/** `open` tells whether the syllable still waits for a final; absent, the part changes nothing in that. */
type Part = Reading & { readonly open?: boolean }

const readPart = (letters: string, at: number, open: boolean): Part => {
  const letter = letters[at] ?? ""
  if (isLeadingVowel(letter)) return readLeading(letters, at)
  if (!isConsonant(letter))
    return { said: letter === "ะ" || letter === "า" ? "a" : "", length: 1, open: false }
  const silent = silentLength(letters, at)
  if (silent > 0) return { said: weakOf[soundOf(letter)] ?? "", length: silent }
  return readSyllable(letters, at) ?? readBare(letters, at, open)
}

const silentLength = (letters: string, at: number): number => {
  if (letters[at + 1] === "์") return 2
  return /[ิุ]/.test(letters[at + 1] ?? "") && letters[at + 2] === "์" ? 3 : 0
}

/** One or two consonants with a vowel written behind them. */
const readSyllable = (letters: string, at: number): Part | undefined => {
  const [first = "", second] = [letters[at], letters[at + 1]]
  const own = vowelBehind(letters, at + 1)
  if (own) return syllable(soundOf(first), own, letters, at + 1)
  const shared = isConsonant(second) ? vowelBehind(letters, at + 2) : undefined
  if (!shared) return undefined
  if (isToneLeader(first, second)) return syllable(soundOf(second), shared, letters, at + 2, 1)
  return isCluster(first, second)
    ? syllable(soundOf(first) + soundOf(second), shared, letters, at + 2, 1)
    : undefined
}

/** ะ ends its syllable; every other vowel may take a final. */
const syllable = (onset: string, vowel: Reading, letters: string, at: number, more = 0): Part => ({
  said: onset + vowel.said,
  length: 1 + more + vowel.length,
  open: letters[at + vowel.length - 1] !== "ะ",
})

/** A consonant without a vowel: a final, or the head of a syllable whose vowel is unwritten. */
const readBare = (letters: string, at: number, open: boolean): Part => {
  const said = soundOf(letters[at])
  const [second, third] = [letters[at + 1], letters[at + 2]]
  if (isConsonant(second) && isLast(letters, at + 1) && !isLast(letters, at))
    return { said: said + closedImplicit, length: 1, open: true }
  if (open || (!isConsonant(second) && !isLeadingVowel(second))) return { said, length: 1, open: false }
  if (isConsonant(second) && silentLength(letters, at + 1) > 0) return { said, length: 1, open: false }
  const closes = isConsonant(second) && !vowelBehind(letters, at + 2) && !readSyllable(letters, at + 1)
  if (closes && isToneLeader(letters[at] ?? "", second) && isConsonant(third))
    return { said: soundOf(second) + closedImplicit, length: 2, open: true }
  return { said: said + (closes ? closedImplicit : openImplicit), length: 1, open: closes }
}

/** A consonant that no vowel, karan or further bare consonant follows: it can only end a syllable. */
const isLast = (letters: string, at: number): boolean =>
  !isConsonant(letters[at + 1]) && !isVowelSign(letters[at + 1]) && letters[at + 1] !== "์"

const readLeading = (letters: string, at: number): Part => {
  const leading = letters[at] ?? ""
  const count = onsetLength(leading, letters, at + 1)
  const nucleus = vowelAround(leading, letters, at + 1 + count)
  const onset = letters.slice(at + 1, at + 1 + count)
  const silent = count === 2 && isToneLeader(onset[0] ?? "", onset[1])
  const said = (silent ? "" : soundOf(onset[0])) + soundOf(onset[1])
  return { said: said + nucleus.said, length: 1 + count + nucleus.length, open: !/[yw]$/.test(nucleus.said) }
}

/** How many consonants a leading vowel reaches over: เก|ร, เหล|ียว, โค|ราช. */
const onsetLength = (leading: string, letters: string, at: number): number => {
  const [first = "", second, third] = [letters[at], letters[at + 1], letters[at + 2]]
  if (!isConsonant(first)) return 0
  if (!isConsonant(second) || third === "์") return 1
  if (!isCluster(first, second) && !isToneLeader(first, second)) return 1
  if (isVowelSign(third) || vowelBehind(letters, at + 2))
    return leading === "เ" && /[ิีึืฺ็ะาอ]/.test(third ?? "")
      ? 2
      : isToneLeader(first, second) && leading !== "เ"
        ? 1
        : third === "็"
          ? 2
          : 1
  const closed = isConsonant(third) && letters[at + 3] !== "์" && !vowelBehind(letters, at + 3)
  return closed || second === "ร" || (isToneLeader(first, second) && !"ยว".includes(second)) ? 2 : 1
}
