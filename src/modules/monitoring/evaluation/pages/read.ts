import type { Request } from "#http/request.ts"
import { notFound } from "#kernel/errors.ts"
import { getRelation, type RelationDetail } from "#modules/registry/index.ts"
import type { Known } from "../known.ts"
import { knownOf } from "../queries/known.ts"
import { type EvaluationRow, findEvaluation, unitsInYear } from "../queries/read.ts"
import type { Asked, Content } from "../rules.ts"
import { evaluationWords as words } from "../words.ts"

/** All that a page of an evaluation stands on. */
export type EvaluationData = {
  readonly relation: RelationDetail
  readonly units: readonly string[]
  readonly year: number
  readonly known: Known
  readonly row: EvaluationRow | undefined
  readonly content: Content
  readonly asked: Asked
}

export const readEvaluation = async (request: Request): Promise<EvaluationData> => {
  const { pool } = request.services.database
  const year = Number(request.parameter("year"))
  if (!Number.isInteger(year) || year < 2500 || year > 2700) throw notFound(words.noSuch)
  const relation = await getRelation(pool, request.parameter("relation"))
  const units = await unitsInYear(pool, relation.id, year)
  if (!units) throw notFound(words.noSuch)
  const [known, row] = await Promise.all([
    knownOf(pool, relation.id, year),
    findEvaluation(pool, relation.id, year),
  ])
  return {
    relation,
    units,
    year,
    known,
    row,
    content: row?.content ?? {},
    asked: { expectations: known.expectations.map(({ key }) => key), termEnds: known.termEnds },
  }
}
