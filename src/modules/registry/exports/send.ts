import { writeCsvRows } from "#documents/csv/write-csv.ts"
import type { Paper } from "#documents/papers/paper.ts"
import { printPaper } from "#documents/papers/press.ts"
import { writeBookApart } from "#documents/write-apart.ts"
import type { WrittenBook } from "#documents/xlsx/written.ts"
import type { Cell } from "#documents/table.ts"

export const mediaTypes = {
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
} as const
export type ExportFormat = keyof typeof mediaTypes

const head = (name: string, format: ExportFormat) => ({
  "content-type": mediaTypes[format],
  "content-disposition": `attachment; filename="${name}.${format}"`,
  "cache-control": "private, no-cache",
})

/** Sends text while it is made. */
const sendPieces = (pieces: AsyncIterable<string>, name: string, format: ExportFormat): Response =>
  new Response(ReadableStream.from(pieces).pipeThrough(new TextEncoderStream()), {
    headers: head(name, format),
  })

/** Sends a table as CSV while its rows are read. */
export const sendCsv = (
  header: readonly Cell[],
  batches: AsyncIterable<readonly (readonly Cell[])[]>,
  name: string,
): Response => sendPieces(csvPieces(header, batches), name, "csv")

async function* csvPieces(
  header: readonly Cell[],
  batches: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<string> {
  yield `\ufeff${writeCsvRows([header])}`
  for await (const rows of batches) yield writeCsvRows(rows)
}

/** Sends `{"items": [...]}` while the items are read. */
export const sendItems = (batches: AsyncIterable<readonly object[]>, name: string): Response =>
  sendPieces(jsonPieces(batches), name, "json")

async function* jsonPieces(batches: AsyncIterable<readonly object[]>): AsyncGenerator<string> {
  let separator = '{"items":[\n'
  for await (const items of batches) {
    yield separator + items.map((item) => JSON.stringify(item)).join(",\n")
    separator = ",\n"
  }
  yield separator === ",\n" ? "\n]}\n" : '{"items":[]}\n'
}

export const sendBook = async (book: WrittenBook, name: string): Promise<Response> =>
  new Response(new Uint8Array(await writeBookApart(book)), { headers: head(name, "xlsx") })

/** Sends a paper once it is printed; `lane` says whose turn it is while many are. */
export const sendPaper = async (
  paper: Paper,
  format: "pdf" | "docx",
  name: string,
  lane: string,
): Promise<Response> =>
  new Response(new Uint8Array(await printPaper(paper, format, { for: lane })), {
    headers: head(name, format),
  })
