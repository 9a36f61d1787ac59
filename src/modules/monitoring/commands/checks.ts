import type { Tx } from "#database/act.ts"
import type { Day } from "#kernel/dates.ts"
import { invalid, notFound } from "#kernel/errors.ts"
import type { Subject } from "#kernel/rights.ts"
import { registerWords as words } from "../register-words.ts"

/** What has happened cannot lie in the future. */
export const refuseFuture = (path: string, on: Day, today: Day): void => {
  if (on > today) throw invalid([{ path, text: words.notYet }])
}

/** A working group, held until the act is over. */
export const lockGroup = async (tx: Tx, id: string) => {
  const group = await tx
    .selectFrom("working_group")
    .select(["id", "province", "set_up_on", "dissolved_on"])
    .where("id", "=", id)
    .where("withdrawn_at", "is", null)
    .forUpdate()
    .executeTakeFirst()
  if (!group) throw notFound(words.noSuch)
  return group
}

/** The central group lies in no province. */
export const groupSubject = ({ province }: { readonly province: string | null }): Subject => ({
  units: province ? [province] : [],
})
