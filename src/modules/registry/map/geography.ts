import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"
import { geoGraticule10, geoPath } from "d3-geo"
import { feature, mesh } from "topojson-client"
import { crop, type Frame } from "./crop.ts"
import { drawLines, type Line, shortPath } from "./shapes.ts"
import { type MapView, type ViewName, views } from "./views.ts"

/** What lies under the relations: one path each, in tenths of a unit. */
export type Ground = { readonly land: string; readonly borders: string; readonly grid: string }

type Drawn = { readonly [Part in keyof Ground]: readonly Line[] }

/** A Thai province on a view: its outline in tenths of a unit, and its middle in units. */
export type ProvinceShape = { readonly path: string; readonly middle: readonly [number, number] }
export type ProvinceShapes = ReadonlyMap<string, ProvinceShape>

type Topology = Parameters<typeof mesh>[0]
type Collection = Extract<Parameters<typeof mesh>[1], { type: "GeometryCollection" }>
type Countries = Topology & {
  readonly objects: { readonly countries: Collection; readonly land: Collection }
}
type Provinces = Topology & { readonly objects: { readonly provinces: Collection } }

const require = createRequire(import.meta.url)
const readJson = <Content>(path: string) => JSON.parse(readFileSync(path, "utf8")) as Content

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

const atlasOf = (resolution: "110m" | "50m") =>
  readJson<Countries>(require.resolve(`world-atlas/countries-${resolution}.json`))

const provinces = once(() =>
  readJson<Provinces>(
    fileURLToPath(new URL("../../../../db/reference/map/thailand-provinces.topo.json", import.meta.url)),
  ),
)

/** Land and borders of a view as lines; `detail` in square units. */
const drawAtlas = (view: MapView, resolution: "110m" | "50m", detail: number): Drawn => {
  const atlas = atlasOf(resolution)
  const { countries, land } = atlas.objects
  const borders = mesh(atlas, countries, (one, other) => one !== other)
  return {
    land: drawLines(feature(atlas, land), view.project, detail),
    borders: drawLines(borders, view.project, detail),
    grid: drawLines(geoGraticule10(), view.project, detail),
  }
}

const write = ({ land, borders, grid }: Drawn): Ground => ({
  land: shortPath(land),
  borders: shortPath(borders),
  grid: shortPath(grid),
})

const drawProvinces = (view: MapView, detail: number): ProvinceShapes => {
  const topology = provinces()
  return new Map(
    topology.objects.provinces.geometries.map((geometry) => {
      const province = feature(topology, geometry)
      const middle = geoPath(view.project).centroid(province)
      return [String(geometry.id), { path: shortPath(drawLines(province, view.project, detail)), middle }]
    }),
  )
}

const grounds: Readonly<Record<ViewName, () => Ground>> = {
  world: once(() => write(drawAtlas(views.world, "110m", 0.6))),
  asia: once(() => write(drawAtlas(views.asia, "50m", 0.9))),
  thailand: once(() => write(drawAtlas(views.thailand, "50m", 0.9))),
}

/** The ground of a view, drawn at its first use and kept. */
export const groundOf = (name: ViewName): Ground => grounds[name]()

/** What small maps are cut from: finely drawn where they enlarge a small part. */
const parts = {
  world: {
    small: once(() => drawAtlas(views.world, "110m", 0.1)),
    large: once(() => drawAtlas(views.world, "110m", 0.6)),
  },
  asia: {
    small: once(() => drawAtlas(views.asia, "50m", 0.12)),
    large: once(() => drawAtlas(views.asia, "50m", 0.9)),
  },
}

/** A part of a view's ground, enlarged to `width`. */
export const groundWithin = (name: "world" | "asia", frame: Frame, width: number): Ground => {
  const { land, borders, grid } = parts[name][frame.width < width ? "small" : "large"]()
  return write({
    land: crop(land, frame, width),
    borders: crop(borders, frame, width),
    grid: crop(grid, frame, width),
  })
}

const shapes = {
  asia: once(() => drawProvinces(views.asia, 0.4)),
  thailand: once(() => drawProvinces(views.thailand, 0.4)),
}

/** The provinces of a view; none in the world's, where they would be specks. */
export const provincesOf = (name: ViewName): ProvinceShapes => (name === "world" ? new Map() : shapes[name]())
