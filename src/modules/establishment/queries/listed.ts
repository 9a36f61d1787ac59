import { sql } from "kysely"
import type { Tx } from "#database/act.ts"
import type { Reader } from "#database/database.ts"

/** A relation that a list brought in, as far as its case needs it. */
export type Listed = {
  readonly id: string
  readonly status: "proposed" | "in_force" | "ended"
  readonly stage: string | null
  readonly signedOn: string | null
  readonly homeUnit: string | null
  readonly partnerUnit: string | null
  readonly homeName: string
  readonly partnerName: string
}

/** Relations that came with an import and have no case yet. */
export const relationsWithoutCase = async (reader: Reader, limit: number): Promise<readonly Listed[]> => {
  const { rows } = await sql<Listed>`
    select r.id, r.status, r.stage, r.signed_on as "signedOn", r.home_units[1] as "homeUnit",
      r.partner_units[1] as "partnerUnit", r.home_name as "homeName", r.partner_name as "partnerName"
    from relation r
    where r.import_id is not null and r.withdrawn_at is null and r.merged_into is null and r.status <> 'not_established'
      and not exists (select from establishment_case c where c.relation_id = r.id)
    order by r.number limit ${limit}`.execute(reader)
  return rows
}

/** A case that ended with its relation, and the study that it had taken up. */
export type Ended = {
  readonly id: string
  readonly studyId: string | null
  readonly candidateId: string | null
}

/**
 * Lets cases of lists follow the register: the pair that was decided for a row; the relation that a record was merged
 * into. A case whose relation was withdrawn with its import ends with it; those are returned.
 */
export const followRegister = async (tx: Tx, at: Date): Promise<readonly Ended[]> => {
  await sql`
    update establishment_case c set partner_unit = r.partner_units[1], home_unit = coalesce(r.home_units[1], c.home_unit),
      partner_written = case when r.partner_units[1] is null then c.partner_written end,
      search = r.search, revision = c.revision + 1, updated_at = ${at},
      content = case when c.state = 'open' and r.partner_units[1] is not null and not c.content ? 'background'
        then c.content || jsonb_build_object('candidates', jsonb_build_array(r.partner_units[1]), 'partner', r.partner_units[1])
        else c.content end
    from relation r
    where r.id = c.relation_id and c.listed_stage is not null and r.withdrawn_at is null and r.merged_into is null
      and cardinality(r.partner_units) > 0 and c.partner_unit is distinct from r.partner_units[1]
      and not c.content ? 'background'`.execute(tx)
  const { rows } = await sql<Ended>`
    update establishment_case c set state = 'withdrawn', closed_at = coalesce(c.closed_at, ${at}), updated_at = ${at},
      revision = c.revision + 1
    from relation r
    where r.id = c.relation_id and c.listed_stage is not null and c.state in ('open', 'completed')
      and (r.withdrawn_at is not null or r.merged_into is not null)
    returning c.id, c.study_id as "studyId", c.candidate_id as "candidateId"`.execute(tx)
  await sql`
    update case_desk d set closed_at = ${at}, closed_on = (${at}::timestamptz at time zone 'Asia/Bangkok')::date
    from establishment_case c where c.id = d.case_id and c.state = 'withdrawn' and d.closed_at is null`.execute(
    tx,
  )
  return rows
}
