import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { readPdf } from "#documents/read/read-pdf.ts"
import { wordLines } from "#documents/word/word-lines.ts"
import { installReferenceCriteria } from "#modules/selection/index.ts"
import { Case, type Offices, openOffices } from "#tests/establishment/offices.ts"
import { concludeStudy } from "#tests/establishment/studied.ts"
import { apiAs } from "#tests/support/api.ts"
import { archiveFaults } from "./archive.ts"
import { type Office, paperAs, startOffice } from "./office.ts"

let office: Office
let offices: Offices
let study: string
let meeting: string

before(async () => {
  office = await startOffice()
  await installReferenceCriteria(office.app.services)
  offices = await openOffices(office.app)
  study = (await concludeStudy(office.app, offices, ["JP-01", "JP-13", "JP-27"])).id
  const made = await apiAs(office.app, offices.secretary).send("POST", "/meetings", {
    name: "คณะกรรมการร่วมภาครัฐและเอกชนเพื่อแก้ไขปัญหาทางเศรษฐกิจจังหวัดเชียงใหม่",
    number: "4/2569",
    heldOn: "2026-11-10",
    place: "ห้องประชุม 1 ศาลากลางจังหวัดเชียงใหม่",
    chair: "นายสมชาย ใจดี ผู้ว่าราชการจังหวัดเชียงใหม่",
    attended: ["นางสาวน้ำฝน ชื่นใจ พาณิชย์จังหวัด", "นายปีติ น้อยน้ำ ประธานหอการค้าจังหวัด"],
    absent: ["นายกี่ เก่งกล้า ผู้แทนธนาคาร"],
  })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  meeting = made.body["id"]
  const one = await new Case(office.app, offices).open()
  await one.decide(offices.officer, "province", "submit")
  const taken = await one.as(offices.officer).send("POST", `/cases/${one.id}/study`, { studyId: study })
  assert.equal(taken.status, 200, JSON.stringify(taken.body))
  await one.enter({ background: "ฐานะเท่ากัน" })
  await one.decide(offices.officer, "province", "submit")
  const resolution = "เห็นชอบให้สถาปนาความสัมพันธ์ และมอบฝ่ายเลขานุการดำเนินการภายใน 30 วัน"
  await one.decide(offices.secretary, "committee", "approve", { answers: { meeting, resolution } })
})
after(() => office.close())

const saidInMeeting = [
  "เอกสารประกอบการพิจารณา",
  "คณะกรรมการร่วมภาครัฐและเอกชนเพื่อแก้ไขปัญหาทางเศรษฐกิจจังหวัดเชียงใหม่ ครั้งที่ ๔/๒๕๖๙",
  "วันที่ ๑๐ พฤศจิกายน ๒๕๖๙",
  "ห้องประชุม ๑ ศาลากลางจังหวัดเชียงใหม่",
  "ประธาน นายสมชาย ใจดี ผู้ว่าราชการจังหวัดเชียงใหม่",
  "นายปีติ น้อยน้ำ ประธานหอการค้าจังหวัด",
  "ผู้ไม่มาประชุม",
  "ผลการศึกษาข้อมูลพื้นฐาน",
  "ฐานะเท่ากัน",
  "เหมาะสมที่สุดทุกกลุ่มเกณฑ์",
  "ผลการประเมินความเหมาะสม",
  "มติที่ประชุม",
  "เห็นชอบให้สถาปนาความสัมพันธ์ และมอบฝ่ายเลขานุการดำเนินการภายใน ๓๐ วัน",
]
const saidInStudy = [
  "เอกสารประกอบการพิจารณาของคณะกรรมการ",
  "น้ำหนัก",
  "คะแนน (๐–๑๐๐)",
  "ข้อสรุป เหมาะสมที่สุดทุกกลุ่มเกณฑ์",
]

for (const [kind, said, title] of [
  ["committee_meeting", saidInMeeting, "คณะกรรมการร่วมภาครัฐและเอกชน"],
  ["study", saidInStudy, "ผลการศึกษาความเหมาะสม"],
] as const) {
  const id = () => (kind === "study" ? study : meeting)

  test(`${kind}: the PDF says all, in order, tagged, with a title, its charts told in words`, async () => {
    const { type, bytes } = await paperAs(office.app, offices.secretary).print(kind, id(), "pdf")
    assert.equal(type, "application/pdf", bytes.toString("utf8", 0, 2_000))
    const { lines } = await readPdf(bytes)
    const text = lines.join("\n")
    const places = said.map((words) => text.indexOf(words))
    assert.ok(!places.includes(-1), `${said[places.indexOf(-1)]} in ${text}`)
    if (kind === "committee_meeting")
      assert.deepEqual(
        places,
        places.toSorted((one, other) => one - other),
      )
    const file = bytes.toString("latin1")
    for (const tag of [
      "/S /H1",
      "/S /H2",
      "/S /Table",
      "/S /TH",
      "/S /P",
      "/S /Figure",
      "/MarkInfo",
      "/Lang (th",
    ])
      assert.ok(file.includes(tag), tag)
    assert.match(file, /\/Alt /)
    const inTitle = Buffer.from(title, "utf16le").swap16().toString("latin1")
    assert.ok(bytes.toString("utf8").includes(title) || file.includes(inTitle), "it has its title")
  })

  test(`${kind}: the PDF for archives keeps to PDF/A-2u as far as can be seen in the file`, async () => {
    const { bytes } = await paperAs(office.app, offices.secretary).print(kind, id(), "pdf-a")
    assert.deepEqual(archiveFaults(bytes), [])
  })

  test(`${kind}: the Word file says the same`, async () => {
    const { bytes } = await paperAs(office.app, offices.secretary).print(kind, id(), "docx")
    const text = wordLines(bytes).lines.join("\n")
    for (const words of said) assert.ok(text.includes(words), `${words} in ${text}`)
  })
}

test("a paper that is not for archives is not taken for one", async () => {
  const { bytes } = await paperAs(office.app, offices.secretary).print("study", study, "pdf")
  assert.notDeepEqual(archiveFaults(bytes), [])
})
