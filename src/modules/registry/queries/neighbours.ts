import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import type { Day } from "#kernel/dates.ts"
import type { Status } from "../rules.ts"
import { present, statusOnDay } from "./item.ts"

/** A foreign unit across the border of a province, and the relation that the province has there, if any. */
export type Neighbour = {
  readonly code: string
  readonly nameTh: string | null
  readonly nameEn: string
  readonly country: string
  readonly relation: { readonly id: string; readonly status: Status } | null
}

const neighbours = prepared<Neighbour>(`
  select n.code, u.name_th as "nameTh", u.name_en as "nameEn", u.country,
    (select json_build_object('id', r.id, 'status', s.status)
     from relation r cross join lateral
       (select case when $2::date is null then r.status else ${statusOnDay("$2::date")} end as status) s
     where ${present} and r.home_units @> array[p.code] and s.status in ('in_force', 'proposed')
       and exists (select from unit x where x.code = any(r.partner_units) and (x.code = n.code or x.subdivision = n.code))
     order by s.status, r.number limit 1) as relation
  from province p cross join lateral unnest(p.neighbours) with ordinality n (code, place) join unit u on u.code = n.code
  where p.code = $1 order by n.place`)

/** The units across the border of a Thai province, each with the relation there, in force before in process. */
export const neighboursOf = (pool: pg.Pool, province: string, asOf?: Day): Promise<readonly Neighbour[]> =>
  neighbours(pool, [province, asOf ?? null])
