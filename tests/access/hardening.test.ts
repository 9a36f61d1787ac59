import assert from "node:assert/strict"
import { connect } from "node:net"
import { after, before, describe, test } from "node:test"
import { type Office, openOffice } from "./office.ts"
import { asOwner, Visitor } from "./support.ts"

let office: Office
let app: Office["app"]
before(async () => {
  office = await openOffice()
  app = office.app
})
after(() => app.close())

const https = { "x-forwarded-proto": "https" }

describe("every answer", () => {
  test("over HTTPS says so for a year and all subdomains: pages, files of the site, refusals, the API", async () => {
    const page = await (await app.fetch("/sign-in")).text()
    const style = /href="(\/assets\/[^"]+\.css)"/.exec(page)?.[1] ?? ""
    for (const path of [
      "/",
      style,
      "/assets/none.css",
      "/nowhere",
      "/account",
      "/api/v1/relations",
      "/healthz",
    ]) {
      const { headers } = await app.fetch(path, { headers: https })
      assert.equal(headers.get("strict-transport-security"), "max-age=31536000; includeSubDomains", path)
      assert.equal(headers.get("x-content-type-options"), "nosniff", path)
      assert.match(headers.get("content-security-policy") ?? "", /frame-ancestors 'none'/, path)
    }
  })

  test("to TRACE gives back nothing of what was sent", async () => {
    const { hostname, port } = new URL(app.url)
    const said = await new Promise<string>((resolve, reject) => {
      let text = ""
      const socket = connect(Number(port), hostname, () =>
        socket.write(
          `TRACE / HTTP/1.1\r\nHost: ${hostname}\r\nCookie: a=secret-cookie\r\nConnection: close\r\n\r\n`,
        ),
      )
      socket
        .on("data", (chunk) => (text += chunk.toString()))
        .on("end", () => resolve(text))
        .on("error", reject)
    })
    assert.doesNotMatch(said, /secret-cookie/)
    assert.doesNotMatch(said, /^HTTP\/1\.1 200/)
  })

  test("sets cookies that only this host gets, over HTTPS only, and no script reads", async () => {
    const visitor = new Visitor(app)
    const answer = await visitor.post("/sign-in/new-password", { email: "x@example.go.th" }, https)
    const [notice = ""] = answer.headers.getSetCookie()
    assert.match(notice, /^__Host-maitri_notice=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=60; Secure$/)
    const planted = { ...https, cookie: notice.replace("__Host-", "").split(";")[0] ?? "" }
    const page = await (await app.fetch("/sign-in", { headers: planted })).text()
    assert.doesNotMatch(page, /class="notice"/)
  })
})

describe("a second factor", () => {
  test("can be demanded of everybody who holds a post; then a password alone opens the own account only", async () => {
    const { mail } = await office.invite(
      "plain@example.go.th",
      await office.postOf("province-TH-50", "officer"),
    )
    const { visitor } = await office.accept(mail?.path ?? "")
    assert.equal((await visitor.get("/relations/new")).status, 200)
    office.clock.forward({ seconds: 31 })
    const changed = await office.admin.visitor.post("/administration/settings/access.second_factor_for", {
      value: "everybody",
      reason: "ตามแนวปฏิบัติ",
    })
    assert.equal(changed.status, 303)
    assert.equal((await visitor.get("/relations/new")).status, 403)
    const account = await (await visitor.get("/account")).text()
    assert.match(account, /รอการยืนยันตัวตนสองขั้นตอน/)
    assert.equal((await office.admin.visitor.get("/administration/people")).status, 200)
  })
})

describe("sessions", () => {
  test("are ended only by somebody who proved lately who they are", async () => {
    const one = await office.signIn("plain@example.go.th")
    const other = await office.signIn("plain@example.go.th")
    office.clock.forward({ minutes: 16 })
    const [row] = await asOwner<{ id: string }>(
      app,
      "select id from session order by created_at desc limit 1",
    )
    for (const path of [`/account/sessions/${row?.id}/end`, "/account/sessions/end-others"]) {
      const asked = await one.visitor.post(path)
      assert.match(asked.headers.get("location") ?? "", /\/account\/confirm\?next=/)
    }
    assert.equal((await other.visitor.get("/account")).status, 200)
  })
})
