import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { calendarYear, fiscalYear } from "#kernel/dates.ts"
import { indicatorsOf, type Indicator } from "../indicators/compute.ts"
import { readFacts } from "./facts.ts"

/**
 * All indicators and variants of the drive plan for one year, as the records say today.
 * @param year B.E.; the fiscal year, and for the calendar variants the calendar year, of that number
 * @param minimumEvidence grade from which an activity counts: 0 any, 1 a report, 2 with documents, 3 signed by the partner
 */
export const computeIndicators = async (
  pool: pg.Pool,
  year: number,
  minimumEvidence = 0,
): Promise<readonly Indicator[]> => {
  const question = { year, fiscal: fiscalYear(year), calendar: calendarYear(year), minimumEvidence }
  return indicatorsOf(await readFacts(pool, question), year)
}

/** A year that was closed, with the figures that it keeps. */
export type ClosedYear = { readonly closedAt: string; readonly figures: readonly Indicator[] }

const closed = prepared<ClosedYear>(
  `select closed_at as "closedAt", figures from indicator_year where year = $1`,
)

export const findClosedYear = async (pool: pg.Pool, year: number): Promise<ClosedYear | undefined> =>
  (await closed(pool, [year]))[0]

const caseTitles = prepared<{ id: string; title: string }>(`
  select c.id, '#' || c.number || ' ' || coalesce(h.name_th, c.home_written, '') || ' – '
    || coalesce(p.name_th, p.name_en, c.partner_written, '') as title
  from establishment_case c left join unit h on h.code = c.home_unit left join unit p on p.code = c.partner_unit
  where c.id = any($1::uuid[]) order by c.number`)

/** Cases by what they are called. */
export const titlesOfCases = (pool: pg.Pool, ids: readonly string[]) =>
  ids.length === 0 ? Promise.resolve([]) : caseTitles(pool, [ids])
