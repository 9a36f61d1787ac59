import { sql } from "kysely"
import type { Reader } from "#database/database.ts"
import type { Actor } from "#kernel/rights.ts"
import { selectionRights } from "../rights.ts"
import type { StudyState } from "../studies/rules.ts"
import type { UnitNames } from "./study.ts"

/** A study as it stands in a list. */
export type StudyItem = {
  readonly id: string
  readonly number: number
  readonly home: UnitNames
  readonly title: string
  readonly state: StudyState
  readonly revision: number
  readonly updatedAt: Date
  readonly candidates: number
  readonly asked: number
  readonly submitted: number
  readonly chosen: { readonly nameTh: string | null; readonly nameEn: string } | null
}

export type StudyFilter = {
  readonly home?: string | undefined
  readonly state?: StudyState | undefined
  /** Only those of which this person was asked to appraise; for whoever may not read them all. */
  readonly appraiser?: string | undefined
}

/** Whose studies somebody may see: all of government's, or those that they were asked to appraise. */
export const visibleTo = (actor: Actor): Pick<StudyFilter, "appraiser"> => {
  if (actor.kind !== "person") return {}
  const kinds = new Set(selectionRights["study.read"].grants.flatMap(({ of }) => of ?? []))
  return actor.appointments.some(({ organisationKind }) => kinds.has(organisationKind))
    ? {}
    : { appraiser: actor.accountId }
}

type Row = StudyItem & { readonly total: number }

/** Studies, the last changed first. */
export const listStudies = async (
  reader: Reader,
  { home, state, appraiser }: StudyFilter,
  part: { readonly limit: number; readonly offset: number },
): Promise<{ readonly items: readonly StudyItem[]; readonly total: number }> => {
  const { rows } = await sql<Row>`
    select s.id, s.number, s.title, s.state, s.revision, s.updated_at as "updatedAt", count(*) over () as total,
      json_build_object('code', h.code, 'nameTh', h.name_th, 'nameEn', h.name_en, 'level', h.level, 'kind', h.kind) as home,
      (select count(*) from candidate c where c.study_id = s.id and c.withdrawn_at is null)::int as candidates,
      (select count(*) from appraisal a where a.study_id = s.id and a.state <> 'withdrawn')::int as asked,
      (select count(*) from appraisal a where a.study_id = s.id and a.state = 'submitted')::int as submitted,
      (select json_build_object('nameTh', u.name_th, 'nameEn', u.name_en) from candidate c join unit u on u.code = c.unit
        where c.id = s.chosen_candidate_id) as chosen
    from study s join unit h on h.code = s.home_unit
    where (${home ?? null}::text is null or s.home_unit = ${home ?? null})
      and (${state ?? null}::text is null or s.state = ${state ?? null})
      and (${appraiser ?? null}::uuid is null or exists (select from appraisal a join appointment t on t.post_id = a.post_id
        where a.study_id = s.id and a.state <> 'withdrawn' and t.account_id = ${appraiser ?? null}::uuid))
    order by s.updated_at desc, s.id limit ${part.limit} offset ${part.offset}`.execute(reader)
  return { items: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}
