import type pg from "pg"
import type { SealRow } from "./chain.ts"
import type { Findings } from "./findings.ts"

/** What the seals cover, as far as it is still there. */
export type Covered = { readonly acts: number; readonly changes: number }

/** Entries of finished, sealed transactions; and those that wait for the next seal. */
type Counts = { acts: number; changes: number; waiting: number }

const sealedKeys = (stream: string, width: number, key: string) => `
  select ${key.replace("KEY", `encode(substr(k.keys, n * ${width} + 1, ${width}), 'hex')`)} as key
  from history.sealed s, lateral (select s.keys || '\\x'::bytea as keys offset 0) k, generate_series(0, s.entries - 1) n
  where ${stream}`

const strayActs = `
  select e.id::text as act, null::bigint as change, 'act' as stream, null as table_name, null as record_id, e.at
  from history.act e where e.xid < $1
    and e.id not in (${sealedKeys("s.stream = 'act'", 16, "KEY::uuid")})`
const strayChanges = `
  select e.act_id::text as act, e.id as change, e.root_kind as stream, e.table_name, e.record_id, e.at
  from history.change e where e.xid < $1
    and e.id not in (${sealedKeys("s.stream <> 'act'", 8, "('x' || KEY)::bit(64)::bigint")})`
const waitingTooLong = `
  select case when c then act else id end as act, case when c then id::bigint end as change, stream, table_name, record_id, at
  from (
    select e.id::text, e.id::text as act, false as c, 'act' as stream, null as table_name, null as record_id, e.at, e.xid
    from history.act e where e.xid >= $1
    union all
    select e.id::text, e.act_id::text, true, e.root_kind, e.table_name, e.record_id, e.at, e.xid
    from history.change e where e.xid >= $1
  ) w where w.at < $2::timestamptz - interval '2 seconds' or w.xid >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint`

type Stray = {
  act: string
  change: number | null
  stream: string
  table_name: string | null
  record_id: string | null
  at: Date
}

/**
 * Entries that no seal covers although one should: they were put in behind the register's back.
 * @returns how many entries wait for the next seal
 */
export const checkStrays = async (
  client: pg.ClientBase,
  newest: SealRow | undefined,
  covered: Covered,
  findings: Findings,
): Promise<number> => {
  const horizon = newest?.horizon ?? "0"
  const { rows } = await client.query<Counts>(
    `select (select count(*) from history.act where xid < $1) as acts,
       (select count(*) from history.change where xid < $1) as changes,
       (select count(*) from history.act where xid >= $1) + (select count(*) from history.change where xid >= $1) as waiting`,
    [horizon],
  )
  const { acts, changes, waiting } = rows[0] ?? { acts: 0, changes: 0, waiting: 0 }
  if (acts !== covered.acts) await list(client, strayActs, [horizon], findings)
  if (changes !== covered.changes) await list(client, strayChanges, [horizon], findings)
  if (newest) await list(client, waitingTooLong, [horizon, newest.since], findings)
  return waiting
}

const list = async (client: pg.ClientBase, text: string, values: unknown[], findings: Findings) => {
  const { rows } = await client.query<Stray>(text, values)
  for (const row of rows) {
    const of = row.table_name ? ` (${row.table_name} ${row.record_id})` : ""
    const at = row.at.toISOString()
    findings.add({
      code: "entry_inserted",
      stream: row.stream,
      act: row.act,
      at,
      ...(row.change === null ? {} : { change: row.change }),
      ...(row.table_name && row.record_id ? { table: row.table_name, record: row.record_id } : {}),
      text:
        row.change === null
          ? {
              th: `การกระทำ ${row.act} (${at}) ถูกแทรกภายหลัง ไม่มีตราประทับใดครอบคลุม`,
              en: `act ${row.act} (${at}) was put in afterwards: no seal covers it`,
            }
          : {
              th: `การเปลี่ยนแปลงที่ ${row.change}${of} (${at}) ถูกแทรกภายหลัง ไม่มีตราประทับใดครอบคลุม`,
              en: `change ${row.change}${of} (${at}) was put in afterwards: no seal covers it`,
            },
    })
  }
}

/** Changes whose act is not in the history, or that were hung onto an act of another time. */
export const checkActs = async (client: pg.ClientBase, findings: Findings): Promise<void> => {
  const { rows } = await client.query<{
    id: number
    act: string
    table_name: string
    record_id: string
    at: Date
    found: boolean
  }>(
    `select c.id, c.act_id::text as act, c.table_name, c.record_id, c.at, a.id is not null as found
     from history.change c left join history.act a on a.id = c.act_id
     where a.id is null or a.at <> c.at order by c.id`,
  )
  for (const row of rows) {
    const base = {
      act: row.act,
      change: row.id,
      table: row.table_name,
      record: row.record_id,
      at: row.at.toISOString(),
    }
    const of = `${row.table_name} ${row.record_id}`
    const text = row.found
      ? {
          th: `การเปลี่ยนแปลงที่ ${row.id} (${of}) ลงเวลาไม่ตรงกับการกระทำ ${row.act}`,
          en: `change ${row.id} (${of}) does not bear the time of its act ${row.act}`,
        }
      : {
          th: `${of} ถูกเปลี่ยนโดยไม่มีการกระทำที่บันทึกไว้ (${row.act})`,
          en: `${of} was changed without an act that is recorded (${row.act})`,
        }
    findings.add({ code: row.found ? "entry_backdated" : "change_without_act", ...base, text })
  }
}
