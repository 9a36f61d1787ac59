import assert from "node:assert/strict"
import { test } from "node:test"
import { readFileSync } from "node:fs"
import { day } from "#kernel/dates.ts"
import { unpackZip } from "#documents/zip-guard.ts"
import { printPaper } from "#documents/papers/press.ts"
import { render, textOfClause } from "#modules/agreements/drafting/render.ts"
import { dateIn } from "#modules/agreements/drafting/values.ts"
import type { FormatLanguage } from "#modules/agreements/formats/languages/rules.ts"
import { memorandumPaper } from "#modules/agreements/papers/memorandum.ts"
import { draft, records, sample } from "./words.ts"

test("a day is written as papers in each language write it", () => {
  const written = (language: FormatLanguage) => dateIn(day("2027-01-15"), language)
  assert.deepEqual((["th", "en", "zh", "lo", "vi", "km", "my", "ja", "ko"] as const).map(written), [
    "๑๕ มกราคม พ.ศ. ๒๕๗๐",
    "15 January 2027",
    "2027年1月15日",
    "15 ມັງກອນ 2027",
    "15 tháng 1 năm 2027",
    "15 ខែមករា ឆ្នាំ 2027",
    "2027 ခုနှစ် ဇန်နဝါရီလ 15 ရက်နေ့",
    "2027年1月15日",
    "2027년 1월 15일",
  ])
})

test("a memorandum in Thai has Thai numerals wherever somebody typed others; other languages keep theirs", () => {
  const titles = { th: "งานครั้งที่ 3 ปี 2570", en: "Fair no. 3", lo: "ງານ 3" }
  const project = { id: "1", area: "tourism", titles, dueOn: null } as const
  const edits = { nature: { th: "ข้อ 6 สถานะ\nมีผล 90 วัน" } }
  const [thai, english] = render(sample.format, { ...draft, projects: [project], edits }, records).map(
    ({ clauses }) => clauses.map(textOfClause).join("\n"),
  )
  assert.match(thai ?? "", /\(๑\) งานครั้งที่ ๓ ปี ๒๕๗๐[^]*ข้อ ๖ สถานะ\nมีผล ๙๐ วัน/)
  assert.doesNotMatch(thai ?? "", /[0-9]/)
  assert.match(english ?? "", /\(1\) Fair no. 3/)
})

test("a Word file carries its type along, so that it is as large where no TH Sarabun is installed", async () => {
  const paper = memorandumPaper(render(sample.format, draft, records), {
    title: "x",
    today: day("2026-11-21"),
  })
  const files = new Map(
    unpackZip(await printPaper(paper, "docx"), 10_000_000).map(({ name, content }) => [name, content]),
  )
  const fonts = files.get("word/fontTable.xml")?.toString() ?? ""
  assert.match(fonts, /w:name="TH Sarabun New"[^]*w:embedRegular[^]*w:embedBold/)
  const [carried] = [...files].flatMap(([name, content]) => (name.endsWith(".odttf") ? [content] : []))
  const own = readFileSync(new URL("../../assets/fonts/Saraban16-Regular.ttf", import.meta.url))
  // the first 32 bytes are turned by a key (ISO/IEC 29500-1, 17.8.1)
  assert.deepEqual(carried?.subarray(32), own.subarray(32))
})
