import assert from "node:assert/strict"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, test } from "node:test"
import type { Browser, Page } from "@playwright/test"
import type { TestApp } from "#tests/support/app.ts"
import { openBrowser } from "#tests/support/browser.ts"
import { assertAccessible, assertValidHtml } from "#tests/support/page-checks.ts"
import { signInAs, type TestPerson } from "#tests/support/people.ts"
import { startOffice } from "./office.ts"

const folder = mkdtempSync(join(tmpdir(), "maitri-sheets-"))
let app: TestApp
let close: () => Promise<void>
let browser: Browser
let person: TestPerson

before(async () => {
  const office = await startOffice()
  app = office.app
  close = office.close
  person = await signInAs(app, { role: "officer", kind: "interior" })
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await close()
  rmSync(folder, { recursive: true })
})

const visit = async (
  use: (page: Page) => Promise<void>,
  options: { javaScriptEnabled?: boolean; width?: number } = {},
) => {
  const { javaScriptEnabled = true, width = 390 } = options
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled })
  const [name = "", value = ""] = person.cookie.split("=")
  await context.addCookies([{ name, value, url: app.url }])
  await use(await context.newPage())
  await context.close()
}

const check = async (page: Page, scripts: boolean) => {
  await assertValidHtml(await (await page.request.get(page.url())).text())
  if (scripts) await assertAccessible(page)
  const wide = await page.evaluate(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  )
  assert.ok(Number(wide) <= 0, `${page.url()} is wider than the screen by ${String(wide)}`)
}

const table = (year: number) =>
  `ลำดับ,จังหวัด,คู่ความสัมพันธ์,ประเทศ,วันที่ลงนาม\n1,ภูเก็ต,เซี่ยเหมิน มณฑลฝูเจี้ยน,จีน,4 ม.ค. ${year}\n2,ขอนแก่น,เมืองหนานจิง,จีน,31/02/${year}\n3,ชลบรี,จังหวัดชิซูโอกะ,ญี่ปุ่น,${year}\n`

/** From the empty form to the rows as they were understood. */
const walk = async (page: Page, year: number, scripts: boolean): Promise<void> => {
  const path = join(folder, `table-${year}.csv`)
  writeFileSync(path, table(year))
  await page.goto(`${app.url}/imports/spreadsheets/new`)
  await check(page, scripts)
  await page.getByLabel("ไฟล์ตาราง").setInputFiles(path)
  await page.getByRole("button", { name: "อ่านไฟล์" }).click()
  await check(page, scripts)
  await page.getByRole("button", { name: "อ่านและตรวจทุกแถว" }).click()
  if (!scripts)
    while ((await page.getByRole("heading", { name: "ตรวจก่อนนำเข้า" }).count()) === 0)
      await page.getByRole("link", { name: "ดูความคืบหน้าล่าสุด" }).click()
  await page.getByRole("heading", { name: "ตรวจก่อนนำเข้า" }).waitFor()
  await check(page, scripts)
}

test("on a telephone a table is sent, its columns are seen, every row is checked", async () => {
  await visit(async (page) => {
    await walk(page, 2562, true)
    await page.getByRole("link", { name: /ต้องแก้ 1/ }).click()
    await page.getByText("ไม่มีวันที่ “31/02/2562” ในปฏิทิน").waitFor()
    await check(page, true)
    await page.getByRole("button", { name: "นำเข้า 2 แถว" }).click()
    await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/)
  })
})

test("all of it works without scripts, on a wide screen too", async () => {
  await visit(async (page) => walk(page, 2561, false), { javaScriptEnabled: false, width: 1366 })
})

test("a file that cannot be read is refused at its field, which takes the focus of a reader", async () => {
  await visit(async (page) => {
    const path = join(folder, "table.xlsx")
    writeFileSync(path, "%PDF-1.7")
    await page.goto(`${app.url}/en/imports/spreadsheets/new`)
    await page.getByLabel("The file").setInputFiles(path)
    await page.getByRole("button", { name: "Read the file" }).click()
    await page.getByRole("alert").getByText("Word and PDF").waitFor()
    await assertAccessible(page)
  })
})

test("the list of relations offers what it shows as files", async () => {
  await visit(async (page) => {
    await page.goto(`${app.url}/relations?country=CN`)
    const offered = page.getByRole("link", { name: "CSV" }).first()
    assert.match((await offered.getAttribute("href")) ?? "", /relations\.csv\?.*country=CN/)
    const [file] = await Promise.all([page.waitForEvent("download"), offered.click()])
    assert.equal(file.suggestedFilename(), "maitri-relations.csv")
    await check(page, true)
  })
})
