import { once } from "node:events"
import { finished } from "node:stream/promises"
import type pg from "pg"
import { from } from "pg-copy-streams"
import { copyLine, type TableRows } from "./rows.ts"

const chunkLength = 256 * 1024

/** Streams records into a table (or one like it), faster than any INSERT. @returns how many */
export const copyInto = async <RecordOfKind>(
  client: pg.Client,
  target: string,
  { columns, valuesOf }: TableRows<RecordOfKind>,
  records: Iterable<RecordOfKind>,
): Promise<number> => {
  const stream = client.query(from(`copy ${target} (${columns.join(", ")}) from stdin`))
  const done = finished(stream)
  let rows = 0
  let chunk = ""
  for (const record of records) {
    chunk += copyLine(valuesOf(record))
    rows++
    if (chunk.length < chunkLength) continue
    if (!stream.write(chunk)) await Promise.race([once(stream, "drain"), done])
    chunk = ""
  }
  stream.end(chunk)
  await done
  return rows
}
