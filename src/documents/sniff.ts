import type { ZipEntry } from "./zip-guard.ts"
import { guardZip } from "./zip-guard.ts"
import { fileRefusals, refuseFile } from "./refusals.ts"

const startsWith = (bytes: Uint8Array, magic: readonly number[]) =>
  magic.every((byte, at) => bytes[at] === byte)

const zip = [0x50, 0x4b, 0x03, 0x04]
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const pdf = [0x25, 0x50, 0x44, 0x46, 0x2d]
const binaries = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x4d, 0x5a],
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x50, 0x4b, 0x05, 0x06],
]

/**
 * What a file is, from what is in it and not from its name.
 * @throws Refusal (invalid) for everything that is neither a workbook nor text, and for archives that could do harm
 */
export const sniff = (bytes: Uint8Array): "xlsx" | "text" => {
  if (bytes.length === 0) throw refuseFile(fileRefusals.empty)
  if (startsWith(bytes, zip)) return inArchive(guardZip(bytes))
  if (startsWith(bytes, compound)) throw refuseFile(fileRefusals.old)
  if (startsWith(bytes, pdf)) throw refuseFile(fileRefusals.document)
  if (binaries.some((magic) => startsWith(bytes, magic))) throw refuseFile(fileRefusals.unknown)
  return "text"
}

const inArchive = (entries: readonly ZipEntry[]): "xlsx" => {
  const names = new Set(entries.map(({ name }) => name))
  if (entries.some(({ name }) => /(^|\/)vba(project|data)[^/]*$|macrosheets\//i.test(name)))
    throw refuseFile(fileRefusals.macros)
  if (names.has("xl/workbook.xml")) return "xlsx"
  if (names.has("xl/workbook.bin")) throw refuseFile(fileRefusals.old)
  if (names.has("word/document.xml")) throw refuseFile(fileRefusals.document)
  if (names.has("mimetype")) throw refuseFile(fileRefusals.openDocument)
  throw refuseFile(fileRefusals.unknown)
}
