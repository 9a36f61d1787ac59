import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import type { Day } from "#kernel/dates.ts"

/** Cases whose idea came from one kind of origin, and what became of them. */
export type OriginLine = {
  /** As the procedure's question names it; null where nobody recorded it. */
  readonly origin: string | null
  readonly cases: number
  readonly open: number
  readonly signed: number
  readonly rejected: number
  readonly withdrawn: number
  /** Days from opening the case to the signature, half of them in no more; null where none is known. */
  readonly medianDays: number | null
  /** Of the signed: relations in force, and those with a joint activity since the day asked for. */
  readonly inForce: number
  readonly active: number
}

/** A case and what became of it. */
export type OriginCase = {
  readonly id: string
  readonly number: number
  readonly homeTh: string | null
  readonly homeEn: string | null
  readonly partnerTh: string | null
  readonly partnerEn: string | null
  readonly note: string | null
  readonly state: "open" | "completed" | "rejected" | "withdrawn"
  readonly openedOn: Day
  readonly signedOn: string | null
  readonly days: number | null
  readonly relationId: string | null
  readonly relationStatus: string | null
  /** The last joint activity that was held; null where none is recorded. */
  readonly lastActivity: Day | null
  readonly total: number
}

/** What counts as a sign of life: held by both sides, confirmed, and not the signing itself (as indicator 2.1). */
const joint = `a.state = 'held' and a.joint and not a.signing_ceremony and a.withdrawn_at is null and a.confirmation = 'confirmed'`
const lastJoint = `(select max(a.begins_from) from activity a where a.relation_id = r.id and ${joint})`
const opened = "(c.opened_at at time zone 'Asia/Bangkok')::date"
/** Where a case was completed after the signature, how long it took is not known. */
const days = `case when c.state = 'completed' and r.signed_from >= ${opened} and length(r.signed_on) = 10
  then r.signed_from - ${opened} end`
const sources = "establishment_case c left join relation r on r.id = c.relation_id"

/** Every kind of origin; $1: the day since which an activity shows that a relation is alive. */
export const originLines = prepared<OriginLine>(`
  select origin, count(*) as cases, count(*) filter (where state = 'open') as open,
    count(*) filter (where state = 'completed') as signed, count(*) filter (where state = 'rejected') as rejected,
    count(*) filter (where state = 'withdrawn') as withdrawn,
    percentile_cont(0.5) within group (order by days) as "medianDays",
    count(*) filter (where state = 'completed' and status = 'in_force') as "inForce",
    count(*) filter (where state = 'completed' and last_joint >= $1) as active
  from (select c.origin, c.state, r.status, ${days} as days, ${lastJoint} as last_joint
        from ${sources} where c.kind = 'establish') x
  group by origin order by count(*) desc, origin nulls last`)

const cases = prepared<OriginCase>(`
  select c.id, c.number, coalesce(h.name_th, h.name_en, c.home_written) as "homeTh", coalesce(h.name_en, c.home_written) as "homeEn",
    coalesce(p.name_th, p.name_en, c.partner_written) as "partnerTh", coalesce(p.name_en, c.partner_written) as "partnerEn",
    c.content ->> 'origin_note' as note, c.state, ${opened} as "openedOn", r.signed_on as "signedOn", ${days} as days,
    r.id as "relationId", r.status as "relationStatus", ${lastJoint} as "lastActivity", count(*) over () as total
  from ${sources} left join unit h on h.code = c.home_unit left join unit p on p.code = c.partner_unit
  where c.kind = 'establish' and c.origin is not distinct from $1
  order by c.opened_at desc, c.id limit $2 offset $3`)

/** The cases of one origin, the last opened first. */
export const casesOfOrigin = (
  pool: pg.Pool,
  origin: string | null,
  part: { readonly limit: number; readonly offset: number },
): Promise<readonly OriginCase[]> => cases(pool, [origin, part.limit, part.offset])
