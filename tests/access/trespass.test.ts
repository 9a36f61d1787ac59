import assert from "node:assert/strict"
import { after, before, describe, test } from "node:test"
import type { Province } from "../activities/support.ts"
import type { TestApp } from "../support/app.ts"
import { signInAs, type TestPerson } from "../support/people.ts"
import { Visitor } from "../support/visitor.ts"
import { crawl, formsOn, type Offered } from "./attack.ts"
import { openProvinceRecords } from "./province-records.ts"
import { asOwner } from "./support.ts"

const hostile = `"'><img src=x onerror=alert(1)><script>alert(2)</script>{{7*7}}\r\nSet-Cookie: a=b`

let app: TestApp
let own: Province
let offered: readonly Offered[]
let owners: readonly Visitor[]
let roots: readonly string[]
let strangers: Readonly<Record<string, TestPerson>>
let belongs: (path: string) => boolean

before(async () => {
  ;({ app, own, owners, roots, offered, belongs } = await openProvinceRecords())
  const post = (other: Parameters<typeof signInAs>[1]) => signInAs(app, other)
  strangers = {
    officer: await post({ role: "officer", kind: "province", units: ["TH-57"] }),
    governor: await post({ role: "executive", kind: "province", units: ["TH-57"] }),
    secretary: await post({ role: "committee_secretary", kind: "province", units: ["TH-57"] }),
    local: await post({ role: "local_reporter", kind: "local", units: ["TH-57"] }),
    partner: await post({ role: "local_reporter", kind: "partner", units: ["LA-SV"] }),
    analyst: await post({ role: "analyst", kind: "central" }),
    editor: await post({ role: "editor", kind: "interior" }),
  }
})
after(() => app.close())

describe("whatever the pages of a province's records let its own officers send", () => {
  test("is refused to everybody from elsewhere, with the very fields that the owner would send", async () => {
    assert.ok(offered.length > 25, `only ${offered.length} forms were found`)
    let refused = 0
    for (const [name, person] of Object.entries(strangers)) {
      const visitor = new Visitor(app, person.cookie)
      for (const { action, fields, page } of offered) {
        const { status, headers } = await visitor.post(action, fields)
        const says = `${name}: ${action} (on ${page}) ${status} ${headers.get("location") ?? ""}`
        // 422: the fields did not fit, so nothing was asked of the record; what counts is that nothing was done
        assert.ok([400, 403, 404, 409, 413, 415, 422].includes(status), says)
        if (status === 403 || status === 404) refused++
      }
    }
    const sent = offered.length * Object.keys(strangers).length
    assert.ok(refused > sent * 0.6, `${refused} of ${sent} were refused for want of a right`)
    for (const { accountId } of Object.values(strangers)) {
      const acts = await asOwner<{ name: string }>(
        app,
        "select name from history.act where account_id = $1",
        [accountId],
      )
      assert.deepEqual(acts, [])
      assert.deepEqual(await asOwner(app, "select form from draft where saved_by = $1", [accountId]), [])
    }
  })

  test("is refused to whoever is not signed in, and to another site that makes the owner's browser send it", async () => {
    const nobody = new Visitor(app)
    const before = await asOwner(app, "select count(*) as acts from history.act")
    for (const { action, fields } of offered) {
      assert.ok([401, 403].includes((await nobody.post(action, fields)).status), action)
      const forged = await own.visitor.post(action, fields, { origin: "https://evil.example" })
      assert.equal(forged.status, 403, action)
    }
    assert.deepEqual(await asOwner(app, "select count(*) as acts from history.act"), before)
  })
})

describe("hostile words in every field that the pages have", () => {
  test("are shown as words on every page, set no header and lead nowhere", async () => {
    let taken = 0
    for (const { action, page } of offered) {
      if (/withdraw|end|erase|revoke|merge|delete/.test(action)) continue
      const html = await (await own.visitor.get(page)).text()
      const form = formsOn(html, page, hostile).find((one) => one.action === action)
      if (!form) continue
      const answer = await own.visitor.post(action, form.fields)
      const body = await answer.text()
      assert.ok(answer.status < 500, `${action} ${answer.status}`)
      assert.equal(answer.headers.get("set-cookie")?.includes("a=b") ?? false, false, action)
      assert.ok((answer.headers.get("location") ?? "/").startsWith("/"), action)
      assert.ok(!body.includes("<img src=x") && !body.includes("<script>alert"), action)
      if (answer.status === 303) taken++
    }
    assert.ok(taken >= 5, `only ${taken} forms took the words`)
    let shown = 0
    for (const owner of owners)
      for (const [path, html] of await crawl(
        owner,
        [...roots, "/activities", "/cases", "/studies"],
        belongs,
        90,
      )) {
        assert.ok(!html.includes("<img src=x") && !html.includes("<script>alert"), path)
        if (html.includes("onerror=alert")) shown++
      }
    assert.ok(shown >= 5, `the words are shown on ${shown} pages only`)
  })
})
