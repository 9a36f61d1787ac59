import { codeLetters, letterCosts } from "./letter-costs.ts"
import { latinCosts } from "./latin-costs.ts"
import { codeSounds, soundCosts } from "./sound-costs.ts"
import { soundsOf } from "./speak.ts"
import { type Coded, similarity } from "./weighted-distance.ts"

/** How alike two names sound, 0 to 1, each read in its own script and the Latin one as in its country (ISO 3166-1). */
export const soundAlike = (one: string, other: string, country?: string): number =>
  soundSimilarity(codeSounds(soundsOf(one, country)), codeSounds(soundsOf(other, country)))

/** How alike two Thai words look in print, 0 to 1: a word and its misreading stay close. */
export const lookAlike = (one: string, other: string): number =>
  letterSimilarity(codeLetters(one), codeLetters(other))

export const soundSimilarity = (one: Coded, other: Coded): number => similarity(soundCosts, one, other)

export const letterSimilarity = (one: Coded, other: Coded): number => similarity(letterCosts, one, other)

export const latinSimilarity = (one: Coded, other: Coded): number => similarity(latinCosts, one, other)
