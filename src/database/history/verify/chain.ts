import { createHash } from "node:crypto"
import type { Findings } from "./findings.ts"
import type { Readers } from "./readers.ts"

/** A stretch of a stream that one seal covers. */
export type Batch = {
  readonly stream: string
  readonly first: number
  readonly entries: number
  readonly epoch: number
  readonly number: number
  readonly keys: Buffer
  readonly hashes: Buffer
  readonly head: Buffer
}

export type SealRow = {
  readonly epoch: number
  readonly number: number
  readonly at: string
  readonly atMicros: string
  readonly since: string
  readonly sinceMicros: string
  readonly horizon: string
  readonly origin: string | null
  readonly previous: Buffer
  readonly hash: Buffer
}

const nothing = Buffer.alloc(32)
const sha256 = (...parts: readonly (Buffer | string)[]): Buffer => {
  const hash = createHash("sha256")
  for (const part of parts) hash.update(part)
  return hash.digest()
}
const int4 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}
const int8 = (value: number | string) => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64BE(BigInt(value))
  return bytes
}

const micros = (column: string) => `(extract(epoch from ${column}) * 1000000)::bigint::text`
const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
const sealsAfter = `
  select epoch, number, ${iso("at")} as at, ${micros("at")} as "atMicros", ${iso("since")} as since,
    ${micros("since")} as "sinceMicros", horizon::text as horizon, origin, previous, hash
  from history.seal where (epoch, number) > ($1, $2) order by epoch, number limit 200`
const batchesOf = `
  select stream, first, entries, epoch, number, keys, hashes, head from history.sealed
  where (epoch, number) > ($1, $2) and (epoch, number) <= ($3, $4)
  order by epoch, number, stream collate "C", first`

/** A seal with the batches that it covers. */
export type SealWithBatches = { readonly seal: SealRow; readonly batches: readonly Batch[] }

/** Every seal with what it covers, oldest first; a page at a time, so that a history of any length needs little memory. */
export async function* readSeals(readers: Readers): AsyncGenerator<SealWithBatches> {
  let after: { epoch: number; number: number } = { epoch: 0, number: -1 }
  for (;;) {
    const from = [after.epoch, after.number]
    const { rows: seals } = await readers.run((client) => client.query<SealRow>(sealsAfter, from))
    const last = seals.at(-1)
    if (!last) return
    const range = [...from, last.epoch, last.number]
    const { rows: batches } = await readers.run((client) => client.query<Batch>(batchesOf, range))
    const bySeal = Map.groupBy(batches, nameOfSeal)
    for (const seal of seals) yield { seal, batches: bySeal.get(nameOfSeal(seal)) ?? [] }
    after = last
  }
}

export const nameOfSeal = ({ epoch, number }: { epoch: number; number: number }) => `${epoch}/${number}`

/** Holds a batch against its stream's chain; what a chain has proved is remembered in `heads`. */
export const checkBatch = (batch: Batch, heads: Map<string, StreamState>, findings: Findings): void => {
  const before = heads.get(batch.stream) ?? { next: 0, head: nothing }
  const seal = nameOfSeal(batch)
  if (batch.first !== before.next) {
    findings.add({
      code: "stream_cut",
      stream: batch.stream,
      text: {
        th: `รายการที่ ${before.next + 1} ถึง ${batch.first} ของสาย ${batch.stream} ถูกตัดออก (ก่อนตราประทับ ${seal})`,
        en: `entries ${before.next + 1} to ${batch.first} of stream ${batch.stream} were cut out (before seal ${seal})`,
      },
    })
  } else if (!sha256(before.head, int8(batch.first), batch.keys, batch.hashes).equals(batch.head)) {
    findings.add({
      code: "stream_changed",
      stream: batch.stream,
      text: {
        th: `รายการประทับตราของสาย ${batch.stream} ในตราประทับ ${seal} ถูกแก้ไข`,
        en: `the sealed list of stream ${batch.stream} in seal ${seal} was altered`,
      },
    })
  }
  heads.set(batch.stream, { next: batch.first + batch.entries, head: batch.head })
}
export type StreamState = { readonly next: number; readonly head: Buffer }

/** What a seal's own hash is made from, of each of its batches. */
export const bodyOf = ({ stream, first, entries, head }: Batch): Buffer =>
  Buffer.concat([Buffer.from(stream), Buffer.alloc(1), int8(first), int8(entries), head])

/** Holds a seal against the one before it and against the batches that it covers. */
export const checkSeal = (
  seal: SealRow,
  before: SealRow | undefined,
  body: readonly Buffer[],
  findings: Findings,
): void => {
  const name = nameOfSeal(seal)
  const follows = before
    ? seal.epoch === before.epoch
      ? seal.number === before.number + 1
      : seal.epoch === before.epoch + 1 && seal.number === 0
    : seal.epoch === 1 && seal.number <= 1
  if (!follows) {
    findings.add({
      code: "seal_missing",
      ...(before ? { sealedBetween: [before.at, seal.at] as const } : {}),
      text: {
        th: `ไม่มีตราประทับระหว่าง ${before ? nameOfSeal(before) : "จุดเริ่มต้น"} กับ ${name}`,
        en: `there is no seal between ${before ? nameOfSeal(before) : "the beginning"} and ${name}`,
      },
    })
  }
  const numbers = [int4(seal.epoch), int4(seal.number), int8(seal.atMicros), int8(seal.sinceMicros)]
  const hash = sha256(
    seal.previous,
    ...numbers,
    int8(seal.horizon),
    seal.origin ?? "",
    Buffer.alloc(1),
    ...body,
  )
  const tied = seal.previous.equals(before?.hash ?? nothing) || !follows
  if (hash.equals(seal.hash) && tied) return
  findings.add({
    code: "seal_changed",
    at: seal.at,
    text: {
      th: `ตราประทับ ${name} ไม่ตรงกับสิ่งที่ครอบคลุม หรือไม่ต่อจากตราก่อนหน้า`,
      en: `seal ${name} does not fit what it covers, or the seal before it`,
    },
  })
}
