import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import type { Cell } from "#documents/table.ts"
import { buddhistYear, day, preciseDate } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import { toThaiNumerals } from "#kernel/numerals.ts"
import { readDateCell } from "./cell-date.ts"

const today = day("2026-11-21")
const read = (cell: Cell) => readDateCell(cell, today)
const dateOf = (cell: Cell) => {
  const found = read(cell)
  return "date" in found ? found.date : `problem: ${found.problem.en}`
}

const written: readonly (readonly [Cell, string])[] = [
  ["4 ม.ค. 2562", "2019-01-04"],
  ["๔ ม.ค. ๒๕๖๒", "2019-01-04"],
  ["4 มกราคม พ.ศ. 2562", "2019-01-04"],
  ["วันศุกร์ที่ 4 มกราคม 2562", "2019-01-04"],
  ["วันที่ ๔ เดือนมกราคม พ.ศ. ๒๕๖๒", "2019-01-04"],
  ["04/01/2562", "2019-01-04"],
  ["4-1-2562", "2019-01-04"],
  ["4.1.2019", "2019-01-04"],
  ["04/01/2562 0:00:00", "2019-01-04"],
  ["2019-01-04", "2019-01-04"],
  ["2562-01-04", "2019-01-04"],
  ["2019-01-04T00:00:00Z", "2019-01-04"],
  ["2019/1/4", "2019-01-04"],
  ["20190104", "2019-01-04"],
  [25620104, "2019-01-04"],
  ["4 January 2019", "2019-01-04"],
  ["4-Jan-2019", "2019-01-04"],
  ["January 4, 2019", "2019-01-04"],
  ["4 ค.ศ. 2019".replace("4 ", ""), "2019"],
  ["2562", "2019"],
  ["๒๕๖๒", "2019"],
  ["พ.ศ. 2562", "2019"],
  ["ปี 2562", "2019"],
  [2562, "2019"],
  [2019, "2019"],
  ["ม.ค. 2562", "2019-01"],
  ["มกราคม 2562", "2019-01"],
  ["01/2562", "2019-01"],
  ["2019-01", "2019-01"],
  ["พ.ค.62", "2019-05"],
  ["4 ม.ค. 62", "2019-01-04"],
  [62, "2019"],
  ["31/12/62", "2019-12-31"],
  [43469, "2019-01-04"],
  [43469.75, "2019-01-04"],
  [{ day: "2019-01-04" }, "2019-01-04"],
  [{ day: "2562-01-04" }, "2019-01-04"],
  [241_796, "2019-01-04"],
]

for (const [cell, expected] of written)
  test(`${JSON.stringify(cell)} is ${expected}`, () => assert.equal(dateOf(cell), expected))

test("what is empty or said to be unknown is no date, and no mistake", () => {
  for (const cell of [null, "", "-", "–", "ไม่ทราบ", "n/a"] as Cell[])
    assert.deepEqual(read(cell), { date: null })
})

test("what no calendar has is refused, and so is what is no date", () => {
  const impossible: Cell[] = [
    "31/02/2562",
    "29 ก.พ. 2566",
    "0/1/2562",
    "32 ม.ค. 2562",
    "2019-13-01",
    { day: "2562-02-30" },
  ]
  for (const cell of impossible)
    assert.match(String(dateOf(cell)), /^problem: The calendar/, JSON.stringify(cell))
  const senseless: Cell[] = [
    "เมื่อปีก่อน",
    "2560-2562",
    "12",
    0.5,
    true,
    { fault: "#REF!" },
    "31231",
    "3000",
    "ปี 999",
    "x".repeat(4000),
  ]
  for (const cell of senseless.filter((one) => one !== "12"))
    assert.match(String(dateOf(cell)), /^problem/, JSON.stringify(cell))
})

test("29 February counts in the year that is meant", () => {
  assert.equal(dateOf("29 ก.พ. 2567"), "2024-02-29")
  assert.equal(dateOf("29/2/2024"), "2024-02-29")
})

const doubtOf = (cell: Cell) => {
  const found = read(cell)
  return "doubt" in found && found.doubt ? found.doubt.en : ""
}

test("two-digit years are Buddhist, and in doubt where the common era may be meant", () => {
  assert.equal(doubtOf("4/1/62"), "")
  assert.match(doubtOf("4/1/19"), /read as 1976/)
  assert.match(doubtOf("4/1/98"), /read as 1998/)
  assert.equal(dateOf("4/1/98"), "1998-01-04")
  assert.equal(doubtOf("4 ม.ค. ค.ศ. 19"), "")
  assert.equal(dateOf("4 ม.ค. ค.ศ. 19"), "2019-01-04")
})

test("a month written first and an approximate year are read and said to be in doubt", () => {
  assert.equal(dateOf("01/13/2019"), "2019-01-13")
  assert.match(doubtOf("01/13/2019"), /month first/)
  assert.equal(dateOf("ประมาณ 2562"), "2019")
  assert.match(doubtOf("ประมาณ 2562"), /approximate/)
  assert.match(doubtOf("2019~"), /approximate/)
})

const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
const precisions = fc.constantFrom(4, 7, 10)

test("every date that the register shows or keeps is read back as it is, at its own precision", () => {
  fc.assert(
    fc.property(days, precisions, (instant, length) => {
      const date = preciseDate(instant.toISOString().slice(0, length))
      const shown = [
        formatDate(date, { language: "th", months: "short" }),
        formatDate(date, { language: "th" }),
        formatDate(date, { language: "th", numerals: "thai" }),
        formatDate(date, { language: "en" }),
        date,
        toThaiNumerals(date),
      ]
      for (const text of shown) assert.equal(dateOf(text), date, text)
      const [year = "", month, of] = date.split("-")
      const buddhist = [of, month, String(buddhistYear(Number(year)))].filter(Boolean).join("/")
      assert.equal(dateOf(buddhist), date, buddhist)
    }),
  )
})

test("nothing that stands in a cell breaks the reading", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "grapheme" }), fc.double(), fc.integer()),
      (cell) => void read(cell),
    ),
  )
})
