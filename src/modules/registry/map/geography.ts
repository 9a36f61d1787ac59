import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { geoGraticule10, geoPath } from "d3-geo"
import { feature, mesh } from "topojson-client"
import type { GeometryCollection, Topology } from "topojson-specification"
import { shortPath } from "./shapes.ts"
import { type MapView, type ViewName, views } from "./views.ts"

/** What lies under the relations: one path each, in tenths of a unit. */
export type Ground = { readonly land: string; readonly borders: string; readonly grid: string }

/** A Thai province on a view: its outline in tenths of a unit, and its middle in units. */
export type ProvinceShape = { readonly path: string; readonly middle: readonly [number, number] }
export type ProvinceShapes = ReadonlyMap<string, ProvinceShape>

type Countries = Topology<{ countries: GeometryCollection; land: GeometryCollection }>
type Provinces = Topology<{ provinces: GeometryCollection }>

const require = createRequire(import.meta.url)
const readJson = <Content>(path: string) => JSON.parse(readFileSync(path, "utf8")) as Content

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

const coarse = once(() => readJson<Countries>(require.resolve("world-atlas/countries-110m.json")))
const fine = once(() => readJson<Countries>(require.resolve("world-atlas/countries-50m.json")))
const provinces = once(() =>
  readJson<Provinces>(
    new URL("../../../../db/reference/map/thailand-provinces.topo.json", import.meta.url).pathname,
  ),
)

/** Draws land, borders and the grid of degrees for any view; `detail` in square units. */
export const drawGround = (view: MapView, resolution: "coarse" | "fine", detail: number): Ground => {
  const atlas = resolution === "coarse" ? coarse() : fine()
  const { countries, land } = atlas.objects
  return {
    land: shortPath(feature(atlas, land), view.project, detail),
    borders: shortPath(
      mesh(atlas, countries, (one, other) => one !== other),
      view.project,
      detail,
    ),
    grid: shortPath(geoGraticule10(), view.project, detail),
  }
}

const drawProvinces = (view: MapView, detail: number): ProvinceShapes => {
  const topology = provinces()
  return new Map(
    topology.objects.provinces.geometries.map((geometry) => {
      const province = feature(topology, geometry)
      const middle = geoPath(view.project).centroid(province)
      return [String(geometry.id), { path: shortPath(province, view.project, detail), middle }]
    }),
  )
}

const grounds: Readonly<Record<ViewName, () => Ground>> = {
  world: once(() => drawGround(views.world, "coarse", 0.6)),
  asia: once(() => drawGround(views.asia, "fine", 0.9)),
  thailand: once(() => drawGround(views.thailand, "fine", 0.9)),
}

/** The ground of a view, drawn at its first use and kept. */
export const groundOf = (name: ViewName): Ground => grounds[name]()

const shapes = {
  asia: once(() => drawProvinces(views.asia, 0.4)),
  thailand: once(() => drawProvinces(views.thailand, 0.4)),
}

/** The provinces of a view; none in the world's, where they would be specks. */
export const provincesOf = (name: ViewName): ProvinceShapes => (name === "world" ? new Map() : shapes[name]())
