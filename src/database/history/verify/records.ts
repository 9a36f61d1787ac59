import type pg from "pg"
import type { FieldDifference, Findings } from "./findings.ts"

/** A table whose rows are records with a history. */
export type CoveredTable = {
  readonly name: string
  readonly key: string
  /** Columns that the images leave out. */
  readonly leftOut: readonly string[]
}

type Image = Readonly<Record<string, unknown>>
type Mismatch = {
  record: string
  live: Image | null
  operation: string | null
  kept: Image | null
  change: number | null
  act: string | null
  at: Date | null
  redacted: boolean | null
}

/**
 * The tables that have a history: those with its trigger, and those that ever had an entry. The trigger's arguments say
 * the key and what is left out; where the trigger is gone, the primary key is taken.
 */
export const readCoveredTables = async (client: pg.ClientBase): Promise<readonly CoveredTable[]> => {
  const { rows } = await client.query<CoveredTable>(
    `with triggered as (
       select c.relname as name, string_to_array(encode(t.tgargs, 'escape'), '\\000') as arguments
       from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
       where p.pronamespace = 'history'::regnamespace and c.relnamespace = 'public'::regnamespace and t.tgname = 'history'
     ), named as (
       select name from triggered union select distinct table_name from history.change
     )
     select n.name, coalesce(nullif(t.arguments[1], ''), a.attname) as key,
       array_remove(coalesce(t.arguments[4:], '{}'), '') as "leftOut"
     from named n join pg_class c on c.relname = n.name and c.relnamespace = 'public'::regnamespace
     left join triggered t on t.name = n.name
     left join pg_index i on i.indrelid = c.oid and i.indisprimary
     left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
     order by n.name`,
  )
  return rows
}

const identifier = (name: string) => `"${name.replaceAll('"', '""')}"`

/** Rows of a table that are not what their newest image says, or have none. */
const unlike = ({ name, key }: CoveredTable) => `
  select t.${identifier(key)}::text as record, to_jsonb(t) as live, h.operation, h.after as kept, h.id as change,
    h.act_id::text as act, h.at, h.redacted_by is not null as redacted
  from public.${identifier(name)} t left join lateral (
    select operation, after, id, act_id, at, redacted_by from history.change c
    where c.table_name = $1 and c.record_id = t.${identifier(key)}::text order by c.id desc limit 1) h on true
  where to_jsonb(t) - $2::text[] is distinct from h.after`

/** Records whose newest image says that they are there, and that are not. */
const gone = ({ name, key }: CoveredTable) => `
  select record_id as record, null as live, operation, after as kept, id as change, act_id::text as act, at, false as redacted
  from (select distinct on (record_id) record_id, operation, after, id, act_id, at from history.change
        where table_name = $1 order by record_id, id desc) n
  where operation <> 'delete'
    and not exists (select from public.${identifier(name)} t where t.${identifier(key)}::text = n.record_id)`

/** Consecutive images of a record that do not meet: it was changed in between, and the history does not say how. */
const interrupted = `
  select record_id as record, before as live, earlier as kept, 'update' as operation, id as change, act_id::text as act, at,
    coalesce(redacted_by, earlier_redacted) is not null as redacted
  from (select record_id, id, act_id, at, before, operation, redacted_by,
          lag(after) over record as earlier, lag(redacted_by) over record as earlier_redacted,
          row_number() over record as place
        from history.change where table_name = $1
        window record as (partition by record_id order by id)) c
  where case when place = 1 then operation <> 'insert' else before is distinct from earlier end`

/** What a value is taken for when it is compared: personal data stands in an image as a commitment to it. */
export type Resolve = (record: string, field: string, kept: unknown, found: unknown) => boolean

/** Holds the rows of a table against their newest images. */
export const checkRows = async (
  client: pg.ClientBase,
  table: CoveredTable,
  isSame: Resolve,
  findings: Findings,
): Promise<void> => {
  const live = await client.query<Mismatch>(unlike(table), [table.name, table.leftOut])
  const missing = await client.query<Mismatch>(gone(table), [table.name])
  for (const row of [...live.rows, ...missing.rows]) judgeRow(table.name, row, isSame, findings)
}

/** Holds each image of a table's records against the one before. */
export const checkImages = async (
  client: pg.ClientBase,
  table: CoveredTable,
  isSame: Resolve,
  findings: Findings,
): Promise<void> => {
  const { rows } = await client.query<Mismatch>(interrupted, [table.name])
  for (const row of rows) judgeImage(table.name, row, isSame, findings)
}

const judgeRow = (table: string, row: Mismatch, isSame: Resolve, findings: Findings) => {
  const of = `${table} ${row.record}`
  const base = basis(table, row)
  if (!row.live) {
    const text = {
      th: `${of} หายไปโดยไม่มีประวัติการลบ`,
      en: `${of} is gone, and the history does not say that it was deleted`,
    }
    findings.add({ code: "record_deleted", ...base, text })
  } else if (!row.kept) {
    const th = row.operation ? `${of} กลับมาหลังจากประวัติบันทึกว่าลบแล้ว` : `${of} ไม่มีประวัติ`
    const en = row.operation
      ? `${of} is there, though the history says that it was deleted`
      : `${of} is there without any history`
    findings.add({ code: "record_without_history", ...base, text: { th, en } })
  } else {
    const fields = differences(row.record, row.kept, row.live, isSame)
    if (fields.length === 0 || row.redacted) return
    const names = fields.map(({ field }) => field).join(", ")
    const th = `${of} ถูกแก้ไขนอกระบบ: ${names} ไม่ตรงกับประวัติล่าสุด`
    const en = `${of} was altered behind the register's back: ${names} differ from its newest history`
    findings.add({ code: "record_changed", ...base, fields, text: { th, en } })
  }
}

const judgeImage = (table: string, row: Mismatch, isSame: Resolve, findings: Findings) => {
  const of = `${table} ${row.record}`
  const fields = row.kept && row.live ? differences(row.record, row.kept, row.live, isSame) : []
  if (row.redacted || (row.kept && row.live && fields.length === 0)) return
  const names = fields.map(({ field }) => field).join(", ")
  findings.add({
    code: "history_interrupted",
    ...basis(table, row),
    ...(fields.length > 0 ? { fields } : {}),
    text: {
      th: `ประวัติของ ${of} ขาดตอนก่อนการเปลี่ยนแปลงที่ ${row.change}${names ? `: ${names}` : ""}`,
      en: `the history of ${of} has a gap before change ${row.change}${names ? `: ${names}` : ""}`,
    },
  })
}

const basis = (table: string, row: Mismatch) => ({
  table,
  record: row.record,
  ...(row.act ? { act: row.act } : {}),
  ...(row.change === null ? {} : { change: row.change }),
  ...(row.at ? { at: row.at.toISOString() } : {}),
})

/** Fields that both know and that differ: columns come and go with migrations, and that is no tampering. */
const differences = (
  record: string,
  kept: Image,
  found: Image,
  isSame: Resolve,
): readonly FieldDifference[] =>
  Object.keys(kept)
    .filter((field) => field in found)
    .filter((field) => JSON.stringify(kept[field]) !== JSON.stringify(found[field]))
    .filter((field) => !isSame(record, field, kept[field], found[field]))
    .map((field) => ({ field, kept: kept[field], found: found[field] }))
