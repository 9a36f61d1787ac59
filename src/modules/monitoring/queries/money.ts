import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import type { Question, Source, Thing } from "../indicators/facts.ts"

type MoneyRow = {
  readonly id: string
  readonly units: readonly string[]
  readonly source: Source
  readonly planned: number
  readonly spent: number
}

/**
 * Money of the activities and of the projects' own lines that begin in the fiscal year, by relation and source. What was
 * planned has no evidence yet, so that no grade is asked of money.
 */
const money = prepared<MoneyRow>(`
  select r.id, r.home_units as units, b.source, coalesce(sum(b.baht) filter (where b.stage = 'planned'), 0)::float8 as planned,
    coalesce(sum(b.baht) filter (where b.stage = 'spent'), 0)::float8 as spent
  from (
    select a.relation_id, b.source, b.stage, b.baht from activity a join budget_line b on b.activity_id = a.id
      where a.begins_from between $1 and $2 and a.withdrawn_at is null and a.confirmation = 'confirmed'
    union all
    select p.relation_id, b.source, b.stage, b.baht from project p join budget_line b on b.project_id = p.id
      where p.begins_from between $1 and $2 and p.withdrawn_at is null) b
    join relation r on r.id = b.relation_id
  where r.withdrawn_at is null and r.merged_into is null
  group by 1, 2, 3`)

/** What was planned and spent, as things to be added up. */
export const readMoney = async (
  pool: pg.Pool,
  { fiscal }: Question,
  provincesOf: (codes: readonly string[]) => readonly string[],
): Promise<readonly Thing[]> => {
  const rows = await money(pool, [fiscal.from, fiscal.to])
  return rows.map(({ id, units, source, planned, spent }) => ({
    id,
    provinces: provincesOf(units),
    [`from_${source}` as const]: true,
    planned,
    spent,
  }))
}
