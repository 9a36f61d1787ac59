import { codeLetters, letterCosts } from "./letter-costs.ts"
import { latinCosts } from "./latin-costs.ts"
import { soundCosts } from "./sound-costs.ts"
import { type Coded, similarity } from "./weighted-distance.ts"

/** How alike two Thai words look in print, 0 to 1: a word and its misreading stay close. */
export const lookAlike = (one: string, other: string): number =>
  letterSimilarity(codeLetters(one), codeLetters(other))

export const soundSimilarity = (one: Coded, other: Coded): number => similarity(soundCosts, one, other)

export const letterSimilarity = (one: Coded, other: Coded): number => similarity(letterCosts, one, other)

export const latinSimilarity = (one: Coded, other: Coded): number => similarity(latinCosts, one, other)
