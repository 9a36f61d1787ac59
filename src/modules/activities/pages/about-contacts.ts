import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import type { Answer } from "#http/routes.ts"
import { forbidden } from "#kernel/errors.ts"
import { explain } from "#kernel/explain.ts"
import type { Text } from "#kernel/text.ts"
import { getRelationItem, titleOf } from "#modules/registry/index.ts"
import { paths } from "../paths.ts"
import { activityRights } from "../rights.ts"
import { homeUnitsOf } from "./relation-activities.tsx"

/** The relation that contacts and talks are of. */
export type About = { readonly relation: string; readonly about: Text }

/** @throws Refusal where this person may not write contacts of the relation */
export const aboutRelation = async (request: Request, id: string): Promise<About> => {
  const relation = await getRelationItem(request.services.database.pool, id)
  const { allowed, because } = explain(activityRights["contact.write"], request.actor, {
    units: homeUnitsOf(relation),
  })
  if (!allowed) throw forbidden(because)
  return { relation: relation.id, about: titleOf(relation) }
}

export const writing = { right: activityRights["contact.write"] } as const

export const backToContacts = (request: Request, relation: string, notice: Text): Answer =>
  request.leaveNotice(redirect(request.href(paths.contacts(relation))), notice)
