import { sql } from "kysely"
import type { Tx } from "#database/act.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { Content } from "../procedures/answers/rules.ts"
import { noCase } from "../queries/detail.ts"
import type { Standing } from "../procedures/engine/rules.ts"
import { getProcedure } from "../procedures/queries.ts"
import type { CaseKind, Procedure } from "../procedures/table/rules.ts"

/** A case as it stands, held by this transaction: nobody changes it until the act is done. */
export type HeldCase = {
  readonly id: string
  readonly number: number
  readonly revision: number
  readonly searchId: string
  readonly kind: CaseKind
  readonly procedure: Procedure
  readonly homeUnit: string | null
  readonly partnerUnit: string | null
  readonly homeWritten: string | null
  readonly partnerWritten: string | null
  readonly relationId: string | null
  /** The study of candidates that it took up, and the candidate of it that it proposes. */
  readonly studyId: string | null
  readonly candidateId: string | null
  readonly round: number
  readonly visit: number
  readonly endedAt: string | null
  readonly standing: Standing
}

/** Takes hold of a case for an act. @throws Refusal (not found) */
export const holdCase = async (tx: Tx, id: string): Promise<HeldCase> => {
  const row = isUuid(id)
    ? await tx
        .selectFrom("establishment_case")
        .selectAll()
        .where("id", "=", id)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  if (!row) throw notFound(noCase)
  return {
    id,
    number: row.number,
    revision: row.revision,
    searchId: row.search_id,
    kind: row.kind as CaseKind,
    procedure: await getProcedure(tx, row.procedure_id),
    homeUnit: row.home_unit,
    partnerUnit: row.partner_unit,
    homeWritten: row.home_written,
    partnerWritten: row.partner_written,
    relationId: row.relation_id,
    studyId: row.study_id,
    candidateId: row.candidate_id,
    round: row.round,
    visit: row.visit,
    endedAt: row.ended_at,
    standing: {
      state: row.state as Standing["state"],
      step: row.step,
      given: await givenIn(tx, id, row.visit),
      content: row.content as Content,
      units: row.home_unit ? [row.home_unit] : [],
    },
  }
}

/** What each office has decided since the case came to its step. */
const givenIn = async (tx: Tx, caseId: string, visit: number): Promise<Record<string, string>> => {
  const { rows } = await sql<{ office: string; decision: string }>`
    select d.office, e.decision from case_desk d join case_event e on e.id = d.event_id
    where d.case_id = ${caseId} and d.visit = ${visit}`.execute(tx)
  return Object.fromEntries(rows.map(({ office, decision }) => [office, decision]))
}
