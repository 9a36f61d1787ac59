import { type Act, command, type Tx } from "#database/act.ts"
import { conflict, invalid, notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import { holdersToday, ministryOffices } from "#modules/access/index.ts"
import { settleMatters, tell } from "#modules/work/index.ts"
import { paths } from "../../paths.ts"
import { monitoringRights } from "../../rights.ts"
import { handoverKind } from "../kinds.ts"
import { handoverWords as words } from "../words.ts"

type Held = {
  readonly id: string
  readonly organisation: string
  readonly acknowledged: boolean
  /** The outgoing term is over. */
  readonly over: boolean
}

const refuseBeforeTheEnd = ({ over }: Held): void => {
  if (!over) throw conflict(words.termRuns)
}

const hold = async (tx: Tx, id: string, { today }: Pick<Act, "today">) => {
  const row = isUuid(id)
    ? await tx
        .selectFrom("handover")
        .innerJoin("appointment as outgoing", "outgoing.id", "handover.outgoing_id")
        .select([
          "handover.id",
          "handover.post_id",
          "organisation_id",
          "acknowledged_at",
          "outgoing.held_until",
        ])
        .where("handover.id", "=", id)
        .forUpdate("handover")
        .executeTakeFirst()
    : undefined
  if (!row) throw notFound(words.noSuch)
  const holders = await holdersToday(tx, { post: row.post_id }, today)
  const held: Held = {
    id: row.id,
    organisation: row.organisation_id,
    acknowledged: row.acknowledged_at !== null,
    over: row.held_until !== null && row.held_until < today,
  }
  return { held, subject: { accountIds: holders.map((holder) => holder.id) } }
}

const settleWhenAnswered = async (tx: Tx, act: Act, held: Held): Promise<void> => {
  const open = await tx
    .selectFrom("handover_promise")
    .select("id")
    .where("handover_id", "=", held.id)
    .where("answer", "is", null)
    .limit(1)
    .executeTakeFirst()
  if (!open && held.acknowledged)
    await settleMatters(tx, act, {
      subject: { kind: "handover", id: held.id },
      kind: handoverKind,
      as: "done",
    })
}

const accountOf = (act: Act) => (act.actor.kind === "person" ? act.actor.accountId : null)

/** The successor has read the pack. */
export const acknowledgeHandover = command<{ readonly id: string }, { held: Held }, undefined>({
  right: monitoringRights["handover.answer"],
  find: (tx, { id }, act) => hold(tx, id, act),
  run: async (tx, act, { id }, { held }) => {
    refuseBeforeTheEnd(held)
    if (held.acknowledged) throw conflict(words.acknowledgedAlready)
    await tx
      .updateTable("handover")
      .set({ acknowledged_at: act.at, acknowledged_by: accountOf(act) })
      .where("id", "=", id)
      .execute()
    await settleWhenAnswered(tx, act, { ...held, acknowledged: true })
    return undefined
  },
})

export type AnswerPromise = {
  readonly id: string
  readonly promise: string
  readonly answer: "taken_on" | "declined"
}

/** The successor takes a promise on, or declines it with the reason; it can be answered again while the post is held. */
export const answerPromise = command<AnswerPromise, { held: Held }, undefined>({
  right: monitoringRights["handover.answer"],
  find: (tx, { id }, act) => hold(tx, id, act),
  run: async (tx, act, { id, promise, answer }, { held }) => {
    refuseBeforeTheEnd(held)
    if (answer === "declined" && !act.reason) throw invalid([{ path: "reason", text: words.reasonNeeded }])
    const answered = isUuid(promise)
      ? await tx
          .updateTable("handover_promise")
          .set({ answer, reason: act.reason ?? null, answered_at: act.at, answered_by: accountOf(act) })
          .where("id", "=", promise)
          .where("handover_id", "=", id)
          .returning("what")
          .executeTakeFirst()
      : undefined
    if (!answered) throw notFound(words.noSuch)
    if (answer === "declined") {
      const ministry = await ministryOffices(tx)
      await tell(tx, act, {
        key: `handover:${promise}:declined:${act.id}`,
        kind: handoverKind,
        to: [
          { organisation: held.organisation },
          ...ministry.map((organisation) => ({ organisation, role: "officer" as const })),
        ],
        title: words.declinedNotice(answered.what),
        note: { th: act.reason ?? "", en: act.reason ?? "" },
        path: paths.handover(id),
        ...(act.actor.kind === "person" ? { except: act.actor.accountId } : {}),
      })
    }
    await settleWhenAnswered(tx, act, held)
    return undefined
  },
})
