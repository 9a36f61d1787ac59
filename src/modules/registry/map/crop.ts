import type { Line, Point } from "./shapes.ts"

export type Frame = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The part of a drawing that lies in a frame, enlarged to `width`. Areas are cut at the frame's edge. */
export const crop = (lines: readonly Line[], frame: Frame, width: number): Line[] => {
  const scale = width / frame.width
  const [right, bottom] = [frame.left + frame.width, frame.top + frame.height]
  return lines.flatMap((line) => {
    const { box } = line
    if (box.left > right || box.right < frame.left || box.top > bottom || box.bottom < frame.top) return []
    const points = line.closed ? cutArea(line.points, frame) : line.points
    return points.length < 2
      ? []
      : [
          {
            ...line,
            points: points.map(([x, y]): Point => [(x - frame.left) * scale, (y - frame.top) * scale]),
          },
        ]
  })
}

type Edge = { readonly axis: 0 | 1; readonly at: number; readonly keep: 1 | -1 }

/** Sutherland and Hodgman's way: what lies beyond is cut off at one edge after the other. */
const cutArea = (points: readonly Point[], { left, top, width, height }: Frame): readonly Point[] => {
  const edges: readonly Edge[] = [
    { axis: 0, at: left, keep: 1 },
    { axis: 0, at: left + width, keep: -1 },
    { axis: 1, at: top, keep: 1 },
    { axis: 1, at: top + height, keep: -1 },
  ]
  return edges.reduce<readonly Point[]>(cutAt, points)
}

const cutAt = (points: readonly Point[], { axis, at, keep }: Edge): readonly Point[] => {
  const within = (point: Point) => (point[axis] - at) * keep >= 0
  return points.flatMap((point, index) => {
    const before = points.at(index - 1) ?? point
    const crossing = within(before) === within(point) ? [] : [meet(before, point, axis, at)]
    return within(point) ? [...crossing, point] : crossing
  })
}

const meet = (from: Point, to: Point, axis: 0 | 1, at: number): Point => {
  const part = (at - from[axis]) / (to[axis] - from[axis])
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]
}

/** The frame of a given shape around points: with a margin, no smaller than `least` across, and inside the drawing. */
export const frameAround = (
  points: readonly Point[],
  shape: { readonly width: number; readonly height: number },
  least: number,
  drawing: { readonly width: number; readonly height: number },
): Frame => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const ratio = shape.width / shape.height
  const wanted = Math.max(least, (right - left) * 1.5, (bottom - top) * 1.5 * ratio)
  const width = Math.min(wanted, drawing.width, drawing.height * ratio)
  const height = width / ratio
  const inside = (middle: number, size: number, whole: number) =>
    Math.max(0, Math.min(whole - size, middle - size / 2))
  return {
    left: inside((left + right) / 2, width, drawing.width),
    top: inside((top + bottom) / 2, height, drawing.height),
    width,
    height,
  }
}
