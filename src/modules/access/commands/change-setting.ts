import { command } from "#database/act.ts"
import { invalid } from "#kernel/errors.ts"
import { accessRights } from "../rights.ts"
import type { Setting } from "../settings/setting.ts"

type Input = { readonly setting: Setting; readonly value: unknown }

/** Sets something otherwise. The reason is kept with the act. */
export const changeSetting = command<Input, object, undefined>({
  right: accessRights["setting.change"],
  find: async () => ({ subject: {} }),
  run: async (tx, act, { setting, value }) => {
    const parsed = setting.schema.safeParse(value)
    if (!parsed.success) throw invalid([{ path: "value", text: setting.hint }])
    const row = { value: JSON.stringify(parsed.data), changed_at: act.at }
    await tx
      .insertInto("setting")
      .values({ key: setting.key, ...row })
      .onConflict((on) => on.column("key").doUpdateSet(row))
      .execute()
    return undefined
  },
})
