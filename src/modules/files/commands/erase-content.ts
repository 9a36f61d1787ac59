import { command } from "#database/act.ts"
import { enqueue } from "#database/jobs/enqueue.ts"
import { conflict, notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import { filesRights } from "../rights.ts"
import { sweepFiles } from "../sweep.ts"
import { words } from "../words.ts"

type Found = { readonly sha256: string }

/**
 * Destroys what a withdrawn file says: for what must not be kept. That it was there, its checksum and its name stay in the
 * history. Refused while another record still holds the same content.
 */
export const eraseContent = command<{ readonly id: string }, Found, undefined>({
  right: filesRights["file.erase"],
  find: async (tx, { id }) => {
    const file = isUuid(id)
      ? await tx.selectFrom("attachment").select("sha256").where("id", "=", id).executeTakeFirst()
      : undefined
    if (!file) throw notFound(words.noFile)
    await tx
      .selectFrom("stored_file")
      .select("sha256")
      .where("sha256", "=", file.sha256)
      .forUpdate()
      .execute()
    const standing = await tx
      .selectFrom("attachment")
      .select("id")
      .where("sha256", "=", file.sha256)
      .where("withdrawn_at", "is", null)
      .executeTakeFirst()
    if (standing) throw conflict(words.stillStands)
    return { sha256: file.sha256, subject: {} }
  },
  run: async (tx, act, _input, { sha256 }) => {
    await tx.updateTable("stored_file").set({ erased_at: act.at }).where("sha256", "=", sha256).execute()
    await enqueue(tx, sweepFiles, {})
    return undefined
  },
})
