import { sql } from "kysely"
import type { Reader } from "#database/database.ts"
import type { Day } from "#kernel/dates.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { Subject } from "#kernel/rights.ts"
import type { GateState } from "../outcome/outcome.ts"
import type { Background, Fate, Origin, StudyState } from "../studies/rules.ts"
import { type Appraisal, appraisalsOf } from "./appraisals.ts"
import { getCriteria, type KeptSet } from "./criteria.ts"

export type UnitNames = {
  readonly code: string
  readonly nameTh: string | null
  readonly nameEn: string
  readonly level: string
  readonly kind: string
}

export type GateAnswer = {
  readonly gate: string
  readonly answer: GateState
  readonly reason: string | null
  readonly evidence: string | null
  readonly answeredAt: string
}

/** A place that is studied, with all that was found. `unit` is null while the place is not known. */
export type Candidate = {
  readonly id: string
  readonly position: number
  readonly unit: UnitNames | null
  readonly country: string | null
  readonly written: string | null
  readonly origin: Origin
  readonly originNote: string | null
  readonly background: Background
  readonly gates: readonly GateAnswer[]
  readonly fate: Fate | null
  readonly fateReason: string | null
  readonly fatePath: string | null
  readonly withdrawnAt: string | null
  readonly withdrawnReason: string | null
  readonly revision: number
}

export type Study = {
  readonly id: string
  readonly number: number
  readonly home: UnitNames
  readonly organisationId: string
  readonly title: string
  readonly purpose: string | null
  readonly state: StudyState
  readonly concludedAt: Date | null
  readonly chosenId: string | null
  readonly conclusion: string | null
  readonly revision: number
  readonly updatedAt: Date
  readonly criteria: KeptSet
  readonly candidates: readonly Candidate[]
  readonly appraisals: readonly Appraisal[]
}

const unitJson = (alias: string) =>
  sql.raw(`case when ${alias}.code is null then null else json_build_object('code', ${alias}.code, 'nameTh', ${alias}.name_th,
    'nameEn', ${alias}.name_en, 'level', ${alias}.level, 'kind', ${alias}.kind) end`)

type Row = Omit<Study, "criteria" | "appraisals"> & { readonly criteriaSetId: string }

/** A study with its candidates, its criteria, and who appraises. @throws Refusal (not found) */
export const getStudy = async (reader: Reader, id: string, today: Day): Promise<Study> => {
  const { rows } = isUuid(id) ? await studyRows(id).execute(reader) : { rows: [] }
  const [row] = rows
  if (!row) throw notFound({ th: "ไม่พบการศึกษานี้", en: "There is no such study" })
  const { criteriaSetId, ...study } = row
  const [criteria, appraisals] = await Promise.all([
    getCriteria(reader, criteriaSetId),
    appraisalsOf(reader, id, today),
  ])
  return { ...study, criteria, appraisals }
}

const studyRows = (id: string) => sql<Row>`
  select s.id, s.number, ${unitJson("h")} as home, s.organisation_id as "organisationId", s.title, s.purpose, s.state,
    s.concluded_at as "concludedAt", s.chosen_candidate_id as "chosenId", s.conclusion, s.revision,
    s.updated_at as "updatedAt", s.criteria_set_id as "criteriaSetId",
    coalesce((select json_agg(json_build_object('id', c.id, 'position', c.position, 'unit', ${unitJson("u")},
        'country', c.country, 'written', c.written, 'origin', c.origin, 'originNote', c.origin_note,
        'background', c.background, 'fate', c.fate, 'fateReason', c.fate_reason, 'fatePath', c.fate_path,
        'withdrawnAt', c.withdrawn_at, 'withdrawnReason', c.withdrawn_reason, 'revision', c.revision,
        'gates', coalesce((select json_agg(json_build_object('gate', g.gate, 'answer', g.answer, 'reason', g.reason,
            'evidence', g.evidence, 'answeredAt', g.answered_at) order by g.gate)
          from gate_answer g where g.candidate_id = c.id), '[]')) order by c.position)
      from candidate c left join unit u on u.code = c.unit where c.study_id = s.id), '[]') as candidates
  from study s join unit h on h.code = s.home_unit where s.id = ${id}`

/** What rights on a study are judged on: the province, its office, and those who were asked to appraise. */
export const studySubject = (
  study: Pick<Study, "home" | "organisationId" | "state" | "appraisals">,
): Subject => ({
  units: [study.home.code],
  organisationIds: [study.organisationId],
  accountIds: study.appraisals.flatMap(({ holders, state }) => (state === "withdrawn" ? [] : holders)),
  state: study.state,
})
