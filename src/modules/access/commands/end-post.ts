import { command } from "#database/act.ts"
import type { Day } from "#kernel/dates.ts"
import { conflict } from "#kernel/errors.ts"
import { accessRights } from "../rights.ts"
import { lockPost, organisationSubject } from "../subjects.ts"

type Input = { readonly id: string; readonly until: Day }

/** Abolishes a post that nobody holds beyond its last day. */
export const endPost = command<Input, object, undefined>({
  right: accessRights["post.end"],
  find: async (tx, { id }) => ({ subject: organisationSubject((await lockPost(tx, id)).organisation) }),
  run: async (tx, _act, { id, until }) => {
    const holder = await tx
      .selectFrom("appointment")
      .select("id")
      .where("post_id", "=", id)
      .where((eb) => eb.or([eb("held_until", "is", null), eb("held_until", ">", until)]))
      .executeTakeFirst()
    if (holder) throw conflict(stillHeld)
    await tx.updateTable("post").set({ ended_on: until }).where("id", "=", id).execute()
    return undefined
  },
})

const stillHeld = {
  th: "ยังมีผู้ดำรงตำแหน่งนี้หลังวันดังกล่าว ให้พ้นจากตำแหน่งก่อน",
  en: "Somebody holds this post beyond that day; end that term first",
}
