import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser, Page } from "@playwright/test"
import { openBrowser } from "#tests/support/browser.ts"
import type { TestPerson } from "#tests/support/people.ts"
import { follow, pageIn, press } from "../establishment/in-browsers.ts"
import { pdf } from "../files/samples.ts"
import { assertGood } from "./good-page.ts"
import { changedInWord } from "./in-word.ts"
import { type AgreementOffice, openAgreementOffice } from "./office.ts"

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
const phone = (person: TestPerson, scripts = false): Promise<Page> =>
  pageIn(browser, office.app, person, scripts)
const said = (page: Page): Promise<string> => page.locator("main").innerText()

const wordsIn = async (page: Page, marks: string): Promise<readonly string[]> =>
  (await page.locator(marks).allInnerTexts()).map((text) => text.trim())
const gone = (page: Page) => wordsIn(page, ".clause-findings del")

test("a memorandum is drafted from its case, taken through Word, judged, signed and kept, on a phone without scripts", async (story) => {
  const { app, offices } = office
  const one = await office.caseAtDraft()
  const page = await phone(offices.officer)
  const checker = await phone(offices.officer, true)
  const look = () => assertGood(checker, page.url().replace(/#.*/, ""))
  let draft = ""

  await story.test("it is begun from the case, and filled in part by part", async () => {
    await page.goto(`${app.url}/en/cases/${one.id}`)
    await look()
    await press(page, "Draft it from the format")
    draft = page.url().replace(/#.*/, "")
    assert.match(draft, /\/en\/agreements\/[0-9a-f-]{36}$/)
    await look()
    await follow(page, "Change Languages")
    await page.getByLabel("Lao").uncheck()
    await page.getByLabel("English").uncheck()
    await press(page, "Save and go on")
    assert.match(await said(page), /Choose two or three languages/)
    await page.getByLabel("English").check()
    await page.getByLabel("Lao").check()
    await look()
    await press(page, "Save and go on")
    await look()
    await page.getByLabel(/Lao/).first().fill("ແຂວງຊຽງໃໝ່")
    await press(page, "Save and go on")
    await look()
    await page.getByLabel("Tourism").check()
    await page.getByLabel("Economy").check()
    await press(page, "Save and go on")
    await page.getByLabel("Title, in English").first().fill("A shared tour")
    await page.getByLabel("Title, in Thai").first().fill("เส้นทางท่องเที่ยวร่วม")
    await page.locator("input[name='projects.0.due.day']").fill("30")
    await page.locator("select[name='projects.0.due.month']").selectOption("9")
    await page.locator("input[name='projects.0.due.year']").fill("2027")
    await look()
    await press(page, "Save and go on")
    await page.getByLabel("Valid for how many years?").fill("0")
    await press(page, "Save and go on")
    assert.match(await said(page), /A whole number from 1 to 99, or nothing/)
    await page.getByLabel("Valid for how many years?").fill("3")
    await look()
    await press(page, "Save and go on")
    await page.locator("input[name='home.names.en']").fill("Somchai Jaidee")
    await look()
    await press(page, "Save and go back to the draft")
    assert.match(
      await said(page),
      /Keeps to the format[\s\S]*A shared tour[\s\S]*3 years[\s\S]*Somchai Jaidee/,
    )
  })

  await story.test("it is previewed as it will be printed", async () => {
    await follow(page, "Preview")
    await look()
    const english = await page.locator("article.memorandum[lang=en]").innerText()
    assert.match(english, /for 3 years/)
    assert.match(english, /A shared tour/)
    assert.match(english, /Somchai Jaidee/)
    assert.match(await page.locator("article.memorandum[lang=lo]").innerText(), /ແຂວງຊຽງໃໝ່/)
  })

  await story.test("a clause that is edited departs, and the words changed are seen", async () => {
    await page.goto(`${draft}/draft/clause-nature`)
    const english = page.getByLabel("English")
    await english.fill((await english.inputValue()).replace("creates no obligation", "creates an obligation"))
    await look()
    await press(page, "Save and go back to the draft")
    assert.match(await said(page), /1 departure/)
    await follow(page, "See the comparison clause by clause")
    await look()
    assert.deepEqual(await wordsIn(page, ".clause-findings del, .clause-findings ins"), ["no", "an"])
    await follow(page, "Every clause")
    await look()
    assert.ok((await page.locator(".clause-findings > li").count()) > 30)
  })

  await story.test("its Word file is edited, sent back, compared, and taken", async () => {
    await page.goto(draft)
    await follow(page, "Upload an edited Word file")
    await look()
    await press(page, "Send and compare")
    assert.match(await said(page), /Choose the Word file to send/)
    const link = await page.getByRole("link", { name: "Download Word" }).getAttribute("href")
    const download = await page.context().request.get(`${app.url}${link}`)
    assert.match(
      download.headers()["content-disposition"] ?? "",
      /^attachment; filename="mou-\d+-memorandum.docx"/,
    )
    const written = await download.body()
    const edited = changedInWord(written, (body) => {
      assert.match(body, /ทั้งสองฝ่าย/)
      return body.replace("creates an obligation", "creates no obligation").replace("ไม่ก่อพันธกรณี", "ก่อพันธกรณี")
    })
    await page
      .getByLabel("Word file")
      .setInputFiles({ name: "from-laos.docx", mimeType: docx, buffer: edited })
    await press(page, "Send and compare")
    await look()
    assert.match(await said(page), /1 departure[\s\S]*Nature of the memorandum Thai/)
    assert.deepEqual(await gone(page), ["ไม่"])
    await press(page, "Take this text as the draft")
    assert.match(await said(page), /1 departure[\s\S]*from-laos\.docx/)
    await look()
  })

  await story.test("the Council of State is asked by itself, and sees the clause", async () => {
    await one.decide(offices.officer, "province", "submit")
    const council = await phone(offices.council)
    await council.goto(`${app.url}/en/work`)
    await council
      .getByRole("link", { name: /Chiang Mai/ })
      .first()
      .click()
    await follow(council, "Open the draft")
    await follow(council, "See the comparison clause by clause")
    assert.deepEqual(await gone(council), ["ไม่"])
    await one.decide(offices.council, "council_of_state", "approve", { opinion: "agree" })
    await one.bothApprove()
    await one.decide(offices.minister, "minister", "approve")
  })

  await story.test("it is signed, its signed copy attached, and all its versions stay", async () => {
    await one.sign()
    await page.goto(draft)
    assert.match(await said(page), /In force[\s\S]*19 November 2029/)
    await follow(page, "Attach files")
    await page.getByLabel("Files").setInputFiles({
      name: "signed.pdf",
      mimeType: "application/pdf",
      buffer: pdf,
    })
    await page.getByLabel("What it is").fill("Signed copy")
    await press(page, "Attach files")
    assert.match(await said(page), /signed\.pdf/)
    const versions = await page.locator("section[aria-labelledby=versions]").innerText()
    assert.match(
      versions,
      /Version 4[\s\S]*As signed[\s\S]*Version 3[\s\S]*Sent for review[\s\S]*Written here[\s\S]*Version 1[\s\S]*Uploaded as Word/,
    )
    await look()
    await follow(page, "Version 3")
    await look()
    assert.match(await page.locator("article.memorandum[lang=th]").innerText(), /ก่อพันธกรณี/)
  })
})
