import { command } from "#database/act.ts"
import { type Day } from "#kernel/dates.ts"
import { conflict, invalid } from "#kernel/errors.ts"
import { establishmentRights } from "../../rights.ts"
import { listHolidays } from "../queries.ts"
import { reckonDeadlines } from "../store.ts"

export type DeclareHoliday = {
  readonly day: Day
  readonly nameTh: string
  readonly nameEn: string
  /** The announcement that says so. */
  readonly source: string
  /** Not when a day of the list is worked after all. */
  readonly isHoliday: boolean
}

/** Enters a holiday that the cabinet declared, or takes one back; deadlines that it touches are reckoned anew. */
export const declareHoliday = command<DeclareHoliday, object, { moved: number }>({
  right: establishmentRights["holiday.declare"],
  find: async () => ({ subject: {} }),
  run: async (tx, act, { day, nameTh, nameEn, source, isHoliday }) => {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    if (weekday === 0 || weekday === 6) throw invalid([{ path: "day", text: weekend }])
    const known = (await listHolidays(tx)).some((holiday) => holiday.day === day)
    if (known === isHoliday) throw conflict(isHoliday ? already : notOne)
    const values = { name_th: nameTh, name_en: nameEn, source, is_holiday: isHoliday, declared_at: act.at }
    await tx
      .insertInto("declared_holiday")
      .values({ on_day: day, ...values })
      .onConflict((on) => on.column("on_day").doUpdateSet(values))
      .execute()
    return { moved: await reckonDeadlines(tx) }
  },
})

const weekend = { th: "วันนี้เป็นวันเสาร์หรืออาทิตย์อยู่แล้ว", en: "This is a Saturday or Sunday anyway" }
const already = { th: "วันนี้เป็นวันหยุดอยู่แล้ว", en: "This day is a holiday already" }
const notOne = { th: "วันนี้ไม่ได้เป็นวันหยุด", en: "This day is no holiday" }
