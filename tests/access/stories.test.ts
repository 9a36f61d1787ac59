import assert from "node:assert/strict"
import { after, before, describe, test } from "node:test"
import type { Browser, Page } from "@playwright/test"
import { dateToFields } from "#http/fields.ts"
import { openBrowser } from "../support/browser.ts"
import {
  assertGoodHtml,
  assertGoodPage,
  follow,
  type Look,
  open,
  openReader,
  pathOf,
  press,
} from "./browser-story.ts"
import { type Office, openOffice } from "./office.ts"
import { codeAt, fromBase32, goodPassword, newestMail } from "./support.ts"

let office: Office
let app: Office["app"]
let browser: Browser
before(async () => {
  office = await openOffice()
  app = office.app
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await app.close()
})

const looks: readonly (Look & { readonly name: string; readonly email: string; readonly unit: string })[] = [
  {
    name: "on a phone without scripts",
    scripts: false,
    width: 390,
    email: "phone@example.go.th",
    unit: "TH-50",
  },
  {
    name: "on a desk with scripts, in the dark",
    scripts: true,
    width: 1366,
    dark: true,
    email: "desk@example.go.th",
    unit: "TH-57",
  },
]

const fillTerm = async (page: Page) => {
  const from = page.getByRole("group", { name: "ตั้งแต่วันที่" })
  await from.getByLabel("วันที่", { exact: true }).fill("1")
  await from.getByLabel("เดือน").selectOption({ label: "มกราคม" })
  await from.getByLabel(/พ\.ศ\./).fill("2569")
}

/** The administrator's browser, signed in with both factors. */
const openAdministrator = async (look: Look) => {
  const reader = await openReader(browser, look)
  office.clock.forward({ seconds: 31 })
  await open(reader.page, app, "/sign-in")
  await reader.page.getByLabel("อีเมล").fill("admin@example.go.th")
  await reader.page.getByLabel("รหัสผ่าน").fill(goodPassword)
  await press(reader.page, "เข้าสู่ระบบ")
  await reader.page.getByLabel("รหัส 6 หลัก").fill(codeAt(office.admin.secret, office.clock.now()))
  await press(reader.page, "เข้าสู่ระบบ")
  return reader
}

for (const look of looks)
  describe(`a governor comes into office, ${look.name}`, () => {
    const post = () => office.postOf(`province-${look.unit}`, "executive")

    test("is invited from the pages of administration", async () => {
      const admin = await openAdministrator(look)
      const { page } = admin
      await open(page, app, "/administration")
      await assertGoodPage(page, look)
      await follow(page, "บุคคล")
      await follow(page, "เชิญบุคคล")
      await assertGoodPage(page, look)
      await assertGoodHtml(page)
      await press(page, "ส่งคำเชิญ")
      await assertGoodPage(page, look)
      assert.ok((await page.locator(".error-summary li").count()) >= 2, "what is missing is said")
      await page.getByLabel("ชื่อและนามสกุล").fill("สมหญิง รักเมือง")
      await page.getByLabel("อีเมล").fill(look.email)
      await page.getByLabel("ตำแหน่ง", { exact: true }).selectOption(await post())
      await fillTerm(page)
      await press(page, "ส่งคำเชิญ")
      assert.match(pathOf(page), /^\/administration\/people\/[0-9a-f-]{36}$/)
      await assertGoodPage(page, look)
      await assertGoodHtml(page)
      await admin.close()
    })

    test("chooses a password, sets up the second factor from what the page shows, and sees it all listed", async () => {
      const { page, close } = await openReader(browser, look)
      const mail = await newestMail(app, look.email)
      await open(page, app, mail?.path ?? "")
      await assertGoodPage(page, look)
      await assertGoodHtml(page)
      assert.equal(await page.getByLabel("ชื่อและนามสกุล").inputValue(), "สมหญิง รักเมือง")
      await page.getByLabel("รหัสผ่าน").fill("short")
      await press(page, "ตั้งรหัสผ่านและเข้าสู่ระบบ")
      await assertGoodPage(page, look)
      assert.equal(await page.getByLabel("ชื่อและนามสกุล").inputValue(), "สมหญิง รักเมือง", "nothing typed is lost")
      await page.getByLabel("รหัสผ่าน").fill(goodPassword)
      await press(page, "ตั้งรหัสผ่านและเข้าสู่ระบบ")
      await open(page, app, "/account")
      await assertGoodPage(page, look)
      await follow(page, "การยืนยันตัวตนสองขั้นตอน")
      await assertGoodPage(page, look)
      await assertGoodHtml(page)
      await page.getByText("สแกนไม่ได้? พิมพ์รหัสลับนี้ในแอป").click()
      const secret = fromBase32((await page.locator("code.secret").innerText()).replaceAll(/\s/g, ""))
      await page.getByLabel(/6 หลัก/).fill(codeAt(secret, office.clock.now()))
      await press(page, "ตรวจรหัสและเปิดใช้")
      assert.equal(await page.locator("main code").count(), 10, await page.locator("main").innerText())
      await assertGoodPage(page, look)
      for (const path of [
        "/account",
        "/account/sessions",
        "/account/tokens",
        "/account/data",
        "/account/password",
      ]) {
        await open(page, app, path)
        await assertGoodPage(page, look)
        await assertGoodHtml(page)
      }
      await close()
      const again = await openReader(browser, look)
      office.clock.forward({ seconds: 31 })
      await open(again.page, app, "/sign-in")
      await assertGoodPage(again.page, look)
      await again.page.getByLabel("อีเมล").fill(look.email)
      await again.page.getByLabel("รหัสผ่าน").fill(goodPassword)
      await press(again.page, "เข้าสู่ระบบ")
      await assertGoodPage(again.page, look)
      await assertGoodHtml(again.page)
      await again.page.getByLabel("รหัส 6 หลัก").fill(codeAt(secret, office.clock.now()))
      await press(again.page, "เข้าสู่ระบบ")
      assert.equal(pathOf(again.page), "/account/inherited")
      await assertGoodPage(again.page, look)
      await open(again.page, app, "/account/sessions")
      assert.equal(await again.page.locator("tbody tr").count(), 2)
      await press(again.page, "ให้ออกจากระบบ")
      await assertGoodPage(again.page, look)
      assert.equal(await again.page.locator("tbody tr").count(), 1)
      await again.close()
    })

    test("why this may be done and that not is explained; every page of administration can be read by everybody", async () => {
      const admin = await openAdministrator(look)
      const { page } = admin
      await open(
        page,
        app,
        `/administration/rights?person=${look.email}&act=relation.correct&unit=${look.unit}`,
      )
      await assertGoodPage(page, look)
      await assertGoodHtml(page)
      assert.match(await page.locator("main").innerText(), /ต้องดำรงตำแหน่ง/)
      for (const path of [
        "/administration/people",
        "/administration/settings",
        "/administration/settings/access.second_factor_for",
        "/administration/security",
        "/administration/health",
        "/administration/delivery",
        "/organisations",
        "/organisations/new",
      ]) {
        await open(page, app, path)
        await assertGoodPage(page, look)
        await assertGoodHtml(page)
      }
      await admin.close()
    })

    test("leaves, a successor inherits what was begun, and is told from whom", async () => {
      const admin = await openAdministrator(look)
      const { page } = admin
      await open(page, app, `/administration/people?q=${look.email}`)
      await follow(page, "สมหญิง รักเมือง")
      await follow(page, "ให้พ้นจากตำแหน่ง")
      await assertGoodPage(page, look)
      await assertGoodHtml(page)
      await press(page, "ให้พ้นจากตำแหน่ง")
      await assertGoodPage(page, look)
      office.clock.forward({ days: 1 })
      await admin.close()
      await office.signInAdmin()
      const term = dateToFields("from", app.services.today(), true) as Record<string, string>
      const { mail, answer } = await office.invite(`next-${look.email}`, await post(), term)
      assert.equal(answer.status, 303, await answer.text())
      const next = await openReader(browser, look)
      await open(next.page, app, mail?.path ?? "")
      await next.page.getByLabel("รหัสผ่าน").fill(goodPassword)
      await press(next.page, "ตั้งรหัสผ่านและเข้าสู่ระบบ")
      await open(next.page, app, "/account/inherited")
      await assertGoodPage(next.page, look)
      await next.close()
    })

    test("is erased when nothing is held any more, with a reason, and the page says what stays", async () => {
      const admin = await openAdministrator(look)
      const { page } = admin
      await open(page, app, `/administration/people?q=${look.email}`)
      await follow(page, "สมหญิง รักเมือง")
      await follow(page, "ลบข้อมูลส่วนบุคคล")
      await assertGoodPage(page, look)
      await assertGoodHtml(page)
      await page.getByLabel("เหตุผล").fill("ขอใช้สิทธิลบข้อมูล")
      await press(page, "ลบข้อมูลส่วนบุคคล")
      assert.match(await page.locator("h1").innerText(), /ลบข้อมูลแล้ว/)
      await assertGoodPage(page, look)
      await admin.close()
    })
  })
