import assert from "node:assert/strict"
import { test } from "node:test"
import { readWord } from "#documents/word/read-word.ts"
import { isUnsettled } from "#modules/agreements/comparison/report.ts"
import { paragraph, run, wordFile } from "./words.ts"

/*
 * Text that stands in a file and that a reader does not see, and what a reader sees that is no text: both are told, and
 * leave open what the text is.
 */

const w = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
const w14 = `xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"`
const read = (body: string, part?: { readonly name: string; readonly content: string }) =>
  readWord(
    wordFile(
      body,
      part && {
        parts: [{ name: `word/${part.name}.xml`, content: part.content }],
        relations: [{ id: "r9", type: part.name, target: `${part.name}.xml` }],
      },
    ),
  )
const styles = (inside: string) => ({ name: "styles", content: `<w:styles ${w}>${inside}</w:styles>` })
const seen = run("Each side bears its costs.")
const secret = "The Thai side pays all."

const unseenRuns: readonly (readonly [string, string])[] = [
  ["letters of Thai one point high", '<w:sz w:val="32"/><w:szCs w:val="2"/>'],
  ["letters pushed onto each other", '<w:spacing w:val="-400"/>'],
  ["letters far above their line", '<w:position w:val="1500"/>'],
  ["letters fitted into nothing", '<w:fitText w:val="20"/>'],
  ["letters without a fill", `<w14:textFill ${w14}><w14:noFill/></w14:textFill>`],
  [
    "letters that are seen through",
    `<w14:textFill ${w14}><w14:solidFill><w14:srgbClr w14:val="000000"><w14:alpha w14:val="100000"/></w14:srgbClr></w14:solidFill></w14:textFill>`,
  ],
  [
    "letters filled white",
    `<w:color w:val="000000"/><w14:textFill ${w14}><w14:solidFill><w14:schemeClr w14:val="bg1"/></w14:solidFill></w14:textFill>`,
  ],
  ["a font of signs", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'],
  ["white of the theme beside black digits", '<w:color w:val="000000" w:themeColor="background1"/>'],
  [
    "text of the theme, tinted until it is white",
    '<w:color w:val="000000" w:themeColor="text1" w:themeTint="08"/>',
  ],
  ["black marked in black", '<w:color w:val="000000"/><w:highlight w:val="black"/>'],
  ["nearly the ground's own yellow", '<w:color w:val="FFF205"/><w:highlight w:val="yellow"/>'],
  [
    "solid shading of its own colour",
    '<w:color w:val="112233"/><w:shd w:val="solid" w:color="112233" w:fill="FFFFFF"/>',
  ],
]

for (const [name, properties] of unseenRuns)
  test(`not seen: ${name}`, () => {
    const { paragraphs, findings } = read(paragraph(seen + run(secret, properties)))
    assert.deepEqual(
      [paragraphs.map(({ text }) => text), findings.map(({ kind, text }) => [kind, text])],
      [["Each side bears its costs."], [["hidden", secret]]],
    )
    assert.ok(findings.every(isUnsettled))
  })

const cell = (inside: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(inside))}</w:tc>`

const unseenBlocks: readonly (readonly [string, string, string?])[] = [
  [
    "lines one twentieth of a point high",
    paragraph(`<w:pPr><w:spacing w:line="1" w:lineRule="exact"/></w:pPr>${run(secret)}`),
  ],
  ["a frame outside the page", paragraph(`<w:pPr><w:framePr w:x="30000" w:y="1"/></w:pPr>${run(secret)}`)],
  ["an indent wider than the page", paragraph(`<w:pPr><w:ind w:left="-20000"/></w:pPr>${run(secret)}`)],
  [
    "a flat row",
    `<w:tbl><w:tr><w:trPr><w:trHeight w:val="1" w:hRule="exact"/></w:trPr>${cell(secret)}</w:tr></w:tbl>`,
  ],
  ["a hidden row", `<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr>${cell(secret)}</w:tr></w:tbl>`],
  [
    "a cell that another one covers",
    `<w:tbl><w:tr>${cell("", '<w:vMerge w:val="restart"/>')}</w:tr><w:tr>${cell(secret, "<w:vMerge/>")}</w:tr></w:tbl>`,
  ],
  [
    "a table whose style hides",
    `<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tr>${cell(secret)}</w:tr></w:tbl>`,
    '<w:style w:type="table" w:styleId="B"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="table" w:styleId="T"><w:basedOn w:val="B"/></w:style>',
  ],
  [
    "a style of flat lines",
    paragraph(`<w:pPr><w:pStyle w:val="F"/></w:pPr>${run(secret)}`),
    '<w:style w:type="paragraph" w:styleId="F"><w:pPr><w:spacing w:line="2" w:lineRule="exact"/></w:pPr></w:style>',
  ],
]

for (const [name, body, inStyles] of unseenBlocks)
  test(`not seen: ${name}`, () => {
    const { paragraphs, findings } = read(paragraph(seen) + body, inStyles ? styles(inStyles) : undefined)
    assert.deepEqual(
      [paragraphs.map(({ text }) => text).join(""), findings.map(({ kind, text }) => [kind, text])],
      ["Each side bears its costs.", [["hidden", secret]]],
    )
  })

test("a table's style that hides only some of its rows is told with all that they say", () => {
  const { findings } = read(
    `<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tr>${cell(secret)}</w:tr></w:tbl>`,
    styles(
      '<w:style w:type="table" w:styleId="T"><w:tblStylePr w:type="firstRow"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:tblStylePr></w:style>',
    ),
  )
  assert.deepEqual(
    findings.map(({ kind, text }) => [kind, text.trim()]),
    [["hidden", secret]],
  )
})

test("what can be seen raises nothing: white on dark rows of a table's style, marked, shaded, raised and tight a little", () => {
  const { findings } = read(
    `<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tr>${cell("Head")}</w:tr></w:tbl>` +
      paragraph(
        run("a", '<w:highlight w:val="yellow"/>') +
          run("b", '<w:shd w:val="clear" w:color="auto" w:fill="D9D9D9"/>') +
          run("c", '<w:position w:val="6"/><w:spacing w:val="-10"/>') +
          run(
            "d",
            '<w:rFonts w:ascii="TH Sarabun New" w:cs="TH Sarabun New"/><w:color w:val="000000" w:themeColor="text1"/>',
          ) +
          run("e", '<w:strike w:val="0"/><w:color w:val="1F3864" w:themeColor="accent1" w:themeShade="80"/>'),
      ),
    styles(
      '<w:style w:type="table" w:styleId="T"><w:tblStylePr w:type="firstRow"><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr></w:tblStylePr></w:style>',
    ),
  )
  assert.deepEqual(findings, [])
})

test("a theme whose text is white hides what is written in it", () => {
  const theme = {
    name: "theme",
    content: `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x"><a:dk1><a:srgbClr val="FFFFFF"/></a:dk1></a:clrScheme></a:themeElements></a:theme>`,
  }
  const { findings } = read(paragraph(run(secret, '<w:color w:val="000000" w:themeColor="text1"/>')), theme)
  assert.deepEqual(
    findings.map(({ kind, text }) => [kind, text]),
    [["hidden", secret]],
  )
})

test("text struck out by hand is told and is not part of what is read", () => {
  const { paragraphs, findings } = read(
    paragraph(run("Each side ") + run("does not ", "<w:strike/>") + run("pay", "<w:dstrike w:val='0'/>")),
  )
  assert.deepEqual(
    [paragraphs[0]?.text, findings.map(({ kind, text }) => [kind, text])],
    ["Each side pay", [["struck", "does not "]]],
  )
  assert.ok(findings.every(isUnsettled))
})

const shape = `xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"`
const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`

const seenOnly: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "a row taken out by a tracked change",
    `<w:tbl><w:tr><w:trPr><w:del w:id="1" w:author="B"/></w:trPr>${cell(secret)}</w:tr></w:tbl>`,
    ["deleted", secret],
  ],
  [
    "a cell put in by a tracked change",
    `<w:tbl><w:tr>${cell(secret, '<w:cellIns w:id="1" w:author="B"/>')}</w:tr></w:tbl>`,
    ["inserted", secret],
  ],
  ["letters turned round", paragraph(`<w:bdo w:val="rtl">${run("05")}</w:bdo>`), ["control_character", "05"]],
  [
    "letters drawn as a picture",
    paragraph(
      `<w:r><w:pict ${shape}><v:shape><v:textpath string="The Thai side pays all."/></v:shape></w:pict></w:r>`,
    ),
    ["text_box", secret],
  ],
  [
    "words in a drawing",
    paragraph(
      `<w:r><w:drawing ${shape}><x><a:p><a:r><a:t>The Thai side pays all.</a:t></a:r></a:p></x></w:drawing></w:r>`,
    ),
    ["text_box", secret],
  ],
  [
    "a white shape over words",
    paragraph(`<w:r><w:drawing ${shape}><wps:wsp/></w:drawing></w:r>`),
    ["text_box", ""],
  ],
  [
    "a formula that Word works out",
    paragraph(
      `${field("begin")}<w:r><w:instrText>=5*2</w:instrText></w:r>${field("separate")}${run("5")}${field("end")}`,
    ),
    ["field", "=5*2"],
  ],
  [
    "text within a field's instruction",
    paragraph(`${field("begin")}${run(secret)}<w:r><w:instrText>PAGE</w:instrText></w:r>${field("end")}`),
    ["hidden", secret],
  ],
]

for (const [name, body, told] of seenOnly)
  test(`told: ${name}`, () => {
    const { findings } = read(body)
    assert.deepEqual(
      findings.map(({ kind, text }) => [kind, text.trim()]),
      [told],
    )
    assert.ok(findings.every(isUnsettled))
  })

test("a field that never ends is told", () => {
  const { findings } = read(
    paragraph(`${seen}${field("begin")}<w:r><w:instrText>PAGE</w:instrText></w:r>`) + paragraph(run(secret)),
  )
  assert.deepEqual(
    findings.map(({ kind, text }) => [kind, text]),
    [
      ["hidden", secret],
      ["field", ""],
    ],
  )
})

test("a line across the page is no shape that covers words", () => {
  const line = `<w:r><w:pict ${shape}><v:rect o:hr="t"/></w:pict></w:r>`
  assert.deepEqual(read(paragraph(seen + line)).findings, [])
})

test("words outside every paragraph are read", () => {
  assert.deepEqual(
    read(paragraph(seen) + run(secret)).paragraphs.map(({ text }) => text),
    ["Each side bears its costs.", secret],
  )
})

test("notes in a second list of notes are told as well", () => {
  const list = (name: string, inside: string) => ({
    name: `word/${name}.xml`,
    content: `<w:footnotes ${w}>${inside}</w:footnotes>`,
  })
  const bytes = wordFile(paragraph(`${seen}<w:r><w:footnoteReference w:id="12"/></w:r>`), {
    parts: [
      list("footnotes", ""),
      list("more", `<w:footnote w:id="12">${paragraph(run(secret))}</w:footnote>`),
    ],
    relations: [
      { id: "r1", type: "footnotes", target: "footnotes.xml" },
      { id: "r2", type: "footnotes", target: "more.xml" },
    ],
  })
  assert.deepEqual(
    readWord(bytes).findings.map(({ kind, text }) => [kind, text]),
    [["footnote", secret]],
  )
})
