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
type Unlike = Omit<Mismatch, "kept"> & {
  readonly before: Image | null
  readonly earlier: Image | null
  readonly after: Image | null
  readonly gapRedacted: boolean
  readonly gap: boolean
  readonly apart: boolean
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

/**
 * All images of a table's records, read once in the order of their changes. A gap: two that follow each other do not meet,
 * so the record was changed in between and the history does not say how. Apart: the newest is not what the record is now.
 */
const unlike = ({ name, key, leftOut }: CoveredTable) => {
  const live = `to_jsonb(t)${leftOut.length > 0 ? " - $2::text[]" : ""}`
  const gap =
    "case when h.place = 1 then h.operation <> 'insert' else h.before is distinct from h.earlier end"
  const apart = `h.newest is not null and
    case when t.${identifier(key)} is null then h.operation <> 'delete' else ${live} is distinct from h.after end`
  return `
  select h.record, h.change, h.act::text, h.at, h.operation, h.before, h.earlier, h.after, h.redacted, h."gapRedacted",
    case when t.${identifier(key)} is not null then ${live} end as live, ${gap} as gap, ${apart} as apart
  from (
    select record_id as record, id as change, act_id as act, at, operation, before, after, lag(after) over images as earlier,
      redacted_by is not null as redacted, coalesce(redacted_by, lag(redacted_by) over images) is not null as "gapRedacted",
      row_number() over images as place, case when lead(id) over images is null then record_id end as newest
    from history.change where table_name = $1 window images as (partition by record_id order by id)) h
  left join public.${identifier(name)} t on t.${identifier(key)}::text = h.newest
  where ${gap} or ${apart}`
}

/** Rows of a table that no image tells of. */
const untold = ({ name, key }: CoveredTable) => `
  select t.${identifier(key)}::text as record, to_jsonb(t) as live from public.${identifier(name)} t
  where not exists (select from history.change c where c.table_name = $1 and c.record_id = t.${identifier(key)}::text)`

/** What a value is taken for when it is compared: personal data stands in an image as a commitment to it. */
export type Resolve = (record: string, field: string, kept: unknown, found: unknown) => boolean

/** Holds each image of a table's records against the one before, and the records against their newest images. */
export const checkRecords = async (
  client: pg.ClientBase,
  table: CoveredTable,
  isSame: Resolve,
  findings: Findings,
): Promise<void> => {
  const { rows } = await client.query<Unlike>(unlike(table), [
    table.name,
    ...(table.leftOut.length > 0 ? [table.leftOut] : []),
  ])
  const others = await client.query<Pick<Mismatch, "record" | "live">>(untold(table), [table.name])
  for (const row of rows) {
    if (row.apart) judgeRow(table.name, { ...row, kept: row.after }, isSame, findings)
    if (row.gap) {
      const image = { ...row, live: row.before, kept: row.earlier, redacted: row.gapRedacted }
      judgeImage(table.name, image, isSame, findings)
    }
  }
  for (const row of others.rows) judgeRow(table.name, { ...noHistory, ...row }, isSame, findings)
}

const noHistory = { operation: null, kept: null, change: null, act: null, at: null, redacted: null }

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
