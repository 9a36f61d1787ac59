import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { ProjectEntry } from "../schema-projects.ts"

/** A project as a list shows it. Money of its activities is counted with them. */
export type ProjectItem = {
  readonly id: string
  readonly relationId: string
  readonly title: string
  readonly dimension: ProjectEntry["dimension"]
  readonly state: ProjectEntry["state"]
  readonly owner: string
  readonly beginsOn: string
  readonly endsOn: string | null
  readonly activities: number
  readonly approvedBaht: string
  readonly spentBaht: string
  readonly published: boolean
}

const columns = `p.id, p.relation_id as "relationId", p.title, p.dimension, p.state, p.owner, p.begins_on as "beginsOn",
  p.ends_on as "endsOn", done.activities, (p.approved_baht + done.approved)::text as "approvedBaht",
  (p.spent_baht + done.spent)::text as "spentBaht", p.published`
const from = `project p cross join lateral (
  select count(*) as activities, coalesce(sum(approved_baht), 0) as approved, coalesce(sum(spent_baht), 0) as spent
  from activity a where a.project_id = p.id and a.withdrawn_at is null) done`

const ofRelation = prepared<ProjectItem>(`
  select ${columns} from ${from} where p.relation_id = $1 and p.withdrawn_at is null and (p.published or $2)
  order by p.begins_from desc, p.id`)

/** The projects of a relation, the latest first. */
export const projectsOf = (pool: pg.Pool, relationId: string, all: boolean) =>
  ofRelation(pool, [relationId, all])

export type ProjectDetail = Omit<ProjectEntry, "intentionId"> &
  ProjectItem & {
    readonly homeUnits: readonly string[]
    readonly intentionId: string | null
    readonly revision: number
    readonly withdrawn: boolean
  }

const one = prepared<ProjectDetail>(`
  select ${columns}, p.state_reason as "stateReason", p.partners, p.objective, p.outputs, p.outcomes, p.sdgs, p.risks,
    p.intention_id as "intentionId", p.home_units as "homeUnits", p.revision, p.withdrawn_at is not null as withdrawn,
    coalesce((select json_agg(json_build_object('name', i.name, 'unit', i.unit, 'baseline', trim_scale(i.baseline)::text,
      'target', trim_scale(i.target)::text, 'actual', trim_scale(i.actual)::text, 'measuredOn', i.measured_on)
      order by i.position) from project_indicator i where i.project_id = p.id), '[]') as indicators
  from ${from} where p.id = $1`)

/** @throws Refusal (not found) */
export const getProject = async (pool: pg.Pool, id: string): Promise<ProjectDetail> => {
  const [row] = isUuid(id) ? await one(pool, [id]) : []
  if (!row) throw notFound({ th: "ไม่พบโครงการนี้", en: "There is no such project" })
  return row
}
