import type { Reader } from "#database/database.ts"
import type { Setting } from "./setting.ts"

/** A setting as it stands now: what was set, or how it came. What no longer fits its schema counts as not set. */
export const readSetting = async <Value>(reader: Reader, setting: Setting<Value>): Promise<Value> => {
  const row = await reader
    .selectFrom("setting")
    .select("value")
    .where("key", "=", setting.key)
    .executeTakeFirst()
  const parsed = row ? setting.schema.safeParse(row.value) : undefined
  return parsed?.success ? parsed.data : setting.usual
}
