import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { searchKey } from "#modules/places/index.ts"
import type { CaseFilter, CaseItem } from "../schema.ts"
import type { DeadlineDays } from "../working-days/queries.ts"

/** What a case is in a list. */
export const itemColumns = `
  c.id, c.number, c.kind, c.procedure_id as "procedureId", c.state, c.step, c.round, c.listed_stage as "listedStage",
  json_build_object('unit', case when h.code is null then null else
    json_build_object('code', h.code, 'nameTh', h.name_th, 'nameEn', h.name_en) end, 'written', c.home_written) as home,
  json_build_object('unit', case when p.code is null then null else
    json_build_object('code', p.code, 'nameTh', p.name_th, 'nameEn', p.name_en) end, 'written', c.partner_written) as partner,
  coalesce((select json_agg(json_build_object('office', d.office, 'openedOn', d.opened_on, 'dueOn', d.due_on) order by d.opened_at, d.id)
    from case_desk d where d.case_id = c.id and d.closed_at is null), '[]') as waiting,
  c.updated_at as "updatedAt"`

export const itemSources =
  "left join unit h on h.code = c.home_unit left join unit p on p.code = c.partner_unit"

type Clause = { readonly says: string; readonly value: unknown }

const clausesOf = (filter: CaseFilter, { today, soonUntil }: DeadlineDays): Clause[] => {
  const { q, state, step, office, unit, kind, late, search } = filter
  const words = (q ?? "").split(/\s+/).map(searchKey).filter(Boolean)
  const open = (condition: string) =>
    `exists (select from case_desk d where d.case_id = c.id and d.closed_at is null and ${condition})`
  return [
    ...words.map((word) => ({ says: "c.search like ?", value: `%${word.replaceAll(/[\\%_]/g, "\\$&")}%` })),
    ...(state ? [{ says: "c.state = ?", value: state }] : []),
    ...(step === "not_stated" ? [{ says: "c.state = ? and c.step is null", value: "open" }] : []),
    ...(step && step !== "not_stated" ? [{ says: "c.step = ?", value: step }] : []),
    ...(office ? [{ says: open("d.office = ?"), value: office }] : []),
    ...(unit ? [{ says: "c.home_unit = ?", value: unit }] : []),
    ...(kind ? [{ says: "c.kind = ?", value: kind }] : []),
    ...(search ? [{ says: "c.search_id = ?::uuid", value: search }] : []),
    ...(late === "late" ? [{ says: open("d.due_on < ?"), value: today }] : []),
    ...(late === "soon"
      ? [{ says: open("d.due_on <@ ?::daterange"), value: `[${today},${soonUntil}]` }]
      : []),
  ]
}

export type CaseList = { readonly items: readonly CaseItem[]; readonly total: number }

/** Cases, what was done last first. The filter's parts decide the statement; each is planned once. */
export const listCases = async (
  pool: pg.Pool,
  filter: CaseFilter,
  days: DeadlineDays,
  part: { readonly limit: number; readonly offset: number },
): Promise<CaseList> => {
  const clauses = clausesOf(filter, days)
  const where =
    clauses.map(({ says }, index) => says.replaceAll("?", `$${index + 1}`)).join(" and ") || "true"
  const values = clauses.map(({ value }) => value)
  const next = values.length
  const rows = prepared<CaseItem>(`
    select ${itemColumns} from (
      select * from establishment_case c where ${where}
      order by c.updated_at desc, c.id limit $${next + 1} offset $${next + 2}) c
    ${itemSources} order by c.updated_at desc, c.id`)
  const count = prepared<{ total: number }>(
    `select count(*) as total from establishment_case c where ${where}`,
  )
  const [items, [counted]] = await Promise.all([
    rows(pool, [...values, part.limit, part.offset]),
    count(pool, values),
  ])
  return { items, total: counted?.total ?? 0 }
}

/** Cases of the relation $1, the last first. */
export const casesOfRelation = prepared<CaseItem>(`
  select ${itemColumns} from establishment_case c ${itemSources} where c.relation_id = $1 order by c.opened_at desc, c.id`)
