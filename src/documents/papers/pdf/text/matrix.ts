/** Moves, turns and scales what is drawn (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number]

export const unmoved: Matrix = [1, 0, 0, 1, 0, 0]

/** What is drawn within `inner`, which itself stands in `outer`. */
export const times = ([a, b, c, d, e, f]: Matrix, [x, y, z, w, s, t]: Matrix): Matrix => [
  x * a + y * c,
  x * b + y * d,
  z * a + w * c,
  z * b + w * d,
  s * a + t * c + e,
  s * b + t * d + f,
]

/** The way back. */
export const inverse = ([a, b, c, d, e, f]: Matrix): Matrix => {
  const size = a * d - b * c
  return [d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size]
}
