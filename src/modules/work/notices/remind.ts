import { sql } from "kysely"
import type { Services } from "#database/act.ts"
import { addDays, type Day } from "#kernel/dates.ts"
import { tellerOf, type ToldMatter, tellMatter } from "./announce.ts"

/** Tells holders whose matters will soon be due, and those whose matters have become late. Safe to run again. */
export const remindDue = async (services: Services): Promise<void> => {
  const today = services.today()
  await remind(services, "soon", await nearSince(services, addDays(today, -catchUpDays), today))
  await remind(services, "late", await dueIn(services, addDays(today, -catchUpDays), addDays(today, -1)))
}

/** After an outage, what came of so many days is still told; telling twice is impossible. */
const catchUpDays = 4

/** What was near already when it was opened was told with its day. */
const nearSince = async ({ database }: Services, from: Day, today: Day): Promise<readonly ToldMatter[]> => {
  const { rows } = await sql<ToldMatter>`
    select * from matter where state = 'open' and due_on >= ${today}
      and coalesce(soon_on, due_on - 3) between ${from}::date and ${today}::date
      and (opened_at at time zone 'Asia/Bangkok')::date <= coalesce(soon_on, due_on - 3)`.execute(
    database.query,
  )
  return rows
}

const dueIn = ({ database }: Services, from: Day, to: Day): Promise<readonly ToldMatter[]> =>
  database.query
    .selectFrom("matter")
    .selectAll()
    .where("state", "=", "open")
    .where("due_on", ">=", from)
    .where("due_on", "<=", to)
    .execute()

const remind = async (services: Services, news: "soon" | "late", matters: readonly ToldMatter[]) => {
  for (const matter of matters)
    await services.database.query
      .transaction()
      .execute((tx) => tellMatter(tx, tellerOf(services), matter, news))
}
