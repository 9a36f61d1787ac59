import { command } from "#database/act.ts"
import type { PreciseDate } from "#kernel/dates.ts"
import { invalid } from "#kernel/errors.ts"
import { issuesOfEnd, statusAfterEnd } from "../acts/rules.ts"
import { registryRights } from "../rights.ts"
import { type HeldRelation, holdRelation } from "../store/lock.ts"
import { touch, type Written } from "../store/relations.ts"
import { reasonNeeded, refuseIssues, refuseMoved, refuseObstacle } from "./checks.ts"

export type EndRelation = {
  readonly id: string
  readonly revision: number
  readonly endedOn: PreciseDate
}

/** Records that a relation has ended or, where it was never signed, that it will not be established; with the reason. */
export const endRelation = command<EndRelation, { held: HeldRelation }, Written>({
  right: registryRights["relation.end"],
  find: async (tx, { id }) => {
    const held = await holdRelation(tx, id)
    return { held, subject: { units: held.homeUnits } }
  },
  run: async (tx, act, { id, revision, endedOn }, { held }) => {
    await refuseMoved(tx, held, revision)
    refuseObstacle("end", held)
    if (!act.reason) throw invalid([reasonNeeded])
    refuseIssues(issuesOfEnd(endedOn, held.entry, act.today))
    const status = statusAfterEnd(held.entry.status)
    return touch(tx, act, id, { status, stage: null, ended_on: endedOn, end_reason: act.reason })
  },
})
