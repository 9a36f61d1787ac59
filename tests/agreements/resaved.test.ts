import assert from "node:assert/strict"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync as writeBytes } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { spawnSync } from "node:child_process"
import { test } from "node:test"
import { readWord } from "#documents/word/read-word.ts"
import { printPaper } from "#documents/papers/press.ts"
import { day } from "#kernel/dates.ts"
import { compareFile } from "#modules/agreements/comparison/compare.ts"
import { render } from "#modules/agreements/drafting/render.ts"
import { readMarks } from "#modules/agreements/formats/marks.ts"
import { markedPaper } from "#modules/agreements/papers/marked.ts"
import { memorandumPaper } from "#modules/agreements/papers/memorandum.ts"
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

/** Through the office's own program and back; the same bytes where it is not installed. */
const savedByOffice = (bytes: Uint8Array): Uint8Array => {
  const program = ["/usr/bin/soffice", "/usr/lib/libreoffice/program/soffice"].find((path) =>
    existsSync(path),
  )
  if (!program) return bytes
  const folder = mkdtempSync(join(tmpdir(), "maitri-resaved-"))
  const convert = (to: string, file: string) =>
    spawnSync(
      program,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        to,
        "--outdir",
        folder,
        file,
      ],
      { timeout: 120_000 },
    )
  try {
    const file = join(folder, "mou.docx")
    writeBytes(file, bytes)
    convert("odt", file)
    convert("docx", join(folder, "mou.odt"))
    return readFileSync(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test("a memorandum of today, taken through the office program where there is one, raises nothing", async () => {
  const paper = memorandumPaper(render(sample.format, draft, records), { title: "บันทึกความเข้าใจ", today })
  assertKeeps(savedByOffice(await printPaper(paper, "docx")))
})
