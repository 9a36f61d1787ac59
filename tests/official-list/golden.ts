import { readFileSync } from "node:fs"
import { nameKey } from "#modules/places/index.ts"
import type { OfficialRow, PartnerCandidate } from "#modules/registry/official-list/types.ts"

/** A table of what reading must give; "a|b" in a cell allows either, "*" anything, "-" is nothing. */
export type Expected = Readonly<Record<string, string>>

const folder = new URL("../../src/modules/registry/official-list/", import.meta.url)

export const officialListText = readFileSync(
  new URL("../../data/official-list-2562-01-04.txt", import.meta.url),
  "utf8",
)

export const readText = (path: string): string => readFileSync(new URL(path, folder), "utf8")

export const readTable = (text: string): readonly Expected[] => {
  const [head = "", ...lines] = text.trimEnd().split("\n")
  const columns = head.split("\t")
  return lines.map((line) => {
    const cells = line.split("\t")
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""]))
  })
}

const allows = (cell: string | undefined, value: string | number | null): boolean =>
  cell === undefined ||
  cell === "" ||
  cell === "*" ||
  cell
    .split("|")
    .some((option) => nameKey(option) === nameKey(String(value ?? "-")) || option === String(value ?? "-"))

type Place = Pick<PartnerCandidate, "country" | "subdivision" | "level"> & { readonly name: string }

export const isPlace = (
  expected: Expected,
  { name, country, subdivision, level }: Place | OfficialRow["partner"],
): boolean =>
  allows(expected["name"], name) &&
  allows(expected["country"], country) &&
  allows(expected["subdivision"], subdivision) &&
  allows(expected["level"], level)

/** What differs in a row, its partner aside. */
export const differences = (expected: Expected, row: OfficialRow): readonly string[] =>
  (["serial", "year", "status", "stage", "home", "confidence"] as const).flatMap((column) =>
    allows(expected[column], row[column])
      ? []
      : [`row ${row.row}: ${column} is ${row[column]}, not ${expected[column]}`],
  )
