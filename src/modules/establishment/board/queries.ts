import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import type { Day } from "#kernel/dates.ts"
import { itemColumns, itemSources } from "../queries/list.ts"
import type { CaseItem } from "../schema.ts"

/** Ages that the board tells apart: days since a case came to the office where it lies. */
export const ages = [15, 30, 60, 90, 180] as const

/** How many lie somewhere, how many of them are late, and how many are due within three working days. */
export type BoardLine = {
  readonly procedure: string | null
  readonly step: string | null
  readonly office: string | null
  readonly unit: string | null
  /** Index into `ages`; its length for what is older. */
  readonly age: number | null
  readonly total: number
  readonly late: number
  readonly soon: number
}

const board = prepared<BoardLine>(`
  select c.procedure_id as procedure, d.step, d.office, c.home_unit as unit,
    width_bucket($1::date - d.opened_on, array[${ages.map((age) => age + 1).join(",")}]) as age,
    count(*) as total, count(*) filter (where d.due_on < $1) as late,
    count(*) filter (where d.due_on between $1 and $2) as soon
  from case_desk d join establishment_case c on c.id = d.case_id
  where d.closed_at is null
  group by grouping sets ((c.procedure_id, d.step, d.office), (d.office), (c.home_unit), (5), ())`)

const states = prepared<{ open: number; notStated: number; closedThisYear: number }>(`
  select count(*) filter (where state = 'open') as open,
    count(*) filter (where state = 'open' and step is null) as "notStated",
    count(*) filter (where state = 'completed' and listed_stage is distinct from 'signed'
      and closed_at >= date_trunc('year', $1::date)) as "closedThisYear"
  from establishment_case where state = 'open' or closed_at >= date_trunc('year', $1::date)`)

/**
 * What the board shows, in one reading of what lies with offices now.
 * @param soonUntil the last day that counts as near
 */
export const readBoard = async (pool: pg.Pool, today: Day, soonUntil: Day) => {
  const [lines, [counts]] = await Promise.all([board(pool, [today, soonUntil]), states(pool, [today])])
  const one = (line: BoardLine) =>
    [line.step, line.office, line.unit, line.age].filter((each) => each !== null)
  return {
    all: lines.find((line) => one(line).length === 0) ?? { total: 0, late: 0, soon: 0 },
    steps: lines.filter(({ step }) => step !== null),
    offices: lines.filter(({ step, office }) => step === null && office !== null),
    units: lines.filter(({ unit }) => unit !== null),
    ages: lines.filter(({ age }) => age !== null),
    counts: counts ?? { open: 0, notStated: 0, closedThisYear: 0 },
  }
}

export type Board = Awaited<ReturnType<typeof readBoard>>

/** The cases that have been late the longest. */
export const longestLate = prepared<CaseItem>(`
  select ${itemColumns} from (
    select case_id, min(due_on) as due from case_desk where closed_at is null and due_on < $1
    group by case_id order by due, case_id limit $2) l
  join establishment_case c on c.id = l.case_id ${itemSources} order by l.due, c.id`)
