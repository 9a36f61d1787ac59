import { sql } from "kysely"
import type { Reader } from "#database/database.ts"

/** What a setting was changed to, by whom and why, the latest first. */
export const settingHistory = (reader: Reader, key: string) =>
  reader
    .selectFrom("history.change as c")
    .innerJoin("history.act as act", "act.id", "c.act_id")
    .leftJoin("account as a", "a.id", "act.account_id")
    .select(["act.at", "act.reason", "a.name"])
    .select(sql`c.after -> 'value'`.as("value"))
    .where("c.root_kind", "=", "setting")
    .where("c.root_id", "=", key)
    .orderBy("c.id", "desc")
    .limit(50)
    .execute()
