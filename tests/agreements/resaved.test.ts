import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { readWord } from "#documents/word/read-word.ts"
import { printPaper } from "#documents/papers/press.ts"
import { day } from "#kernel/dates.ts"
import { compareFile } from "#modules/agreements/comparison/compare.ts"
import { render } from "#modules/agreements/drafting/render.ts"
import { readMarks } from "#modules/agreements/formats/marks.ts"
import { markedPaper } from "#modules/agreements/papers/marked.ts"
import { memorandumPaper } from "#modules/agreements/papers/memorandum.ts"
import { officeProgram, savedByOffice } from "./office-program.ts"
import { draft, measureOf, records, sample } from "./words.ts"

/*
 * Files that Maitri wrote and LibreOffice opened and saved: the folder keeps such files, and where the program is installed
 * new ones are made as well.
 */

const kept = (name: string) => readFileSync(new URL(`resaved/${name}`, import.meta.url))
const today = day("2026-11-21")

const assertKeeps = (bytes: Uint8Array) => {
  const { paragraphs, findings } = readWord(bytes)
  const report = compareFile(measureOf(), paragraphs, findings)
  assert.deepEqual(
    report.clauses
      .filter(({ departs, words }) => departs || words.length > 0)
      .map(({ clause, actual }) => [clause, actual]),
    [],
  )
  assert.deepEqual([report.findings, report.departs], [[], false])
}

for (const name of ["written.docx", "through-odt.docx", "saved-again.docx"])
  test(`a memorandum that was saved again raises nothing: ${name}`, () => assertKeeps(kept(name)))

test("a changed clause is found in a file that was saved again, and that clause alone", () => {
  const { paragraphs } = readWord(kept("through-odt.docx"))
  const changed = paragraphs.map((one) => ({
    ...one,
    text: one.text.replace("creates no obligation", "creates an obligation"),
  }))
  const report = compareFile(measureOf(), changed, [])
  assert.deepEqual(
    report.clauses.filter(({ departs }) => departs).map(({ clause, language }) => [clause, language]),
    [["nature", "en"]],
  )
})

test("a marked file comes back as the same format, after LibreOffice too", async () => {
  const written = await printPaper(markedPaper(sample.name, sample.format, today), "docx")
  for (const bytes of [written, kept("marked-through-odt.docx")]) {
    const read = readMarks(readWord(bytes).paragraphs)
    assert.deepEqual(read.issues, [])
    assert.deepEqual([read.name, read.format], [sample.name, sample.format])
  }
})

const writtenToday = () =>
  printPaper(
    memorandumPaper(render(sample.format, draft, records), { title: "บันทึกความเข้าใจ", today }),
    "docx",
  )

test("a memorandum of today, taken through the office program where there is one, raises nothing", async () => {
  const written = await writtenToday()
  assertKeeps(officeProgram ? savedByOffice(written, ["odt", "docx"]) : written)
})

/** One clause changed in Lao, one taken out in English, one put behind the next in Thai. */
const edited = (document: string): string => {
  const lines = document.split("\n")
  const of = (clause: string) =>
    lines.filter((line) => line.includes(`bookmark-start text:name="mou_${clause}_`))
  const [gone, moved] = [of("en_contact"), of("th_contact")]
  const behind = of("th_nature").at(-1) ?? ""
  assert.deepEqual([gone.length, moved.length, behind.includes("ไม่ก่อพันธกรณี")], [2, 2, true])
  return lines
    .filter((line) => !gone.includes(line) && !moved.includes(line))
    .flatMap((line) => (line === behind ? [line, ...moved] : [line]))
    .join("\n")
    .replace("ບໍ່ກໍ່ໃຫ້ເກີດພັນທະ", "ກໍ່ໃຫ້ເກີດພັນທະ")
}

test("what was edited in the office program is told exactly, in each language", async () => {
  const files = [kept("edited.docx")]
  if (officeProgram) files.push(Buffer.from(savedByOffice(await writtenToday(), ["fodt", "docx"], edited)))
  for (const bytes of files) {
    const { paragraphs, findings } = readWord(bytes)
    const report = compareFile(measureOf(), paragraphs, findings)
    const departing = report.clauses.filter(({ departs }) => departs)
    assert.deepEqual(
      departing.map(({ clause, language, status }) => `${language} ${clause} ${status}`).toSorted(),
      ["en contact missing", "lo nature changed", "th contact moved"],
    )
    const lao = departing.find(({ language }) => language === "lo")
    assert.deepEqual(
      lao?.words.filter(({ kind }) => kind !== "same").map(({ kind, text }) => [kind, text.trim()]),
      [["out", "ບໍ່"]],
    )
    assert.deepEqual(report.findings, [])
  }
})
