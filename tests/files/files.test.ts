import assert from "node:assert/strict"
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs"
import { request } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, beforeEach, test } from "node:test"
import sharp from "sharp"
import { contentPath, filesFolder, filesOf } from "#modules/files/index.ts"
import { sweep } from "#modules/files/sweep.ts"
import { startTestApp, type TestApp } from "../support/app.ts"
import { signInAs, type TestPerson } from "../support/people.ts"
import { Visitor } from "../support/visitor.ts"
import { inAct } from "../work/acts.ts"
import { docm, docx, pdf, photograph } from "./samples.ts"

const dataFolder = mkdtempSync(join(tmpdir(), "maitri-data-"))
const folder = filesFolder(dataFolder)
let app: TestApp
let officer: TestPerson
let other: TestPerson
let relation: string
before(async () => {
  app = await startTestApp({ installation: { dataFolder } })
  officer = await signInAs(app, { role: "officer", kind: "province", units: ["TH-50"], name: "เชียงใหม่" })
  other = await signInAs(app, { role: "officer", kind: "province", units: ["TH-51"], name: "ลำพูน" })
})
after(async () => {
  await app.close()
  rmSync(dataFolder, { recursive: true })
})
beforeEach(async () => {
  relation = await inAct(app, async (tx, act) => {
    const id = act.newId()
    const at = { created_at: act.at, updated_at: act.at }
    const is = { status: "proposed", certainty: "certain", proposed_on: "2026", home_units: ["TH-50"] }
    await tx
      .insertInto("relation")
      .values({ id, ...is, ...at })
      .execute()
    return id
  })
})

type Sent = { readonly name: string; readonly content: Buffer | string }

const attach = (person: TestPerson | undefined, files: readonly Sent[], description = "", to = relation) => {
  const form = new FormData()
  form.set("description", description)
  for (const { name, content } of files)
    form.append("files", new File([new Uint8Array(Buffer.from(content as string))], name))
  const cookie: Record<string, string> = person ? { cookie: person.cookie } : {}
  return app.fetch(`/files/of/relation/${to}`, {
    method: "POST",
    body: form,
    headers: { origin: app.url, ...cookie },
  })
}

const attached = () => filesOf(app.services.database.pool, { kind: "relation", id: relation })
const only = async () => (await attached())[0] ?? assert.fail("nothing is attached")
const incoming = () => (existsSync(join(folder, "incoming")) ? readdirSync(join(folder, "incoming")) : [])

test("an officer attaches files; whoever may read the relation opens them, under their Thai names", async () => {
  const sent = [
    { name: "บันทึกความเข้าใจ.pdf", content: pdf },
    { name: "ร่าง.docx", content: docx() },
  ]
  const answer = await attach(officer, sent, "ฉบับลงนาม")
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.get("location"), `/relations/${relation}`)
  const files = await attached()
  assert.deepEqual(
    files.map(({ name, description, addedBy }) => [name, description, addedBy]),
    [
      ["บันทึกความเข้าใจ.pdf", "ฉบับลงนาม", "เชียงใหม่"],
      ["ร่าง.docx", "ฉบับลงนาม", "เชียงใหม่"],
    ],
  )
  const opened = await app.fetch(`/files/${files[0]?.id}/content`)
  assert.equal(opened.status, 200)
  assert.deepEqual(Buffer.from(await opened.arrayBuffer()), pdf)
  assert.match(opened.headers.get("content-disposition") ?? "", /^attachment; .*filename\*=UTF-8''%E0%B8%9A/)
  assert.equal(opened.headers.get("x-content-type-options"), "nosniff")
  assert.equal(opened.headers.get("content-security-policy"), "default-src 'none'; sandbox")
})

test("a file is sent in part, and not again to whoever has it", async () => {
  await attach(officer, [{ name: "a.pdf", content: pdf }])
  const { id } = await only()
  const part = await app.fetch(`/files/${id}/content`, { headers: { range: "bytes=0-7" } })
  assert.equal(part.status, 206)
  assert.equal(part.headers.get("content-range"), `bytes 0-7/${pdf.length}`)
  assert.equal(await part.text(), "%PDF-1.4")
  const etag = part.headers.get("etag") ?? ""
  const again = await app.fetch(`/files/${id}/content`, { headers: { "if-none-match": etag } })
  assert.equal(again.status, 304)
  const stale = await app.fetch(`/files/${id}/content`, {
    headers: { range: "bytes=0-7", "if-range": '"x"' },
  })
  assert.equal(stale.status, 200)
  const beyond = await app.fetch(`/files/${id}/content`, { headers: { range: "bytes=9999-" } })
  assert.equal(beyond.status, 416)
})

test("a photograph is kept upright and without what the camera put in it", async () => {
  const sent = await photograph()
  assert.ok(sent.includes("SecretCamera"))
  await attach(officer, [{ name: "ภาพ.jpg", content: sent }])
  const { id, sha256 } = await only()
  const kept = Buffer.from(await (await app.fetch(`/files/${id}/view`)).arrayBuffer())
  assert.equal(createHash("sha256").update(kept).digest("hex"), sha256)
  const { width, height, exif, orientation } = await sharp(kept).metadata()
  assert.deepEqual([width, height, exif, orientation], [400, 600, undefined, undefined])
  const row = await app.services.database.query
    .selectFrom("attachment")
    .select("sent_sha256")
    .where("id", "=", id)
    .executeTakeFirstOrThrow()
  assert.equal(row.sent_sha256, createHash("sha256").update(sent).digest("hex"))
  const small = await app.fetch(`/files/${id}/preview/320`)
  assert.equal(small.headers.get("content-type"), "image/webp")
  assert.equal((await sharp(Buffer.from(await small.arrayBuffer())).metadata()).height, 320)
  assert.equal((await app.fetch(`/files/${id}/preview/9999`)).status, 404)
})

test("the same content is kept once", async () => {
  await attach(officer, [
    { name: "one.pdf", content: pdf },
    { name: "two.pdf", content: pdf },
  ])
  const [one, two] = await attached()
  assert.equal(one?.sha256, two?.sha256)
  assert.equal(readdirSync(join(folder, one?.sha256.slice(0, 2) ?? "")).length, 1)
})

test("what may not be attached is refused with the reason, and nothing of the form is kept", async () => {
  const answer = await attach(officer, [
    { name: "good.pdf", content: pdf },
    { name: "macro.docx", content: docm },
  ])
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /macro\.docx: ไฟล์มีมาโคร/)
  assert.equal((await attach(officer, [])).status, 422)
  assert.deepEqual(await attached(), [])
  assert.deepEqual(incoming(), [])
})

test("only who may change the record attaches and withdraws", async () => {
  const sent = [{ name: "a.pdf", content: pdf }]
  assert.equal((await attach(other, sent)).status, 403)
  assert.equal((await attach(undefined, sent)).status, 403)
  assert.equal((await attach(officer, sent, "", "01900000-0000-7000-8000-000000000000")).status, 404)
  assert.equal((await new Visitor(app, other.cookie).get(`/files/of/relation/${relation}`)).status, 403)
  assert.equal((await new Visitor(app, officer.cookie).get(`/files/of/nothing/${relation}`)).status, 404)
  await attach(officer, sent)
  const { id } = await only()
  assert.equal(
    (await new Visitor(app, other.cookie).post(`/files/${id}/withdraw`, { reason: "x" })).status,
    403,
  )
  assert.equal((await new Visitor(app, officer.cookie).post(`/files/${id}/erase`)).status, 403)
})

test("a file that is too large is refused while it comes, and leaves nothing", async () => {
  const answer = await attach(officer, [{ name: "large.pdf", content: Buffer.alloc(52_000_000, "%PDF-") }])
  assert.equal(answer.status, 413)
  assert.deepEqual(await attached(), [])
  assert.deepEqual(incoming(), [])
})

test("a form that is broken off leaves nothing", async () => {
  const boundary = "----x"
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n%PDF-`
  await new Promise<void>((resolve) => {
    const sending = request(`${app.url}/files/of/relation/${relation}`, {
      method: "POST",
      headers: {
        cookie: officer.cookie,
        origin: app.url,
        "content-type": `multipart/form-data; boundary=${boundary}`,
        "content-length": 1_000_000,
      },
    })
    sending.on("error", () => resolve())
    sending.on("close", () => resolve())
    sending.write(head)
    setTimeout(() => sending.destroy(), 300)
  })
  for (let waited = 0; incoming().length > 0 && waited < 100; waited++)
    await new Promise((resolve) => setTimeout(resolve, 50))
  assert.deepEqual(incoming(), [])
  assert.deepEqual(await attached(), [])
})

test("a withdrawn file is open to nobody but those who may attach; the reason and the history stay", async () => {
  await attach(officer, [{ name: "a.pdf", content: pdf }])
  const { id } = await only()
  const visitor = new Visitor(app, officer.cookie)
  assert.equal((await visitor.post(`/files/${id}/withdraw`, { reason: "" })).status, 422)
  assert.equal((await visitor.post(`/files/${id}/withdraw`, { reason: "แนบผิดเรื่อง" })).status, 303)
  assert.equal((await app.fetch(`/files/${id}/content`)).status, 404)
  assert.equal((await visitor.get(`/files/${id}/content`)).status, 200)
  assert.equal((await only()).withdrawnReason, "แนบผิดเรื่อง")
  const changes = await app.services.database.query
    .selectFrom("history.change")
    .select("operation")
    .where("root_kind", "=", "attachment")
    .where("root_id", "=", relation)
    .orderBy("id")
    .execute()
  assert.deepEqual(
    changes.map(({ operation }) => operation),
    ["insert", "update"],
  )
  assert.equal((await visitor.post(`/files/${id}/withdraw`, { reason: "again" })).status, 409)
})

test("an administrator destroys what must not be kept, once no record holds it", async () => {
  const administrator = new Visitor(app, (await signInAs(app, { role: "administrator" })).cookie)
  const content = Buffer.concat([pdf, Buffer.from("% personal")])
  await attach(officer, [{ name: "a.pdf", content }])
  const { id, sha256 } = await only()
  assert.equal((await administrator.post(`/files/${id}/erase`)).status, 409)
  await new Visitor(app, officer.cookie).post(`/files/${id}/withdraw`, { reason: "ข้อมูลส่วนบุคคล" })
  assert.equal((await administrator.post(`/files/${id}/erase`)).status, 303)
  assert.equal((await administrator.get(`/files/${id}/content`)).status, 404)
  await sweep(app.services, folder)
  assert.equal(existsSync(contentPath(folder, sha256)), false)
  await attach(officer, [{ name: "again.pdf", content }])
  assert.equal(existsSync(contentPath(folder, sha256)), true)
  await sweep(app.services, folder)
  assert.equal(existsSync(contentPath(folder, sha256)), true)
})

test("what nothing points to is swept away a day later, and only that", async () => {
  await attach(officer, [{ name: "a.pdf", content: pdf }])
  const { sha256 } = await only()
  const orphan = contentPath(folder, "ab".padEnd(64, "0"))
  const young = contentPath(folder, "ab".padEnd(64, "1"))
  mkdirSync(join(folder, "ab"), { recursive: true })
  for (const path of [orphan, young, join(folder, "incoming", "left")]) writeFileSync(path, "x")
  const long = new Date(Date.now() - 2 * 86_400_000)
  for (const path of [orphan, join(folder, "incoming", "left"), contentPath(folder, sha256)])
    utimesSync(path, long, long)
  await sweep(app.services, folder)
  assert.equal(existsSync(orphan), false)
  assert.equal(existsSync(young), true)
  assert.deepEqual(incoming(), [])
  assert.equal(existsSync(contentPath(folder, sha256)), true)
})
