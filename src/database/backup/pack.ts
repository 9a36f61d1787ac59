import { createHash, type Hash } from "node:crypto"
import { createReadStream, createWriteStream } from "node:fs"
import { Transform, type Readable, type Writable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { createGunzip, createGzip } from "node:zlib"

/** Lets everything through and hashes it on the way. */
export const hashing = (hash: Hash): Transform =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })

/** Packs a stream into a file. @returns SHA-256 of the text, and of the file */
export const pack = async (from: Readable, path: string): Promise<{ text: string; file: string }> => {
  const [text, file] = [createHash("sha256"), createHash("sha256")]
  const out = createWriteStream(path, { mode: 0o600, flush: true })
  await pipeline(from, hashing(text), createGzip({ level: 1 }), hashing(file), out)
  return { text: text.digest("hex"), file: file.digest("hex") }
}

/** Unpacks a file into a stream. @returns SHA-256 of the text */
export const unpack = async (path: string, to: Writable): Promise<string> => {
  const text = createHash("sha256")
  await pipeline(createReadStream(path), createGunzip(), hashing(text), to)
  return text.digest("hex")
}

/** SHA-256 of a file. */
export const hashOfFile = async (path: string): Promise<string> => {
  const hash = createHash("sha256")
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest("hex")
}
