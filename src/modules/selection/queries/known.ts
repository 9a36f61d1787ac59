import { sql } from "kysely"
import type { Reader } from "#database/database.ts"

/** What the register knows of a place that is studied; null where it does not know. */
export type KnownOfPlace = {
  readonly population: number | null
  readonly level: string
  /** Relations of the place with Thai units, in force or in process. */
  readonly relations: readonly {
    readonly id: string
    readonly status: "in_force" | "proposed"
    readonly homeName: string
  }[]
  /** Crossings of the border between the province and the place. */
  readonly crossings: readonly string[]
}

/** @param home code of the province that studies */
export const knownOfPlace = async (
  reader: Reader,
  home: string,
  unit: string,
): Promise<KnownOfPlace | undefined> => {
  const { rows } = await sql<KnownOfPlace>`
    select u.population, u.level,
      coalesce((select json_agg(json_build_object('id', r.id, 'status', r.status, 'homeName', r.home_name) order by r.number)
        from relation r where r.partner_units @> array[u.code] and r.status in ('in_force', 'proposed')
          and r.withdrawn_at is null and r.merged_into is null), '[]') as relations,
      coalesce((select json_agg(x ->> 'name') from province p, json_array_elements(p.crossings::json) x
        where p.code = ${home} and x ->> 'unit' in (u.code, u.subdivision)), '[]') as crossings
    from unit u where u.code = ${unit}`.execute(reader)
  return rows[0]
}
