import assert from "node:assert/strict"
import { test } from "node:test"
import { Refusal } from "#kernel/errors.ts"
import { readWord } from "#documents/word/read-word.ts"
import { archive } from "../files/samples.ts"
import { paragraph, plainFile, run, wordFile } from "./words.ts"

const textsOf = (bytes: Uint8Array) => readWord(bytes).paragraphs.map(({ text }) => text)
const toldOf = (bytes: Uint8Array) =>
  readWord(bytes).findings.map(({ kind, text, by }) => [kind, text, by ?? ""])

test("text is read as a reader sees it: split runs, tabs, breaks, tables, content controls, links", () => {
  const body = [
    paragraph(run("ความ") + run("เข้าใจ", "<w:b/>") + "<w:r><w:tab/><w:t>ก</w:t><w:br/><w:t>ข</w:t></w:r>"),
    `<w:tbl><w:tr><w:tc>${paragraph(run("th"))}</w:tc><w:tc>${paragraph(run("en"))}</w:tc></w:tr></w:tbl>`,
    `<w:sdt><w:sdtPr><w:tag w:val="mou_th_purpose_1"/></w:sdtPr><w:sdtContent>${paragraph(run("a &amp; b".replace("&amp;", "&")))}</w:sdtContent></w:sdt>`,
    paragraph(
      `<w:bookmarkStart w:id="1" w:name="mou_en_x_1"/><w:hyperlink>${run("link")}</w:hyperlink><w:bookmarkEnd w:id="1"/>`,
    ),
    paragraph(run("after")),
  ].join("")
  const { paragraphs, findings } = readWord(wordFile(body))
  assert.deepEqual(
    paragraphs.map(({ text }) => text),
    ["ความเข้าใจ\tก\nข", "th", "en", "a & b", "link", "after"],
  )
  assert.deepEqual(
    paragraphs.map(({ marks }) => marks.join()),
    ["", "", "", "mou_th_purpose_1", "mou_en_x_1", ""],
  )
  assert.deepEqual(findings, [])
})

test("tracked changes are told, and read as accepted", () => {
  const bytes = wordFile(
    paragraph(
      `${run("each side ")}<w:del w:id="1" w:author="Somchai"><w:r><w:delText>bears</w:delText></w:r><w:r><w:delText> its</w:delText></w:r></w:del><w:ins w:id="2" w:author="Somchai">${run("pays")}</w:ins>${run(" costs")}`,
    ) +
      paragraph(`<w:moveFrom w:id="3" w:author="M">${run("away")}</w:moveFrom>${run("stays")}`) +
      `<w:p><w:pPr><w:rPr><w:del w:id="4" w:author="X"/></w:rPr></w:pPr>${run("joined")}</w:p>`,
  )
  assert.deepEqual(textsOf(bytes), ["each side pays costs", "stays", "joined"])
  assert.deepEqual(toldOf(bytes), [
    ["deleted", "bears its", "Somchai"],
    ["inserted", "pays", "Somchai"],
    ["moved", "away", "M"],
    ["deleted", "¶", "X"],
  ])
})

const styles = {
  parts: [
    {
      name: "word/styles.xml",
      content: `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="Secret"><w:basedOn w:val="Base"/></w:style></w:styles>`,
    },
  ],
  relations: [{ id: "r1", type: "styles", target: "styles.xml" }],
}

for (const [name, properties] of [
  ["hidden", "<w:vanish/>"],
  ["white", '<w:color w:val="FFFFFF"/>'],
  ["one point high", '<w:sz w:val="2"/>'],
  ["four points high", '<w:sz w:val="8"/>'],
  ["in a style that is hidden", '<w:rStyle w:val="Secret"/>'],
] as const)
  test(`text that is ${name} is told and is not part of what is read`, () => {
    const bytes = wordFile(paragraph(run("seen ") + run("and pays all", properties)), styles)
    assert.deepEqual(textsOf(bytes), ["seen "])
    assert.deepEqual(toldOf(bytes), [["hidden", "and pays all", ""]])
  })

test("white letters on a dark ground are seen, and hiding that is switched off hides nothing", () => {
  const bytes = wordFile(
    paragraph(
      run("a", '<w:color w:val="FFFFFF"/><w:shd w:fill="1F3864"/>') +
        run("b", '<w:rStyle w:val="Secret"/><w:vanish w:val="0"/>'),
    ),
    styles,
  )
  assert.deepEqual([textsOf(bytes), toldOf(bytes)], [["ab"], []])
})

test("comments, notes, headers, text boxes, fields, formulas and other documents are told", () => {
  const part = (name: string, root: string, inside: string) => ({
    name: `word/${name}.xml`,
    content: `<w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inside}</w:${root}>`,
  })
  const bytes = wordFile(
    paragraph(
      `${run("text")}<w:r><w:commentReference w:id="7"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>`,
    ) +
      paragraph(
        `<w:r><w:pict><w:txbxContent>${paragraph(run("in a box"))}</w:txbxContent></w:pict></w:r>` +
          `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT "other.docx"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("result")}<w:r><w:fldChar w:fldCharType="end"/></w:r>` +
          `<w:fldSimple w:instr=" PAGE ">${run("3")}</w:fldSimple><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>`,
      ) +
      `<w:altChunk r:id="r9"/>${paragraph(run("right\u202eto left"))}`,
    {
      parts: [
        part(
          "comments",
          "comments",
          `<w:comment w:id="7" w:author="Reviewer">${paragraph(run("why?"))}</w:comment>`,
        ),
        part(
          "footnotes",
          "footnotes",
          `<w:footnote w:id="0">${paragraph("")}</w:footnote><w:footnote w:id="2">${paragraph(run("unless agreed"))}</w:footnote>`,
        ),
        part("header1", "hdr", paragraph(run("DRAFT of Savannakhet"))),
        part("footer1", "ftr", paragraph(run("- 1 -"))),
      ],
      relations: [
        { id: "r1", type: "comments", target: "comments.xml" },
        { id: "r2", type: "footnotes", target: "/word/footnotes.xml" },
        { id: "r3", type: "header", target: "header1.xml" },
        { id: "r4", type: "footer", target: "footer1.xml" },
      ],
    },
  )
  assert.deepEqual(toldOf(bytes), [
    ["text_box", "in a box ", ""],
    ["field", 'INCLUDETEXT "other.docx"', ""],
    ["embedded", "x", ""],
    ["other_document", "", ""],
    ["control_character", "right\u202eto left", ""],
    ["comment", "why?", "Reviewer"],
    ["footnote", "unless agreed", ""],
    ["header", "DRAFT of Savannakhet", ""],
  ])
  assert.deepEqual(textsOf(bytes).slice(0, 2), ["text", "result3"])
})

test("the template of the writer's own machine is no harm", () => {
  for (const target of [
    "Normal.dotm",
    "file:///C:/Users/a/Normal.dotm",
    "C:\\a.dotx",
    "/Users/a/Normal.dotm",
  ])
    assert.deepEqual(
      textsOf(
        wordFile(text, { relations: [{ id: "r1", type: "attachedTemplate", target, external: true }] }),
      ),
      ["text"],
    )
})

test("paragraphs that Word numbers by itself are known", () => {
  const numbered = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
  const { paragraphs } = readWord(
    wordFile(`<w:p>${numbered}${run("Purpose")}</w:p>${paragraph(run("plain"))}`),
  )
  assert.deepEqual(
    paragraphs.map((one) => one.numbered),
    [true, false],
  )
})

const laughs = Array.from({ length: 30 }, (_, n) =>
  n === 0 ? `<!ENTITY l0 "ฮา">` : `<!ENTITY l${n} "${`&l${n - 1};`.repeat(10)}">`,
).join("")
const text = paragraph(run("text"))

const hostile: readonly (readonly [string, () => Buffer, RegExp])[] = [
  ["empty", () => Buffer.alloc(0), /empty/],
  [
    "an old Word file or a password",
    () => Buffer.from("d0cf11e0a1b11ae1".padEnd(2000, "0"), "hex"),
    /\.doc.*password/,
  ],
  ["a PDF", () => Buffer.from("%PDF-1.7\n"), /PDF/],
  ["RTF", () => Buffer.from("{\\rtf1 text}"), /RTF/],
  ["a web page", () => Buffer.from("<html><body>text</body></html>"), /web page/],
  ["a picture", () => Buffer.from("89504e470d0a1a0a", "hex"), /cannot be opened/],
  [
    "a workbook",
    () => archive([{ name: "[Content_Types].xml", content: "spreadsheetml.sheet.main+xml" }]),
    /perhaps Excel/,
  ],
  [
    "OpenDocument",
    () => archive([{ name: "mimetype", content: "application/vnd.oasis.opendocument.text" }]),
    /\.odt/,
  ],
  [
    "macros by type",
    () => wordFile(text, { contentType: "application/vnd.ms-word.document.macroEnabled.main+xml" }),
    /macros/,
  ],
  [
    "macros by part",
    () => wordFile(text, { parts: [{ name: "word/vbaProject.bin", content: "x" }] }),
    /macros/,
  ],
  [
    "ActiveX",
    () => wordFile(text, { parts: [{ name: "word/activeX/activeX1.xml", content: "<x/>" }] }),
    /macros/,
  ],
  [
    "a template from the net",
    () =>
      wordFile(text, {
        parts: [
          {
            name: "word/_rels/settings.xml.rels",
            content: `<Relationships><Relationship Type="x/attachedTemplate" Target="https://example.org/a.dotm" TargetMode="External"/></Relationships>`,
          },
        ],
      }),
    /from elsewhere/,
  ],
  ...["file://///10.0.0.1/a.dotm", "//10.0.0.1/a.dotm", "mhtml:http://example.org/a!b"].map(
    (target) =>
      [
        `a template at ${target}`,
        () =>
          wordFile(text, {
            relations: [{ id: "r1", type: "attachedTemplate", target, external: true }],
          }),
        /from elsewhere/,
      ] as const,
  ),
  [
    "macros by relation, under another name",
    () =>
      wordFile(text, {
        parts: [{ name: "word/data1.bin", content: "x" }],
        relations: [{ id: "r1", type: "vbaProject", target: "data1.bin" }],
      }),
    /macros/,
  ],
  [
    "a part twice, in capitals",
    () => wordFile(text, { parts: [{ name: "word/Document.xml", content: "<x/>" }] }),
    /unusual way/,
  ],
  [
    "text from elsewhere",
    () =>
      wordFile(text, {
        relations: [{ id: "r1", type: "aFChunk", target: "http://example.org/x", external: true }],
      }),
    /from elsewhere/,
  ],
  [
    "billion laughs",
    () => wordFile(paragraph("<w:r><w:t>&l29;</w:t></w:r>"), { before: `<!DOCTYPE w [${laughs}]>` }),
    /packed in an unusual way/,
  ],
  [
    "a picture from the net in a header",
    () =>
      wordFile(text, {
        parts: [
          {
            name: "word/_rels/header1.xml.rels",
            content: `<Relationships><Relationship Id="r1" Type="x/image" Target="https://example.org/a.png" TargetMode="External"/></Relationships>`,
          },
        ],
      }),
    /from elsewhere/,
  ],
  [
    "a file of the server as an entity",
    () =>
      wordFile(paragraph("<w:r><w:t>&x;</w:t></w:r>"), {
        before: `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>`,
      }),
    /damaged|unusual way/,
  ],
  ["an undefined entity", () => wordFile(paragraph("<w:r><w:t>&boom;</w:t></w:r>")), /damaged/],
  ["a bomb", () => wordFile(" ".repeat(200_000_000)), /packed in an unusual way/],
  ["deep nesting", () => wordFile("<w:sdt>".repeat(100_000)), /damaged/],
  ["tags that cross", () => wordFile("<w:p><w:r></w:p></w:r>"), /damaged/],
  ["cut off", () => plainFile(["text"]).subarray(0, 400), /damaged/],
  [
    "a path out of the archive",
    () => wordFile(text, { parts: [{ name: "../../etc/passwd", content: "x" }] }),
    /unusual way/,
  ],
  [
    "a part twice",
    () => wordFile(text, { parts: [{ name: "word/document.xml", content: "<x/>" }] }),
    /unusual way/,
  ],
  ["more paragraphs than any memorandum", () => wordFile("<w:p/>".repeat(30_000)), /longer than any/],
]

for (const [name, bytes, refusal] of hostile)
  test(`refused: ${name}`, () => {
    assert.throws(
      () => readWord(bytes()),
      (error) => error instanceof Refusal && error.kind === "invalid" && refusal.test(error.text.en),
    )
  })
