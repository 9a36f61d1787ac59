import { inflateRawSync } from "node:zlib"
import { fileRefusals, refuseFile } from "./refusals.ts"

/** One file in an archive: its name and how large it really is when unpacked. */
export type ZipEntry = { readonly name: string; readonly unpacked: number }

/** The same with what is in it. */
export type UnpackedFile = { readonly name: string; readonly content: Buffer }

const mostEntries = 2_000
const mostUnpacked = 150_000_000
const endLength = 22
const longestComment = 65_535

const damaged = () => refuseFile(fileRefusals.damaged)
const bomb = () => refuseFile(fileRefusals.bomb)

/**
 * Unpacks every file of an archive once, within bounds, before anything else opens it. Sizes that it claims are not
 * believed; files that overlap, repeat, are locked, would fall outside a folder or define entities are refused.
 */
export const guardZip = (bytes: Uint8Array): readonly ZipEntry[] =>
  unpackZip(bytes, mostUnpacked).map(({ name, content }) => ({ name, unpacked: content.length }))

/**
 * As `guardZip`, for whoever goes on to read the files.
 * @param most bytes that they may take together when unpacked
 */
export const unpackZip = (bytes: Uint8Array, most: number): readonly UnpackedFile[] => {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const places = placesIn(archive)
  const names = new Set<string>()
  let end = 0
  let left = most
  const entries: UnpackedFile[] = []
  for (const place of places.toSorted((one, other) => one.at - other.at)) {
    const { name } = place
    // names that differ in capitals alone are one for Word
    if (names.has(name.toLowerCase()) || name.startsWith("/") || name.split(/[/\\]/).includes(".."))
      throw bomb()
    if (place.at < end) throw bomb()
    const { start, packed } = contentOf(archive, place)
    const content = unpack(packed, place.method, left)
    if (/\.(xml|rels)$/i.test(name) && content.includes("<!DOCTYPE")) throw bomb()
    end = start + packed.length
    left -= content.length
    names.add(name.toLowerCase())
    entries.push({ name, content })
  }
  return entries
}

type Place = {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly at: number
}

const placesIn = (archive: Buffer): readonly Place[] => {
  const tail = archive.subarray(Math.max(0, archive.length - endLength - longestComment))
  const end = tail.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"))
  if (end < 0 || end + endLength > tail.length) throw damaged()
  const count = tail.readUInt16LE(end + 10)
  const from = tail.readUInt32LE(end + 16)
  if (count === 0xffff || from === 0xffffffff || count > mostEntries) throw bomb()
  const places: Place[] = []
  for (let at = from; places.length < count;) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== 0x02014b50) throw damaged()
    const name = archive.readUInt16LE(at + 28)
    const locked = (archive.readUInt16LE(at + 8) & 1) === 1
    if (locked) throw refuseFile(fileRefusals.old)
    places.push({
      name: archive.toString("utf8", at + 46, at + 46 + name),
      method: archive.readUInt16LE(at + 10),
      packed: archive.readUInt32LE(at + 20),
      at: archive.readUInt32LE(at + 42),
    })
    at += 46 + name + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return places
}

const contentOf = (archive: Buffer, { at, packed, name }: Place) => {
  if (at + 30 > archive.length || archive.readUInt32LE(at) !== 0x04034b50) throw damaged()
  const nameLength = archive.readUInt16LE(at + 26)
  if (archive.toString("utf8", at + 30, at + 30 + nameLength) !== name) throw bomb()
  const start = at + 30 + nameLength + archive.readUInt16LE(at + 28)
  if (start + packed > archive.length) throw damaged()
  return { start, packed: archive.subarray(start, start + packed) }
}

const unpack = (packed: Buffer, method: number, most: number): Buffer => {
  if (method === 0 && packed.length <= most) return packed
  if (method !== 8) throw method === 0 ? bomb() : damaged()
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? bomb() : damaged()
  }
}
