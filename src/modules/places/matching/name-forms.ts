import { latinSimilarity, letterSimilarity, soundSimilarity } from "../names/compare.ts"
import { fold } from "../names/fold.ts"
import { codeLatin } from "../names/latin-costs.ts"
import { codeLetters } from "../names/letter-costs.ts"
import { codeSounds } from "../names/sound-costs.ts"
import { readingsOf } from "../names/speak.ts"
import { type Coded, mostAlike } from "../names/weighted-distance.ts"

/** A name in the forms in which it is compared: how it sounds (in each of its country's languages), and how it looks. */
export type NameForms = {
  readonly key: string
  readonly thai: boolean
  readonly sounds: readonly Coded[]
  readonly letters: Coded
}

const isThai = (name: string): boolean => /[ก-ฮ]/.test(name)

/** A name's letters without spaces, marks and case: equal keys are the same name. */
export const nameKey = (name: string): string => fold(name).replaceAll(" ", "")

/** The key of a name in Thai letters; undefined for others. */
export const thaiKeyOf = (name: string): string | undefined => (isThai(name) ? nameKey(name) : undefined)

export const formsOf = (name: string, country: string | undefined): NameForms => {
  const key = nameKey(name)
  const thai = isThai(name)
  const letters = thai ? codeLetters(name.normalize("NFC").replace(/\s/g, "")) : codeLatin(key)
  return { key, thai, sounds: readingsOf(name, country).map(codeSounds), letters }
}

/** How a name was recognised. */
export type Recognition = "same" | "sound" | "look"

/**
 * `score` 0 to 1. `telling`: how much more the text speaks for this name than its score says: a name that the text spells
 * exactly leaves little room for another that it merely resembles.
 */
export type Likeness = { readonly score: number; readonly by: Recognition; readonly telling: number }

const exactly = 8
const byEar = 4
const oneSlip = 2.5
const slipAtMost = 0.27

/** A spelling that only the ear finds equal may be another name after all. */
const soundAtBest = 0.97
/** One script and one sound, but other letters. */
const sameScriptSoundAtBest = 0.98
const toneAside = 0.99

/** How alike a name of a text and a name of a place are; 0 where it is certain that they are less alike than `least`. */
export const likenessOf = (query: NameForms, name: NameForms, least: number): Likeness => {
  if (query.key === name.key)
    return { score: sameLetters(query, name) ? 1 : toneAside, by: "same", telling: exactly }
  const ceiling = query.thai === name.thai ? sameScriptSoundAtBest : soundAtBest
  const heard = bestSound(query, name, least)
  const sound: Likeness = {
    score: Math.min(ceiling, heard),
    by: "sound",
    telling: heard >= ceiling ? byEar : 1,
  }
  if (query.thai !== name.thai || mostAlike(query.letters, name.letters) < least) return sound
  const look = query.thai
    ? letterSimilarity(query.letters, name.letters)
    : latinSimilarity(query.letters, name.letters)
  if (look < sound.score) return sound
  const slip = (1 - look) * name.letters.weight <= slipAtMost
  return {
    score: Math.min(sameScriptSoundAtBest, look),
    by: "look",
    telling: Math.max(sound.telling, slip ? oneSlip : 1),
  }
}

const bestSound = (query: NameForms, name: NameForms, least: number): number => {
  let best = 0
  for (const heard of query.sounds) {
    for (const said of name.sounds)
      if (mostAlike(heard, said) >= least) best = Math.max(best, soundSimilarity(heard, said))
  }
  return best
}

const sameLetters = ({ letters: one }: NameForms, { letters: other }: NameForms): boolean =>
  one.codes.length === other.codes.length && one.codes.every((code, at) => code === other.codes[at])
