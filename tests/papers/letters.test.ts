import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { Document, Packer, Paragraph, TextRun } from "docx"
import { readPdf } from "#documents/read/read-pdf.ts"
import { wordLines } from "#documents/word/word-lines.ts"
import { apiAs } from "#tests/support/api.ts"
import { signInAs, type TestPerson } from "#tests/support/people.ts"
import { paragraph, run, wordFile as wordByHand } from "../agreements/words.ts"
import { type Office, paperAs, startOffice } from "./office.ts"

let office: Office
let officer: TestPerson
let letter: string

before(async () => {
  office = await startOffice()
  officer = await signInAs(office.app, {
    role: "officer",
    kind: "province",
    units: ["TH-50"],
    name: "จังหวัดเชียงใหม่",
  })
  const answer = await apiAs(office.app, officer).send("POST", "/letters", {
    series: "out",
    prefix: "ชม 0017.2",
    dated: "2026-11-20",
    subject: "ขอความเห็นชอบการสถาปนาความสัมพันธ์เมืองพี่เมืองน้องกับเมืองอูโอซุ",
    addressee: "ปลัดกระทรวงมหาดไทย",
  })
  assert.equal(answer.status, 201)
  letter = answer.body["id"]
})
after(() => office.close())

const text = {
  form: "external",
  urgency: "very_urgent",
  secrecy: "confidential",
  refers: "หนังสือกระทรวงมหาดไทย ที่ มท 0204.1/ว 1413 ลงวันที่ 4 มีนาคม 2562",
  enclosures: "1. ผลการศึกษาความเหมาะสม จำนวน 1 ฉบับ\n๒) ร่างบันทึกความเข้าใจ จำนวน 1 ฉบับ",
  body: 'ตามหนังสือที่อ้างถึง กระทรวงมหาดไทยได้กำหนดแนวทางปฏิบัติ\nจังหวัดเชียงใหม่ขอเรียนว่า #panic("x") 100%',
  signerName: "นายสมชาย ใจดี",
  signerPosition: "ผู้ว่าราชการจังหวัดเชียงใหม่",
}

test("a letter without text says so instead of printing an empty sheet", async () => {
  const me = paperAs(office.app, officer)
  const { type, bytes } = await me.print("letter", letter, "pdf")
  assert.equal(type, "page")
  assert.match(bytes.toString(), /could not be made[^]*<p class="quote">[A-Z]/)
})

test("a letter is written, and printed as PDF and Word with number, urgency and secrecy in Thai numerals", async () => {
  const me = paperAs(office.app, officer)
  const head = await me.post("/cases/letters/head", {
    address: "ศาลากลางจังหวัดเชียงใหม่\nถนนโชตนา ชม 50300",
    division: "สำนักงานจังหวัด",
    phone: "0 5311 2708",
  })
  assert.equal(head.status, 303)
  const written = await me.post(`/cases/letters/${letter}/text`, text)
  assert.equal(written.status, 303, await written.clone().text())
  assert.match((await me.get(`/en/cases/letters/${letter}`)).text, /Print as PDF/)
  const pdf = await me.print("letter", letter, "pdf")
  assert.equal(pdf.type, "application/pdf")
  const lines = (await readPdf(pdf.bytes)).lines.join("\n")
  for (const said of [
    "ที่ ชม ๐๐๑๗.๒/๑",
    "๒๐ พฤศจิกายน ๒๕๖๙",
    "ด่วนมาก",
    "ปลัดกระทรวงมหาดไทย",
    "โทร. ๐ ๕๓๑๑ ๒๗๐๘",
    "ขอแสดงความนับถือ",
  ])
    assert.ok(lines.includes(said), `${said} in ${lines}`)
  assert.match(lines, /#panic\("x"\) ๑๐๐%/)
  const word = await me.print("letter", letter, "docx")
  assert.match(word.type ?? "", /wordprocessingml/)
  const said = wordLines(word.bytes).lines.join("\n")
  for (const part of ["ที่ ชม ๐๐๑๗.๒/๑", "ด่วนมาก", "(นายสมชาย ใจดี)", "๒. ร่างบันทึกความเข้าใจ จำนวน ๑ ฉบับ"])
    assert.ok(said.includes(part), `${part} in ${said}`)
})

test("the same letter as a memorandum has its fields", async () => {
  const me = paperAs(office.app, officer)
  await me.post(`/cases/letters/${letter}/text`, { ...text, form: "memorandum", secrecy: "none" })
  const { lines } = await readPdf((await me.print("letter", letter, "pdf")).bytes)
  assert.ok(lines.some((line) => line.includes("บันทึกข้อความ")))
  assert.ok(lines.includes("สิ่งที่ส่งมาด้วย"), lines.join("\n"))
  const label = lines.indexOf("ส่วนราชการ")
  assert.match(lines[label + 1] ?? "", /^สำนักงานจังหวัด .* โทร\. ๐ ๕๓๑๑ ๒๗๐๘$/)
})

test("another office may read the letter and print it, but neither write it nor open papers of others", async () => {
  const other = await signInAs(office.app, {
    role: "officer",
    kind: "province",
    units: ["TH-57"],
    name: "จังหวัดเชียงราย",
  })
  const [me, them] = [paperAs(office.app, officer), paperAs(office.app, other)]
  assert.equal((await them.post(`/cases/letters/${letter}/text`, text)).status, 403)
  assert.equal((await them.get(`/en/cases/letters/${letter}/text`)).status, 403)
  assert.equal((await them.print("letter", letter, "pdf")).type, "application/pdf")
  const mine = await me.print("letter", letter, "pdf")
  assert.equal((await them.get(mine.where)).status, 404)
  const partner = await signInAs(office.app, {
    role: "officer",
    kind: "local",
    units: ["TH-50"],
    name: "เทศบาล",
  })
  const refused = await paperAs(office.app, partner).post("/papers", {
    kind: "letter",
    id: letter,
    format: "pdf",
  })
  assert.equal(refused.status, 403)
  assert.equal((await me.post("/papers", { kind: "nothing", id: letter, format: "pdf" })).status, 404)
  assert.equal((await me.post("/papers", { kind: "letter", id: letter, format: "exe" })).status, 422)
})

const wordFile = async (...lines: string[]) =>
  new Uint8Array(
    await Packer.toBuffer(
      new Document({
        sections: [
          {
            children: lines.map(
              // names split over runs, as Word leaves them after editing
              (line) =>
                new Paragraph({
                  children: [new TextRun(line.slice(0, 7)), new TextRun({ text: line.slice(7), bold: true })],
                }),
            ),
          },
        ],
      }),
    ),
  )

test("an office's own template is checked, versioned, offered and filled", async () => {
  const me = paperAs(office.app, officer)
  const add = (name: string, bytes: Uint8Array) =>
    me.upload("/papers/templates", { kind: "letter", name }, "t.docx", bytes)
  const unknown = await add("ตราจังหวัด", await wordFile("เรื่อง {เรื่อง}", "{ชื่อเล่น}"))
  assert.equal(unknown.status, 422)
  assert.match(await unknown.text(), /not known: \{ชื่อเล่น\}/)
  assert.equal((await add("ตราจังหวัด", await wordFile("ไม่มีช่อง"))).status, 422)
  assert.equal((await add("ตราจังหวัด", await wordFile("{#เรื่อง} ไม่ปิด"))).status, 422)
  const first = await add("ตราจังหวัด", await wordFile("ที่ {เลขที่หนังสือ}", "เรื่อง {เรื่อง}"))
  assert.equal(first.status, 303)
  const second = await add("ตราจังหวัด", await wordFile("ที่ {เลขที่หนังสือ}", "เรื่อง {เรื่อง}", "{เนื้อความ}"))
  assert.equal(second.status, 303)
  const page = (await me.get(`/en/cases/letters/${letter}`)).text
  const offered = /name="template" value="([^"]+)"[^>]*>[^<]*ตราจังหวัด[^<]*version 2/.exec(page)?.[1]
  assert.ok(offered, page)
  assert.doesNotMatch(page, /version 1\)/)
  const filled = await me.print("letter", letter, "docx", { template: offered })
  const { lines } = wordLines(filled.bytes)
  assert.equal(lines[0], "ที่ ชม ๐๐๑๗.๒/๑")
  assert.ok(
    lines.some((line) => line.startsWith("ตามหนังสือที่อ้างถึง")),
    lines.join("\n"),
  )
  const gone = await me.post(`/papers/templates/${offered}/withdraw`, {})
  assert.equal(gone.status, 303)
  assert.equal((await me.print("letter", letter, "docx", { template: offered })).type, "page")
})

const places = ["เลขที่หนังสือ", "วันที่", "เรื่อง", "เรียน", "เนื้อความ", "ผู้ลงนาม"]
  .map((name) => paragraph(run(`{${name}}`)))
  .join("")

test("hostile templates are refused: no Word file, macros, what is fetched, entities, bombs, code", async () => {
  const me = paperAs(office.app, officer)
  const add = (name: string, bytes: Uint8Array) =>
    me.upload("/papers/templates", { kind: "letter", name: "x" }, name, bytes)
  for (const [name, bytes] of [
    ["t.docx", Buffer.from("PK\u0003\u0004 not an archive")],
    ["t.docx", Buffer.from("%PDF-1.7")],
    ["t.docx", Buffer.from("plain text {เรื่อง}")],
    ["macros by part", wordByHand(places, { parts: [{ name: "word/vbaProject.bin", content: "x" }] })],
    [
      "macros by type",
      wordByHand(places, { contentType: "application/vnd.ms-word.template.macroEnabled.main+xml" }),
    ],
    [
      "a template from the net",
      wordByHand(places, {
        parts: [
          {
            name: "word/_rels/settings.xml.rels",
            content: `<Relationships><Relationship Type="x/attachedTemplate" Target="https://example.org/a.dotm" TargetMode="External"/></Relationships>`,
          },
        ],
      }),
    ],
    [
      "a picture from the net",
      wordByHand(places, {
        relations: [{ id: "r9", type: "image", target: "https://example.org/a.png", external: true }],
      }),
    ],
    [
      "a file of the server",
      wordByHand(places, { before: `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>` }),
    ],
    ["broken XML", wordByHand("<w:p><w:r></w:p>")],
    ["a bomb", wordByHand(places + " ".repeat(200_000_000))],
    ["code between braces", wordByHand(paragraph(run("{เรื่อง} {process.exit()}")))],
  ] as const) {
    const refused = await add(name, bytes)
    assert.equal(refused.status, 422, name)
    assert.match(await refused.text(), /error-summary|role="alert"/, name)
  }
  const other = await signInAs(office.app, {
    role: "executive",
    kind: "province",
    units: ["TH-57"],
    name: "ผู้ว่า",
  })
  assert.equal((await paperAs(office.app, other).get("/en/papers/templates")).status, 403)
})
