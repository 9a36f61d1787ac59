import { sql } from "kysely"
import type { Tx } from "#database/act.ts"
import { waitInLine } from "#database/lock.ts"
import { fiscalYear } from "#kernel/dates.ts"
import { conflict, notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { EvaluationState } from "../procedure.ts"
import type { Content } from "../rules.ts"
import { evaluationWords as words } from "../words.ts"

/** A relation's year, held until the act is over; `evaluation` is undefined before anybody began. */
export type HeldYear = {
  readonly relation: { readonly id: string; readonly homeUnits: readonly string[]; readonly pair: string }
  readonly year: number
  readonly evaluation:
    | {
        readonly id: string
        readonly state: EvaluationState
        readonly round: number
        readonly content: Content
        readonly revision: number
        readonly decision: string | null
        readonly carriedOut: boolean
      }
    | undefined
}

/** @throws Refusal (not found) where the relation did not stand in force on any day of the year */
export const holdYear = async (tx: Tx, relation: string, year: number): Promise<HeldYear> => {
  const { from, to } = fiscalYear(year)
  const found = isUuid(relation)
    ? await tx
        .selectFrom("relation")
        .select(["id", "home_units", "home_name", "partner_name"])
        .where("id", "=", relation)
        .where("withdrawn_at", "is", null)
        .where("merged_into", "is", null)
        .where("status", "in", ["in_force", "ended"])
        .where("signed_from", "<=", to)
        .where((eb) => eb.or([eb("ended_from", "is", null), eb("ended_from", ">=", from)]))
        .forShare()
        .executeTakeFirst()
    : undefined
  if (!found) throw notFound(words.noSuch)
  await waitInLine(tx, [`evaluation of ${relation} ${year}`])
  const row = await tx
    .selectFrom("evaluation")
    .select(["id", "state", "round", "content", "revision", "decision"])
    .select(sql<boolean>`carried_out_on is not null`.as("carriedOut"))
    .where("relation_id", "=", relation)
    .where("fiscal_year", "=", year)
    .forUpdate()
    .executeTakeFirst()
  return {
    relation: {
      id: found.id,
      homeUnits: found.home_units,
      pair: `${found.home_name} – ${found.partner_name}`,
    },
    year,
    evaluation: row && {
      ...row,
      state: row.state as EvaluationState,
      content: row.content as unknown as Content,
    },
  }
}

/** Two people at once: the second is told, and keeps what was typed. */
export const refuseMoved = (held: HeldYear, revision: number): void => {
  if ((held.evaluation?.revision ?? 0) !== revision) throw conflict(words.moved)
}
