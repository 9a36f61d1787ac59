import assert from "node:assert/strict"
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, test } from "node:test"
import type { Browser, BrowserContext, Page } from "@playwright/test"
import sharp from "sharp"
import { bundleAssets } from "#ui/assets.ts"
import { brotliCompressSync } from "node:zlib"
import { assertAccessible } from "#tests/support/page-checks.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { openBrowser } from "#tests/support/browser.ts"
import { makeLink, type Province, province } from "./support.ts"

let app: TestApp
let own: Province
let browser: Browser
let photo: { name: string; mimeType: string; buffer: Buffer }
before(async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "maitri-phone-"))
  app = await startTestApp({ installation: { dataFolder } })
  own = await province(app)
  browser = await openBrowser()
  // as large as a telephone makes them, and noisy, so that it does not pack well
  const buffer = await sharp({
    create: {
      width: 4000,
      height: 3000,
      channels: 3,
      background: "#555",
      noise: { type: "gaussian", mean: 128, sigma: 40 },
    },
  })
    .jpeg({ quality: 90 })
    .toBuffer()
  photo = { name: "IMG_0001.jpg", mimeType: "image/jpeg", buffer }
})
after(async () => {
  await browser.close()
  await app.close()
})

const onPhone = async (use: (page: Page, context: BrowserContext) => Promise<void>) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, hasTouch: true })
  try {
    await use(await context.newPage(), context)
  } finally {
    await context.close()
  }
}

const next = (page: Page) => page.getByRole("button", { name: "ต่อไป" }).click()

/** Goes through the questions as somebody who sees them for the first time. */
const answer = async (page: Page, title: string) => {
  await page.getByLabel("เรียกกิจกรรมนี้ว่าอะไร").fill(title)
  await page.getByLabel("งานแสดงสินค้าหรือจับคู่ธุรกิจ").check()
  await next(page)
  await page.getByLabel("ที่ไหน").fill("สะหวันนะเขต")
  await next(page)
  await page.getByLabel("คนไทย").fill("20")
  await page.getByLabel("คนของคู่ความสัมพันธ์").fill("35")
  await next(page)
  await page.getByLabel("เล่าสั้น ๆ").fill("ขายได้ 3 แสนบาท")
}

const sent = (title: string) =>
  app.services.database.query
    .selectFrom("activity")
    .select(["id", "documents", "report_key"])
    .where("title", "=", title)
    .execute()

const until = async (what: () => Promise<boolean>) => {
  for (let n = 0; n < 150; n++) {
    if (await what()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  assert.fail("it did not come about")
}

test("few questions at a time, by touch, readable for everybody at each step", async () => {
  const link = await makeLink(own)
  await onPhone(async (page) => {
    await page.goto(app.url + link)
    await assertAccessible(page)
    assert.equal(await page.getByLabel("ที่ไหน").isVisible(), false, "later questions wait")
    for (const name of ["ส่งให้จังหวัด", "ย้อนกลับ", "ลองส่งเดี๋ยวนี้"])
      assert.equal(await page.getByRole("button", { name }).isVisible(), false, name)
    await next(page)
    assert.ok(await page.getByLabel("เรียกกิจกรรมนี้ว่าอะไร").isVisible(), "an answer is needed first")
    await answer(page, "ทีละข้อ")
    await assertAccessible(page)
    await next(page)
    await page.getByRole("button", { name: "ส่งให้จังหวัด" }).click()
    await page.getByText("ส่งถึงจังหวัดแล้ว").waitFor()
    await assertAccessible(page)
  })
  assert.equal((await sent("ทีละข้อ")).length, 1)
})

test("the line is cut while it is sent: kept on the phone, sent once when the line is back, photographs made small", async () => {
  const link = await makeLink(own)
  await onPhone(async (page, context) => {
    await page.goto(app.url + link)
    await answer(page, "สัญญาณขาด")
    await page.getByLabel("เลือกภาพ").setInputFiles([photo])
    await page.locator(".report-photos img").waitFor()
    await next(page)
    await context.setOffline(true)
    await page.getByRole("button", { name: "ส่งให้จังหวัด" }).click()
    await page.getByText("ไม่มีสัญญาณ").waitFor()
    assert.equal((await sent("สัญญาณขาด")).length, 0)
    await context.setOffline(false)
    await page.getByText("ส่งถึงจังหวัดแล้ว").waitFor()
  })
  const rows = await sent("สัญญาณขาด")
  assert.deepEqual([rows.length, rows[0]?.documents], [1, 1])
  const kept = await app.services.database.query
    .selectFrom("attachment as f")
    .innerJoin("stored_file as s", "s.sha256", "f.sha256")
    .select("s.bytes")
    .where("f.subject_id", "=", rows[0]?.id ?? "")
    .executeTakeFirstOrThrow()
  assert.ok(kept.bytes < photo.buffer.length / 3, `${kept.bytes} of ${photo.buffer.length} bytes`)
})

test("the answer is lost on the way back: the report is sent again, and there is one", async () => {
  const link = await makeLink(own)
  await onPhone(async (page) => {
    await page.goto(app.url + link)
    await answer(page, "คำตอบหาย")
    await next(page)
    let lost = 0
    await page.route(`**${link}`, async (route) => {
      if (route.request().method() !== "POST" || lost > 0) return route.continue()
      lost++
      await route.fetch()
      return route.abort("connectionreset")
    })
    await page.getByRole("button", { name: "ส่งให้จังหวัด" }).click()
    await page.getByText("ไม่มีสัญญาณ").waitFor()
    assert.equal((await sent("คำตอบหาย")).length, 1, "it had arrived")
    await page.getByRole("button", { name: "ลองส่งเดี๋ยวนี้" }).click()
    await page.getByText("ส่งถึงจังหวัดแล้ว").waitFor()
  })
  assert.equal((await sent("คำตอบหาย")).length, 1)
})

test("closed in the middle and opened again without a line: the page opens and the answers are there", async () => {
  const link = await makeLink(own)
  await onPhone(async (page, context) => {
    await page.goto(app.url + link)
    await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)")
    await page.reload()
    await answer(page, "ปิดแล้วเปิดใหม่")
    await page.getByText("เก็บไว้ในเครื่องแล้ว").waitFor()
    await page.close()
    await context.setOffline(true)
    const again = await context.newPage()
    await again.goto(app.url + link)
    await again.getByText("ทำต่อจากที่ค้างไว้").waitFor()
    assert.equal(await again.getByLabel("เล่าสั้น ๆ").inputValue(), "ขายได้ 3 แสนบาท")
    await next(again)
    await again.getByRole("button", { name: "ส่งให้จังหวัด" }).click()
    await again.getByText("ไม่มีสัญญาณ").waitFor()
    await again.close()
    await context.setOffline(false)
    const later = await context.newPage()
    await later.goto(app.url + link)
    await later.getByText("ส่งถึงจังหวัดแล้ว").waitFor()
  })
  await until(async () => (await sent("ปิดแล้วเปิดใหม่")).length === 1)
})

test("the line is cut and comes back in every step: every answer stays, and one report is sent", async () => {
  const link = await makeLink(own)
  await onPhone(async (page, context) => {
    const cut = async (use: () => Promise<void>) => {
      await context.setOffline(true)
      await use()
      await next(page)
      await context.setOffline(false)
    }
    await page.goto(app.url + link)
    await cut(async () => {
      await page.getByLabel("เรียกกิจกรรมนี้ว่าอะไร").fill("ขาดทุกขั้น")
      await page.getByLabel("งานแสดงสินค้าหรือจับคู่ธุรกิจ").check()
    })
    await cut(() => page.getByLabel("ที่ไหน").fill("สะหวันนะเขต"))
    await cut(() => page.getByLabel("คนไทย").fill("20"))
    await cut(async () => {
      await page.getByLabel("เล่าสั้น ๆ").fill("ขายได้ 3 แสนบาท")
      await page.getByLabel("เลือกภาพ").setInputFiles([photo])
      await page.locator(".report-photos img").waitFor()
    })
    await context.setOffline(true)
    await page.getByRole("button", { name: "ส่งให้จังหวัด" }).click()
    await page.getByText("ไม่มีสัญญาณ").waitFor()
    await page.reload().catch(() => undefined)
    await context.setOffline(false)
    await page.goto(app.url + link)
    await page.getByText("ส่งถึงจังหวัดแล้ว").waitFor()
  })
  await until(async () => (await sent("ขาดทุกขั้น")).length === 1)
  const [row] = await app.services.database.query
    .selectFrom("activity")
    .select(["place", "outputs", "documents"])
    .where("title", "=", "ขาดทุกขั้น")
    .execute()
  assert.deepEqual([row?.place, row?.outputs, row?.documents], ["สะหวันนะเขต", "ขายได้ 3 แสนบาท", 1])
})

test("what the server will not take is said on the phone, at its step, and nothing typed is lost", async () => {
  const link = await makeLink(own)
  await onPhone(async (page) => {
    await page.goto(app.url + link)
    await answer(page, "วันในอนาคต")
    for (const _ of [1, 2]) await page.getByRole("button", { name: "ย้อนกลับ" }).click()
    await page.locator('[name="beginsOn.year"]').fill("2590")
    for (const _ of [1, 2, 3]) await next(page)
    await page.getByRole("button", { name: "ส่งให้จังหวัด" }).click()
    await page.getByText("วันที่นี้ยังมาไม่ถึง").waitFor()
    assert.equal(await page.locator('[name="beginsOn.year"]').isVisible(), true)
    await page.locator('[name="beginsOn.year"]').fill("2569")
    for (const _ of [1, 2, 3]) await next(page)
    await page.getByRole("button", { name: "ส่งให้จังหวัด" }).click()
    await page.getByText("ส่งถึงจังหวัดแล้ว").waitFor()
  })
  assert.equal((await sent("วันในอนาคต")).length, 1)
})

test("the page's scripts stay under 20 kB on the wire", async () => {
  const assets = bundleAssets()
  const script = await assets.respond(assets.script, "")?.arrayBuffer()
  assert.ok(script)
  assert.ok(brotliCompressSync(Buffer.from(script)).length <= 20_000)
})

test("on a slow 3G line the first question takes what is typed before the script is there, and keeps it", async (t) => {
  const link = await makeLink(own)
  await onPhone(async (page, context) => {
    const line = await context.newCDPSession(page)
    await line.send("Network.enable")
    // WebPageTest's "3G Slow": 400 kbit/s each way, 400 ms there and back
    const throughput = 400_000 / 8
    await line.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 400,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    })
    const begun = performance.now()
    await page.goto(app.url + link, { waitUntil: "commit" })
    await page.getByLabel("เรียกกิจกรรมนี้ว่าอะไร").fill("พิมพ์ทันที")
    t.diagnostic(`first input after ${Math.round(performance.now() - begun)} ms on a slow 3G line`)
    await page.waitForLoadState("networkidle")
    assert.equal(await page.getByLabel("เรียกกิจกรรมนี้ว่าอะไร").inputValue(), "พิมพ์ทันที")
    await page.getByLabel("งานแสดงสินค้าหรือจับคู่ธุรกิจ").check()
    await next(page)
    assert.ok(await page.getByLabel("ที่ไหน").isVisible())
  })
})
