import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { after, before, describe, test } from "node:test"
import { makeLink, type Province, province, record, textOf } from "../activities/support.ts"
import { startTestApp, type TestApp } from "../support/app.ts"
import { asOwner, MovedClock } from "./support.ts"

let app: TestApp
let own: Province
let clock: MovedClock
/** One good address of each kind: to report, to confirm, a calendar. */
let good: readonly string[]

const from = (address: string) => ({ headers: { "x-forwarded-for": address } })
const linkIn = (html: string, pattern: RegExp) => pattern.exec(html)?.[1] ?? assert.fail("no link")
const tokenIn = (path: string) =>
  path.split("/")[path.endsWith(".ics") ? 3 : path.startsWith("/en/") ? 3 : 2] ?? ""

before(async () => {
  clock = new MovedClock()
  app = await startTestApp({ clock, installation: { proxies: 1 } })
  own = await province(app)
  const report = await makeLink(own)
  const activity = await record(own)
  const made = await own.visitor.post(`${activity}/ask-partner`, {
    organisationName: "Office abroad",
    language: "lo",
    days: "30",
  })
  const confirm = linkIn(
    await textOf(own.visitor, made.headers.get("location") ?? ""),
    /https?:\/\/[^"<]+(\/en\/confirm\/[\w-]+)/,
  )
  assert.equal((await own.visitor.post("/calendar/feeds")).status, 303)
  const feed = linkIn(
    await textOf(own.visitor, "/calendar/feeds"),
    /(\/calendar\/feeds\/[\w-]+\/maitri\.ics)/,
  )
  good = [report, confirm, feed]
})
after(() => app.close())

/** Tokens that open nothing: another seal, another id, of another kind, cut, lengthened, of nothing at all. */
const wrongOf = (path: string) => {
  const token = tokenIn(path)
  const bytes = Buffer.from(token, "base64url")
  const turned = (at: number) => {
    const other = Buffer.from(bytes)
    other[at] = (other[at] ?? 0) ^ 1
    return other.toString("base64url")
  }
  const others = good.filter((one) => one !== path).map(tokenIn)
  return [
    turned(31),
    turned(16),
    turned(0),
    token.slice(0, -1),
    `${token}A`,
    randomBytes(32).toString("base64url"),
    "no-token-at-all",
    ...others,
  ].map((wrong) => path.replace(token, wrong))
}

describe("an address that is itself the secret", () => {
  test("opens what it is for, and tells of every other one the same: nothing", async () => {
    for (const [number, path] of good.entries()) {
      const address = from(`10.1.0.${number}`)
      assert.equal((await app.fetch(path, address)).status, 200, path)
      const said = new Set<string>()
      for (const wrong of wrongOf(path)) {
        const answer = await app.fetch(wrong, address)
        assert.equal(answer.status, 404, wrong)
        const body = (await answer.text()).replaceAll(tokenIn(wrong), "…")
        said.add(`${answer.headers.get("content-type")} ${body}`)
      }
      assert.equal(said.size, 1, `${path} answers wrong ones differently`)
    }
  })

  test("says of a link that was withdrawn or has run out what it says of one that never was", async () => {
    const path = await makeLink(own)
    const text = async () =>
      (await (await app.fetch(path, from("10.2.0.1"))).text()).replaceAll(tokenIn(path), "…")
    const [never = ""] = wrongOf(path)
    const unknown = (await (await app.fetch(never, from("10.2.0.1"))).text()).replaceAll(tokenIn(never), "…")
    const [link] = await asOwner<{ id: string }>(app, "select id from report_link order by id desc limit 1")
    assert.equal((await own.visitor.post(`/links/${link?.id}/revoke`)).status, 303)
    assert.equal(await text(), unknown)
  })

  test("cannot be guessed on and on: whoever tries too many waits, even with a good one; others do not", async () => {
    const [report = "", confirm = "", feed = ""] = good
    const guesses = Array.from({ length: 100 }, () =>
      report.replace(tokenIn(report), randomBytes(32).toString("base64url")),
    )
    for (const wrong of guesses) assert.equal((await app.fetch(wrong, from("10.3.0.1"))).status, 404)
    for (const path of [guesses[0] ?? "", report, confirm, feed])
      assert.match(
        await (await app.fetch(path, from("10.3.0.1"))).text(),
        /Too many attempts|หลายครั้งเกินไป/,
        path,
      )
    const [note] = await asOwner<{ times: number }>(
      app,
      "select sum(count)::int as times from history.security_note where event = 'too_often'",
    )
    assert.ok((note?.times ?? 0) >= 4, "those who watch over the installation are told")
    for (const path of good) assert.equal((await app.fetch(path, from("10.3.0.2"))).status, 200, path)
    clock.forward({ minutes: 16 })
    for (const path of good) assert.equal((await app.fetch(path, from("10.3.0.1"))).status, 200, path)
  })

  test("is opened by its holder as often as they like", async () => {
    const [, , feed = ""] = good
    for (let n = 0; n < 120; n++) assert.equal((await app.fetch(feed, from("10.4.0.1"))).status, 200)
  })
})
