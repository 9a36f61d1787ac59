import type { Request } from "#http/request.ts"
import { conflict, forbidden } from "#kernel/errors.ts"
import { explain } from "#kernel/explain.ts"
import { obstacleTo, type RelationAct } from "../acts/rules.ts"
import { getRelation } from "../queries/detail.ts"
import { registryRights } from "../rights.ts"
import type { RelationDetail } from "../schema.ts"

/**
 * The relation of the address, for the form of an act on it. The command judges again, on the locked record.
 * @throws Refusal where there is none, its state does not allow the act, or this person may not do it
 */
export const actOn = async (request: Request, act: RelationAct): Promise<RelationDetail> => {
  const relation = await getRelation(request.services.database.pool, request.parameter("id"))
  if (relation.mergedInto || relation.withdrawn) throw conflict(noMore)
  const units = relation.parties.flatMap(({ side, unit }) => (side === "home" && unit ? [unit.code] : []))
  const { allowed, because } = explain(registryRights[`relation.${act}`], request.actor, { units })
  if (!allowed) throw forbidden(because)
  const obstacle = obstacleTo(act, relation.status)
  if (obstacle) throw conflict(obstacle)
  return relation
}

const noMore = {
  th: "รายการนี้ถูกรวมเข้ากับอีกรายการหนึ่งหรือถูกถอนออกจากทะเบียนแล้ว",
  en: "This record was merged into another or withdrawn from the register",
}
