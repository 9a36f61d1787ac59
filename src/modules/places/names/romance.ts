import { type Speak, speakBy } from "./spoken.ts"
import { letters } from "./western-letters.ts"

export const speakFrench: Speak = speakBy(
  `
  eaux o
  eau o
  aux(?= ) o
  au o
  oin Ẇɛŋ
  eille ɛy
  aill ay
  oi Ẇa
  oy Ẇay
  ouï wi
  ou u
  œu Ö
  eu Ö
  ille(?= ) il
  (?<=[aeou])ill y
  [aä]i[nm](?=[^aeiouymnéè]) Ɛŋ
  ein(?=[^aeiouyn]) Ɛŋ
  ien(?=[^aeiouyn]) iƐŋ
  in(?=[^aeiouynh]) Ɛŋ
  im(?=[pb]) Ɛŋ
  un(?=[^aeiouyn]) Ɛŋ
  [ae]n(?=[^aeiouynéè]) Åŋ
  [ae]m(?=[pb]) Åŋ
  on(?=[^aeiouyné]) ɔŋ
  om(?=[pb]) ɔŋ
  ay ɛ
  aî ɛ
  ai ɛ
  ei ɛ
  é e
  è ɛ
  ê ɛ
  â a
  ô o
  ch ʃ
  gn ɲ
  gu(?=[ei]) γ
  ge(?=[ao]) ʃ
  g(?=[eiy]) ž
  j ž
  ç s
  qu κ
  th τ
  ph f
  h ʰ
  er(?= ) eʳ
  ez(?= ) e
  es(?= ) ᵃˢ
  e(?= ) ᵃ
  s(?= ) ˢ
  t(?= ) ᵗ
  d(?= ) ᵗ
  x(?= ) ˢ
  z(?= ) ˢ
  p(?= ) ᵖ
  (?<=[aeiouy])s(?=[aeiouyéè]) s
  u Ü
  y(?=on) iŷ
  y i
  g(?= ) ᵏ
  x(?=[aeiouéè]) ᵏs
  r(?=[^aeiouyéèêâôîû]) ʳ
  r r
  v ν
  c(?=[eiyéèê]) s
`,
  letters,
)

export const speakItalian: Speak = speakBy(
  `
  sci(?=[aou]) ʃ
  sc(?=[ei]) ʃ
  sch sκ
  ch κ
  cci(?=[aou]) ʧ
  cc(?=[ei]) ʧ
  ci(?=[aou]) ʧ
  c(?=[ei]) ʧ
  ggi(?=[aou]) ʒ
  gg(?=[ei]) ʒ
  gi(?=[aou]) ʒ
  gh γ
  gli lŷ
  gn ɲ
  g(?=[ei]) ʒ
  zz š
  z š
  qu κŵ
  j y
  h -
  e e
  u u
  i i
  v w
`,
  letters,
)

/** Spanish, of Spain and of the Americas; the Philippines write many names so. */
export const speakSpanish: Speak = speakBy(
  `
  ll ł
  ñ ɲ
  ch ʧ
  j ħ
  gu(?=[ei]) γ
  g(?=[ei]) ħ
  qu κ
  z s
  c(?=[ei]) s
  (?<= )x ħ
  x ẋ
  h -
  y(?=[aeiou]) y
  y i
  v ν
  (?<= )r r
  rr r
  e e
  i i
  u u
`,
  letters,
)

export const speakPortuguese: Speak = speakBy(
  `
  ção sawŋ
  ão ɑw
  õe oy
  ã ɑ
  lh lŷ
  nh ɲ
  ch ʃ
  j ž
  g(?=[ei]) ž
  gu(?=[ei]) γ
  qu(?=[ei]) κ
  ç s
  x ẋ
  h -
  z s
  ei e
  ou o
  o(?=s? ) U
  de(?= ) dᵃ
  te(?= ) τi
  m(?= ) ŋ
  v w
  l(?= ) l
`,
  letters,
)

export const speakRomanian: Speak = speakBy(
  `
  ș ʃ
  ş ʃ
  ț š
  ţ š
  ch κ
  gh γ
  c(?=[ei]) ʧ
  g(?=[ei]) ʒ
  ă Ö
  â ɨ
  î ɨ
  j ž
  v w
  i(?= ) ŷ
`,
  letters,
)
