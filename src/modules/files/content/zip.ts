import type { FileHandle } from "node:fs/promises"
import { inflateRawSync } from "node:zlib"
import { FileRefused, refusals } from "./refusals.ts"

/** One file in an archive, as its directory tells. */
type Entry = {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly at: number
}

const mostEntries = 20_000
const mostUnpacked = 500_000_000
const mostDirectory = 8_000_000
const endLength = 22
const longestComment = 65_535

/**
 * Reads the directory of an archive and nothing else, and refuses one that could do harm when it is unpacked: too much,
 * too many, or parts that overlap, whatever sizes it claims.
 */
export const readZip = async (file: FileHandle, bytes: number): Promise<readonly Entry[]> => {
  const tail = await read(file, Math.max(0, bytes - endLength - longestComment), endLength + longestComment)
  const end = tail.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"))
  if (end < 0 || end + endLength > tail.length) throw new FileRefused(refusals.damaged)
  const count = tail.readUInt16LE(end + 10)
  const length = tail.readUInt32LE(end + 12)
  const at = tail.readUInt32LE(end + 16)
  if (count > mostEntries || length > mostDirectory) throw new FileRefused(refusals.bomb)
  if (at + length > bytes) throw new FileRefused(refusals.damaged)
  const entries = entriesIn(await read(file, at, length), count)
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0)
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  if (packed > bytes || unpacked > mostUnpacked) throw new FileRefused(refusals.bomb)
  return entries
}

const entriesIn = (directory: Buffer, count: number): readonly Entry[] => {
  const entries: Entry[] = []
  let at = 0
  while (entries.length < count) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50)
      throw new FileRefused(refusals.damaged)
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString("utf8", at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

const longestPart = 2_000_000

/** The text of one small file in an archive; undefined where there is none of that name. */
export const readZipText = async (
  file: FileHandle,
  entries: readonly Entry[],
  name: string,
): Promise<string | undefined> => {
  const entry = entries.find((candidate) => candidate.name === name)
  if (!entry) return undefined
  if (entry.packed > longestPart) throw new FileRefused(refusals.bomb)
  const head = await read(file, entry.at, 30)
  if (head.length < 30) throw new FileRefused(refusals.damaged)
  const start = entry.at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
  const packed = await read(file, start, entry.packed)
  try {
    return (entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: longestPart })).toString(
      "utf8",
    )
  } catch (error) {
    const tooLong = (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE"
    throw new FileRefused(tooLong ? refusals.bomb : refusals.damaged)
  }
}

/** Up to so many bytes from a place in a file. */
export const read = async (file: FileHandle, at: number, length: number): Promise<Buffer> => {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await file.read(buffer, 0, length, at)
  return buffer.subarray(0, bytesRead)
}
