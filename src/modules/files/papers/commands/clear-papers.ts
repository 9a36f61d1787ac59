import { command } from "#database/act.ts"
import { filesRights } from "../../rights.ts"

const atOnce = 200
const dayLong = 86_400_000

/**
 * Takes away papers that were asked for and done with longer than so many days ago, and what nothing else holds of their
 * contents. What is attached to a record stays, also where it is the same file. Gives how many went.
 */
export const clearPapers = command<{ readonly days: number }, object, number>({
  right: filesRights["paper.clear"],
  find: async () => ({ subject: {} }),
  run: async (tx, act, { days }) => {
    const gone = await tx
      .selectFrom("paper_order")
      .select(["id", "attachment_id"])
      .where("state", "in", ["ready", "failed"])
      .where("done_at", "<", new Date(act.at.getTime() - days * dayLong))
      .orderBy("done_at")
      .limit(atOnce)
      .forUpdate()
      .skipLocked()
      .execute()
    if (gone.length === 0) return 0
    await tx
      .deleteFrom("paper_order")
      .where(
        "id",
        "in",
        gone.map(({ id }) => id),
      )
      .execute()
    const files = gone.flatMap(({ attachment_id }) => attachment_id ?? [])
    if (files.length === 0) return gone.length
    const contents = await tx
      .deleteFrom("attachment")
      .where("id", "in", files)
      .where("subject_kind", "=", "paper")
      .returning("sha256")
      .execute()
    await tx
      .deleteFrom("stored_file as s")
      .where(
        "s.sha256",
        "in",
        contents.map(({ sha256 }) => sha256),
      )
      .where((eb) =>
        eb.not(
          eb.exists(eb.selectFrom("attachment as a").select("a.id").whereRef("a.sha256", "=", "s.sha256")),
        ),
      )
      .execute()
    return gone.length
  },
})
