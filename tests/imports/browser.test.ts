import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser, Page } from "@playwright/test"
import { apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { openBrowser } from "#tests/support/browser.ts"
import { assertAccessible } from "#tests/support/page-checks.ts"
import { signInAs } from "#tests/support/people.ts"
import { bringIn, publishedList, rowOf, smallList } from "./support.ts"

let app: TestApp
let browser: Browser
let cookie: { name: string; value: string; url: string }
let id: string
before(async () => {
  app = await startTestApp()
  browser = await openBrowser()
  const person = await signInAs(app, { role: "officer", kind: "interior", name: "กมล" })
  const [name = "", value = ""] = person.cookie.split("=")
  cookie = { name, value, url: app.url }
  id = (await bringIn(app, publishedList(), "official-list-2562-01-04.txt")).id
})
after(async () => {
  await browser.close()
  await app.close()
})

type Look = { width?: number; script?: boolean; scheme?: "light" | "dark" }

const open = async (
  path: string,
  { width = 1366, script = true, scheme = "light" }: Look = {},
): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled: script,
    colorScheme: scheme,
  })
  await context.addCookies([cookie])
  const page = await context.newPage()
  await page.goto(app.url + path)
  return page
}

test("pages of imports are accessible on a desk and a phone, in light and dark, and nothing runs over", async () => {
  const paths = [
    "/imports",
    `/imports/${id}`,
    `/en/imports/${id}/rows/4`,
    `/imports/${id}/undo`,
    "/imports/new",
  ]
  for (const [at, path] of paths.entries())
    for (const width of [390, 1366]) {
      const page = await open(path, { width, scheme: (at + width) % 2 ? "dark" : "light" })
      await assertAccessible(page)
      const over = await page.evaluate<number>("document.documentElement.scrollWidth - window.innerWidth")
      assert.ok(over <= 0, `${path} at ${width}: ${over} px too wide`)
      await page.context().close()
    }
})

for (const script of [true, false])
  test(`a doubt is decided by what is seen and clicked ${script ? "with" : "without"} scripts`, async () => {
    const row = script ? 19 : 34
    const page = await open(`/imports/${id}/rows/${row}`, { script })
    await page.getByRole("radio", { name: /ตามที่ระบบอ่าน/ }).check()
    await page.getByLabel("เหตุผล").first().fill("ตรวจกับหนังสือแล้ว")
    await page.getByRole("button", { name: "บันทึกคำตัดสิน" }).click()
    await page.waitForURL((url) => !url.pathname.endsWith(`/rows/${row}`))
    assert.match(page.url(), /\/rows\/\d+$/)
    assert.equal((await rowOf(apiAs(app), id, row))["decision"], "confirmed")
    await page.context().close()
  })

for (const script of [true, false])
  test(`a list is sent, looked at and brought in ${script ? "with" : "without"} scripts`, async () => {
    const text = smallList(`${script ? "๑" : "๒"} ตุลาคม ๒๕๖๖`, [
      "๔๑/จังหวัดเชียงใหม่ – นครคุนหมิง มณฑลยูนนาน สาธารณรัฐประชาชนจีน",
    ])
    const page = await open("/imports/new", { script })
    await page
      .getByLabel("ไฟล์ของบัญชี")
      .setInputFiles({ name: "list.txt", mimeType: "text/plain", buffer: Buffer.from(text) })
    await page.getByRole("button", { name: "ส่งไฟล์ให้อ่าน" }).click()
    await page.waitForURL("**/imports/drafts/*")
    while (await page.getByRole("link", { name: "ดูอีกครั้ง" }).isVisible())
      await page.getByRole("link", { name: "ดูอีกครั้ง" }).click()
    if (script) await assertAccessible(page)
    await page.getByRole("button", { name: "นำเข้าทะเบียน" }).click()
    await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/)
    await page.context().close()
  })
