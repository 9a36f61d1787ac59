import { type Speak, speakBy } from "./spoken.ts"
import { letters } from "./western-letters.ts"

/** Burmese as the Myanmar government romanises it (Kawthoung, Hpa-an, Myeik). */
export const speakBurmese: Speak = speakBy(
  `
  hk K
  ht T
  hp P
  hs s
  hm m
  hn n
  hl l
  hng ŋ
  kh K
  ph P
  th θ
  ky ʧ
  gy ʧ
  ny ɲ
  ng ŋ
  sh ʃ
  aw ɔ
  au aw
  ay e
  ai ay
  ei ė
  ou Oʷ
  oo u
  ee i
  ch ʧ
  e E
  a A
  i i
  o O
  u u
  b β
  d δ
  g γ
  p π
  k κ
  t τ
  w w
  y ŷ
  z ζ
  s s
`,
  letters,
)

/** Khmer as maps and the government romanise it (Battambang, Oddar Meanchey). */
export const speakKhmer: Speak = speakBy(
  `
  kh K
  ph P
  th T
  chh C
  ch ʧ
  ng ŋ
  nh ɲ
  oeu ə
  ieu iw
  eay ay
  ea ia
  ie ia
  ey əy
  ei ėʸ
  ay ay
  ai ay
  ao aw
  au aw
  oa ua
  ou Uʷ
  eu ɨ
  uo ua
  dt t
  aa a
  a ɑ
  e E
  o Oᵃ
  u u
  i i
  k k
  t t
  p p
  b b
  d d
  v w
  s s
  y y
`,
  letters,
)

/** Lao as French and Lao maps romanise it (Louangphabang, Xaignabouli, Savannakhet). */
export const speakLao: Speak = speakBy(
  `
  kh K
  ph P
  th T
  ch c
  ng ŋ
  gn ɲ
  ny ɲ
  x ẋ
  s s
  ouang uaŋ
  oua ua
  ou u
  eu ɨ
  ae ɛ
  ai ay
  ay ay
  ao aw
  oi ɔy
  ia ia
  ie ia
  v w
  w w
  k k
  t t
  p p
  b b
  d d
  r r
  e E
  o O
  a a
  i i
  u u
`,
  letters,
)
