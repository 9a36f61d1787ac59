import type pg from "pg"
import { actsCarriedOut } from "#database/act.ts"
import { prepared } from "#database/prepared.ts"
import type { Day } from "#kernel/dates.ts"
import type { Actor } from "#kernel/rights.ts"
import { keysOf } from "./holders.ts"

/** The parts of "my work": by how pressing it is, and what others are waited for, who are not the reader. */
export const groups = ["late", "soon", "later", "others"] as const
export type Group = (typeof groups)[number]

/** A matter as a list shows it. */
export type MatterItem = {
  readonly id: string
  readonly kind: string
  readonly titleTh: string
  readonly titleEn: string
  readonly becauseTh: string | null
  readonly becauseEn: string | null
  readonly path: string
  readonly dueOn: Day | null
  readonly soonOn: Day | null
  readonly openedAt: Date
  /** Whom it waits for: an office or a post in it; null for a person. */
  readonly holderTh: string | null
  readonly holderEn: string | null
  readonly waiterTh: string | null
  readonly waiterEn: string | null
}

const soonOn = "coalesce(soon_on, due_on - 3)"

const ranges: Readonly<Record<Group, { key: "holder" | "waiter"; when: string }>> = {
  late: { key: "holder", when: "due_on < $2" },
  soon: { key: "holder", when: `due_on >= $2 and ${soonOn} <= $2` },
  later: { key: "holder", when: `(due_on is null or (due_on >= $2 and ${soonOn} > $2))` },
  others: { key: "waiter", when: "$2::date is not null and holder <> all($1)" },
}

/** Each key's matters are read in the index's order and no further than the page goes. */
const listIn = ({ key, when }: { key: string; when: string }) =>
  prepared<MatterItem>(`
    select m.id, m.kind, m.title_th as "titleTh", m.title_en as "titleEn", m.because_th as "becauseTh",
      m.because_en as "becauseEn", m.path, m.due_on as "dueOn", m.soon_on as "soonOn", m.opened_at as "openedAt",
      coalesce(p.title_th || ' ' || po.name_th, o.name_th) as "holderTh",
      coalesce(p.title_en || ', ' || po.name_en, o.name_en) as "holderEn",
      w.name_th as "waiterTh", w.name_en as "waiterEn"
    from (
      select found.* from unnest($1::text[]) k cross join lateral (
        select * from matter where ${key} = k and state = 'open' and ${when}
        order by due_on, id limit $3::int + $4::int) found
      order by found.due_on nulls last, found.id limit $3 offset $4) m
    left join post p on p.id = m.holder_post left join organisation po on po.id = p.organisation_id
    left join organisation o on o.id = m.holder_organisation
    left join organisation w on w.id = m.waiter_organisation
    order by m.due_on nulls last, m.id`)

const lists: Readonly<Record<Group, ReturnType<typeof listIn>>> = {
  late: listIn(ranges.late),
  soon: listIn(ranges.soon),
  later: listIn(ranges.later),
  others: listIn(ranges.others),
}

/** Matters of a group, the most pressing first. */
export const listMatters = (
  pool: pg.Pool,
  actor: Actor,
  today: Day,
  group: Group,
  part: { readonly limit: number; readonly offset: number },
): Promise<readonly MatterItem[]> => lists[group](pool, [keysOf(actor), today, part.limit, part.offset])

/** How much waits for somebody, by group. */
export type WorkCounts = Readonly<Record<Group, number>>

const counts = prepared<WorkCounts>(`
  select count(*) filter (where due_on < $2) as late,
    count(*) filter (where due_on >= $2 and ${soonOn} <= $2) as soon,
    count(*) filter (where due_on is null or (due_on >= $2 and ${soonOn} > $2)) as later,
    (select count(*) from matter where waiter = any($1) and holder <> all($1) and state = 'open') as others
  from matter where holder = any($1) and state = 'open'`)

/** Counts of every group. */
export const countMatters = async (pool: pg.Pool, actor: Actor, today: Day): Promise<WorkCounts> => {
  const [row] = await counts(pool, [keysOf(actor), today])
  return row ?? { late: 0, soon: 0, later: 0, others: 0 }
}

/** What the head of every page says to whoever is signed in. */
export type WorkBadge = { readonly waiting: number; readonly late: number; readonly unread: number }

const badge = prepared<WorkBadge>(`
  select count(*) as waiting, count(*) filter (where due_on < $2) as late,
    (select count(*) from notification where account_id = $3 and read_at is null) as unread
  from matter where holder = any($1) and state = 'open'`)

type Counted = { readonly acts: number; readonly until: number; readonly found: Promise<WorkBadge> }
const counted = new WeakMap<pg.Pool, Map<string, Counted>>()
const countedFor = 1000
const mostCounted = 2000

/**
 * One query, answered from two indexes. An office may have thousands of matters: pages of the same second share the count,
 * unless an act came between.
 */
export const workBadge = (
  pool: pg.Pool,
  actor: Extract<Actor, { kind: "person" }>,
  today: Day,
): Promise<WorkBadge> => {
  const known = counted.get(pool) ?? new Map<string, Counted>()
  counted.set(pool, known)
  const keys = keysOf(actor)
  const [key, now, acts] = [`${today} ${keys.join(" ")}`, performance.now(), actsCarriedOut()]
  const last = known.get(key)
  if (last && last.acts === acts && last.until > now) return last.found
  if (known.size >= mostCounted) known.clear()
  const none = { waiting: 0, late: 0, unread: 0 }
  const found = badge(pool, [keys, today, actor.accountId]).then(([row]) => row ?? none)
  known.set(key, { acts, until: now + countedFor, found })
  found.catch(() => known.delete(key))
  return found
}

/** Somebody has read something: what was counted before is out of date. */
export const forgetBadge = (pool: pg.Pool): void => void counted.delete(pool)
