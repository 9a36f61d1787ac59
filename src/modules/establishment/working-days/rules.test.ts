import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { addDays, type Day, day, yearOf } from "#kernel/dates.ts"
import { referenceHolidays } from "./reference.ts"
import { afterWorkingDays, isWorkingDay, workingDaysBetween, yearsMissing } from "./rules.ts"

const holidays = referenceHolidays()
const calendar = {
  holidays: new Set<string>(holidays.map(({ day: on }) => on)),
  years: new Set(holidays.map(({ day: on }) => yearOf(on))),
}
const anyDay = fc.integer({ min: 0, max: 4000 }).map((days): Day => addDays(day("2018-01-01"), days))

test("working days are those that a walk through the calendar counts", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (from, length) => {
      const to = addDays(from, length)
      let walked = 0
      for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at, calendar)) walked++
      assert.equal(workingDaysBetween(from, to, calendar), walked)
    }),
  )
})

test("the last of so many working days is a working day, and so many lie before it", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 120 }), (from, days) => {
      const last = afterWorkingDays(from, days, calendar)
      assert.ok(isWorkingDay(last, calendar))
      assert.equal(workingDaysBetween(from, last, calendar), days)
    }),
  )
})

test("the list covers B.E. 2561 to 2570 on working weekdays, and says which years it lacks", () => {
  assert.deepEqual(
    [...calendar.years],
    Array.from({ length: 10 }, (_, index) => 2018 + index),
  )
  for (const { day: on } of holidays) assert.ok(![0, 6].includes(new Date(`${on}T00:00:00Z`).getUTCDay()), on)
  assert.equal(new Set(holidays.map(({ day: on }) => on)).size, holidays.length)
  assert.deepEqual(yearsMissing(day("2027-12-01"), day("2029-01-05"), calendar), [2028, 2029])
  assert.equal(afterWorkingDays(day("2026-12-04"), 1, calendar), "2026-12-08")
})
