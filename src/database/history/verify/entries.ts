import { type Batch, nameOfSeal, type SealRow } from "./chain.ts"
import type { Findings } from "./findings.ts"
import type { Readers } from "./readers.ts"

// The hashes are computed here anew, by the server's own functions and none of ours: a function in the database could
// have been replaced. They must say the same as history.hash_act and history.hash_change.
const sealedAs = (columns: string) => `pg_catalog.sha256(pg_catalog.record_send(row(${columns})))`
const actHash = sealedAs(
  "e.id, e.at, e.name, e.actor_kind, e.actor_name, e.account_id, e.post_id, e.reason, e.request_id",
)
const changeHash = sealedAs(
  "e.id, e.act_id, e.at, e.table_name, e.record_id, e.root_kind, e.root_id, e.operation, e.before, e.after",
)

const hexAt = (width: number) => `encode(substr($1::bytea, n * ${width} + 1, ${width}), 'hex')`

/** Of sealed entries those that are gone, altered, redacted, or do not fit the time of their seal. */
const suspicious = (kind: EntryKind) => {
  const [table, hash, key] =
    kind === "act"
      ? ["history.act", actHash, `${hexAt(16)}::uuid`]
      : ["history.change", changeHash, `('x' || ${hexAt(8)})::bit(64)::bigint`]
  const about =
    kind === "act"
      ? "e.id::text as act, null::text as table_name, null::text as record_id"
      : "e.act_id::text as act, e.table_name, e.record_id"
  return `
    select k.batch - 1 as batch, k.key::text as key, e.id is null as missing, ${about},
      e.redacted_by::text as "redactedBy", e.id is not null and ${hash} <> k.hash as altered,
      to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
    from (
      select ${key} as key, substr($2::bytea, n * 32 + 1, 32) as hash, b.since, b.until, b.batch
      from unnest($3::int[], $4::int[], $5::timestamptz[], $6::timestamptz[])
             with ordinality b(start, entries, since, until, batch), generate_series(start, start + entries - 1) n) k
    left join ${table} e on e.id = k.key
    where e.id is null or ${hash} <> k.hash or e.redacted_by is not null
       or e.at < k.since - interval '2 seconds' or e.at > k.until + interval '2 seconds'`
}
type EntryKind = "act" | "change"
const statements = {
  act: { name: "verify acts", text: suspicious("act") },
  change: { name: "verify changes", text: suspicious("change") },
}

type Suspect = {
  batch: number
  key: string
  missing: boolean
  altered: boolean
  act: string | null
  table_name: string | null
  record_id: string | null
  redactedBy: string | null
  at: string | null
}

/** A batch with the seal that covers it, and the seal before that. */
type Waiting = { readonly batch: Batch; readonly seal: SealRow; readonly before: SealRow | undefined }

/** Holds entries that seals cover against what the history says now; many batches in one go. */
export type EntryCheck = {
  readonly add: (batch: Batch, seal: SealRow, before: SealRow | undefined) => Promise<void>
  readonly finish: () => Promise<EntryTotals>
}
export type EntryTotals = { readonly acts: number; readonly changes: number; readonly redacted: number }

const inOneGo = 20_000

export const checkEntries = (readers: Readers, findings: Findings): EntryCheck => {
  const totals = { act: 0, change: 0, redacted: 0 }
  const queues: Record<EntryKind, Waiting[]> = { act: [], change: [] }
  const flush = async (kind: EntryKind) => {
    const waiting = queues[kind]
    queues[kind] = []
    if (waiting.length === 0) return
    await readers.begin(async (client) => {
      const { rows } = await client.query<Suspect>({ ...statements[kind], values: valuesOf(waiting) })
      for (const row of rows) judge(row, kind, waiting, findings)
      totals[kind] += sizeOf(waiting) - rows.filter((row) => row.missing).length
      totals.redacted += rows.filter((row) => row.redactedBy).length
    })
  }
  return {
    add: async (batch, seal, before) => {
      const kind = batch.stream === "act" ? "act" : "change"
      queues[kind].push({ batch, seal, before })
      if (sizeOf(queues[kind]) >= inOneGo) await flush(kind)
    },
    finish: async () => {
      await flush("act")
      await flush("change")
      await readers.settle()
      return { acts: totals.act, changes: totals.change, redacted: totals.redacted }
    },
  }
}

const sizeOf = (waiting: readonly Waiting[]) => waiting.reduce((sum, { batch }) => sum + batch.entries, 0)

const valuesOf = (waiting: readonly Waiting[]): unknown[] => {
  let start = 0
  const starts = waiting.map(({ batch }) => (start += batch.entries) - batch.entries)
  return [
    Buffer.concat(waiting.map(({ batch }) => batch.keys)),
    Buffer.concat(waiting.map(({ batch }) => batch.hashes)),
    starts,
    waiting.map(({ batch }) => batch.entries),
    waiting.map(({ before }) => before?.since ?? "-infinity"),
    waiting.map(({ seal }) => seal.at),
  ]
}

const judge = (row: Suspect, kind: EntryKind, waiting: readonly Waiting[], findings: Findings) => {
  const covering = waiting[row.batch]
  if (!covering) return
  const { batch, seal, before } = covering
  const base = {
    stream: batch.stream,
    sealedBetween: [before?.at, seal.at] as const,
    ...(kind === "act" ? { act: row.key } : { change: Number(row.key) }),
    ...(row.act ? { act: row.act } : {}),
    ...(row.table_name && row.record_id ? { table: row.table_name, record: row.record_id } : {}),
    ...(row.at ? { at: row.at } : {}),
  }
  const by = nameOfSeal(seal)
  const of = row.table_name ? ` (${row.table_name} ${row.record_id})` : ""
  const th = `${kind === "act" ? "การกระทำ" : "การเปลี่ยนแปลงที่"} ${row.key}${of}`
  const en = `${kind} ${row.key}${of}`
  if (row.missing) {
    const text = {
      th: `${th} ของสาย ${batch.stream} ถูกลบ (อยู่ในตราประทับ ${by} เมื่อ ${seal.at})`,
      en: `${en} of stream ${batch.stream} was deleted (seal ${by} of ${seal.at} covers it)`,
    }
    findings.add({ code: "entry_deleted", ...base, text })
  } else if (row.redactedBy) {
    return
  } else if (row.altered) {
    const text = { th: `${th} ถูกแก้ไขหลังประทับตรา`, en: `${en} was altered after it was sealed` }
    findings.add({ code: "entry_changed", ...base, text })
  } else {
    const text = {
      th: `${th} ลงเวลา ${row.at} ซึ่งไม่ตรงกับตราประทับ ${by} (${seal.at}) ที่ครอบคลุม`,
      en: `${en} says ${row.at}, which does not fit seal ${by} (${seal.at}) that covers it`,
    }
    findings.add({ code: "entry_backdated", ...base, text })
  }
}
