import assert from "node:assert/strict"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, test } from "node:test"
import AxeBuilder from "@axe-core/playwright"
import type { Browser, Page } from "@playwright/test"
import { day } from "#kernel/dates.ts"
import { filesOf } from "#modules/files/index.ts"
import { openMatter, tell } from "#modules/work/index.ts"
import { pdf } from "../files/samples.ts"
import { startTestApp, type TestApp } from "../support/app.ts"
import { openBrowser } from "../support/browser.ts"
import { signInAs, type TestPerson } from "../support/people.ts"
import { inAct } from "./acts.ts"

const dataFolder = mkdtempSync(join(tmpdir(), "maitri-data-"))
const kind = { name: "test.review", label: { th: "การพิจารณา", en: "Review" } }
let app: TestApp
let browser: Browser
let officer: TestPerson
let relation: string
before(async () => {
  app = await startTestApp({ installation: { dataFolder } })
  officer = await signInAs(app, { role: "officer", kind: "province", units: ["TH-50"] })
  relation = await inAct(app, async (tx, act) => {
    const id = act.newId()
    const is = { status: "proposed", certainty: "certain", proposed_on: "2026", home_units: ["TH-50"] }
    await tx
      .insertInto("relation")
      .values({ id, ...is, created_at: act.at, updated_at: act.at })
      .execute()
    const title = { th: "ตรวจร่างบันทึกความเข้าใจ", en: "Review the draft" }
    await openMatter(tx, act, {
      kind,
      subject: { kind: "relation", id },
      holder: { post: officer.postId },
      title,
      path: "/relations",
      dueOn: day("2026-11-20"),
    })
    await tell(tx, act, { key: "told", kind, to: [{ post: officer.postId }], title, path: "/relations" })
    return id
  })
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await app.close()
  rmSync(dataFolder, { recursive: true })
})

const visit = async (path: string, use: (page: Page) => Promise<void>, javaScriptEnabled = true) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, javaScriptEnabled })
  const [name = "", value = ""] = officer.cookie.split("=")
  await context.addCookies([{ name, value, url: app.url }])
  const page = await context.newPage()
  await page.goto(app.url + path)
  await use(page)
  await context.close()
}

test("every page of work and files can be read by everybody and fits a telephone", async () => {
  const paths = [
    "/work",
    "/en/work",
    "/work/late",
    "/notices",
    "/notices/settings",
    `/files/of/relation/${relation}`,
  ]
  for (const path of paths) {
    await visit(path, async (page) => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      assert.deepEqual(
        violations.map(({ id, nodes }) => [path, id, nodes[0]?.html]),
        [],
      )
      const wide = await page.evaluate("document.documentElement.scrollWidth")
      assert.ok(Number(wide) <= 390, `${path} is ${String(wide)} wide`)
    })
  }
})

test("without scripts: from the count in the head to the matter, and the notice is read", () =>
  visit(
    "/work",
    async (page) => {
      await page.getByRole("link", { name: /แจ้งเตือน/ }).click()
      await page.getByRole("link", { name: "ตรวจร่างบันทึกความเข้าใจ" }).click()
      assert.equal(new URL(page.url()).pathname, "/relations")
      assert.equal(await page.locator(".count").count(), 1)
    },
    false,
  ))

for (const scripts of [false, true]) {
  test(`a file is chosen and attached ${scripts ? "with" : "without"} scripts`, async () => {
    const path = join(dataFolder, scripts ? "with.pdf" : "without.pdf")
    // the same file may not be attached to a record twice
    writeFileSync(path, Buffer.concat([pdf, Buffer.from(`% ${String(scripts)}\n`)]))
    await visit(
      `/files/of/relation/${relation}`,
      async (page) => {
        await page.getByLabel("ไฟล์", { exact: true }).setInputFiles(path)
        if (scripts) await page.getByText(/with\.pdf · 0\.0 MB/).waitFor()
        await page.getByRole("button", { name: "แนบไฟล์" }).click()
        await page.waitForURL(`**/relations/${relation}`)
      },
      scripts,
    )
    const files = await filesOf(app.services.database.pool, { kind: "relation", id: relation })
    assert.equal(files.at(-1)?.name, scripts ? "with.pdf" : "without.pdf")
  })
}

test("with scripts a file can be dropped, and one that is too large is told before it is sent", () =>
  visit(`/files/of/relation/${relation}`, async (page) => {
    await page.evaluate(`{
      const dropped = new DataTransfer()
      dropped.items.add(new File([new Uint8Array(51_000_000)], "large.pdf"))
      document.querySelector("file-field").dispatchEvent(new DragEvent("drop", { dataTransfer: dropped }))
    }`)
    await page.getByText(/large\.pdf · 51\.0 MB · ไฟล์ใหญ่เกินกำหนด/).waitFor()
  }))
