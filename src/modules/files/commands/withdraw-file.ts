import { command } from "#database/act.ts"
import { conflict, notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import { type Attachable, noRecord } from "../attachables.ts"
import { filesRights, judgedBy } from "../rights.ts"
import { words } from "../words.ts"

type Input = { readonly id: string; readonly reason: string }

/** Takes a file off a record, with a reason. It stays on record, and who may attach may still open it. */
export const withdrawFile = (attachable: Attachable) =>
  command<Input, { readonly of: string }, undefined>({
    right: judgedBy(filesRights["file.withdraw"], attachable.attach),
    find: async (tx, { id }) => {
      const file = isUuid(id)
        ? await tx
            .selectFrom("attachment")
            .select(["subject_id", "withdrawn_at"])
            .where("id", "=", id)
            .where("subject_kind", "=", attachable.kind)
            .forUpdate()
            .executeTakeFirst()
        : undefined
      const subject = file && (await attachable.find(tx, file.subject_id))
      if (!file || !subject) throw notFound(noRecord)
      if (file.withdrawn_at) throw conflict(words.withdrawnAlready)
      return { of: file.subject_id, subject }
    },
    run: async (tx, act, { id, reason }, { of }) => {
      await tx
        .updateTable("attachment")
        .set({ withdrawn_at: act.at, withdrawn_reason: reason })
        .where("id", "=", id)
        .execute()
      await attachable.changed?.(tx, act, of)
      return undefined
    },
  })
