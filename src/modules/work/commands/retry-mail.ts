import { command } from "#database/act.ts"
import { enqueue } from "#database/jobs/enqueue.ts"
import { deliverMail } from "#database/mail.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import { deliveryWords } from "../delivery-words.ts"
import { workRights } from "../rights.ts"

/** Has a letter that failed or waits sent at once, as long as it is known what it says and worth sending. */
export const retryMail = command<{ readonly id: string }, object, undefined>({
  right: workRights["delivery.retry"],
  find: async (tx, { id }, { at }) => {
    const found = isUuid(id)
      ? await tx
          .selectFrom("outgoing_mail")
          .select("id")
          .where("id", "=", id)
          .where("state", "in", ["waiting", "failed"])
          .where("letter", "is not", null)
          .where("expires_at", ">", at)
          .forUpdate()
          .executeTakeFirst()
      : undefined
    if (!found) throw notFound(deliveryWords.mailGone)
    return { subject: {} }
  },
  run: async (tx, act, { id }) => {
    await tx
      .updateTable("outgoing_mail")
      .set({ state: "waiting", next_attempt_at: act.at })
      .where("id", "=", id)
      .execute()
    await enqueue(tx, deliverMail, {})
    return undefined
  },
})
