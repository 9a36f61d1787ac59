import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { type Day, earliestDay, preciseDate } from "#kernel/dates.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import { type Interruption, statusOn } from "../rules.ts"
import type { RelationDetail, RelationItem } from "../schema.ts"
import { asItem, itemColumns, type ItemRow, present } from "./item.ts"
import { columnsIn, endOf, relationKnown } from "./known.ts"

type Row = Omit<RelationDetail, "term"> &
  ItemRow & {
    readonly interruptions: readonly Interruption[]
    readonly proposedFrom: Day | null
    readonly signedFrom: Day | null
  }

const columns = `${itemColumns()}, r.term as "termChosen", r.end_reason as "endReason", r.note, r.merged_into as "mergedInto",
  r.withdrawn_at is not null as withdrawn, r.import_id as "importId",
  r.proposed_from as "proposedFrom", r.signed_from as "signedFrom",
  (select coalesce(json_agg(json_build_object('from', lower(span), 'to', upper(span) - 1)), '[]')
   from unnest(r.interruptions) span) as interruptions`
/** The ids go in as one array, so that the index of events is used, which it is not for an OR. */
const eventsIn = (events: string) => `
  coalesce((select json_agg(json_build_object('id', e.id, 'kind', e.kind, 'happenedOn', e.happened_on, 'place', e.place,
    'validUntil', e.valid_until, 'note', e.note, 'source', e.source) order by e.happened_from, e.id)
    from ${events} e
    where e.relation_id = any(array(select r.id union all select m.id from relation m where m.merged_into = r.id))),
    '[]') as events`

const detail = prepared<Row>(`
  select ${columns}, ${eventsIn("relation_event")} from relation r where r.id = $1`)

/** Events are read from their images: the last that was written before the moment. */
const detailKnown = prepared<Row>(`
  with event as (
    select distinct on (c.record_id) c.operation, i.*
    from history.change c, lateral jsonb_populate_record(null::relation_event, c.after) i
    where c.root_kind = 'relation' and c.table_name = 'relation_event' and c.at < $2::timestamptz
      and (c.root_id = $1 or c.root_id in (select m.id::text from relation m where m.merged_into = $1::uuid))
    order by c.record_id, c.id desc)
  select ${columns}, ${eventsIn("(select * from event where operation <> 'delete')")}
  from ${relationKnown("$2::timestamptz", "$1::uuid", columnsIn(columns))} r`)

/**
 * One relation, whatever has become of it; the merged and the withdrawn say so.
 * @param asOf the day to show it on; what had not happened by then is left out
 * @param knownOn the day at whose end the register said so; what was corrected since is not looked at
 * @throws Refusal (not found) where there is no such relation, or was none on that day
 */
export const getRelation = async (
  pool: pg.Pool,
  id: string,
  asOf?: Day,
  knownOn?: Day,
): Promise<RelationDetail> => {
  const [row] = isUuid(id)
    ? await (knownOn ? detailKnown(pool, [id, endOf(knownOn)]) : detail(pool, [id]))
    : []
  if (!row) throw noRelation()
  const { interruptions, proposedFrom: _, signedFrom: __, ...rest } = row
  if (!asOf) return { ...rest, ...asItem(rest) }
  return { ...rest, ...onDay(row, interruptions, asOf) }
}

const onDay = (row: Row, interruptions: readonly Interruption[], asOf: Day) => {
  const { proposedFrom, signedFrom, endedOn } = row
  const endedFrom = endedOn === null ? null : earliestDay(preciseDate(endedOn))
  const status = statusOn({ proposedFrom, signedFrom, endedFrom, interruptions }, asOf)
  if (!status) throw notFound({ th: "วันนั้นยังไม่มีความสัมพันธ์นี้", en: "There was no such relation yet on that day" })
  const { interruptions: _, proposedFrom: __, signedFrom: ___, ...rest } = { ...row, status }
  return {
    ...asItem(rest, asOf),
    endReason: status === "ended" || status === "not_established" ? row.endReason : null,
    events: row.events.filter(({ happenedOn }) => earliestDay(preciseDate(happenedOn)) <= asOf),
  }
}

const byIds = prepared<ItemRow>(`
  select ${itemColumns()} from relation r where r.id = any($1::uuid[]) order by r.number`)

/** The relations of these ids, by their numbers. */
export const relationsOf = async (pool: pg.Pool, ids: readonly string[]): Promise<RelationItem[]> =>
  ids.length === 0 ? [] : (await byIds(pool, [ids])).map((row) => asItem(row))

/** One relation as lists show it, whatever has become of it. @throws Refusal (not found) */
export const getRelationItem = async (pool: pg.Pool, id: string): Promise<RelationItem> => {
  const [row] = isUuid(id) ? await relationsOf(pool, [id]) : []
  if (!row) throw noRelation()
  return row
}

const noRelation = () =>
  notFound({ th: "ไม่พบความสัมพันธ์นี้ในทะเบียน", en: "This relation is not in the register" })

const byNumber = prepared<ItemRow>(
  `select ${itemColumns()} from relation r where r.number = $1 and ${present}`,
)

/** The relation of a number that people say, where it is in the register. */
export const relationByNumber = async (pool: pg.Pool, number: number): Promise<RelationItem | undefined> => {
  const [row] = await byNumber(pool, [number])
  return row && asItem(row)
}
