import { sql } from "kysely"
import type { Act, Tx } from "#database/act.ts"
import type { Content } from "../procedures/answers/rules.ts"
import type { CaseKind } from "../procedures/table/rules.ts"

/** A case as it was written: what it is found by, and the version that the next change is made on. */
export type Written = { readonly id: string; readonly number: number; readonly revision: number }

export type NewCase = {
  readonly kind: CaseKind
  readonly procedureId: string
  /** The search that it goes on with; a new one when absent. */
  readonly searchId?: string
  readonly homeUnit: string | null
  readonly homeWritten?: string | null
  readonly partnerUnit?: string | null
  readonly partnerWritten?: string | null
  readonly relationId?: string | null
  readonly state?: "open" | "completed"
  readonly step: string | null
  readonly endedAt?: string | null
  readonly listedStage?: string | null
  readonly content: Content
}

const originOf = ({ origin }: Content): string | null =>
  typeof origin === "string" && origin ? origin : null

export const insertCase = async (tx: Tx, act: Act, entry: NewCase): Promise<Written> => {
  const id = act.newId()
  const { homeUnit, partnerUnit = null, state = "open" } = entry
  const written = await tx
    .insertInto("establishment_case")
    .values({
      id,
      search_id: entry.searchId ?? id,
      procedure_id: entry.procedureId,
      kind: entry.kind,
      home_unit: homeUnit,
      home_written: entry.homeWritten ?? null,
      partner_unit: partnerUnit,
      partner_written: entry.partnerWritten ?? null,
      relation_id: entry.relationId ?? null,
      state,
      step: entry.step,
      ended_at: entry.endedAt ?? null,
      listed_stage: entry.listedStage ?? null,
      origin: originOf(entry.content),
      content: JSON.stringify(entry.content),
      search: searchOf(homeUnit, partnerUnit, entry.homeWritten, entry.partnerWritten),
      opened_at: act.at,
      updated_at: act.at,
      closed_at: state === "open" ? null : act.at,
    })
    .returning(["id", "number", "revision"])
    .executeTakeFirstOrThrow()
  return written
}

export type CaseChange = {
  readonly procedure_id?: string
  readonly relation_id?: string
  readonly study_id?: string
  readonly candidate_id?: string | null
  readonly partner_unit?: string | null
  readonly state?: string
  readonly step?: string | null
  readonly ended_at?: string
  readonly round?: number
  readonly visit?: number
  readonly closed_at?: Date
  readonly content?: Content
}

/** Changes a case and gives it its next revision. */
export const touchCase = async (tx: Tx, act: Act, id: string, change: CaseChange): Promise<Written> => {
  const { content, ...columns } = change
  const filled = content && { content: JSON.stringify(content), origin: originOf(content) }
  const search =
    change.partner_unit === undefined
      ? {}
      : {
          search: sql<string>`coalesce((select search from unit where code = home_unit), '') ||
          coalesce((select search from unit where code = ${change.partner_unit}), '') || coalesce(partner_written, '')`,
        }
  return tx
    .updateTable("establishment_case")
    .set((column) => ({
      ...columns,
      ...filled,
      ...search,
      revision: column("revision", "+", 1),
      updated_at: act.at,
    }))
    .where("id", "=", id)
    .returning(["id", "number", "revision"])
    .executeTakeFirstOrThrow()
}

const searchOf = (
  home: string | null,
  partner: string | null,
  homeWritten: string | null | undefined,
  partnerWritten: string | null | undefined,
) => sql<string>`coalesce((select search from unit where code = ${home}), '') ||
  coalesce((select search from unit where code = ${partner}), '') || ${homeWritten ?? ""} || ${partnerWritten ?? ""}`

/** Keeps what a case holds now as the offices are about to see it. Returns the copy's id. */
export const freeze = async (
  tx: Tx,
  act: Act,
  caseId: string,
  copy: { readonly round: number; readonly content: Content; readonly studyCopyId: string | null },
): Promise<string> => {
  const id = act.newId()
  const { round, content, studyCopyId } = copy
  const values = { round, content: JSON.stringify(content), study_copy_id: studyCopyId, frozen_at: act.at }
  await tx
    .insertInto("case_content")
    .values({ id, case_id: caseId, ...values })
    .execute()
  return id
}
