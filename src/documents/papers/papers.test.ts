import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import { test } from "node:test"
import { PDFDocument, PDFName } from "@cantoo/pdf-lib"
import { day } from "#kernel/dates.ts"
import { Refusal } from "#kernel/errors.ts"
import { guardZip } from "../zip-guard.ts"
import type { Block, Paper } from "./paper.ts"
import { printPaper } from "./press.ts"
import { PdfObjects } from "./pdf/text/pdf-objects.ts"
import { showsIn } from "./pdf/text/shows.ts"
import { inOfficeLetters } from "./word/pictures.ts"

const paperOf = (...blocks: Block[]): Paper => ({
  title: "บันทึกความเข้าใจ",
  language: "th",
  made: day("2026-11-21"),
  blocks,
})

test("a paper becomes PDF with its title, language and tags, the same each time", async () => {
  const paper = paperOf({ kind: "paragraph", text: "จำนวน ๒ ฉบับ" })
  const [one, other] = [await printPaper(paper, "pdf"), await printPaper(paper, "pdf")]
  const pdf = await PDFDocument.load(one, { updateMetadata: false })
  assert.equal(pdf.getTitle(), paper.title)
  assert.equal(pdf.catalog.get(PDFName.of("Lang"))?.toString(), "(th)")
  assert.ok(pdf.catalog.get(PDFName.of("StructTreeRoot")))
  assert.equal(pdf.getPageCount(), 1)
  assert.deepEqual(Buffer.from(one), Buffer.from(other))
})

const drawn = async (...blocks: Block[]) => {
  const objects = new PdfObjects(await printPaper(paperOf(...blocks), "pdf"))
  return objects.with("/Type /Page\n").map((page) => {
    const content = objects.stream(Number(/\/Contents (\d+)/.exec(objects.dictionary(page))?.[1]))
    return showsIn(content)
  })
}

test("a word without an end goes on in the next line; dots to be filled in do not", async () => {
  for (const word of ["A".repeat(150), `https://example.org/${"a1".repeat(60)}`]) {
    const [page = []] = await drawn({ kind: "paragraph", text: word })
    assert.ok(page.length > 1)
    assert.ok(page.every(({ items }) => items.length < 80))
  }
  const [page = []] = await drawn({ kind: "paragraph", text: ".".repeat(70) })
  assert.equal(page.length, 1)
})

test("signatures stand together, but go on where they are higher than a page", async () => {
  const pagesOf = async (lines: number) => {
    const block: Block = { kind: "paragraph", text: "ผู้ว่าราชการจังหวัด" }
    const blocks = Array.from({ length: lines }, () => block)
    const before = Array.from({ length: 25 }, () => block)
    const pages = await drawn(...before, { kind: "columns", together: true, columns: [{ width: 1, blocks }] })
    return pages.map((shows) => new Set(shows.map(({ around }) => around()[5])).size)
  }
  const [first = 0, second = 0, none] = await pagesOf(12)
  assert.deepEqual([first >= 25 && first < 28, second > 12, none], [true, true, undefined])
  assert.equal((await pagesOf(60)).length, 3)
})

test("for archives it says which standard it keeps", async () => {
  const bytes = await printPaper(paperOf({ kind: "paragraph", text: "ก" }), "pdf-a")
  assert.match(Buffer.from(bytes).toString("latin1"), /pdfaid:part/)
})

test("a paper becomes a Word file that the guard lets pass", async () => {
  const bytes = await printPaper(paperOf({ kind: "paragraph", text: "จำนวน", bookmark: "c1" }), "docx")
  assert.ok(guardZip(bytes).some(({ name }) => name === "word/document.xml"))
})

test("drawings in Word keep their size without the paper's own letters", () => {
  const drawn = '<svg><text font-family="Saraban16" font-size="19" font-weight="700">๒๕๖๙</text></svg>'
  const said = inOfficeLetters(drawn)
  assert.doesNotMatch(said, /Saraban16/)
  assert.match(said, /sans-serif" font-size="12\.6" font-weight="700">๒๕๖๙</)
  const another = inOfficeLetters('<svg font-family="Saraban16, TH Sarabun New" font-size="21"/>')
  assert.match(another, /font-size="14"/)
})

test("what is in the text is never read as markup", async () => {
  const text = '#panic("x") $x$ *a* [b] #import "/etc/passwd" \\ </script>'
  const bytes = await printPaper(paperOf({ kind: "paragraph", text }), "pdf")
  assert.ok(bytes.length > 0)
})

test("a paper that cannot be set says why, and the next is set", async () => {
  const broken = paperOf({
    kind: "picture",
    type: "png",
    content: Buffer.from("no picture"),
    says: "",
    width: 2,
    height: 2,
  })
  await assert.rejects(printPaper(broken, "pdf"), /decode image/)
  assert.ok((await printPaper(paperOf(), "pdf")).length > 0)
})

test("who asks for one paper does not wait for all of who asks for many", async () => {
  const done: string[] = []
  const ask = async (name: string) => {
    await printPaper(paperOf({ kind: "paragraph", text: name }), "pdf", { for: name })
    done.push(name)
  }
  await Promise.all([...Array.from({ length: 8 }, () => ask("many")), ask("one")])
  assert.ok(done.indexOf("one") <= 2, done.join())
})

test("a press that is killed at a paper says so in both languages, and the next paper is made by a new one", async () => {
  await printPaper(paperOf({ kind: "paragraph", text: "ก" }), "pdf")
  const long = paperOf(
    ...Array.from({ length: 2000 }, (_, at): Block => ({ kind: "paragraph", text: `ข้อความที่ ${at}` })),
  )
  const printing = printPaper(long, "pdf")
  const presses = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => isPressOf(process.pid, name))
  assert.equal(presses.length, 1)
  process.kill(Number(presses[0]), "SIGKILL")
  await assert.rejects(
    printing,
    (error: unknown) =>
      error instanceof Refusal && /หยุดทำงาน/.test(error.text.th) && /stopped/.test(error.text.en),
  )
  assert.ok((await printPaper(paperOf(), "pdf")).length > 0)
})

const isPressOf = (parent: number, name: string): boolean => {
  try {
    const said = readFileSync(`/proc/${name}/cmdline`, "utf8")
    const stat = readFileSync(`/proc/${name}/stat`, "utf8")
    return (
      said.includes("press-process") && Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]) === parent
    )
  } catch {
    return false
  }
}
