import assert from "node:assert/strict"
import { test } from "node:test"
import { readWord } from "#documents/word/read-word.ts"
import { paragraph, run, wordFile } from "./words.ts"

/*
 * Ways in which a file can show a reader something else than its text says, or the other way round.
 */

const space = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
const textsOf = (bytes: Uint8Array) => readWord(bytes).paragraphs.map(({ text }) => text)
const toldOf = (bytes: Uint8Array) => readWord(bytes).findings.map(({ kind, text }) => [kind, text])
const withPart = (body: string, name: "styles" | "numbering", inside: string) =>
  wordFile(body, {
    parts: [{ name: `word/${name}.xml`, content: `<w:${name} ${space}>${inside}</w:${name}>` }],
    relations: [{ id: "r1", type: name, target: `${name}.xml` }],
  })

test("what nobody sees because everything is white, and only some letters are not, is told", () => {
  const black = '<w:color w:val="000000"/>'
  for (const styles of [
    `<w:docDefaults><w:rPrDefault><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:rPrDefault></w:docDefaults>`,
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:color w:themeColor="background1"/></w:rPr></w:style>`,
  ]) {
    const bytes = withPart(paragraph(run("seen", black) + run(" and pays all")), "styles", styles)
    assert.deepEqual([textsOf(bytes), toldOf(bytes)], [["seen"], [["hidden", " and pays all"]]])
  }
})

test("letters squeezed to nothing or as black as what they stand on are told", () => {
  for (const properties of [
    '<w:w w:val="1"/>',
    '<w:color w:val="000000"/><w:shd w:fill="000000"/>',
    '<w:color w:val="FF0000"/><w:shd w:fill="ff0000"/>',
  ])
    assert.deepEqual(toldOf(wordFile(paragraph(run("creates ") + run("no", properties)))), [["hidden", "no"]])
})

test("white letters in a dark cell or paragraph are seen", () => {
  const white = run("Head", '<w:color w:val="FFFFFF"/>')
  const dark = '<w:shd w:fill="1F3864"/>'
  const cell = `<w:tbl><w:tr><w:tc><w:tcPr>${dark}</w:tcPr>${paragraph(white)}</w:tc></w:tr></w:tbl>`
  const line = paragraph(`<w:pPr>${dark}</w:pPr>${white}`)
  assert.deepEqual([textsOf(wordFile(cell + line)), toldOf(wordFile(cell + line))], [["Head", "Head"], []])
})

test("a text that Word takes from elsewhere in the file is told", () => {
  const bound = `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/cost"/></w:sdtPr><w:sdtContent>${paragraph(run("each"))}</w:sdtContent></w:sdt>`
  assert.deepEqual(toldOf(wordFile(bound)), [["field", "/cost"]])
})

test("what another program would show instead is told; the same twice is not", () => {
  const both = (choice: string, other: string) =>
    wordFile(
      paragraph(
        `<mc:AlternateContent><mc:Choice Requires="x">${run(choice)}</mc:Choice><mc:Fallback>${run(other)}</mc:Fallback></mc:AlternateContent>`,
      ),
    )
  assert.deepEqual(toldOf(both("each side", "each side")), [])
  assert.deepEqual(toldOf(both("each side", "the Thai side")), [["hidden", "the Thai side"]])
})

test("words that come with a number are told; numbers are not", () => {
  const numbered = (text: string) =>
    withPart(
      paragraph(`<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>${run("pays")}`),
      "numbering",
      `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>`,
    )
  for (const harmless of ["ข้อ %1", "Article %1.", "(%1)", "•", "第%1條", "Điều %1", "%1.%2"])
    assert.deepEqual(toldOf(numbered(harmless)), [])
  assert.deepEqual(toldOf(numbered("%1. The Thai side")), [["numbering", "%1. The Thai side"]])
})

test("a picture in the text is told", () => {
  const drawing = `<w:r><w:drawing><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="clause9.png"/></pic:nvPicPr></pic:pic></w:drawing></w:r>`
  assert.deepEqual(toldOf(wordFile(paragraph(run("text") + drawing))), [["picture", "clause9.png"]])
})

test("tables in tables, and thousands of paragraphs, are read in order", () => {
  const inner = `<w:tbl><w:tr><w:tc>${paragraph(run("2"))}</w:tc><w:tc>${paragraph(run("3"))}</w:tc></w:tr></w:tbl>`
  const outer = `<w:tbl><w:tr><w:tc>${paragraph(run("1"))}${inner}${paragraph(run("4"))}</w:tc><w:tc>${paragraph(run("5"))}</w:tc></w:tr></w:tbl>`
  const { paragraphs } = readWord(wordFile(outer + paragraph(run("6"))))
  assert.deepEqual(
    paragraphs.map(({ text, cell }) => [text, cell?.row, cell?.cell]),
    [
      ["1", 1, 1],
      ["2", 1, 1],
      ["3", 1, 1],
      ["4", 1, 1],
      ["5", 1, 2],
      ["6", undefined, undefined],
    ],
  )
  const many = Array.from({ length: 15_000 }, (_, at) => paragraph(run(`${at}`)))
  assert.equal(textsOf(wordFile(many.join(""))).at(-1), "14999")
})
