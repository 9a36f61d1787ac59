import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { openBrowser } from "./support/browser.ts"
import { startTestApp, type TestApp } from "./support/app.ts"

let app: TestApp
before(async () => {
  app = await startTestApp()
})
after(() => app.close())

test("answers and is well", async () => {
  const answer = await app.fetch("/healthz")
  assert.equal(answer.status, 200)
})

test("an address with a slash at its end leads to the page that is meant, and never to another host", async () => {
  const location = async (path: string) => {
    const answer = await app.fetch(path, { redirect: "manual" })
    return [answer.status, answer.headers.get("location")]
  }
  assert.deepEqual(await location("/en/"), [303, "/en"])
  assert.deepEqual(await location("/en/relations/?country=CN"), [303, "/en/relations?country=CN"])
  assert.deepEqual(await location("//elsewhere.example/"), [404, null])
})

test("browser opens the list", async () => {
  const browser = await openBrowser()
  const page = await browser.newPage()
  await page.goto(`${app.url}/relations`)
  assert.equal(await page.locator("h1").textContent(), "ความสัมพันธ์")
  await browser.close()
})
