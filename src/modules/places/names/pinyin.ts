import type { Sounds } from "./sounds.ts"
import { type Speak, speakBy } from "./spoken.ts"
import { speakGeneric } from "./western.ts"

/**
 * Chinese in pinyin, read the way the Royal Society's table writes it in Thai (b ป, p พ, zh j จ, ch q c ช ฉ, sh ช ซ,
 * x s ซ), with the freer spellings of offices as near sounds. Names of other languages of China (Ürümqi, Lhasa), which no
 * chain of pinyin syllables spells, are read letter by letter.
 */
export const speakChinese: Speak = (name) => {
  const words = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[’'`]/g, " ")
    .split(/[^\p{L}]+/gu)
  return words.map(speakWord).join("")
}

const speakWord = (word: string): Sounds => {
  const plain = word
    .normalize("NFD")
    .replace(/u\u0308/g, "ü")
    .replace(/(?!\u0308)\p{M}/gu, "")
    .normalize("NFC")
  return syllables.test(plain) ? speakPinyin(plain) : speakGeneric(plain)
}

const initials = "zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]"
const finals =
  "iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|üan|üe|van|ai|ei|ui|ao|ou|iu|ie|ue|er|an|en|in|un|ün|ia|ua|uo|a|o|e|i|u|ü|v"
const syllables = new RegExp(`^(?:(?:${initials})?(?:${finals}))+$`)

const palatal = "(?<=[jqxy])"

const speakPinyin = speakBy(`
  zh ẑ
  z ẑ
  j ẑ
  ch ĉ
  q ĉ
  c(?=[aeiou]) ĉ
  sh ŝ
  x ẍ
  s s
  b p
  p P
  d t
  t T
  g(?![aeiouü]) ŋ
  g k
  k K
  m m
  f f
  h h
  l l
  r(?=[aeiou]) ṙ
  (?<=e)r ʳ
  w(?=u) ʷ
  w w
  y(?=[iu]) ẏ
  y y
  n(?=g(?![aeiou])) -
  n n
  ${palatal}uan ŭŷan
  ${palatal}ue ŭŷe
  ${palatal}un ŭŷn
  ${palatal}u ŭŷ
  üan ŭŷan
  üe ŭŷe
  [üv] ŭŷ
  iang iaŋ
  iong ŷŏŋ
  ian iǎn
  iao iaw
  iu iʷ
  ie ia
  ia ia
  uang uaŋ
  uai uay
  uan uan
  uo uȧ
  ui uy
  ua ua
  ong ŏŋ
  (?<=y)an(?!g) ǎn
  ai ay
  ao aw
  ou oʷ
  ei ėʸ
  en ăn
  er ăʳ
  e ă
  (?<=[bpmfw])o ȯ
  o o
  a a
  (?<=[zcs]h?|r)i ĭ
  i i
  u u
`)
