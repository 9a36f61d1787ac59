import { createReadStream } from "node:fs"
import { type FileHandle, open } from "node:fs/promises"
import { FileRefused, refusals } from "./refusals.ts"
import { type FileTypeName } from "./types.ts"
import { read, readZip, readZipText } from "./zip.ts"

/**
 * Finds out what a file is from what is in it, and refuses what is not on the list or could do harm.
 * @param name as it was sent; it decides between text and a table only
 */
export const recognise = async (path: string, bytes: number, name: string): Promise<FileTypeName> => {
  if (bytes === 0) throw new FileRefused(refusals.empty)
  const file = await open(path)
  try {
    const head = await read(file, 0, 64)
    const known = byHead(head)
    if (known === "zip") return await inArchive(file, bytes)
    if (known === "old" || known === "heic") throw new FileRefused(refusals[known])
    if (known) return known
  } finally {
    await file.close()
  }
  await checkText(path)
  return /\.csv$/i.test(name) ? "csv" : "txt"
}

const startsWith = (head: Buffer, bytes: readonly number[] | string, at = 0) =>
  head.subarray(at, at + bytes.length).equals(Buffer.from(bytes as string, "latin1"))

const heicBrands = new Set(["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif"])

const byHead = (head: Buffer): FileTypeName | "zip" | "old" | "heic" | undefined => {
  if (startsWith(head, "%PDF-")) return "pdf"
  if (startsWith(head, "\xff\xd8\xff")) return "jpeg"
  if (startsWith(head, "\x89PNG\r\n\x1a\n")) return "png"
  if (startsWith(head, "RIFF") && startsWith(head, "WEBP", 8)) return "webp"
  if (startsWith(head, "PK\x03\x04")) return "zip"
  if (startsWith(head, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return "old"
  if (startsWith(head, "ftyp", 4) && heicBrands.has(head.toString("latin1", 8, 12))) return "heic"
  return undefined
}

const openXml: readonly (readonly [string, FileTypeName])[] = [
  ["wordprocessingml.document.main+xml", "docx"],
  ["spreadsheetml.sheet.main+xml", "xlsx"],
  ["presentationml.presentation.main+xml", "pptx"],
]

const openDocument: Readonly<Record<string, FileTypeName>> = {
  "application/vnd.oasis.opendocument.text": "odt",
  "application/vnd.oasis.opendocument.spreadsheet": "ods",
}

const macroParts = /(^|\/)(vba(project|data)[^/]*|macrosheets\/.*|basic\/.+|scripts\/.+)$/i

const inArchive = async (file: FileHandle, bytes: number): Promise<FileTypeName> => {
  const entries = await readZip(file, bytes)
  const types = await readZipText(file, entries, "[Content_Types].xml")
  const media = types ? undefined : await readZipText(file, entries, "mimetype")
  const known = types
    ? openXml.find(([part]) => types.includes(part))?.[1]
    : openDocument[media?.trim() ?? ""]
  if (types && /macroEnabled/i.test(types)) throw new FileRefused(refusals.macros)
  if (!known) throw new FileRefused(refusals.unknown)
  if (entries.some(({ name }) => macroParts.test(name))) throw new FileRefused(refusals.macros)
  const template = await readZipText(file, entries, "word/_rels/settings.xml.rels")
  if (
    template &&
    /attachedTemplate[^>]*TargetMode="External"|TargetMode="External"[^>]*attachedTemplate/.test(template)
  )
    throw new FileRefused(refusals.macros)
  return known
}

// oxlint-disable-next-line no-control-regex
const noText = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/

/** Text is UTF-8 without control characters, from the first byte to the last. */
const checkText = async (path: string) => {
  const decoder = new TextDecoder("utf-8", { fatal: true })
  let first = true
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      const text = decoder.decode(chunk, { stream: true })
      if (noText.test(text)) throw new FileRefused(refusals.unknown)
      if (first && /^\s*(<!doctype|<html|<\?xml|<svg|<script|#!)/i.test(text))
        throw new FileRefused(refusals.unknown)
      first = false
    }
    decoder.decode()
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused(refusals.encoding)
  }
}
