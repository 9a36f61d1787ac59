import { transcode } from "node:buffer"
import { promisify } from "node:util"
import { brotliCompress, constants, gzip, zstdCompress } from "node:zlib"
import type { Context } from "hono"

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const zstd = promisify(zstdCompress)

const worthCompressing = 1400

/** A text answer, compressed as the client likes best. */
export const respondText = async (
  http: Context,
  body: string,
  headers: Readonly<Record<string, string>>,
  status = 200,
): Promise<Response> => {
  const accepted = http.req.header("accept-encoding") ?? ""
  if (body.length < worthCompressing) return new Response(body, { status, headers })
  const bytes = asUtf8(body)
  if (accepted === "") return new Response(bytes, { status, headers })
  const encoding = ["zstd", "br", "gzip"].find((name) => accepted.includes(name))
  if (!encoding) return new Response(bytes, { status, headers })
  const packed = await compressors[encoding as keyof typeof compressors](bytes)
  return new Response(new Uint8Array(packed), {
    status,
    headers: { ...headers, "content-encoding": encoding, vary: "accept-encoding" },
  })
}

/** As `Buffer.from(text)`, which takes thirty times as long for Thai: half a millisecond of a long page. */
const asUtf8 = (text: string) => transcode(Buffer.from(text.toWellFormed(), "utf16le"), "utf16le", "utf8")

const compressors = {
  zstd: (body: Buffer) => zstd(body),
  br: (body: Buffer) => brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (body: Buffer) => zip(body, { level: 5 }),
}

export const respondHtml = (http: Context, html: string, status = 200): Promise<Response> =>
  respondText(
    http,
    html,
    { "content-type": "text/html; charset=utf-8", "cache-control": "private, no-cache" },
    status,
  )

export const respondJson = (
  http: Context,
  json: string,
  headers: Record<string, string> = {},
  status = 200,
) => respondText(http, json, { "content-type": "application/json; charset=utf-8", ...headers }, status)

/** 303: the browser fetches `location` by GET, so that a reload sends nothing twice. */
export const redirect = (location: string, headers: Record<string, string> = {}): Response =>
  new Response(null, { status: 303, headers: { location, ...headers } })
