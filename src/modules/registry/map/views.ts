import { geoEqualEarth, type GeoProjection } from "d3-geo"

/** The world; East and South-East Asia, where most partners lie; Thailand by province. */
export const viewNames = ["asia", "world", "thailand"] as const
export type ViewName = (typeof viewNames)[number]

export type MapView = {
  readonly width: number
  readonly height: number
  readonly project: GeoProjection
}

/** West, south, east, north, in degrees. */
type Box = readonly [number, number, number, number]

/** The whole of an inhabited world, without the empty south. */
const world: Box = [-69.99, -56, 289.99, 78]
const asia: Box = [86, -9, 146.5, 46.5]
const thailand: Box = [96.4, 5.3, 106.6, 20.8]

/** Every view is a piece of one map: Equal Earth, turned so that the cut runs through the Atlantic. */
const viewOf = (box: Box, width: number): MapView => {
  const project = geoEqualEarth().rotate([-110, 0]).precision(0.3)
  const outline = { type: "MultiPoint" as const, coordinates: alongEdges(box) }
  project.fitWidth(width, outline)
  const points = outline.coordinates.flatMap((point) => project(point)?.[1] ?? [])
  const height = Math.ceil(Math.max(...points))
  return {
    width,
    height,
    project: project.clipExtent([
      [-4, -4],
      [width + 4, height + 4],
    ]),
  }
}

const alongEdges = ([west, south, east, north]: Box): [number, number][] => {
  const steps = Array.from({ length: 25 }, (_, step) => step / 24)
  return steps.flatMap((part) => {
    const [x, y] = [west + (east - west) * part, south + (north - south) * part]
    return [
      [x, south],
      [x, north],
      [west, y],
      [east, y],
    ] as [number, number][]
  })
}

export const views: Readonly<Record<ViewName, MapView>> = {
  asia: viewOf(asia, 1000),
  world: viewOf(world, 1000),
  thailand: viewOf(thailand, 620),
}
