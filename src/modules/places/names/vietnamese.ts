import { type Speak, speakBy } from "./spoken.ts"
import { letters } from "./western-letters.ts"

/**
 * Vietnamese with its marks (Thừa Thiên Huế, Cần Thơ) or without them. Tones are not heard. Southern and northern speech
 * differ (gi, d, v, tr, r), and Thai spellings follow either, or the letters.
 */
export const speakVietnamese: Speak = (name) => speakMarked(withoutTones(name))

/** The five tone marks, which stand over a vowel beside its own mark (ă â ê ô ơ ư). */
const withoutTones = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "")
    .normalize("NFC")

const speakMarked = speakBy(
  `
  ngh ŋ
  ng ŋ
  nh(?= ) ň
  nh ɲ
  kh χ
  ph f
  th τ
  tr țʳ
  ch ĵ
  gi(?=[aăâeêoôơuư]) ǰ
  gh γ
  đ d
  d ď
  qu kw
  c k
  k k
  g γ
  x σ
  s σ
  r ρ
  v ν
  h h
  l l
  b b
  m m
  n n
  p p
  t t
  uyê uia
  uya uia
  ươ ɨa
  ưa ɨa
  uô ua
  ua ua
  iê ia
  yê ia
  ia ia
  ai ay
  ay ay
  ây əy
  ao aw
  au aw
  âu əw
  eo ɛw
  êu ew
  iu iw
  oa wa
  oă wa
  oe wɛ
  oi ɔy
  ôi ɔy
  ơi əy
  ưi ɨy
  ưu ɨw
  ui uy
  uê we
  uy wi
  uâ wə
  â ã
  ă a
  a a
  ê e
  e Ɛ
  ô o
  ơ ə
  o O
  ư ɨ
  u u
  i i
  y i
`,
  letters,
)
