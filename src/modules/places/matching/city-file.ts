import { readFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { cityFrom } from "../reference/read.ts"
import { referenceFolder } from "../reference/table.ts"
import type { Unit } from "../reference/types.ts"

/** The gazetteer of cities, kept as the bytes of its file; cities are made of those lines that are asked for. */
export type CityFile = {
  /** Cities that have a Thai name or some size: those that are partners of provinces, as good as always. */
  readonly foremostOf: (country: string) => readonly Unit[]
  /** The towns and villages beside them. */
  readonly othersOf: (country: string) => readonly Unit[]
  /** Those of them that bear this English name. */
  readonly othersNamed: (country: string, nameEn: string) => readonly Unit[]
  /** Cities of at least that many people, all over the world. */
  readonly citiesOver: (people: number) => readonly Unit[]
}

type Lines = {
  readonly bytes: Buffer
  readonly columns: ReadonlyMap<string, number>
  readonly ranges: ReadonlyMap<string, readonly Range[]>
}
type Range = { readonly start: number; readonly end: number }

const [newline, tab, zero] = [10, 9, 0x30]

/** People from which a city without a Thai name is among the foremost. */
const foremostPeople = 15_000

/** Opens gazetteer.tsv.gz; nothing is read before the first question. 15 MB stay in memory. */
export const openCityFile = (folder: string = referenceFolder): CityFile => {
  let opened: Lines | undefined
  const file = () => (opened ??= open(join(folder, "gazetteer.tsv.gz")))
  const linesOf = (country: string) =>
    (file().ranges.get(country) ?? []).flatMap((range) => linesIn(file(), range))
  const isForemost = (line: Range) =>
    peopleIn(file(), line) >= foremostPeople ||
    cellIn(file(), line, "nameTh") !== "" ||
    isCapital(file(), line)
  const cities = (lines: readonly Range[]) => lines.map((line) => cityOf(file(), line))
  return {
    foremostOf: (country) => cities(linesOf(country).filter(isForemost)),
    othersOf: (country) => cities(linesOf(country).filter((line) => !isForemost(line))),
    othersNamed: (country, nameEn) =>
      cities(
        (file().ranges.get(country) ?? [])
          .flatMap((range) => linesHolding(file(), range, nameEn))
          .filter((line) => cellIn(file(), line, "nameEn") === nameEn && !isForemost(line)),
      ),
    citiesOver: (people) =>
      cities(
        linesIn(file(), { start: 0, end: file().bytes.length }).filter(
          (line) => peopleIn(file(), line) >= people,
        ),
      ),
  }
}

const open = (path: string): Lines => {
  const whole = gunzipSync(readFileSync(path))
  const head = whole.indexOf(newline)
  const bytes = whole.subarray(head + 1)
  const names = whole.toString("utf8", 0, head).split("\t")
  if (names.at(-1) !== "population") throw new Error(`${path}: population must be its last column`)
  return { bytes, columns: new Map(names.map((name, at) => [name, at])), ranges: rangesOf(bytes) }
}

/** Runs of lines of one country, by the file's second column. */
const rangesOf = (bytes: Buffer): ReadonlyMap<string, readonly Range[]> => {
  const ranges = new Map<string, Range[]>()
  let run = { country: "", start: 0 }
  const close = (end: number) => {
    if (run.country) ranges.set(run.country, [...(ranges.get(run.country) ?? []), { start: run.start, end }])
  }
  for (let at = 0; at < bytes.length; at = endOfLine(bytes, at) + 1) {
    const second = bytes.indexOf(tab, at) + 1
    const country = bytes.toString("latin1", second, second + 2)
    if (country === run.country) continue
    close(at)
    run = { country, start: at }
  }
  close(bytes.length)
  return ranges
}

const endOfLine = (bytes: Buffer, at: number): number => {
  const end = bytes.indexOf(newline, at)
  return end === -1 ? bytes.length : end
}

const linesIn = ({ bytes }: Lines, { start, end }: Range): readonly Range[] => {
  const lines: Range[] = []
  for (let at = start; at < end;) {
    const last = endOfLine(bytes, at)
    lines.push({ start: at, end: last })
    at = last + 1
  }
  return lines
}

/** Lines that hold a text as a whole cell. */
const linesHolding = ({ bytes }: Lines, { start, end }: Range, text: string): readonly Range[] => {
  const lines: Range[] = []
  const searched = bytes.subarray(0, end) // a search that finds nothing goes on to the end
  const cell = `\t${text}\t`
  for (let at = searched.indexOf(cell, start); at !== -1;) {
    const line = { start: bytes.lastIndexOf(newline, at) + 1, end: endOfLine(bytes, at) }
    lines.push(line)
    at = searched.indexOf(cell, line.end)
  }
  return lines
}

/** The number at the end of a line: its last column. */
const peopleIn = ({ bytes }: Lines, { start, end }: Range): number => {
  let people = 0
  let worth = 1
  for (let at = end - 1; at >= start && bytes[at] !== tab; at--) {
    people += ((bytes[at] as number) - zero) * worth
    worth *= 10
  }
  return people
}

const isCapital = (file: Lines, line: Range): boolean => cellIn(file, line, "kind").includes("capital")

const cellIn = ({ bytes, columns }: Lines, { start, end }: Range, column: string): string => {
  let from = start
  for (let before = columns.get(column) ?? 0; before > 0; before--) from = bytes.indexOf(tab, from) + 1
  const next = bytes.indexOf(tab, from)
  return bytes.toString("utf8", from, next === -1 || next > end ? end : next)
}

const cityOf = ({ bytes, columns }: Lines, { start, end }: Range): Unit => {
  const cells = bytes.toString("utf8", start, end).split("\t")
  return cityFrom((column) => cells[columns.get(column) ?? -1] ?? "")
}
