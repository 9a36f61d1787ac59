import { command } from "#database/act.ts"
import { addDays, earliestDay, type PreciseDate } from "#kernel/dates.ts"
import { issuesOfRenewal } from "../acts/rules.ts"
import { registryRights } from "../rights.ts"
import { insertEvent } from "../store/events.ts"
import { type HeldRelation, holdRelation } from "../store/lock.ts"
import { multirange, touch, type Written } from "../store/relations.ts"
import { refuseIssues, refuseMoved, refuseObstacle } from "./checks.ts"

export type RenewRelation = {
  readonly id: string
  readonly revision: number
  readonly happenedOn: PreciseDate
  readonly validUntil: PreciseDate | null
  readonly place: string | null
  readonly note: string | null
}

/**
 * Records a renewal. A relation that had ended is taken up again: its end becomes an event, and the days between stay
 * days on which it was ended.
 */
export const renewRelation = command<RenewRelation, { held: HeldRelation }, Written>({
  right: registryRights["relation.renew"],
  find: async (tx, { id }) => {
    const held = await holdRelation(tx, id)
    return { held, subject: { units: held.homeUnits } }
  },
  run: async (tx, act, { id, revision, ...renewal }, { held }) => {
    await refuseMoved(tx, held, revision)
    refuseObstacle("renew", held)
    refuseIssues(issuesOfRenewal(renewal, held.entry, act.today))
    const { endedOn, endReason } = held.entry
    if (endedOn) await insertEvent(tx, act, id, { kind: "ended", happenedOn: endedOn, note: endReason })
    await insertEvent(tx, act, id, { kind: "renewed", ...renewal })
    return touch(tx, act, id, endedOn ? takenUpAgain(held, endedOn, renewal.happenedOn) : {})
  },
})

const takenUpAgain = (held: HeldRelation, endedOn: PreciseDate, renewedOn: PreciseDate) => {
  const [from, to] = [earliestDay(endedOn), addDays(earliestDay(renewedOn), -1)]
  const interruptions = from <= to ? [...held.interruptions, { from, to }] : held.interruptions
  return {
    status: "in_force" as const,
    ended_on: null,
    end_reason: null,
    interruptions: multirange(interruptions),
  }
}
