import { createReadStream } from "node:fs"
import { stat } from "node:fs/promises"
import { Readable } from "node:stream"
import { notFound } from "#kernel/errors.ts"
import { contentDisposition } from "./names.ts"

type Served = {
  readonly path: string
  readonly etag: string
  readonly mediaType: string
  readonly name: string
  readonly how: "attachment" | "inline"
}

/** A file, or the part of it that was asked for (RFC 9110, section 14). Read from the disk as fast as it is taken. */
export const serveFile = async (asked: Headers, file: Served): Promise<Response> => {
  const size = await stat(file.path).then(
    (found) => found.size,
    () => {
      throw notFound(gone)
    },
  )
  const headers = {
    "content-type": file.mediaType,
    "content-disposition": contentDisposition(file.how, file.name),
    "cache-control": "private, no-cache",
    "accept-ranges": "bytes",
    etag: file.etag,
  }
  if (asked.get("if-none-match")?.includes(file.etag)) return new Response(null, { status: 304, headers })
  const wanted = asked.get("if-range") === null || asked.get("if-range") === file.etag
  const range = wanted ? rangeIn(asked.get("range"), size) : undefined
  if (range === "unsatisfiable")
    return new Response(null, { status: 416, headers: { ...headers, "content-range": `bytes */${size}` } })
  const { from, to } = range ?? { from: 0, to: size - 1 }
  const stream = createReadStream(file.path, { start: from, end: to })
  const body = Readable.toWeb(stream) as unknown as ReadableStream<Uint8Array>
  return new Response(body, {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      "content-length": String(to - from + 1),
      ...(range ? { "content-range": `bytes ${from}-${to}/${size}` } : {}),
    },
  })
}

const gone = { th: "ไม่พบไฟล์นี้ในที่เก็บ", en: "The file is not in its place" }

type Range = { readonly from: number; readonly to: number }

/** One range of bytes; several at once, or anything odd, is answered with the whole. */
export const rangeIn = (header: string | null, size: number): Range | "unsatisfiable" | undefined => {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? []
  if (first === undefined || last === undefined || (first === "" && last === "")) return undefined
  if (first === "") {
    const length = Math.min(Number(last), size)
    return length > 0 ? { from: size - length, to: size - 1 } : "unsatisfiable"
  }
  const from = Number(first)
  const to = last === "" ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== "" && Number(last) < from) return undefined
  return from < size ? { from, to } : "unsatisfiable"
}
