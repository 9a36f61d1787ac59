import { nameKey } from "#modules/places/index.ts"
import type { OfficialRow } from "#modules/registry/official-list/types.ts"
import type { WrittenRow } from "./written-list.ts"

export type Figures = {
  rows: number
  found: number
  invented: number
  home: number
  year: number
  status: number
  stage: number
  serial: number
  high: number
  highRight: number
  right: number
  among: number
}

export const noFigures = (): Figures => ({
  rows: 0, found: 0, invented: 0, home: 0, year: 0, status: 0, stage: 0, serial: 0, high: 0, highRight: 0, right: 0, among: 0,
}) // prettier-ignore

type Place = {
  readonly code: string | null
  readonly country: string | null
  readonly subdivision?: string | null | undefined
  readonly name: string | null
  readonly nameTh: string | null
}

/** The unit itself, or the same place under its other title (the city and the province of one name). */
const means = (place: Place, { partner: { unit } }: WrittenRow): boolean =>
  place.code === unit.code ||
  (place.country === unit.country &&
    place.subdivision === unit.subdivision &&
    (nameKey(place.name ?? "") === nameKey(unit.nameEn) ||
      nameKey(place.nameTh ?? "") === nameKey(unit.nameTh ?? "?")))

export type Wrong = {
  readonly written: WrittenRow
  readonly read: OfficialRow | undefined
  readonly what: string
}

/** Holds the rows that were read against those that were written. */
export const measure = (
  figures: Figures,
  written: readonly WrittenRow[],
  read: readonly OfficialRow[],
): readonly Wrong[] => {
  const wrong: Wrong[] = []
  const pairs = align(inOrderOf(read, written), read)
  figures.rows += written.length
  figures.invented += read.length - pairs.filter(({ row }) => row).length
  for (const { written: want, row } of pairs) {
    if (!row) {
      wrong.push({ written: want, read: undefined, what: "row lost" })
      continue
    }
    figures.found++
    const place = row.partner
    const right = means(place, want)
    const among = right || (place.candidates ?? []).some((candidate) => means(candidate, want))
    const checks = {
      home: row.home === want.home,
      year: row.year === want.year,
      status: row.status === (want.inProcess ? "in_process" : "signed"),
      stage: row.stage === want.stage,
      serial: row.serial === null || row.serial === want.serial,
    }
    for (const [what, holds] of Object.entries(checks) as [keyof typeof checks, boolean][])
      if (holds) figures[what]++
      else wrong.push({ written: want, read: row, what })
    if (row.confidence === "high") figures.high++
    if (row.confidence === "high" && right) figures.highRight++
    if (row.confidence === "high" && !right) wrong.push({ written: want, read: row, what: "wrong at high" })
    if (right) figures.right++
    if (among) figures.among++
    else wrong.push({ written: want, read: row, what: "not among candidates" })
  }
  return wrong
}

/** Rows that a layout put into another order stand where their numbers are found. */
const inOrderOf = (read: readonly OfficialRow[], written: readonly WrittenRow[]): readonly WrittenRow[] => {
  const numbered = read.filter(({ serial }) => serial !== null).length > read.length / 2
  if (!numbered) return written
  const places = new Map(read.map(({ serial }, at) => [serial, at] as const).toReversed())
  const placed = written.map((row, at) => ({ row, at: places.get(row.serial) ?? at }))
  return placed.toSorted((one, other) => one.at - other.at).map(({ row }) => row)
}

/** The longest common course of homes, so that one lost row does not shift all that follow. */
const align = (written: readonly WrittenRow[], read: readonly OfficialRow[]) => {
  const width = read.length + 1
  const best = new Float32Array((written.length + 1) * width)
  const at = (one: number, other: number) => best[one * width + other] ?? 0
  const worth = (one: number, other: number) =>
    (read[other]?.home === written[one]?.home ? 1 : 0.1) +
    (read[other]?.serial === written[one]?.serial ? 0.5 : 0)
  for (let one = written.length - 1; one >= 0; one--)
    for (let other = read.length - 1; other >= 0; other--)
      best[one * width + other] = Math.max(
        at(one + 1, other),
        at(one, other + 1),
        at(one + 1, other + 1) + worth(one, other),
      )
  const pairs: { written: WrittenRow; row: OfficialRow | undefined }[] = []
  let other = 0
  written.forEach((row, one) => {
    while (other < read.length && at(one, other) === at(one, other + 1)) other++
    const taken = other < read.length && at(one, other) > at(one + 1, other)
    pairs.push({ written: row, row: taken ? read[other] : undefined })
    if (taken) other++
  })
  return pairs
}
