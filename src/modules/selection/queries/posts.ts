import { sql } from "kysely"
import type { Reader } from "#database/database.ts"
import type { Day } from "#kernel/dates.ts"
import type { Text } from "#kernel/text.ts"

/** A post whose holder may be asked to appraise. */
export type EligiblePost = {
  readonly id: string
  readonly title: Text
  readonly organisation: Text
  /** Who holds it today; nobody where it is vacant. */
  readonly holder: string | null
}

/** Posts in the province and in the organisations that belong to it; the vacant last. */
export const eligiblePosts = async (reader: Reader, unit: string, today: Day): Promise<EligiblePost[]> => {
  const { rows } = await sql<EligiblePost>`
    select p.id, json_build_object('th', p.title_th, 'en', p.title_en) as title,
      json_build_object('th', o.name_th, 'en', o.name_en) as organisation, h.names as holder
    from post p join organisation o on o.id = p.organisation_id
    left join lateral (select string_agg(a.name, ', ' order by a.name) as names from appointment t
      join account a on a.id = t.account_id
      where t.post_id = p.id and t.held_from <= ${today}::date and coalesce(t.held_until, 'infinity') >= ${today}::date
        and a.suspended_at is null) h on true
    where o.units @> array[${unit}] and o.kind in ('province', 'bangkok', 'local')
      and coalesce(p.ended_on, 'infinity') >= ${today}::date
    order by h.names is null, o.kind desc, o.name_th collate "th-x-icu", p.title_th collate "th-x-icu"`.execute(
    reader,
  )
  return rows
}
