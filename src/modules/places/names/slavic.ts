import { type Speak, speakBy } from "./spoken.ts"
import { letters } from "./western-letters.ts"

/** Russian and other Cyrillic names in the usual English romanisation. */
export const speakRussian: Speak = speakBy(
  `
  shch ʃ
  zh ʃ
  kh χ
  ts ᵗš
  ch ʧ
  sh ʃ
  ow(?= ) Oʷ
  sk(?=[iy]) sκ
  iy i
  yy i
  yy(?= ) i
  ay ay
  oy ɔy
  ey ey
  yu yu
  ya ya
  yo yo
  ye ẏe
  y Y
  v(?=[aeiouylrmn]) w
  v φ
  w w
  ' -
  g γ
  j y
  c(?=[eiy]) ᵗš
  e ŷƐ
  u u
`,
  letters,
)

export const speakPolish: Speak = speakBy(
  `
  szcz ʃʧ
  sz ʃ
  cz ʧ
  rz ž
  ch χ
  dź ʒ
  dzi ʒI
  dz ᵗš
  dż ʒ
  c(?=i) ʧ
  c ᵗš
  ć ʧ
  ś ʃ
  si(?=[aeou]) ʃ
  ź s
  ż ž
  zi(?=[aeou]) s
  ń n
  ł w
  ó u
  ą ɔŋ
  ę ɛn
  w w
  j y
  y Y
  i(?=[aeouó]) ŷ
  au aw
`,
  letters,
)

/** Czech, Slovak, Slovene, Croatian, Bosnian, Serbian in Latin letters; Latvian and Lithuanian. */
export const speakCzech: Speak = speakBy(
  `
  ch χ
  č ʧ
  ć ʧ
  š ʃ
  ž ž
  ř ž
  đ ʒ
  dž ʒ
  c š
  ě e
  ů u
  j y
  ou oʷ
  v w
  w w
  g γ
  y i
`,
  letters,
)

export const speakHungarian: Speak = speakBy(
  `
  sz s
  zs ž
  cs ʧ
  gy γŷ
  ly y
  ny ɲ
  ty τŷ
  s ʃ
  c š
  j y
  ö Ö
  ő Ö
  ü Ü
  ű Ü
  v w
  g γ
`,
  letters,
)

export const speakTurkish: Speak = speakBy(
  `
  ç ʧ
  ş ʃ
  ğ ᵏ
  c ʒ
  ı ĭ
  j ž
  ö Ö
  ü Ü
  y(?=[aeıioöuü]) y
  y y
  v w
  g γ
  h ħ
  e E
  ay ay
  ey ey
`,
  letters,
)
