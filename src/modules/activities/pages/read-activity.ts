import type { Request } from "#http/request.ts"
import { filesOf } from "#modules/files/index.ts"
import { getRelation } from "#modules/registry/index.ts"
import { keepsNames, mergedInto, messagesOf, senderOf, subjectOfDetail } from "../queries/detail.ts"
import { budgetOf } from "../queries/totals.ts"
import { activityRights } from "../rights.ts"
import type { ActivityDetail } from "../schema.ts"

/** All that the page of an activity shows to this reader, and what they may do with it. */
export const readActivityPage = async (request: Request, activity: ActivityDetail) => {
  const { pool } = request.services.database
  const subject = subjectOfDetail(activity)
  const may = {
    write: request.may(activityRights["activity.record"], subject) && !activity.withdrawn,
    confirm: request.may(activityRights["activity.confirm"], subject) && !activity.withdrawn,
    eraseNames: request.may(activityRights["activity.erase_names"], subject),
    money: request.may(activityRights["budget.read"], subject),
    answer:
      activity.confirmation === "asked" &&
      request.actor.kind === "person" &&
      request.actor.appointments.some(
        ({ organisationId }) => organisationId === activity.reporterOrganisationId,
      ),
  }
  const merged = await mergedInto(pool, activity.id)
  const seesMessages = may.money || may.answer
  const [relation, own, more, lines, messages, sender, named] = await Promise.all([
    getRelation(pool, activity.relationId),
    filesOf(pool, { kind: "activity", id: activity.id }),
    Promise.all(merged.map(({ id }) => filesOf(pool, { kind: "activity", id }))),
    may.money ? budgetOf(pool, activity.id) : [],
    seesMessages ? messagesOf(pool, activity.id) : [],
    may.confirm ? senderOf(pool, activity.id) : undefined,
    may.eraseNames ? keepsNames(pool, activity.id) : false,
  ])
  return { activity, relation, files: [...own, ...more.flat()], lines, messages, sender, named, merged, may }
}

export type ActivityPageData = Awaited<ReturnType<typeof readActivityPage>>
