/** How letters read where a language has no rule of its own. */
export const letters = `
  ch ʧ
  sh ʃ
  th θ
  ph f
  kh χ
  gh γ
  zh ʒ
  ck κ
  qu(?=[aeiou]) κŵ
  q κ
  ng(?=[aeiou]) ŋᵏ
  ng ŋ
  c(?=[eiy]) σ
  c κ
  g(?=[eiy]) ĝ
  g γ
  x κs
  y(?=[aeiou]) y
  y(?= ) i
  y Y
  (?<= )u ʸU
  ai ay
  ay ay
  au ɑw
  ou Oʷ
  oo u
  ee i
  ea(?= ) ia
  ie(?= ) ie
  ia ia
  a A
  e(?= ) Ĕ
  e E
  i I
  o O
  u U
  b β
  d δ
  f φ
  h(?= ) ʰ
  (?<=[aeiou])h(?=[^aeiou]) ʰ
  h ħ
  j ʒ
  k κ
  l l
  m m
  n n
  p π
  r(?=[aeiouy]) ρ
  r ʳ
  s s
  t τ
  v ν
  w ŵ
  z ζ
`
