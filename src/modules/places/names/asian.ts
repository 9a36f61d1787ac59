import { type Speak, speakBy } from "./spoken.ts"
import { letters } from "./western-letters.ts"

/** Japanese in Hepburn romanisation; long vowels are heard as short ones. */
export const speakJapanese: Speak = speakBy(
  `
  tch ʧ
  ch ʧ
  sh ʃ
  ts š
  tsu šu
  j ʒ
  z ζ
  g ǧ
  k κ
  f φ
  h h
  y y
  w w
  r r
  n(?=[bmp]) ṁ
  n n
  ou o
  oo o
  uu u
  ei e
  ai ay
  ō o
  ū u
  (?<= )u ʸu
  a a
  e e
  i i
  o o
  u u
  ' -
`,
  letters,
)

/** Korean in the Revised Romanisation, and in the older McCune-Reischauer and free forms. */
export const speakKorean: Speak = speakBy(
  `
  do(?= ) ᵗo
  yeong yɔŋ
  yeo yȯ
  yae yɛ
  eo ȯ
  ŏ ȯ
  eu ɨ
  ŭ ɨ
  ae ɛ
  oe ẇe
  wae wɛ
  weo wȯ
  wo wȯ
  ui Ŵi
  ng ŋ
  jj c
  j c
  ch ʧ
  kk k
  k κ
  g γ
  tt t
  t τ
  d ḍ
  pp p
  p π
  b ḅ
  ss s
  s σ
  l l
  r r
  h ħ
  e e
  a a
  i i
  o o
  u u
  w w
  y y
  ' -
`,
  letters,
)

/** Malay and Indonesian. */
export const speakMalay: Speak = speakBy(
  `
  ng(?=g) ŋ
  ng ŋ
  ny ɲ
  sy ʃ
  kh χ
  c ʧ
  j ʒ
  e ē
  y y
  au aw
  ai ay
  u u
  i i
  o o
  a a
  h(?= ) ʰ
  h h
  r(?=[aeiou]) r
  v w
  w w
  k(?= ) k
  g γ
`,
  letters,
)

/** Names of South Asia in English spelling. */
export const speakIndian: Speak = speakBy(
  `
  chh ʧ
  ch ʧ
  sh ʃ
  kh χ
  gh γ
  jh ʒ
  th θ
  dh ḋ
  bh Ḃ
  ph P
  aa a
  ee i
  oo u
  ai ay
  au ɑw
  a ạ
  e e
  i i
  u ụ
  o o
  v w
  w w
  y y
  j ʒ
  z ζ
  c κ
  g γ
  ng ŋᵏ
  h ħ
`,
  letters,
)
