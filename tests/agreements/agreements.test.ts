import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { execute } from "#database/act.ts"
import { readWord } from "#documents/word/read-word.ts"
import { systemActor } from "#kernel/rights.ts"
import { takePromises } from "#modules/activities/commands/take-promises.ts"
import { apiAs } from "#tests/support/api.ts"
import { getAgreement } from "#modules/agreements/queries/agreement.ts"
import { recordsOf } from "#modules/agreements/queries/records.ts"
import { signInAs } from "#tests/support/people.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { signing } from "../establishment/offices.ts"
import { pageAs } from "../work/acts.ts"
import { type AgreementOffice, openAgreementOffice, sendFile } from "./office.ts"
import { paragraph, plainFile, run, wordFile } from "./words.ts"

let office: AgreementOffice
before(async () => {
  office = await openAgreementOffice()
})
after(() => office.close())

const api = (person = office.offices.officer) => apiAs(office.app, person)
const write = async (id: string, change: object, person = office.offices.officer) => {
  const { headers } = await api(person).get(`/agreements/${id}`)
  return api(person).send("PUT", `/agreements/${id}/draft`, change, { "if-match": headers.get("etag") ?? "" })
}
const filled = {
  areas: ["tourism", "economy"],
  projects: [
    {
      id: "1",
      area: "tourism",
      titles: { th: "เส้นทางท่องเที่ยวร่วม", en: "A shared tour" },
      dueOn: "2027-09-30",
    },
  ],
}
const linesOf = async (id: string): Promise<string[]> => {
  const { body } = await api().get(`/agreements/${id}`)
  const text = body["text"] as { clauses: { text: string }[] }[]
  return text.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.text.split("\n")))
}

test("a memorandum is begun from a case, in Thai, the partner's language and English, filled from the records", async () => {
  const { one, id } = await office.begun("LA-SV")
  const { body } = await api().get(`/agreements/${id}`)
  assert.deepEqual([body["state"], body["languages"], body["departs"]], ["draft", ["th", "lo", "en"], false])
  const lines = await linesOf(id)
  assert.ok(
    lines.some((line) => line.includes("ระหว่างจังหวัดเชียงใหม่ ราชอาณาจักรไทย")),
    lines.slice(0, 4).join(" / "),
  )
  assert.ok(lines.some((line) => line.includes("กับแขวงสะหวันนะเขต สาธารณรัฐประชาธิปไตยประชาชนลาว")))
  assert.ok(lines.some((line) => line.includes("and Savannakhet Province, Lao People")))
  assert.ok(lines.some((line) => line.includes("ແຂວງສະຫວັນນະເຂດ")))
  assert.ok(lines.some((line) => line.includes("ความสัมพันธ์เมืองคู่แฝด")))
  assert.match(await pageAs(office.app, office.offices.officer, `/cases/${one.id}`), /เปิดร่าง/)
  const again = await new Visitor(office.app, office.offices.officer.cookie).post(
    `/cases/${one.id}/agreement`,
  )
  assert.equal(again.status, 409)
})

test("both sides bear their titles, and what the register adds to tell places apart is not printed", async () => {
  const { id } = await office.begun("LA-XE")
  const { query } = office.app.services.database
  const named = async (homeUnit: string, partnerUnit: string) => {
    const { home, partner } = await recordsOf(query, {
      ...(await getAgreement(query, id)),
      homeUnit,
      partnerUnit,
    })
    return [home.th, home.en, partner.th, partner.en]
  }
  assert.deepEqual(await named("TH-30", "VN-05"), [
    "จังหวัดนครราชสีมา",
    "Nakhon Ratchasima Province",
    "จังหวัดเซินลา",
    "Son La Province",
  ])
  assert.deepEqual(await named("TH-10", "JP-22-424"), ["กรุงเทพมหานคร", "Bangkok", "เมืองโยชิดะ", "Yoshida"])
})

test("a draft that keeps the format goes to the ministries alone; the Council of State stays closed", async () => {
  const { one, id } = await office.begun("LA-VT")
  assert.equal((await write(id, filled)).status, 200)
  await one.decide(office.offices.officer, "province", "submit")
  assert.deepEqual(one.last["waiting"].map(({ office: desk }: { office: string }) => desk).toSorted(), [
    "foreign_affairs",
    "interior",
  ])
  assert.deepEqual(one.last["content"].areas, ["tourism", "economy"])
  const { body } = await api().get(`/agreements/${id}`)
  assert.equal(body["state"], "in_review")
  assert.equal((await write(id, { years: 3 })).status, 403)
  assert.match(await pageAs(office.app, office.offices.interior, `/agreements/${id}`), /ฉบับที่ 1/)
})

test("a departure opens the Council of State by itself; after the return it is closed again once the clause is as it was", async () => {
  const { one, id } = await office.begun("LA-CH")
  await write(id, { ...filled, edits: { nature: { th: "ข้อ ๖ สถานะของบันทึก\nบันทึกนี้ก่อพันธกรณีตามกฎหมาย" } } })
  const compared = (await api().get(`/agreements/${id}/comparison`)).body
  const departing = (
    compared["clauses"] as { clause: string; language: string; departs: boolean; status: string }[]
  ).filter(({ departs }) => departs)
  assert.deepEqual(
    departing.map(({ clause, language, status }) => [clause, language, status]),
    [["nature", "th", "changed"]],
  )
  await one.decide(office.offices.officer, "province", "submit")
  assert.ok(one.last["waiting"].some(({ office: desk }: { office: string }) => desk === "council_of_state"))
  assert.match(String(one.last["content"].departures), /สถานะของบันทึก/)
  assert.match(await pageAs(office.app, office.offices.council, "/work"), /พิจารณาร่างบันทึกความเข้าใจ/)
  await one.decide(office.offices.council, "council_of_state", "return", {
    opinion: "object",
    reason: "ขอให้คงข้อ ๖",
  })
  assert.equal((await api().get(`/agreements/${id}`)).body["state"], "draft")
  await write(id, { edits: {} })
  await one.decide(office.offices.officer, "province", "submit")
  assert.equal(
    one.last["waiting"].some(({ office: desk }: { office: string }) => desk === "council_of_state"),
    false,
  )
  assert.equal(one.last["content"].departures, undefined)
})

test("what the draft answers is not filled in by hand beside it", async () => {
  const { one, id } = await office.begun("LA-XA")
  assert.equal((await one.enter({ departs: "no" })).status, 422)
  const page = await (
    await new Visitor(office.app, office.offices.officer.cookie).get(`/cases/${one.id}`)
  ).text()
  assert.ok(page.includes(`href="/agreements/${id}/draft/projects"`))
  assert.ok(!page.includes(`/cases/${one.id}/fill/projects`))
  const draft = await pageAs(office.app, office.offices.officer, `/agreements/${id}`)
  assert.match(draft, /โครงการในปีแรก[\s\S]*ยังว่าง[\s\S]*ส่งร่างให้ส่วนกลางพิจารณา/)
  assert.equal((await write(id, { languages: ["th"] })).status, 422)
  assert.equal((await write(id, { choices: { costs: "nothing" } })).status, 422)
  assert.equal((await write(id, { nonsense: 1 })).status, 422)
})

test("two at once: another part is kept, the same part is shown to the second with what was typed", async () => {
  const { id } = await office.begun("LA-SL")
  const first = new Visitor(office.app, office.offices.officer.cookie)
  const second = new Visitor(office.app, office.offices.governor.cookie)
  const address = `/agreements/${id}/draft/terms`
  const seenIn = async (visitor: Visitor) =>
    /name="seen" value="([^"]*)"/
      .exec(await (await visitor.get(address)).text())?.[1]
      ?.replaceAll("&quot;", '"') ?? ""
  const [a, b] = [await seenIn(first), await seenIn(second)]
  await write(id, filled)
  assert.equal((await first.post(address, { seen: a, years: "3", step: "back" })).status, 303)
  const refused = await second.post(address, { seen: b, years: "7", step: "back" })
  assert.equal(refused.status, 409)
  const html = await refused.text()
  assert.match(html, /เจ้าหน้าที่จังหวัด/)
  assert.match(html, /value="7"/)
  const { body } = await api().get(`/agreements/${id}`)
  assert.deepEqual([body["draft"].years, body["draft"].areas], [3, filled.areas])
})

test("a Word file that was edited is compared, kept, and taken as the draft", async () => {
  const { id } = await office.begun("LA-AT")
  await write(id, filled)
  const lines = (await linesOf(id)).map((line) =>
    line.replace("creates no obligation", "creates binding obligations"),
  )
  const sent = await sendFile(
    office.app,
    office.offices.officer,
    `/agreements/${id}/upload`,
    plainFile(lines),
  )
  assert.equal(sent.status, 303, await sent.text())
  const version = sent.headers.get("location") ?? ""
  const page = await pageAs(office.app, office.offices.officer, version)
  assert.match(page, /ต่างจากแบบ 1 แห่ง/)
  assert.match(page, /binding/)
  assert.equal((await api().get(`/agreements/${id}`)).body["departs"], false)
  const adopted = await new Visitor(office.app, office.offices.officer.cookie).post(`${version}/adopt`)
  assert.equal(adopted.status, 303)
  const { body } = await api().get(`/agreements/${id}`)
  assert.equal(body["departs"], true)
  assert.ok((await linesOf(id)).some((line) => line.includes("binding obligations")))
})

test("a file with tracked changes is compared and told, and not taken before it is settled", async () => {
  const { id } = await office.begun("LA-BK")
  const lines = await linesOf(id)
  const body =
    lines.map((line) => paragraph(run(line))).join("") +
    paragraph(`<w:del w:id="1" w:author="X"><w:r><w:delText>gone</w:delText></w:r></w:del>`)
  const sent = await sendFile(office.app, office.offices.officer, `/agreements/${id}/upload`, wordFile(body))
  assert.equal(sent.status, 303, await sent.text())
  const version = sent.headers.get("location") ?? ""
  assert.match(await pageAs(office.app, office.offices.officer, version), /ข้อความที่ลบโดยติดตามการแก้ไข/)
  const adopted = await new Visitor(office.app, office.offices.officer.cookie).post(`${version}/adopt`)
  assert.equal(adopted.status, 409)
})

test("hostile and wrong files are refused on the page, with what to do", async () => {
  const { id } = await office
    .begun("LA-SV")
    .catch(() => ({ id: "" }))
    .then(async (found) => (found.id ? found : office.begun("LA-LM")))
  for (const [bytes, says] of [
    [Buffer.from("%PDF-1.7 text"), /PDF/],
    [wordFile(paragraph(run("x")), { parts: [{ name: "word/vbaProject.bin", content: "x" }] }), /มาโคร/],
    [wordFile("<w:sdt>".repeat(5000)), /เสียหรือไม่สมบูรณ์/],
  ] as const) {
    const sent = await sendFile(office.app, office.offices.officer, `/agreements/${id}/upload`, bytes)
    assert.equal(sent.status, 422)
    assert.match(await sent.text(), says)
  }
})

test("the Word file of a draft comes back as it went: every clause found, nothing departing", async () => {
  const { id } = await office.begun("LA-KH")
  await write(id, filled)
  const answer = await new Visitor(office.app, office.offices.officer.cookie).get(
    `/agreements/${id}/paper/memorandum.docx`,
  )
  assert.equal(answer.status, 200)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const { paragraphs } = readWord(bytes)
  assert.ok(paragraphs.some(({ marks }) => marks.includes("mou_th_purpose_1")))
  assert.ok(paragraphs.some(({ marks }) => marks.includes("mou_lo_validity_2")))
  const sent = await sendFile(office.app, office.offices.officer, `/agreements/${id}/upload`, bytes)
  const page = await pageAs(office.app, office.offices.officer, sent.headers.get("location") ?? "")
  assert.match(page, /ตรงตามแบบมาตรฐาน/)
  assert.match(page, /ไม่มีข้อใดต่างจากแบบ/)
})

test("signing makes the memorandum valid, and its relation shows it; a province elsewhere may read and not write", async () => {
  const { one, id } = await office.begun("JP-01")
  const thaiSide = { names: { th: "นายก ใจดี" }, posts: { th: "ผู้ว่าราชการจังหวัด" } }
  await write(id, { ...filled, years: 5, signingPlace: { th: "จังหวัดเชียงใหม่" }, homeSignatory: thaiSide })
  await one.decide(office.offices.officer, "province", "submit")
  await one.bothApprove()
  await one.decide(office.offices.minister, "minister", "approve")
  assert.equal((await api().get(`/agreements/${id}`)).body["state"], "approved")
  const visitor = new Visitor(office.app, office.offices.officer.cookie)
  const form = await (await visitor.get(`/cases/${one.id}/decide/province/sign`)).text()
  assert.match(
    form,
    /<input[^>]*name="place"[^>]*value="จังหวัดเชียงใหม่"|<input[^>]*value="จังหวัดเชียงใหม่"[^>]*name="place"/,
  )
  assert.match(form, />\s*นายก ใจดี \| ผู้ว่าราชการจังหวัด\s*<\/textarea>/)
  await one.sign({ signatories: "นายก ใจดี | ผู้ว่าราชการจังหวัด | คำสั่งที่ 12/2569\nSuzuki, Governor" })
  const { body } = await api().get(`/agreements/${id}`)
  assert.deepEqual(
    [body["state"], body["signedOn"], body["validUntil"]],
    ["signed", signing.signed_on, "2031-11-19"],
  )
  assert.deepEqual(
    (body["signatories"] as Record<string, string>[]).map((by) => [by["side"], by["name"], by["authority"]]),
    [
      ["home", "นายก ใจดี", "คำสั่งที่ 12/2569"],
      ["partner", "Suzuki, Governor", ""],
    ],
  )
  assert.match(await pageAs(office.app, office.offices.officer, `/relations/${body["relationId"]}`), /มีผลอยู่/)
  assert.match(await pageAs(office.app, office.offices.officer, `/agreements/${id}`), /กระทรวงการต่างประเทศ/)
  const other = await signInAs(office.app, { role: "officer", kind: "province", units: ["TH-57"] })
  assert.equal((await api(other).get(`/agreements/${id}`)).status, 200)
  assert.equal((await write(id, { years: 3 }, other)).status, 403)
  assert.equal((await office.app.fetch(`/agreements/${id}`)).status, 303)
})

test("what a memorandum promises comes to the province's work and plan, once", async () => {
  const { app, offices } = office
  const { one, id } = await office.begun("JP-46")
  await write(id, filled)
  await one.decide(offices.officer, "province", "submit")
  await one.bothApprove()
  await one.decide(offices.minister, "minister", "approve")
  await one.sign()
  const take = () => execute(app.services, systemActor("tests"), takePromises, { agreementId: id })
  await take()
  await take()
  const relation = String((await api().get(`/agreements/${id}`)).body["relationId"])
  const promises = await app.services.database.query
    .selectFrom("obligation")
    .select(["what", "due_on"])
    .where("relation_id", "=", relation)
    .execute()
  assert.deepEqual(promises, [{ what: "เส้นทางท่องเที่ยวร่วม", due_on: "2027-09-30" }])
  assert.match(await pageAs(app, offices.officer, "/work/later"), /โครงการตามบันทึกความเข้าใจ: เส้นทางท่องเที่ยวร่วม/)
  assert.match(await pageAs(app, offices.officer, `/relations/${relation}/plans/2570`), /เส้นทางท่องเที่ยวร่วม/)
})
