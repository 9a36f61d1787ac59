import assert from "node:assert/strict"
import { test } from "node:test"
import { day } from "#kernel/dates.ts"
import { referenceGazetteer } from "#modules/places/index.ts"
import { readOfficialList } from "#modules/registry/official-list/read-official-list.ts"
import { type FindingCode, findingCodes } from "#modules/registry/official-list/types.ts"
import type { OfficialRow } from "#modules/registry/official-list/types.ts"
import { differences, isPlace, officialListText, readTable, readText } from "./golden.ts"

const gazetteer = referenceGazetteer()
const { list } = readOfficialList(officialListText, gazetteer)
const rowAt = (rows: readonly OfficialRow[], at: number): OfficialRow => {
  const row = rows[at]
  if (!row) throw new Error(`row ${at + 1} was not read`)
  return row
}

const golden = readTable(readText("golden-2562.tsv"))

test("the 141 rows are read as the project's own reading has them", () => {
  assert.equal(list.asOf, "2019-01-04")
  assert.equal(list.rows.length, golden.length)
  assert.deepEqual(
    golden.flatMap((expected, at) => differences(expected, rowAt(list.rows, at))),
    [],
  )
})

test("what is called high is right, and below it the right place is among the candidates", () => {
  const wrong = golden.flatMap((expected, at) => {
    const { row, confidence, partner } = rowAt(list.rows, at)
    if (isPlace(expected, partner)) return []
    const among = (partner.candidates ?? []).some((candidate) => isPlace(expected, candidate))
    return confidence !== "high" && among ? [] : [`row ${row}: ${partner.name} ${partner.subdivision}`]
  })
  assert.deepEqual(wrong, [])
  assert.ok(list.rows.filter(({ confidence }) => confidence === "high").length >= 115)
})

test("a partner has null fields where it is unresolved, and candidates with reasons below high", () => {
  for (const { confidence, partner } of list.rows) {
    assert.equal(partner.name === null, confidence === "unresolved")
    assert.equal(partner.candidates === undefined, confidence === "high")
    for (const { reason } of partner.candidates ?? []) assert.ok(reason.th.length > 5 && reason.en.length > 5)
  }
})

/** Each was looked up in the printed list by hand. */
const doubts: Readonly<Record<(typeof findingCodes)[number], readonly string[]>> = {
  declared_total_differs: [""],
  group_count_differs: [],
  serial_repeated: ["45 55", "46 56", "47 57", "48 58", "49 59", "137 138"],
  serial_out_of_order: ["45 46 47 48 49"],
  year_out_of_order: [],
  relation_repeated: ["38 39"],
  signed_and_in_process: ["63 113", "86 121"],
  country_missing: ["138", "139", "140", "141"],
  place_ambiguous: ["4", "9", "11", "19", "34", "45", "64", "106", "139"],
  place_unresolved: ["73", "84", "91"],
  level_word_differs: ["4", "13", "48", "70", "71", "98", "124"],
  spelling_corrected: [],
}

test("the list's contradictions are found, each once, and none that is not there", () => {
  for (const code of findingCodes) {
    if (code === "spelling_corrected") continue
    const found = list.findings.filter((finding) => finding.code === code).map(({ rows }) => rows.join(" "))
    assert.deepEqual(found, doubts[code], code)
  }
})

test("misread words and one place in several spellings are told", () => {
  const corrected = list.findings.filter(({ code }) => code === "spelling_corrected")
  const rows = new Set(corrected.map((finding) => finding.rows.join(" ")))
  for (const expected of ["5", "8", "18", "52", "84", "85", "91", "38 39 116", "23 37", "86 117 121 125"])
    assert.ok(rows.has(expected), `rows ${expected}`)
})

test("every row in doubt is named by a finding", () => {
  const told = new Set(list.findings.flatMap(({ rows }) => rows))
  const untold = list.rows.filter(({ row, confidence }) => confidence !== "high" && !told.has(row))
  assert.deepEqual(
    untold.map(({ row }) => row),
    [],
  )
})

test("the declared totals are read, and the rows counted", () => {
  assert.deepEqual(list.declared, {
    signed: { relations: 89, provinces: 39 },
    inProcess: { relations: 52, provinces: 23 },
  })
  assert.deepEqual(list.counted, {
    signed: { relations: 89, provinces: 39 },
    inProcess: { relations: 52, provinces: 29 },
  })
})

const letter = [
  "ที่ มท ๐๒๐๔.๑/ว ๑๔๑๓๓", "กระทรวงมหาดไทย ถนนอัษฎางค์ กทม. ๑๐๒๐๐", "๗ มีนาคม ๒๕๖๒",
  "เรื่อง แผนขับเคลื่อนการดำเนินความสัมพันธ์เมืองพี่เมืองน้อง", "เรียน ผู้ว่าราชการจังหวัด ทุกจังหวัด",
  "๑. จังหวัดที่มีความสัมพันธ์แล้ว ให้จัดกิจกรรมอย่างน้อยปีละ ๑ ครั้ง เช่น จังหวัดเชียงใหม่ จังหวัดภูเก็ต",
  "ปัจจุบันมีคู่ความสัมพันธ์ที่ลงนามแล้ว จำนวน ๘๙ คู่ ๓๙ จังหวัด และอยู่ระหว่างดำเนินการ ๕๒ คู่ ๒๓ จังหวัด",
  "ขอแสดงความนับถือ", "",
] // prettier-ignore

test("the annex is read alike alone and inside its letter", () => {
  const whole = readOfficialList([...letter, officialListText].join("\n"), gazetteer).list
  assert.deepEqual(whole.rows, list.rows)
  assert.equal(whole.asOf, list.asOf)
  assert.deepEqual(whole.declared, list.declared)
})

test("the day can be given from outside: places are those of that day", () => {
  const later = readOfficialList(officialListText, gazetteer, { asOf: day("2026-01-01") }).list
  assert.equal(later.asOf, "2026-01-01")
  const [then, now] = [list, later].map(({ rows }) => rows[23]?.partner)
  assert.equal(then?.subdivision, "VN-24")
  assert.notEqual(later.rows[23]?.confidence, "high", `Quảng Bình is no more: ${now?.name}`)
})

const invented = [
  "invented-world-2565",
  "invented-asia-2566",
  "invented-columns-2564",
  "invented-scan-2567",
  "invented-joined-2563",
  "invented-annex-2567",
  "invented-pages-2568",
  "invented-english-2567",
  "invented-groups-2565",
  "invented-doubts-2569",
]
for (const name of invented) {
  test(`an invented list is read whole: ${name}`, () => {
    const expected = readTable(readText(`fixtures/${name}.tsv`))
    const { rows } = readOfficialList(readText(`fixtures/${name}.txt`), gazetteer).list
    assert.equal(rows.length, expected.length)
    assert.deepEqual(
      expected.flatMap((row, at) => differences(row, rowAt(rows, at))),
      [],
    )
    const wrong = expected.filter(
      (row, at) => rowAt(rows, at).confidence === "high" && !isPlace(row, rowAt(rows, at).partner),
    )
    assert.deepEqual(wrong, [])
    assert.ok(
      expected.filter((row, at) => isPlace(row, rowAt(rows, at).partner)).length >= expected.length - 1,
    )
  })
}

/** What was written into the invented lists, by code: the rows that each finding names. */
const written: Readonly<Record<string, Partial<Record<FindingCode, readonly string[]>>>> = {
  "invented-annex-2567": {
    declared_total_differs: ["", ""],
    group_count_differs: ["4 5 6"],
    serial_repeated: ["1 10", "5 6"],
    serial_out_of_order: ["7", "10"],
    year_out_of_order: ["9"],
    relation_repeated: ["1 15"],
    signed_and_in_process: ["2 16"],
    country_missing: ["13"],
    place_ambiguous: ["5", "11"],
    place_unresolved: ["14"],
    level_word_differs: ["20"],
  },
  "invented-pages-2568": { serial_repeated: ["18 19"], serial_out_of_order: ["5", "20"] },
  "invented-english-2567": { place_ambiguous: ["7"] },
  "invented-groups-2565": { group_count_differs: ["4 5 6"] },
  "invented-doubts-2569": {
    declared_total_differs: [""],
    relation_repeated: ["1 2", "3 4", "7 8"],
    serial_out_of_order: ["6"],
    country_missing: ["6"],
    place_ambiguous: ["3", "6"],
  },
}

for (const [name, expected] of Object.entries(written))
  test(`what is wrong in an invented list is found, and nothing else: ${name}`, () => {
    const { findings } = readOfficialList(readText(`fixtures/${name}.txt`), gazetteer).list
    for (const code of findingCodes) {
      if (code === "spelling_corrected") continue
      const found = findings.filter((finding) => finding.code === code).map(({ rows }) => rows.join(" "))
      assert.deepEqual(found.toSorted(), (expected[code] ?? []).toSorted(), code)
    }
  })
