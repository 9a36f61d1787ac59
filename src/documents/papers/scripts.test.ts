import assert from "node:assert/strict"
import { test } from "node:test"
import { piecesOf } from "./scripts.ts"

const scriptsIn = (text: string, language: Parameters<typeof piecesOf>[1]) =>
  piecesOf(text, language).map(({ text: part, script }) => [part, script])

test("signs that Saraban has not are set in letters that have them", () => {
  assert.deepEqual(scriptsIn("ข้อ ① № Ж", "th"), [
    ["ข้อ ", "thai"],
    ["① № Ж", "chinese"],
  ])
  assert.deepEqual(scriptsIn("教育・人材育成", "ja"), [["教育・人材育成", "japanese"]])
  assert.deepEqual(scriptsIn("500 ₭", "lo"), [
    ["500 ", "thai"],
    ["₭", "lao"],
  ])
})

test("what Saraban has stays in it: Thai, Latin with marks, quotes, dashes, currencies, fractions, arrows", () => {
  const text = "น้ำ “ก” – é ñ ệ ฿ € ½ → ≥ ๑๒… • 100%"
  assert.deepEqual(scriptsIn(text, "th"), [[text, "thai"]])
})
