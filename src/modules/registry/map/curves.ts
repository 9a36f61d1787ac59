type Point = readonly [number, number]

/** One way to draw: from, by the control of a quadratic curve, to. */
export type Curve = { readonly from: Point; readonly by: Point; readonly to: Point }

/**
 * A curve that bows to its left, the more the farther it goes; curves between the same two ends bow more with each
 * `lane`, so that they lie beside each other.
 */
export const bow = (from: Point, to: Point, lane = 0): Curve => {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const bend = (0.16 + lane * 0.07) * (dx >= 0 ? 1 : -1)
  return { from, to, by: [from[0] + dx / 2 + dy * bend, from[1] + dy / 2 - dx * bend] }
}

/**
 * Lets curves that go the same way run together, as flights do: each control moves toward one that all share, which lies
 * nearer to where they begin, so that they leave as a strand and part at the far end.
 */
export const gather = (curves: readonly Curve[], pull: number): Curve[] => {
  const from = meanOf(curves.map((curve) => curve.from))
  const to = meanOf(curves.map((curve) => curve.to))
  const by = meanOf(curves.map((curve) => curve.by))
  const shared: Point = [by[0] + (from[0] - to[0]) * 0.12, by[1] + (from[1] - to[1]) * 0.12]
  const usual = Math.hypot(to[0] - from[0], to[1] - from[1])
  return curves.map((curve) => {
    const length = Math.hypot(curve.to[0] - curve.from[0], curve.to[1] - curve.from[1])
    const part = pull * Math.min(1, length / (usual + 1)) ** 2
    return {
      ...curve,
      by: [curve.by[0] + (shared[0] - curve.by[0]) * part, curve.by[1] + (shared[1] - curve.by[1]) * part],
    }
  })
}

const meanOf = (points: readonly Point[]): Point => [
  points.reduce((sum, [x]) => sum + x, 0) / points.length,
  points.reduce((sum, [, y]) => sum + y, 0) / points.length,
]

/** The curve as an SVG path. */
export const pathOf = ({ from, by, to }: Curve): string =>
  `M${round(from[0])} ${round(from[1])}Q${round(by[0])} ${round(by[1])} ${round(to[0])} ${round(to[1])}`

export const round = (value: number): number => Math.round(value * 10) / 10
