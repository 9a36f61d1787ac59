import assert from "node:assert/strict"
import { test } from "node:test"
import { compareFile } from "#modules/agreements/comparison/compare.ts"
import { agreedPlaces } from "#modules/agreements/comparison/places.ts"
import { takeOver } from "#modules/agreements/comparison/take-over.ts"
import { dayWritten } from "#modules/agreements/comparison/written-day.ts"
import { dateIn } from "#modules/agreements/drafting/values.ts"
import { formatLanguages } from "#modules/agreements/formats/languages/rules.ts"
import { keyOf } from "#modules/agreements/comparison/same-text.ts"
import { addDays, day } from "#kernel/dates.ts"
import { asActual, draft, measureOf, paragraphsOf } from "./words.ts"

/* All languages of a memorandum are equally valid: years and days that differ among them are no filled format. */

const dated = { ...draft, signingDate: day("2026-12-15") }
const compare = (...changes: readonly (readonly [RegExp, string])[]) => {
  const texts = paragraphsOf(dated).map((text) =>
    changes.reduce((changed, [from, to]) => changed.replace(from, to), text),
  )
  return compareFile(measureOf(dated), asActual(texts), [])
}
const departing = ({ clauses }: ReturnType<typeof compare>) =>
  clauses.flatMap(({ departs, clause, language, status }) =>
    departs ? [`${clause} ${language} ${status}`] : [],
  )

const years = { th: /เป็นเวลา ๕ ปี/, en: /for 5 years/, lo: /ເປັນເວລາ 5 ປີ/ } as const
const thai = [years.th, "เป็นเวลา 6 ปี"] as const
const english = [years.en, "for 6 years"] as const
const lao = [years.lo, "ເປັນເວລາ 6 ປີ"] as const

test("years that are changed in some languages only are a change of these", () => {
  assert.deepEqual(departing(compare(english)), ["validity en changed"])
  assert.deepEqual(departing(compare(thai, english)), ["validity th changed", "validity en changed"])
  assert.deepEqual(departing(compare(thai, lao, [years.en, "for 7 years"])), [
    "validity th changed",
    "validity en changed",
    "validity lo changed",
  ])
  assert.deepEqual(departing(compare(thai, english, lao)), [])
})

test("a day that one language has one day later is a change; the same day in other words is none", () => {
  assert.deepEqual(departing(compare([/15 December 2026/, "16 December 2026"])), ["languages en changed"])
  for (const same of [
    "the 15th day of December 2026",
    "December 15, 2026",
    "15/12/2026",
    "15.12.2569",
    "2026-12-15",
  ])
    assert.deepEqual(departing(compare([/15 December 2026/, same])), [], same)
  assert.deepEqual(departing(compare([/๑๕ ธันวาคม พ.ศ. ๒๕๖๙/, "๑๕ ธันวาคม ๒๕๗๐"])), ["languages th changed"])
})

test("years and days that all languages name are the draft's own from then on", () => {
  const report = compare(
    thai,
    english,
    lao,
    [/15 December 2026/, "1 March 2027"],
    [/๑๕ ธันวาคม พ.ศ. ๒๕๖๙/, "1 มีนาคม 2570"],
    [/15 ທັນວາ 2026/, "1 ມີນາ 2027"],
  )
  assert.deepEqual(departing(report), [])
  const taken = takeOver(dated, report)
  assert.deepEqual([taken.years, taken.signingDate, taken.edits], [6, "2027-03-01", {}])
  const some = takeOver(dated, compare(thai, english))
  assert.deepEqual([some.years, Object.keys(some.edits)], [5, ["validity"]])
  assert.deepEqual(agreedPlaces(["th", "en", "lo"], compare().clauses), {})
})

test("a file that nobody changed changes nothing of the draft", () => {
  assert.deepEqual(takeOver(dated, compare()), dated)
  const withoutLines = paragraphsOf(dated).filter((text) => !/^[\s._]*$/.test(text))
  const report = compareFile(measureOf(dated), asActual(withoutLines), [])
  assert.deepEqual(takeOver(dated, report), dated)
})

test("property: a day as papers write it is read as that day in each language", () => {
  for (const language of formatLanguages)
    for (let at = 0; at < 366; at += 1) {
      const on = addDays(day("2027-01-01"), at)
      assert.equal(
        dayWritten(keyOf(dateIn(on, language)).replaceAll(" ", "")),
        on,
        `${language} ${dateIn(on, language)}`,
      )
    }
})
