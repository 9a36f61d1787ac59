import assert from "node:assert/strict"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, describe, test } from "node:test"
import { execute } from "#database/act.ts"
import { dayOf } from "#kernel/dates.ts"
import { systemActor } from "#kernel/rights.ts"
import { installSampleFormat } from "#modules/agreements/index.ts"
import { thai2561 } from "#modules/establishment/procedures/thai-2561/procedure.ts"
import { makeHandovers } from "#modules/monitoring/handover/commands/make-handovers.ts"
import { makeLink, type Province, province, revisionIn, textOf } from "../activities/support.ts"
import { apiAs } from "../support/api.ts"
import { startTestApp, type TestApp } from "../support/app.ts"
import { signInAs } from "../support/people.ts"
import { Visitor } from "../support/visitor.ts"
import { idIn, type Made, past, stoodOn, twoDays } from "./past-support.ts"
import { asOwner } from "./support.ts"

/** `was` is empty for what is made once and never changed. */
type OfOffice = Made & { readonly root: string }

/** What is told in the reader's own language. */
const inEnglish: Readonly<Record<string, string>> = {
  procedure: "A newer resolution",
  handover: "Made on",
  indicator_year: "Closed on",
}

let app: TestApp
let own: Province
let ministry: Visitor
let readers: Readonly<Record<string, Visitor>>
const folder = mkdtempSync(join(tmpdir(), "maitri-past-"))
const made: OfOffice[] = []

const day = (name: string, date: string) => {
  const [year, month, number] = date.split("-").map(Number)
  return { [`${name}.day`]: `${number}`, [`${name}.month`]: `${month}`, [`${name}.year`]: `${year}` }
}
const sent = async (who: Visitor, path: string, fields: Record<string, string>) => {
  const answer = await who.post(path, fields)
  const says = /class="[^"]*error-summary.*?<\/ul>/s.exec(await answer.text())?.[0]
  assert.equal(answer.status, 303, `${path}: ${says}`)
  return (answer.headers.get("location") ?? "").replace(/[?#].*/, "")
}
const add = (kind: string, root: string, page: string, id: string, was: string, is: string) =>
  made.push({ kind, root, page, id, was, is })

const makeEvaluation = async () => {
  const page = `/evaluations/${own.relation}/2569`
  await sent(own.visitor, `${page}/parts/results`, { revision: "0", step: "next", results: "ผลแรกที่เขียน" })
  const revision = revisionIn(await textOf(own.visitor, `${page}/parts/results`))
  await sent(own.visitor, `${page}/parts/results`, { revision, step: "next", results: "ผลที่แก้แล้ว" })
  const [row] = await asOwner<{ id: string }>(app, "select id from evaluation")
  add("evaluation", "evaluation", page, row?.id ?? "", "ผลแรกที่เขียน", "ผลที่แก้แล้ว")
}

const makeSupervision = async () => {
  const page = await sent(ministry, "/supervision/new", {
    kind: "visit",
    province: "TH-49",
    ...day("heldOn", "2569-10-05"),
    ledBy: "ผู้ตรวจราชการ",
    summary: "สรุปการนิเทศครั้งนี้",
  })
  await sent(ministry, `${page}/findings/new`, { says: "ขาดคนแปลภาษา" })
  add("supervision", "supervision", page, idIn(page), "", "ขาดคนแปลภาษา")
}

const makeRegisters = async () => {
  await sent(ministry, "/registers/handbooks/new", {
    title: "คู่มือฉบับที่หนึ่ง",
    ...day("publishedOn", "2568-12-01"),
    ...day("validFrom", "2569-01-01"),
  })
  await sent(own.visitor, "/registers/trainings/new", {
    province: "TH-49",
    course: "อบรมแนวทางปฏิบัติ",
    officers: "3",
    ...day("heldOn", "2569-03-01"),
    ...day("validUntil", "2571-02-28"),
  })
  const group = await sent(own.visitor, "/registers/groups/new", {
    province: "TH-49",
    name: "คณะทำงานจังหวัดมุกดาหาร",
    ...day("setUpOn", "2569-02-01"),
  })
  await sent(own.visitor, `${group}/meetings/new`, {
    ...day("heldOn", "2569-04-05"),
    resolution: "เห็นชอบแผนงานปีหน้า",
  })
  const [handbook, training] = await asOwner<{ id: string }>(
    app,
    "select id from handbook_version union all select id from training",
  )
  const registers = "/registers"
  add("handbook", "handbook_version", registers, handbook?.id ?? "", "", "คู่มือฉบับที่หนึ่ง")
  add("training", "training", registers, training?.id ?? "", "", "อบรมแนวทางปฏิบัติ")
  add("working_group", "monitoring_register", group, idIn(group), "", "เห็นชอบแผนงานปีหน้า")
}

const makeOfProcedure = async () => {
  const administrator = await signInAs(app, { role: "administrator", kind: "interior" })
  const version = {
    ...thai2561,
    id: "th-2570",
    name: { th: "แนวทางปฏิบัติ 2570", en: "Procedure of 2570" },
    legalBasis: { th: "มติคณะรัฐมนตรีฉบับใหม่", en: "A newer resolution" },
    effectiveFrom: "2027-01-01",
  }
  const published = await apiAs(app, administrator).send("POST", "/procedures", version)
  assert.equal(published.status, 201, JSON.stringify(published.body))
  add("procedure", "procedure", "/procedures/th-2570", "th-2570", "", "มติคณะรัฐมนตรีฉบับใหม่")
  const declare = (is: string, source: string) =>
    sent(ministry, "/cases/holidays", {
      ...day("day", "2570-11-24"),
      is,
      nameTh: "วันหยุดพิเศษทดสอบ",
      nameEn: "A special day",
      source,
    })
  await declare("holiday", "มติแรกให้หยุด")
  await declare("worked", "มติหลังให้ทำงาน")
  add("holidays", "declared_holiday", "/cases/holidays", "2027", "มติแรกให้หยุด", "มติหลังให้ทำงาน")
}

const makeOthers = async () => {
  const [format] = await asOwner<{ id: string; name_th: string }>(
    app,
    "select id, name_th from agreement_format",
  )
  const formats = `/agreement-formats/${format?.id}`
  add("agreement_format", "agreement_format", formats, format?.id ?? "", "", format?.name_th ?? "")
  const letter = await apiAs(app, own.officer).send("POST", "/letters", {
    series: "out",
    dated: "2026-11-20",
    prefix: "มห 0017",
    subject: "ขอเชิญร่วมงาน",
    addressee: "นายกเทศมนตรี",
  })
  assert.equal(letter.status, 201)
  const letterId = String(letter.body["id"])
  add("letter", "letter", `/cases/letters/${letterId}`, letterId, "", "นายกเทศมนตรี")
  const secretary = await signInAs(app, { role: "committee_secretary", kind: "province", units: ["TH-49"] })
  const entry = { name: "คณะกรรมการร่วม", number: "1/2569", heldOn: "2026-10-01", place: "ศาลากลางจังหวัดชั้นสอง" }
  const meeting = await apiAs(app, secretary).send("POST", "/meetings", entry)
  assert.equal(meeting.status, 201, JSON.stringify(meeting.body))
  const id = String(meeting.body["id"])
  add("committee_meeting", "meeting", `/cases/meetings/${id}`, id, "", "ศาลากลางจังหวัดชั้นสอง")
  const closed = await ministry.post("/indicators/close", { year: "2568" })
  assert.equal(closed.status, 303)
  add("indicator_year", "indicator_year", "/indicators?year=2568", "2568", "", "ปิดเมื่อ")
}

const makeContacts = async () => {
  const contact = (organisation: string) => ({
    side: "partner",
    name: "สมศักดิ์ผู้ประสาน",
    organisation,
    email: "somsak@example.org",
    phone: "0812345678",
  })
  const page = `/relations/${own.relation}/contacts`
  await sent(own.visitor, `${page}/new`, contact("สำนักงานแขวงเดิม"))
  const [row] = await asOwner<{ id: string }>(app, "select id from contact")
  await sent(own.visitor, `/contacts/${row?.id}`, contact("สำนักงานแขวงใหม่"))
  await makeLink(own)
}

const makeHandover = async () => {
  const leaving = await signInAs(app, { role: "officer", kind: "province", units: ["TH-49"] })
  await asOwner(
    app,
    `do $$ begin set session_replication_role = replica;
       update appointment set held_until = '2026-11-20' where account_id = '${leaving.accountId}';
       set session_replication_role = default; end $$`,
  )
  await execute(app.services, systemActor("test"), makeHandovers, {})
  const [pack] = await asOwner<{ id: string }>(app, "select id from handover")
  add("handover", "handover", `/handovers/${pack?.id}`, pack?.id ?? "", "", "จัดทำเมื่อ")
}

const attach = async (kind: string, id: string, name: string) => {
  const form = new FormData()
  form.append("file", new File(["a,b\n1,2\n"], name))
  const answer = await app.fetch(`/files/of/${kind}/${id}`, {
    method: "POST",
    body: form,
    headers: { origin: app.url, cookie: own.officer.cookie },
  })
  assert.equal(answer.status, 303, await answer.text())
}

before(async () => {
  app = await startTestApp({ installation: { dataFolder: folder } })
  await installSampleFormat(app.services)
  own = await province(app)
  const post = async (other: Parameters<typeof signInAs>[1]) =>
    new Visitor(app, (await signInAs(app, other)).cookie)
  ministry = await post({ role: "officer", kind: "interior" })
  readers = {
    nobody: new Visitor(app),
    otherProvince: await post({ role: "officer", kind: "province", units: ["TH-57"] }),
    analyst: await post({ role: "analyst", kind: "central" }),
    local: await post({ role: "local_reporter", kind: "local", units: ["TH-49"] }),
    partner: await post({ role: "local_reporter", kind: "partner", units: ["LA-SV"] }),
  }
  await makeEvaluation()
  await makeSupervision()
  await makeRegisters()
  await makeOfProcedure()
  await makeOthers()
  await makeContacts()
  await makeHandover()
  for (const { root, id } of made) await twoDays(app, root, id === "2027" ? "2027-11-24" : id)
})
after(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

describe("what offices keep besides relations", () => {
  test("is shown as it stood on a day, in Thai and English", async () => {
    for (const one of made)
      for (const language of ["", "/en"]) {
        const early = await stoodOn(own.visitor, one, "2025-12-31", language)
        assert.ok(!early.includes(one.is) || one.kind === "indicator_year", `${one.kind} was there too early`)
        if (one.was) {
          const then = await stoodOn(own.visitor, one, "2026-03-01", language)
          assert.ok(then.includes(one.was) && !then.includes(one.is), one.kind)
        }
        const now = await stoodOn(own.visitor, one, "2026-11-21", language)
        assert.ok(now.includes("<dt"), `${one.kind} tells nothing`)
        const is = (language && inEnglish[one.kind]) || one.is
        assert.ok(now.includes(is), `${one.kind} ${language}`)
      }
  })

  test("tells each act on a page that the record leads to", async () => {
    for (const one of made) {
      const html = await textOf(own.visitor, past(one))
      assert.ok(html.includes('datetime="2026-01-10T03:00:00.000Z"'), one.kind)
      assert.ok(html.includes(one.is) && html.includes(one.was), one.kind)
      assert.ok((await textOf(own.visitor, one.page)).includes(`/history/${one.kind}/${one.id}`), one.kind)
    }
  })

  test("is open to nobody who may not read the record, and to no one who is not signed in", async () => {
    let refused = 0
    for (const one of made)
      for (const [name, reader] of Object.entries(readers)) {
        const page = await reader.get(one.page)
        const { status } = await reader.get(past(one))
        const says = `${one.kind} by ${name}: page ${page.status}, history ${status}`
        if (name === "nobody") assert.equal(status, 303, says)
        else assert.equal(status, page.status === 200 ? 200 : 403, says)
        if (status !== 200) refused++
      }
    assert.ok(refused > made.length * 2, `${refused} were refused`)
  })

  test("of contacts tells offices of posts and promises, never a name, number or address", async () => {
    const path = `/history/contacts/${own.relation}`
    for (const address of [path, `${path}?on=${dayOf(new Date())}`]) {
      const html = await textOf(own.visitor, address)
      assert.ok(html.includes("สำนักงานแขวงใหม่"), address)
      assert.doesNotMatch(html, /สมศักดิ์ผู้ประสาน|0812345678|somsak@example/)
    }
    assert.ok((await textOf(own.visitor, path)).includes("สำนักงานแขวงเดิม"))
    assert.equal((await readers["partner"]?.get(path))?.status, 403)
    assert.ok(
      (await textOf(own.visitor, path)).includes("หอการค้าจังหวัดมุกดาหาร"),
      "links, to those who make them",
    )
    assert.ok(!(await textOf(readers["otherProvince"] ?? own.visitor, path)).includes("หอการค้าจังหวัดมุกดาหาร"))
  })

  test("holds the files that were attached", async () => {
    const letter = made.find(({ kind }) => kind === "letter") ?? assert.fail()
    await attach("letter", letter.id, "letter-as-sent.csv")
    assert.ok((await textOf(own.visitor, past(letter))).includes("letter-as-sent.csv"))
  })

  test("has no record of ids that are none", async () => {
    const paths = [
      "indicator_year/1",
      "indicator_year/abc",
      "holidays/20270",
      "procedure/TH%27--",
      "evaluation/1",
    ]
    for (const path of [...paths, "procedure/th-2561"])
      assert.equal((await own.visitor.get(`/history/${path}`)).status, 404, path)
  })
})
