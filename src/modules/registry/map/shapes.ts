import { type GeoPermissibleObjects, geoPath, type GeoProjection } from "d3-geo"

export type Point = readonly [number, number]
type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** A line on a drawing; closed, it bounds an area. */
export type Line = { readonly points: readonly Point[]; readonly closed: boolean; readonly box: Box }

/** What a projection makes of a geometry, without the points that change less than `detail` square units. */
export const drawLines = (
  geometry: GeoPermissibleObjects,
  projection: GeoProjection,
  detail: number,
): Line[] =>
  linesOf(geometry, projection).flatMap(({ points, closed }) => {
    const thin = thinOut(points, closed, detail)
    return thin.length < 2 ? [] : [{ points: thin, closed, box: boxOf(thin) }]
  })

/**
 * Lines as an SVG path, as short as can be: every step is written relative to the last one, in tenths of a unit. Draw it
 * in a group scaled by a tenth.
 */
export const shortPath = (lines: readonly Line[]): string => lines.map(writeLine).join("")

const boxOf = (points: readonly Point[]): Box => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

/** What the projection makes of a geometry, after clipping, as plain lines. */
const linesOf = (geometry: GeoPermissibleObjects, projection: GeoProjection) => {
  const lines: { points: Point[]; closed: boolean }[] = []
  let points: Point[] = []
  const finish = (closed: boolean) => {
    if (points.length > 1) lines.push({ points, closed })
    points = []
  }
  const pen = {
    beginPath: () => undefined,
    moveTo: (x: number, y: number) => {
      finish(false)
      points.push([x, y])
    },
    lineTo: (x: number, y: number) => void points.push([x, y]),
    closePath: () => finish(true),
    arc: () => undefined,
  }
  geoPath(projection, pen)(geometry)
  finish(false)
  return lines
}

/** Visvalingam's way: the point that matters least goes first, measured by the triangle with its neighbours. */
const thinOut = (points: readonly Point[], closed: boolean, detail: number): readonly Point[] => {
  const ring = closed && samePlace(points[0], points.at(-1)) ? points.slice(0, -1) : [...points]
  const least = closed ? 3 : 2
  for (let smallest = 0; ring.length > least && smallest < detail;) {
    const areas = ring.map((point, at) =>
      triangle(neighbour(ring, at - 1, closed), point, neighbour(ring, at + 1, closed)),
    )
    smallest = Math.min(...areas)
    const limit = Math.min(detail, smallest * 2 + detail / 8)
    let removed = 0
    let last = -1
    for (let at = 0; at < areas.length; at++) {
      const area = areas[at] ?? 0
      if (area >= limit || area >= detail || last === at - 1 || areas.length - removed <= least) continue
      ring.splice(at - removed, 1)
      removed++
      last = at
    }
    if (removed === 0) break
  }
  return closed && (ring.length < 3 || areaOf(ring) < detail) ? [] : ring
}

const samePlace = (a: Point | undefined, b: Point | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1]

const neighbour = (ring: readonly Point[], at: number, closed: boolean): Point | undefined =>
  closed ? ring[(at + ring.length) % ring.length] : ring[at]

const triangle = (a: Point | undefined, b: Point, c: Point | undefined): number =>
  a && c ? Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2 : Infinity

const areaOf = (ring: readonly Point[]): number =>
  Math.abs(
    ring.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y]
      return sum + x * nextY - nextX * y
    }, 0),
  ) / 2

const writeLine = ({ points, closed }: Line): string => {
  let [lastX, lastY] = [0, 0]
  let text = ""
  for (const [at, [x, y]] of points.entries()) {
    const [tenthsX, tenthsY] = [Math.round(x * 10), Math.round(y * 10)]
    if (at === 0) text += `M${tenthsX} ${tenthsY}l`
    else if (tenthsX !== lastX || tenthsY !== lastY)
      text += `${text.endsWith("l") ? "" : " "}${tenthsX - lastX} ${tenthsY - lastY}`
    ;[lastX, lastY] = [tenthsX, tenthsY]
  }
  if (points.length === 0 || text.endsWith("l")) return ""
  return (closed ? `${text}z` : text).replaceAll(" -", "-")
}
