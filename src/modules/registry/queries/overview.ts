import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import type { RelationItem } from "../schema.ts"
import { asItem, itemColumns, type ItemRow, present } from "./item.ts"

/** The few figures that say where the country stands. */
export type Figures = {
  readonly inForce: number
  readonly proposed: number
  readonly provinces: number
  readonly provincesProposing: number
  readonly countries: number
  /** Of all, of those in force, of those in process: how many nobody stands behind yet. */
  readonly inDoubt: number
  readonly inForceInDoubt: number
  readonly proposedInDoubt: number
}

const figures = prepared<Figures>(`
  select count(*) filter (where status = 'in_force') as "inForce", count(*) filter (where status = 'proposed') as proposed,
    count(*) filter (where certainty = 'in_doubt') as "inDoubt",
    count(*) filter (where certainty = 'in_doubt' and status = 'in_force') as "inForceInDoubt",
    count(*) filter (where certainty = 'in_doubt' and status = 'proposed') as "proposedInDoubt",
    (select count(distinct h) from relation r, unnest(home_units) h where ${present} and status = 'in_force') as provinces,
    (select count(distinct h) from relation r, unnest(home_units) h where ${present} and status = 'proposed')
      as "provincesProposing",
    (select count(distinct c) from relation r, unnest(partner_countries) c where ${present} and status = 'in_force') as countries
  from relation r where ${present}`)

export const readFigures = async (pool: pg.Pool): Promise<Figures> => {
  const [row] = await figures(pool, [])
  return row ?? nothing
}

const nothing: Figures = {
  inForce: 0,
  proposed: 0,
  provinces: 0,
  provincesProposing: 0,
  countries: 0,
  inDoubt: 0,
  inForceInDoubt: 0,
  proposedInDoubt: 0,
}

/** What waits for somebody: how many there are, and the first of them. */
export type Waiting = { readonly total: number; readonly first: readonly RelationItem[] }

type Row = ItemRow & { readonly total: number }

const waiting = (where: string, order: string) => {
  const rows = prepared<Row>(`
    select count(*) over () as total, ${itemColumns()} from relation r
    where ${present} and ${where} order by ${order}, r.number limit 5`)
  return async (pool: pg.Pool): Promise<Waiting> => {
    const found = await rows(pool, [])
    return { total: found[0]?.total ?? 0, first: found.map(({ total: _, ...row }) => asItem(row)) }
  }
}

/** Read from a list and not yet confirmed, those in force first. */
export const doubtsToDecide = waiting(
  "r.certainty = 'in_doubt' and r.status in ('in_force', 'proposed')",
  "r.status, r.began_from",
)

/** Approved and not signed, those that have waited longest first. */
export const longestUnsigned = waiting("r.status = 'proposed' and r.stage is not null", "r.proposed_from")

/** In process without any date, so that nobody can tell how long. */
export const undated = waiting("r.status = 'proposed' and r.proposed_on is null", "r.home_name")

export type RecentAct = {
  readonly id: string
  readonly at: Date
  readonly name: string
  readonly postTh: string | null
  readonly postEn: string | null
  readonly byKind: "anonymous" | "system" | "person"
  readonly relations: number
  /** The relation, where the act was about one. */
  readonly relation: string | null
}

const recent = prepared<RecentAct>(`
  select a.id, a.at, a.name, p.title_th || ' ' || o.name_th as "postTh",
    p.title_en || ', ' || o.name_en as "postEn", a.actor_kind as "byKind", c.relations,
    case when c.relations <= 2 then c.relation end as relation
  from (select * from history.act where name like 'relation.%' or name like 'import.%' order by at desc limit 40) a
  left join post p on p.id = a.post_id left join organisation o on o.id = p.organisation_id
  cross join lateral (
    select count(*) as relations, min(root_id) as relation from (
      select root_id from history.change where act_id = a.id and root_kind = 'relation' group by root_id) touched) c
  where c.relations > 0 order by a.at desc, a.id desc limit 6`)

/** What was done to the register of late, newest first. */
export const recentActs = (pool: pg.Pool): Promise<readonly RecentAct[]> => recent(pool, [])
