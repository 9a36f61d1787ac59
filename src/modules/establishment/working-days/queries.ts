import type { Reader } from "#database/database.ts"
import { type Day, yearOf } from "#kernel/dates.ts"
import { type Holiday, referenceHolidays } from "./reference.ts"
import type { Calendar } from "./rules.ts"

/** Holidays as they hold today: those of the installation's list, and what was declared since; in order. */
export const listHolidays = async (reader: Reader): Promise<readonly Holiday[]> => {
  const declared = await reader.selectFrom("declared_holiday").selectAll().execute()
  const settled = new Set(declared.map(({ on_day }) => on_day))
  const added = declared
    .filter(({ is_holiday }) => is_holiday)
    .map(({ on_day, name_th, name_en }): Holiday => ({
      day: on_day as Day,
      name: { th: name_th, en: name_en },
      kind: "declared",
    }))
  const kept = referenceHolidays().filter(({ day }) => !settled.has(day))
  return [...kept, ...added].toSorted((a, b) => a.day.localeCompare(b.day))
}

/** What working days are counted by. */
export const readCalendar = async (reader: Reader): Promise<Calendar> => {
  const holidays = await listHolidays(reader)
  return {
    holidays: new Set(holidays.map(({ day }) => day)),
    years: new Set(holidays.map(({ day }) => yearOf(day))),
  }
}
