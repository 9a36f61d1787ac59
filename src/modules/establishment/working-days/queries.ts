import type { Reader } from "#database/database.ts"
import { rememberedBetweenActs } from "#database/remembered.ts"
import { type Day, yearOf } from "#kernel/dates.ts"
import { type Holiday, referenceHolidays } from "./reference.ts"
import { type Calendar, soonUntil } from "./rules.ts"

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
  const reference = referenceHolidays()
  const kept = settled.size === 0 ? reference : reference.filter(({ day }) => !settled.has(day))
  if (added.length === 0) return kept
  return [...kept, ...added].toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

/** The list of the installation is the same object each time, and so is its calendar. */
const calendars = new WeakMap<readonly Holiday[], Calendar>()

/** What working days are counted by. */
export const readCalendar = async (reader: Reader): Promise<Calendar> => {
  const holidays = await listHolidays(reader)
  const known = calendars.get(holidays)
  if (known) return known
  const calendar = {
    holidays: new Set(holidays.map(({ day }) => day)),
    years: new Set(holidays.map(({ day }) => yearOf(day))),
  }
  calendars.set(holidays, calendar)
  return calendar
}

/** The same for pages; never for an act. */
export const calendarForPages = rememberedBetweenActs(readCalendar)

/** What deadlines are held against: today, and the last day that counts as near. */
export type DeadlineDays = { readonly today: Day; readonly soonUntil: Day }

export const deadlineDays = async (reader: Reader, today: Day): Promise<DeadlineDays> => ({
  today,
  soonUntil: soonUntil(today, await calendarForPages(reader)),
})
