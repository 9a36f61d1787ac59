import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { day } from "#kernel/dates.ts"
import { readPdf } from "../../read/read-pdf.ts"
import type { PaperLanguage } from "../paper.ts"
import { FontText } from "./text/font-text.ts"
import { shareLetters, silent } from "./text/letters.ts"
import { PdfObjects } from "./text/pdf-objects.ts"
import { setPdf } from "./set-pdf.ts"
import { showsIn } from "./text/shows.ts"

const said: readonly (readonly [PaperLanguage, string])[] = [
  ["th", "บันทึกน้ำที่ปั้น ซึ่งตกลงกันว่าจะทำ จำนวน ๒ ฉบับ"],
  ["lo", "ບົດບັນທຶກຄວາມເຂົ້າໃຈ ທັງສອງຝ່າຍຈະຮ່ວມມືກັນ"],
  ["km", "អនុស្សរណៈនៃការយោគយល់គ្នា ស្តីពីការបង្កើតទំនាក់ទំនង កោះ ខ្មែរ"],
  ["my", "နားလည်မှုစာချွန်လွှာ မြန်မာနိုင်ငံ ကျွန်ုပ် သင်္ဘော"],
  ["vi", "Bản ghi nhớ về việc thiết lập quan hệ"],
  ["zh", "谅解备忘录 第1条"],
  ["ja", "了解覚書 第1条"],
  ["ko", "양해각서 관계 수립"],
  ["en", "Memorandum of Understanding"],
]

const set = (archive: boolean) =>
  setPdf(
    {
      title: "บันทึก",
      language: "th",
      made: day("2026-11-21"),
      blocks: said.map(([language, text]) => ({ kind: "paragraph", text, language, align: "left" })),
    },
    archive,
  )

/** Glyph by glyph, as readers on pdf.js copy: what a glyph that is silent says is passed over. */
const copied = (pdf: Uint8Array): string => {
  const objects = new PdfObjects(pdf)
  const fonts = new Map(
    objects.with("/Subtype /Type0").map((number) => [number, new FontText(objects, number)]),
  )
  const [page = 0] = objects.with("/Type /Page\n")
  const dictionary = objects.dictionary(page)
  const named = new Map(
    [...dictionary.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = "", number]) => [
      name,
      fonts.get(Number(number)),
    ]),
  )
  const content = objects.stream(Number(/\/Contents (\d+)/.exec(dictionary)?.[1]))
  return showsIn(content)
    .flatMap(({ font, items }) =>
      items.map((item) => ("glyph" in item ? (named.get(font)?.told.get(item.glyph) ?? "?") : "")),
    )
    .join("")
    .replaceAll(silent, "")
}

for (const archive of [false, true])
  test(`glyph by glyph a paper says what was put in, in nine languages${archive ? ", for archives" : ""}`, async () => {
    const text = copied(await set(archive)).replace(/\s/g, "")
    for (const [language, line] of said)
      assert.ok(text.includes(line.replace(/\s/g, "").normalize("NFC")), `${language}: ${text}`)
  })

test("the words that tell clusters say the same, paragraph by paragraph", async () => {
  const { lines } = await readPdf(await set(false))
  assert.deepEqual(
    lines.map((line) => line.replace(/\s/g, "")),
    said.map(([, line]) => line.replace(/\s/g, "").normalize("NFC")),
  )
})

test("letters are shared among glyphs so that each that takes room says one", () => {
  assert.deepEqual(shareLetters("ที่", [true, false, false]), ["ท", "ี", "่"])
  assert.deepEqual(shareLetters("น้ำ", [true, false, false, true]), ["น", "้", silent, "ำ"])
  assert.deepEqual(shareLetters("ນຳ", [true, false, true]), ["ນ", "\u0ecd", "\u0eb2"])
  assert.deepEqual(shareLetters("កិ", [false, true]), [silent, "កិ"])
  assert.deepEqual(shareLetters("ប្រ", [true, true]), ["ប", "្រ"])
  // a vowel on both sides of its letter: three glyphs, two letters
  assert.equal(shareLetters("កោ", [true, true, true]), undefined)
  assert.equal(shareLetters("", [true]), undefined)
})

/** Where each glyph that says a letter begins and ends for readers on pdf.js, which pass over silent ones with their steps. */
const stepsBack = (pdf: Uint8Array): readonly string[] => {
  const objects = new PdfObjects(pdf)
  const [page = 0] = objects.with("/Type /Page\n")
  const dictionary = objects.dictionary(page)
  const fonts = new Map(
    [...dictionary.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = "", number]) => [
      name,
      new FontText(objects, Number(number)),
    ]),
  )
  const found: string[] = []
  let [reached, line] = [0, 0]
  for (const { font, size, at, around, items } of showsIn(
    objects.stream(Number(/\/Contents (\d+)/.exec(dictionary)?.[1])),
  )) {
    const [, , , , x, y] = around()
    let begin = x + at()[4]
    if (Math.abs(y - line) > size) [reached, line] = [begin, y]
    let isSilent = false
    for (const item of items) {
      if (!("glyph" in item)) begin -= isSilent ? 0 : (item.back / 1000) * size
      else {
        const text = fonts.get(font)?.told.get(item.glyph) ?? ""
        isSilent = text === silent
        if (isSilent) continue
        const width = ((fonts.get(font)?.width(item.glyph) ?? 0) / 1000) * size
        if (/\P{Mn}/u.test(text) && begin < reached - 0.2 * size) found.push(text)
        begin += width
        if (width > 0) reached = begin
      }
    }
  }
  return found
}

test("no letter stands further back than readers on pdf.js take for the same word", async () => {
  assert.deepEqual(stepsBack(await set(false)), [])
})

test("nothing but text is changed, and a file that is none of ours is refused", async () => {
  assert.throws(() => new PdfObjects(Buffer.from("%PDF-1.7\nnothing")), /no plain table/)
  assert.throws(
    () => new PdfObjects(readFileSync(new URL("repair-text.ts", import.meta.url))),
    /no plain table/,
  )
})
