import { readFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { number, optional, referenceFolder, several } from "../reference/table.ts"
import type { Unit } from "../reference/types.ts"

/** The gazetteer of cities, kept as the bytes of its file; cities are made of them a country at a time. */
export type CityFile = {
  readonly citiesOf: (country: string) => readonly Unit[]
  /** Cities of at least that many people, all over the world. */
  readonly citiesOver: (people: number) => readonly Unit[]
}

type Lines = {
  readonly bytes: Buffer
  readonly columns: readonly string[]
  readonly ranges: ReadonlyMap<string, readonly Range[]>
}
type Range = { readonly start: number; readonly end: number }

const newline = 10

/** Opens gazetteer.tsv.gz; nothing is read before the first question. 15 MB stay in memory. */
export const openCityFile = (folder: string = referenceFolder): CityFile => {
  let opened: Lines | undefined
  const lines = () => (opened ??= open(join(folder, "gazetteer.tsv.gz")))
  return {
    citiesOf: (country) =>
      (lines().ranges.get(country) ?? []).flatMap((range) => citiesIn(lines(), range, () => true)),
    citiesOver: (people) =>
      citiesIn(
        lines(),
        { start: 0, end: lines().bytes.length },
        (cell) => Number(cell("population")) >= people,
      ),
  }
}

const open = (path: string): Lines => {
  const whole = gunzipSync(readFileSync(path))
  const head = whole.indexOf(newline)
  const bytes = whole.subarray(head + 1)
  return { bytes, columns: whole.toString("utf8", 0, head).split("\t"), ranges: rangesOf(bytes) }
}

/** Runs of lines of one country, by the file's second column. */
const rangesOf = (bytes: Buffer): ReadonlyMap<string, readonly Range[]> => {
  const ranges = new Map<string, Range[]>()
  let run = { country: "", start: 0 }
  const close = (end: number) => {
    if (run.country) ranges.set(run.country, [...(ranges.get(run.country) ?? []), { start: run.start, end }])
  }
  for (let at = 0; at < bytes.length; at = nextLine(bytes, at)) {
    const tab = bytes.indexOf(9, at)
    const country = bytes.toString("latin1", tab + 1, tab + 3)
    if (country === run.country) continue
    close(at)
    run = { country, start: at }
  }
  close(bytes.length)
  return ranges
}

const nextLine = (bytes: Buffer, at: number): number => {
  const end = bytes.indexOf(newline, at)
  return end === -1 ? bytes.length : end + 1
}

type Cell = (column: string) => string

const citiesIn = (
  { bytes, columns }: Lines,
  { start, end }: Range,
  wanted: (cell: Cell) => boolean,
): readonly Unit[] => {
  const cities: Unit[] = []
  const numbers = new Map(columns.map((column, number) => [column, number]))
  for (let at = start; at < end;) {
    const next = nextLine(bytes, at)
    const cells = bytes.toString("utf8", at, next).trimEnd().split("\t")
    const cell: Cell = (column) => cells[numbers.get(column) ?? -1] ?? ""
    if (wanted(cell)) cities.push(cityOf(cell))
    at = next
  }
  return cities
}

const cityOf = (cell: Cell): Unit => ({
  code: `GN${cell("geonamesId")}`,
  country: cell("country"),
  level: "municipality",
  kind: cell("kind"),
  parent: optional(cell("subdivision")),
  subdivision: optional(cell("subdivision")),
  nameEn: cell("nameEn"),
  nameTh: optional(cell("nameTh")),
  nameLocal: optional(cell("nameLocal")),
  variants: several(cell("variants")),
  latitude: Number(cell("latitude")),
  longitude: Number(cell("longitude")),
  population: number(cell("population")),
  geonamesId: Number(cell("geonamesId")),
  validFrom: undefined,
  validTo: undefined,
  successors: [],
  formerNames: [],
})
