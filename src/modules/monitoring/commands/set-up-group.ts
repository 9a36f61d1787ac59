import { command } from "#database/act.ts"
import type { WorkingGroup } from "../registers.ts"
import { monitoringRights } from "../rights.ts"
import { groupSubject, refuseFuture } from "./checks.ts"

/** Registers a working group, central or of a province, with the order by which it was set up. */
export const setUpGroup = command<WorkingGroup, object, { id: string }>({
  right: monitoringRights["working_group.register"],
  find: async (_tx, group) => ({ subject: groupSubject({ province: provinceIn(group) }) }),
  run: async (tx, act, group) => {
    refuseFuture("setUpOn", group.setUpOn, act.today)
    const id = act.newId()
    await tx
      .insertInto("working_group")
      .values({
        id,
        province: provinceIn(group),
        name: group.name,
        set_up_on: group.setUpOn,
        order_number: group.orderNumber ?? null,
        created_at: act.at,
      })
      .execute()
    return { id }
  },
})

const provinceIn = ({ province }: WorkingGroup): string | null => (province === "central" ? null : province)
