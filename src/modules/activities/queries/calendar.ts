import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import type { Day } from "#kernel/dates.ts"
import type { Text } from "#kernel/text.ts"
import type { FeedEntry } from "../calendar/ics.ts"
import { isPublic, live } from "./item.ts"
import { bindings, inUnit } from "./list.ts"
import { pairOfR } from "./pair.ts"

/** What a calendar shows: all relations or those of a Thai unit, everything or what was published. */
export type CalendarScope = { readonly units: readonly string[] | undefined; readonly publicOnly: boolean }

const scopeOf = ({ units, publicOnly }: CalendarScope, bind: (value: unknown) => string): string => {
  const conditions = [live, "length(a.begins_on) = 10"]
  if (publicOnly) conditions.push(isPublic)
  const [unit] = units ?? []
  if (units?.length === 1 && unit) conditions.push(inUnit(bind(unit)))
  else if (units) conditions.push(`a.home_units && ${bind([...units])}::text[]`)
  return conditions.join(" and ")
}

/** An activity as a day of the calendar shows it. */
export type DayEntry = {
  readonly id: string
  readonly title: string
  readonly state: FeedEntry["state"]
  readonly pair: Text
}
export type CalendarDay = { readonly day: Day; readonly count: number; readonly entries: readonly DayEntry[] }

const shownADay = 4

/**
 * The days of a span on which something begins (or goes on from before), each with how much and the first few. What is
 * known to the month or year alone stands on no day.
 */
export const daysOf = (
  pool: pg.Pool,
  scope: CalendarScope,
  from: Day,
  until: Day,
): Promise<readonly CalendarDay[]> => {
  const { values, bind } = bindings()
  const [first, last] = [bind(from), bind(until)]
  const where = scopeOf(scope, bind)
  // written as a difference, so that what ran on is looked for by its end
  return prepared<CalendarDay>(`
    with earlier as (
      select a.id from activity a where ${where} and ${first}::date - a.begins_from > 0
        and a.ends_until > a.begins_from and a.ends_until between ${first}::date and ${first}::date + 31
      union all
      select a.id from activity a where ${where} and ${first}::date - a.begins_from > 0
        and a.ends_until - a.begins_from > 31 and a.ends_until > ${first}::date + 31),
    counted as (
      select day, sum(count)::integer as count from (
        select a.begins_from as day, count(*) as count from activity a where ${where}
          and a.begins_from between ${first}::date and ${last}::date group by 1
        union all select ${first}::date, count(*) from earlier having count(*) > 0) days group by day)
    select c.day, c.count, json_agg(json_build_object('id', a.id, 'title', a.title, 'state', a.state,
      'pair', ${pairOfR}) order by a.id) as entries
    from counted c
    cross join lateral (
      select id from (
        (select a.id from activity a where ${where} and a.begins_from = c.day order by a.id limit ${shownADay})
        union all (select id from earlier where c.day = ${first}::date order by id limit ${shownADay})) begun
      order by id limit ${shownADay}) shown
    join activity a on a.id = shown.id join relation r on r.id = a.relation_id
    group by c.day, c.count order by c.day`)(pool, values)
}

export type MonthCount = { readonly month: number; readonly planned: number; readonly held: number }

/** How much is planned and was held in each month of a span, counted by the first day. */
export const monthsOf = (
  pool: pg.Pool,
  scope: CalendarScope,
  from: Day,
  until: Day,
): Promise<readonly MonthCount[]> => {
  const { values, bind } = bindings()
  const span = `a.begins_from between ${bind(from)}::date and ${bind(until)}::date`
  return prepared<MonthCount>(`
    select extract(month from a.begins_from)::integer as month, count(*) filter (where a.state = 'planned') as planned,
      count(*) filter (where a.state = 'held') as held
    from activity a where ${scopeOf(scope, bind)} and ${span} group by 1 order by 1`)(pool, values)
}

const mostInFeed = 2000

type FeedRow = Omit<FeedEntry, "url" | "note"> & { readonly pair: string }

/** Entries of a feed, the nearest in time first where there are too many. */
export const feedEntries = (
  pool: pg.Pool,
  scope: CalendarScope,
  around: { readonly from: Day; readonly until: Day },
): Promise<readonly FeedRow[]> => {
  const { values, bind } = bindings()
  const span = `a.begins_from between ${bind(around.from)}::date and ${bind(around.until)}::date`
  return prepared<FeedRow>(`
    select a.id, a.title, a.begins_from as "from", a.ends_until as "to", a.place, a.state, a.updated_at as "changedAt",
      a.revision, r.home_name || ' – ' || r.partner_name as pair
    from activity a join relation r on r.id = a.relation_id where ${scopeOf(scope, bind)} and ${span}
      and length(coalesce(a.ends_on, a.begins_on)) = 10
    order by a.begins_from desc, a.id limit ${mostInFeed}`)(pool, values)
}

export type Feed = {
  readonly id: string
  readonly unit: string | null
  readonly unitTh: string | null
  readonly unitEn: string | null
}

const feeds = prepared<Feed>(`
  select f.id, f.unit, u.name_th as "unitTh", u.name_en as "unitEn"
  from calendar_feed f left join unit u on u.code = f.unit
  where f.account_id = $1 and f.revoked_at is null order by f.created_at`)

/** The feeds that somebody has. */
export const feedsOf = (pool: pg.Pool, accountId: string) => feeds(pool, [accountId])

export type OpenFeed = {
  readonly unit: string | null
  readonly unitTh: string | null
  /** Units of the posts that the owner holds today; empty where they are of the whole country. */
  readonly ownUnits: readonly string[]
  /** Whether the owner holds a post in an office of government today. */
  readonly office: boolean
}

const opened = prepared<OpenFeed>(`
  select f.unit, u.name_th as "unitTh",
    coalesce((select array_agg(distinct own.code) from appointment h join post p on p.id = h.post_id
      join organisation o on o.id = p.organisation_id, unnest(o.units) own (code)
      where h.account_id = f.account_id and h.held_from <= $2 and (h.held_until is null or h.held_until >= $2)), '{}') as "ownUnits",
    exists (select from appointment h join post p on p.id = h.post_id join organisation o on o.id = p.organisation_id
      where h.account_id = f.account_id and h.held_from <= $2 and (h.held_until is null or h.held_until >= $2)
        and o.kind not in ('local', 'partner')) as office
  from calendar_feed f join account a on a.id = f.account_id and a.suspended_at is null and a.erased_at is null
    left join unit u on u.code = f.unit
  where f.id = $1 and f.revoked_at is null`)

/** What a feed may show today: rights end with the posts that they follow from. */
export const openFeed = async (pool: pg.Pool, id: string, today: Day): Promise<OpenFeed | undefined> =>
  (await opened(pool, [id, today]))[0]
