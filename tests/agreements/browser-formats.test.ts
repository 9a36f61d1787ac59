import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser, Page } from "@playwright/test"
import { openBrowser } from "#tests/support/browser.ts"
import { apiAs } from "#tests/support/api.ts"
import { follow, pageIn, press } from "../establishment/in-browsers.ts"
import { assertGood } from "./good-page.ts"
import { type AgreementOffice, openAgreementOffice } from "./office.ts"
import { paragraph, plainFile, run, wordFile } from "./words.ts"

let office: AgreementOffice
let browser: Browser
before(async () => {
  office = await openAgreementOffice()
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await office.close()
})

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
const said = (page: Page): Promise<string> => page.locator("main").innerText()
const sendFile = async (page: Page, buffer: Buffer) => {
  await page.getByLabel("Word file").setInputFiles({ name: "format.docx", mimeType: docx, buffer })
  await press(page, "Send and check")
}
const send = (page: Page, lines: readonly string[]) => sendFile(page, plainFile(lines))
const marked = [
  "[[แบบ | แบบกระทรวง | Ministry format]]",
  "[[ข้อ title | คงที่ | ชื่อ | Title]]",
  "[[th]]",
  "บันทึกความเข้าใจ {ฝ่ายไทย} กับ {ฝ่ายต่างประเทศ}",
]
const english = ["[[en]]", "Memorandum of {home} and {partner}"]
const contents = [
  "[[ข้อ money | คงที่ | เงิน | Money]]",
  "[[th]]",
  "ต่างฝ่ายต่างจ่าย",
  "[[en]]",
  "Each side pays its own.",
]

test("the ministry brings in its own format in Word, is told what is wrong where, and publishes it; drafts under way choose", async (story) => {
  const { app, offices } = office
  const { id } = await office.begun("LA-SV")
  const page = await pageIn(browser, app, offices.division, false)
  const checker = await pageIn(browser, app, offices.division, true)
  const look = () => assertGood(checker, page.url())

  await story.test("unknown and missing marks are told with their paragraph", async () => {
    await page.goto(`${app.url}/en/agreement-formats`)
    await look()
    await follow(page, "Bring in the ministry’s format")
    await look()
    await press(page, "Send and check")
    assert.match(await said(page), /Choose the Word file to send/)
    await send(page, [...marked, "[[xx]]", "Memorandum"])
    assert.match(await said(page), /Paragraph 5[^\n]*\[\[xx\]\][^\n]*not known/)
    await send(page, [...marked, "{ไม่รู้จัก}", ...english])
    assert.match(await said(page), /\{ไม่รู้จัก\}/)
    await send(page, [...marked, ...contents])
    assert.match(await said(page), /Clause “title” has no English/)
    await send(page, ["Just a text without any mark"])
    assert.match(await said(page), /The format has no name: begin the file with/)
  })

  await story.test("what leaves open how the format reads is told with its paragraph", async () => {
    const lines = (all: readonly string[]) => all.map((text) => paragraph(run(text))).join("")
    const inserted = `<w:ins w:id="1" w:author="X">${run("Each side pays half.")}</w:ins>`
    const numbered = `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run("Money")}`
    const body = lines([...marked, ...english, ...contents]) + paragraph(inserted) + paragraph(numbered)
    await sendFile(page, wordFile(body))
    assert.match(await said(page), /Paragraph 12 “Each side pays half.”: Inserted as a tracked change/)
    assert.match(await said(page), /Paragraph 13 “Money”: Word numbers this paragraph by itself/)
  })

  await story.test("a good one is read, checked, published on a basis and from a day", async () => {
    await send(page, [...marked, ...english, ...contents])
    assert.match(await said(page), /Ministry format[\s\S]*Each side pays its own/)
    await look()
    await follow(page, "Publish this format")
    await look()
    await press(page, "Publish this format")
    assert.match(await said(page), /basis/i)
    await page.getByLabel("Legal basis", { exact: true }).fill("หนังสือ มท ๐๒๐๔.๑/ว ๑")
    await page.locator("input[name='effectiveFrom.day']").fill("1")
    await page.locator("select[name='effectiveFrom.month']").selectOption("11")
    await page.locator("input[name='effectiveFrom.year']").fill("2026")
    await press(page, "Publish this format")
    await look()
    await page.goto(`${app.url}/en/agreement-formats`)
    assert.match(await said(page), /Ministry format[\s\S]*In force/)
  })

  await story.test(
    "a draft under way keeps its format, is told of the newer one, and takes it when asked",
    async () => {
      const officer = await pageIn(browser, app, offices.officer, false)
      await officer.goto(`${app.url}/en/agreements/${id}`)
      assert.match(await said(officer), /A newer format is in force/)
      const before = (await apiAs(app, offices.officer).get(`/agreements/${id}`)).body
      assert.deepEqual(before["languages"], ["th", "lo", "en"])
      await press(officer, "Take the newer format")
      assert.doesNotMatch(await said(officer), /A newer format is in force/)
      assert.match(await said(officer), /Ministry format[\s\S]*Version 1[\s\S]*Written here/)
      const after = (await apiAs(app, offices.officer).get(`/agreements/${id}`)).body
      assert.deepEqual([after["languages"], after["departs"]], [["th", "en"], false])
    },
  )
})
