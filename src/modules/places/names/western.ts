import { type Speak, speakBy } from "./spoken.ts"
import { letters } from "./western-letters.ts"

/** Letters as most languages read them; for countries without rules of their own. */
export const speakGeneric: Speak = speakBy("", letters)

/** English, and names that are read as English. */
export const speakEnglish: Speak = speakBy(
  `
  ough(?= ) o
  augh ɔ
  igh ay
  tion Cən
  sion(?= ) Cən
  (?<=[bh])orough oro
  burgh bəʳᵏ
  (?<= )ste?(?= ) senτ
  (?<= )kn n
  (?<= )wr r
  (?<= )mc mᵃκ
  ville(?= ) wil
  cester(?= ) stəʳ
  shire(?= ) ʃəʳ
  mouth(?= ) mAwθ
  tch ʧ
  sch sκ
  gh(?=[ t]) -
  wh ŵ
  dge ʒᵃ
  ce(?= ) s
  ge(?= ) ĝ
  le(?= ) əl
  es(?= ) Ĕs
  ee i
  ea Ï
  eigh ey
  e[iy] Ïʸ
  eau o
  eu iu
  ew iu
  aw(?=[aeiou]) aw
  a[iy] Äʸ
  aw ɔ
  au ɔ
  oa o
  oe o
  oo u
  ou ɑw
  ow Oʷ
  oi ɔy
  oy ɔy
  ie i
  ia iA
  io io
  er(?=[^aeiouy]) əʳ
  ir(?=[^aeiouy]) əʳ
  ur(?=[^aeiouy]) əʳ
  or(?=[^aeiouy]) ɔʳ
  ar(?=[^aeiouy]) aʳ
  a(?=[bcdfgklmnprstvz]e ) Ä
  i(?=[bcdfgklmnprstvz]e ) ɪʸ
  o(?=[bcdfgklmnprstvz]e ) o
  i(?=nd ) ɪʸ
  e(?= ) Ĕ
  s(?=land) -
`,
  letters,
)

export const speakGerman: Speak = speakBy(
  `
  tsch ʧ
  sch ʃ
  (?<= )s(?=[pt]) ṡ
  chs κs
  (?<= )ch κ
  ch χ
  ck κ
  tz ᵗš
  z ᵗš
  ß s
  dt τ
  pf πφ
  v φ
  w w
  j y
  ei ay
  ey ay
  ai ay
  ay ay
  eu ɔy
  äu ɔy
  au aw
  gie γi
  ie i
  ui Ü
  ä Ä
  ö Ö
  ü Ü
  ue Ü
  oe Ö
  (?<=[aeiouäöü])h(?=[^aeiouäöü]) ʰ
  th τ
  ng ŋ
  ge γE
  gi γI
  er(?= ) əʳ
  g(?= ) κ
  b(?= ) π
  d(?= ) τ
  qu κw
`,
  letters,
)

export const speakDutch: Speak = speakBy(
  `
  sch sχ
  ij ay
  ei ay
  oe u
  ou aw
  ui ɑy
  eu Ö
  uu Ü
  aa a
  ee e
  oo o
  ie i
  ch χ
  g χ
  j y
  w w
  v φ
  z ζ
  th τ
  dt τ
`,
  letters,
)

/** Danish, Norwegian, Swedish, Icelandic and Finnish. */
export const speakNordic: Speak = speakBy(
  `
  skj ʃ
  sj ʃ
  kj ʧ
  j y
  å ɔ
  ö Ö
  ø Ö
  ä Ä
  æ Ä
  y Ü
  ei ay
  øy ɔy
  g(?=[eiyäöø]) ĝ
  ck κ
  v w
  w w
  c κ
  ð d
  þ τ
`,
  letters,
)
