import type { Services } from "#database/act.ts"
import { addDays, type Day } from "#kernel/dates.ts"
import { soonDays } from "../rules.ts"
import { tellerOf, tellMatter } from "./announce.ts"

/** Tells holders whose matters will soon be due, and those whose matters have become late. Safe to run again. */
export const remindDue = async (services: Services): Promise<void> => {
  const today = services.today()
  await remind(services, addDays(today, soonDays), "soon")
  for (let ago = 1; ago <= catchUpDays; ago++) await remind(services, addDays(today, -ago), "late")
}

/** After an outage, lateness of so many days is still told; telling twice is impossible. */
const catchUpDays = 4

const remind = async (services: Services, dueOn: Day, news: "soon" | "late") => {
  const { query } = services.database
  const matters = await query
    .selectFrom("matter")
    .selectAll()
    .where("state", "=", "open")
    .where("due_on", "=", dueOn)
    .execute()
  for (const matter of matters) {
    await query.transaction().execute((tx) => tellMatter(tx, tellerOf(services), matter, news))
  }
}
