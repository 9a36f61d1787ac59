import assert from "node:assert/strict"
import { test } from "node:test"
import { day } from "#kernel/dates.ts"
import { writeWord } from "../papers/word/write-word.ts"
import { readWord } from "../word/read-word.ts"
import { unpackZip } from "../zip-guard.ts"
import { writable } from "./writable.ts"

test("line ends of other programs are line ends, and what no XML may hold is left out", () => {
  assert.equal(writable("ก\u000bข\r\nค\u2028ง"), "ก\nข\nค\nง")
  assert.equal(writable("\u0001a\u0000b\ud800c\ufffe\tน้ำ 😀"), "abc\tน้ำ 😀")
})

test("a Word file can be opened whatever was pasted into its text", async () => {
  const pasted = "ก\u000bข\u0001ค\ufffe"
  const file = await writeWord({
    title: pasted,
    language: "th",
    made: day("2026-11-21"),
    blocks: [
      { kind: "paragraph", text: pasted },
      { kind: "table", columns: [{ width: 1 }], rows: [{ cells: [pasted] }] },
    ],
  })
  // oxlint-disable-next-line no-control-regex
  const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe]/
  for (const { name, content } of unpackZip(file, 10_000_000))
    if (/\.(xml|rels)$/.test(name)) assert.doesNotMatch(content.toString("utf8"), forbidden, name)
  assert.deepEqual(
    readWord(file).paragraphs.map(({ text }) => text),
    ["ก\nขค", "ก\nขค"],
  )
})
