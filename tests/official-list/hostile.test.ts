import assert from "node:assert/strict"
import { test } from "node:test"
import { Refusal } from "#kernel/errors.ts"
import { referenceGazetteer } from "#modules/places/index.ts"
import { readOfficialList } from "#modules/registry/official-list/read-official-list.ts"
import { randomOf } from "./random.ts"

const gazetteer = referenceGazetteer()
const heading = "บัญชีคู่ความสัมพันธ์เมืองพี่เมืองน้อง ณ วันที่ ๔ มกราคม ๒๕๖๒\n"

const junk = (length: number): string => {
  const random = randomOf(7)
  const signs = [..."กขคงจดตถทนบปผพมยรลวสหอเแไาิีุู่้ -–/()|.๑๒๓123\n"]
  return Array.from({ length }, () => random.pick(signs)).join("")
}

const rowsOf = (count: number): string =>
  heading + Array.from({ length: count }, (_, at) => `${at + 1}. จังหวัดภูเก็ต - เมืองโกเบ ญี่ปุ่น`).join("\n")

const refused: Readonly<Record<string, () => string>> = {
  nothing: () => "",
  "blank lines": () => "\n".repeat(50_000),
  "a megabyte of NULs": () => "\0".repeat(1_000_000),
  "bytes of a program": () =>
    Buffer.from(Array.from({ length: 50_000 }, (_, at) => (at * 7919) % 256)).toString("latin1"),
  "five megabytes of junk": () => junk(5_000_000),
  "one line of a megabyte": () => "จังหวัดเชียงใหม่ - ".repeat(55_000),
  "only digits": () => "12345\n".repeat(90_000),
  "only marks": () => "<a &#1 ".repeat(40_000),
  "only counts": () => "(๒ คู่)\n".repeat(50_000),
  "100,000 rows": () => rowsOf(100_000),
  "a text without a list": () => "บันทึกการประชุมคณะทำงาน เรื่อง การเตรียมงานประจำปี\n".repeat(3_000),
  "a list of no day": () => rowsOf(3).replace(heading, ""),
}

for (const [what, text] of Object.entries(refused)) {
  test(`${what}: refused with a reason in both languages`, () => {
    assert.throws(
      () => readOfficialList(text(), gazetteer),
      (error: unknown) => {
        assert.ok(error instanceof Refusal)
        assert.equal(error.kind, "invalid")
        return true
      },
    )
  })
}

test("a row of 280,000 letters and rows of nothing but marks end soon", () => {
  for (const tail of [
    "ก".repeat(280_000),
    "(".repeat(200_000),
    " ".repeat(280_000) + "x",
    "ก่้๊๋".repeat(50_000),
  ]) {
    const { list } = readOfficialList(`${heading}๑. จังหวัดเชียงใหม่ - ${tail}`, gazetteer)
    assert.equal(list.rows.length, 1)
    assert.ok((list.rows[0]?.text.length ?? 0) <= 600)
  }
})

test("10,000 rows are read, each with its number", () => {
  const { list } = readOfficialList(rowsOf(10_000), gazetteer)
  assert.equal(list.rows.length, 10_000)
  assert.equal(list.rows.at(-1)?.serial, 10_000)
})
