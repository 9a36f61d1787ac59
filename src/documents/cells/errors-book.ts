import type { WrittenBook } from "#documents/xlsx/written.ts"
import type { Language, Text } from "#kernel/text.ts"

/** A row that was left out, as it goes back to whoever sent it. */
export type ReturnedRow = {
  readonly row: number
  readonly cells: readonly string[]
  readonly problems: readonly Text[]
}

/**
 * The rows that were left out, as a workbook with the same columns: corrected in it, they can be sent again. What is wrong
 * stands in the last column, which reading passes over.
 */
export const errorsBook = (
  heads: readonly string[],
  rows: readonly ReturnedRow[],
  language: Language,
): WrittenBook => {
  const width = Math.max(heads.length, ...rows.map(({ cells }) => cells.length))
  const full = (cells: readonly string[]) => Array.from({ length: width }, (_, at) => cells[at] ?? "")
  const says = errorWords.column[language]
  return {
    title: errorWords.title[language],
    sheets: [
      {
        name: errorWords.title[language],
        header: [...full(heads), says],
        columns: [...full([]).map(() => ({ width: 22 })), { width: 70 }],
        rows: rows.map(({ cells, problems }) => [
          ...full(cells),
          problems.map((problem) => problem[language]).join("\n"),
        ]),
      },
    ],
  }
}

const errorWords = {
  title: { th: "แถวที่ต้องแก้", en: "Rows to correct" },
  column: { th: "สิ่งที่ต้องแก้", en: "What to correct" },
} as const
