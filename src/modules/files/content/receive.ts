import { createHash } from "node:crypto"
import { keepable } from "#http/keepable.ts"
import { createReadStream, createWriteStream } from "node:fs"
import { rm, stat } from "node:fs/promises"
import { Readable, Transform } from "node:stream"
import { pipeline } from "node:stream/promises"
import busboy from "busboy"
import { invalid } from "#kernel/errors.ts"
import { TooLarge } from "#http/problem.ts"
import { keptName } from "./names.ts"
import { cleanPicture } from "./picture.ts"
import { incomingPath, placeContent } from "./place.ts"
import { recognise } from "./recognise.ts"
import { FileRefused } from "./refusals.ts"
import { fileTypes, type FileTypeName } from "./types.ts"

/** A file that lies in its place, and is not yet anybody's. */
export type KeptFile = {
  readonly name: string
  readonly sha256: string
  /** As it was sent, where that differs: pictures are written anew. */
  readonly sentSha256: string
  readonly bytes: number
  readonly mediaType: string
}

/** What a form with files sent: files taken, files refused with the reason, and texts. */
export type Received = {
  readonly files: readonly KeptFile[]
  readonly refused: readonly { readonly name: string; readonly reason: FileRefused }[]
  readonly fields: ReadonlyMap<string, string>
}

export const mostBytes = 50_000_000
export const mostFiles = 10

type Arrived = {
  readonly path: string
  readonly name: string
  readonly sha256: string
  readonly bytes: number
}

/**
 * Takes in a form with files while it comes: each goes to the disk as it arrives, is recognised by its content, and comes
 * to lie under its checksum. Nothing of what is refused, or broken off, stays.
 * @throws TooLarge as soon as a file is longer than it may be
 */
export const receiveFiles = async (raw: Request, folder: string): Promise<Received> => {
  const fields = new Map<string, string>()
  const arriving: Promise<Arrived>[] = []
  const form = parser(raw)
  form.on("field", (name, value) => fields.set(name, keepable(value).normalize("NFC")))
  form.on("file", (_name, stream, { filename }) => {
    if (filename) arriving.push(arrive(stream, filename, folder))
    else stream.resume()
  })
  const problem = await takeAll(raw, form)
  const outcomes = await Promise.allSettled(arriving)
  const arrived = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []))
  try {
    if (problem) throw problem
    return { ...(await keepAll(arrived, folder)), fields }
  } finally {
    for (const { path } of arrived) await rm(path, { force: true })
  }
}

const parser = (raw: Request): busboy.Busboy => {
  try {
    return busboy({
      headers: { "content-type": raw.headers.get("content-type") ?? "" },
      limits: { files: mostFiles, fileSize: mostBytes + 1, fields: 20, fieldSize: 10_000, parts: 40 },
      defParamCharset: "utf8",
    })
  } catch {
    throw invalid([], notAForm)
  }
}

const notAForm = {
  th: "สิ่งที่ส่งมาไม่ใช่แบบฟอร์มที่มีไฟล์",
  en: "What was sent is not a form with files",
}

/** Lets the whole form come in, or as much as may; says what kept it from being taken. */
const takeAll = async (raw: Request, form: busboy.Busboy): Promise<Error | undefined> => {
  const body = raw.body ? Readable.fromWeb(raw.body) : Readable.from([])
  const whole = pipeline(body, form).then(
    () => undefined,
    () => invalid([], notAForm),
  )
  const tooLong = new Promise<Error>((resolve) => {
    form.on("file", (_name, stream) => stream.on("limit", () => resolve(new TooLarge(mostBytes))))
  })
  const problem = await Promise.race([whole, tooLong])
  if (problem) {
    body.destroy()
    form.destroy()
  }
  return problem
}

const arrive = async (stream: Readable, name: string, folder: string): Promise<Arrived> => {
  const path = await incomingPath(folder)
  const hash = createHash("sha256")
  let bytes = 0
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  try {
    await pipeline(stream, measured, createWriteStream(path, { flags: "wx", mode: 0o600 }))
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
  return { path, name, sha256: hash.digest("hex"), bytes }
}

const keepAll = async (arrived: readonly Arrived[], folder: string) => {
  const files: KeptFile[] = []
  const refused: { name: string; reason: FileRefused }[] = []
  for (const file of arrived) {
    try {
      files.push(await keep(file, folder))
    } catch (reason) {
      if (!(reason instanceof FileRefused)) throw reason
      refused.push({ name: file.name, reason })
    }
  }
  return { files, refused }
}

const keep = async (file: Arrived, folder: string): Promise<KeptFile> => {
  const typeName = await recognise(file.path, file.bytes, file.name)
  const type = fileTypes[typeName]
  const named = { name: keptName(file.name, type), sentSha256: file.sha256, mediaType: type.media }
  if (!isPicture(typeName)) {
    await placeContent(folder, file.path, file.sha256)
    return { ...named, sha256: file.sha256, bytes: file.bytes }
  }
  const cleaned = await incomingPath(folder)
  try {
    await cleanPicture(file.path, cleaned, typeName)
    const [sha256, { size }] = await Promise.all([checksum(cleaned), stat(cleaned)])
    await placeContent(folder, cleaned, sha256)
    return { ...named, sha256, bytes: size }
  } finally {
    await rm(cleaned, { force: true })
  }
}

const isPicture = (name: FileTypeName): name is "jpeg" | "png" | "webp" => fileTypes[name].shown === "picture"

/** SHA-256 of a file on the disk, in hex. */
export const checksum = async (path: string): Promise<string> => {
  const hash = createHash("sha256")
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk)
  return hash.digest("hex")
}
