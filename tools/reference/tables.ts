import { readFileSync, writeFileSync } from "node:fs"

/** One line of a table, by column name. Columns that the line does not fill are empty. */
export type Row = ReadonlyMap<string, string>

/** Reads a tab-separated file whose first line names the columns. */
export const readTable = (path: string): readonly Row[] => {
  const [header = "", ...lines] = readFileSync(path, "utf8").trimEnd().split("\n")
  const columns = header.split("\t")
  return lines.map((line) => {
    const cells = line.split("\t")
    return new Map(columns.map((column, index) => [column, (cells[index] ?? "").trim()]))
  })
}

export const cell = (row: Row, column: string): string => row.get(column) ?? ""

/** A cell that holds several values, separated by "|". */
export const list = (row: Row, column: string): readonly string[] =>
  cell(row, column)
    .split("|")
    .map((value) => value.trim())
    .filter((value) => value !== "")

export type Cell = string | number | undefined | readonly string[]

/** The text of a table, one line per row, columns in the order given. */
export const tableText = <Column extends string>(
  columns: readonly Column[],
  rows: Iterable<Readonly<Record<Column, Cell>>>,
): string => {
  const lines = [columns.join("\t")]
  for (const row of rows) lines.push(columns.map((column) => written(row[column])).join("\t"))
  return `${lines.join("\n")}\n`
}

export const writeTable = <Column extends string>(
  path: string,
  columns: readonly Column[],
  rows: Iterable<Readonly<Record<Column, Cell>>>,
): void => writeFileSync(path, tableText(columns, rows))

const written = (value: Cell): string => {
  if (value === undefined) return ""
  if (typeof value === "string") return value.replace(/[\t\n]/g, " ")
  return typeof value === "number" ? String(value) : value.join("|")
}

/** Drops what is empty, what repeats and what is among the names that stand in columns of their own. */
export const distinct = (
  values: Iterable<string | undefined>,
  except: readonly (string | undefined)[],
): string[] => {
  const found = new Set<string>()
  for (const value of values) if (value && !except.includes(value)) found.add(value.normalize("NFC"))
  return [...found]
}
