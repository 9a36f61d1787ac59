import type { Day } from "#kernel/dates.ts"
import type { Services } from "./act.ts"

/** The same services on another day, some minutes past nine in Bangkok: for what is told as having happened then. */
export const onDay = (services: Services, day: Day, minutes = 0): Services => ({
  ...services,
  today: () => day,
  now: () => new Date(Date.parse(`${day}T09:00:00+07:00`) + minutes * 60_000),
})
