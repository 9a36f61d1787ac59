/**
 * The alphabet of sounds in which a Thai spelling and a foreign name are held against each other. One character is one
 * sound, so that a name is a short string.
 *
 * Plain sounds are what Thai letters say: k K (ก, ข ค) c C (จ, ฉ ช) t T (ต, ถ ท) p P (ป, ผ พ) d b f s h m n ŋ y r l w and
 * a i ɨ u e ɛ o ɔ ə. Weak sounds are written but hardly spoken: a letter under karan, a French final, an implicit vowel.
 * Wide sounds are letters of another language that Thai offices spell in several ways: each lists the plain sounds it may
 * become, with what each costs in tenths ("c0 s2": จ as the rule has it, ซ often).
 */
export type Sounds = string

/** Weak consonants, by the plain sound that they would be. */
export const weakOf: Readonly<Record<string, string>> = {
  k: "ᵏ", K: "ᵏ", c: "ᶜ", C: "ᶜ", s: "ˢ", t: "ᵗ", T: "ᵗ", d: "ᵗ", p: "ᵖ", P: "ᵖ", b: "ᵖ", f: "ᵖ",
  h: "ʰ", m: "ᵐ", n: "ⁿ", ŋ: "ⁿ", y: "ʸ", r: "ʳ", l: "ˡ", w: "ʷ",
} // prettier-ignore

/** Vowels that Thai leaves unwritten: open (ᵃ, สหรัฐ) and closed (ᵒ, ฉงจั่ว). */
export const openImplicit = "ᵃ"
export const closedImplicit = "ᵒ"

/** Dropping or adding a sound costs this much. */
export const presence: Readonly<Record<string, number>> = {
  ...costs("k K c C s t T p P d b f m n ŋ", 1),
  ...costs("h r l w y", 0.6),
  ...costs("a i ɨ u e ɛ o ɔ ə", 0.5),
  ...costs("ᵏ ᶜ ˢ ᵗ ᵖ ʰ ᵐ ⁿ ʸ ʳ ˡ ʷ", 0.12),
  ᵃ: 0.12,
  ᵒ: 0.2,
}

/** What it costs to take one plain sound for another; pairs that are not named cost 1 (two vowels: 0.6). */
export const mistaken: Readonly<Record<string, number>> = {
  ...pairs("kK cC tT pP", 0.2),
  ...pairs("eɛ oɔ uw", 0.1),
  ...pairs("ɨi ɨə iy eə uo", 0.2),
  ...pairs("dt bp Cs rl ie uɨ ɔə ɛə aə", 0.28),
  ...pairs("dT bP Pf nŋ aɛ aɔ uɔ oə eɨ ow ey ɛi ɔw", 0.35),
  ...pairs("cs sh mn wb nl hK ui ao ae iə aɨ oɨ uə", 0.5),
  ...pairs("hk Ty Ts ts hn hC mŋ fw fp fh yc ar dr Tk", 0.6),
  ...pairs("yC Py Kt Kd Ks kP kŋ dn ry ls yn ny", 0.7),
}

/** Wide sounds: how Thai spellings render a foreign letter. The first is what the rules of transliteration ask for. */
export const wide: Readonly<Record<string, string>> = {
  // consonants of any language: c/k, g, t, d, p, b, s, j, sh, ch, z, v, f, h, kh, r, ny, th, w
  κ: "k0 K0", γ: "k0 K1 ŋ4", τ: "T0 t0 d3", δ: "d0 t2 T3", π: "P0 p0 b3", β: "b0 p2 P3", σ: "s0 C2", ʒ: "c0 C1 y3 s3",
  ʃ: "C0 s0 c2", ʧ: "C0 c1 s3", ζ: "s0 C2 c2", ν: "w0 f2 b2", φ: "f0 P2 h3", ħ: "h0 K2 ʰ1", χ: "K0 h0 k1 C2", ρ: "r0 l1",
  ɲ: "y0 n1", θ: "T0 s1 t1 d3", ŵ: "w0 ʷ1 u1",
  // g before e and i; ts and z; French j; Spanish ll and x; German st; nasal before a lip; s that is z
  ĝ: "c0 k0 K1 C1 y2 h3", š: "s0 C1 c2 T4", ž: "C0 s1 c1 y3", ł: "y0 l0 C2", ẋ: "s0 C0 h1 k2", ṡ: "s0 C0", ṁ: "m0 n0",
  // vowels whose sound the letter does not tell
  A: "a0 ɛ1 e1 ə1 ɔ2 o3 ᵃ1", E: "e0 ɛ0 ə1 i2 ᵃ1 a3 ɨ3", I: "i0 ɨ2 ə2 e2 a3", O: "o0 ɔ0 a2 ə2 u2 ᵒ0", U: "u0 a1 ə1 o2 i3 ɨ2",
  Y: "i0 y0 ɨ1 u2", Ö: "ə0 o1 e2 u3", Ü: "u0 i1 ɨ1 ə3", Ä: "ɛ0 e0 a2", Ĕ: "ᵃ0 e1 i1 ə1 ɛ1", Ï: "i0 e1 ɛ1 ə2", ɪ: "i0 a0 ə2 ɨ2",
  ɑ: "a0 ɔ0 o1", Å: "a0 ɔ0 o1 ɛ2 e3", Ɛ: "ɛ0 e0 ə1 a1 i1", ē: "ə0 e0 ᵃ1 a2 ɨ2", Ẇ: "w0 u0 ɔ2 ʷ2", ŷ: "y0 i0 ʸ1",
  // Chinese: zh j z, ch q c, sh, x, y, r, e, ong, zhi, ü, uo, ei
  ẑ: "c0 s2 C2", ĉ: "C0 s2 c2 T4", ŝ: "s0 C0 c4", ẍ: "s0 C1 h4", ẏ: "y0 ʸ0", ṙ: "r0 y1 l1", ă: "ə0 ɨ1 e1 ɔ2 o2 a3", ŏ: "o0 ᵒ0 u1 ɔ1",
  ǎ: "a0 ɛ0 e0", ĭ: "ɨ0 i1 ə1 u2 e3", ŭ: "u0 w0 i1 ɨ1", ȧ: "a0 ɔ0 o1", ė: "ə0 e0 ɛ1 a3 i3",
  // Vietnamese final nh, tr, ch, gi, d, â
  ň: "ŋ0 n0 y1", ț: "c0 t1 C2 T2", ĵ: "c0 C0 T4", ǰ: "y0 c0 s1 C1 k2 d3", ď: "y0 d0 s1", ã: "ə0 a1 ɔ2 e2",
  // Japanese g; Korean eo, d, b, oe, ui; Indian a, u, dh, bh
  ǧ: "k0 ŋ2 K1", ȯ: "ɔ0 ə0 o1 ɛ3 e3", ḍ: "d0 t0 T1", ḅ: "b0 p0 P1", ẇ: "w0 ʷ1 o1", Ŵ: "ɨ0 u1 w1",
  ạ: "a0 ə0 ɔ1 o2 ᵃ1", ụ: "u0 a1 ə1", ḋ: "T0 d0 t1", Ḃ: "P0 b0 p2",
} // prettier-ignore

function costs(sounds: string, cost: number): Record<string, number> {
  return Object.fromEntries(sounds.split(" ").map((sound) => [sound, cost]))
}

function pairs(list: string, cost: number): Record<string, number> {
  return Object.fromEntries(list.split(" ").map((pair) => [pair, cost]))
}
