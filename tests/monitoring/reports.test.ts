import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { PDFDocument } from "@cantoo/pdf-lib"
import { day } from "#kernel/dates.ts"
import { toArabicNumerals } from "#kernel/numerals.ts"
import { guardZip } from "#documents/zip-guard.ts"
import { relationStates } from "#modules/monitoring/dashboard/queries/standing.ts"
import { yearsOf } from "#modules/monitoring/dashboard/queries/years.ts"
import { computeIndicators } from "#modules/monitoring/index.ts"
import { annualReport } from "#modules/monitoring/reports/annual.ts"
import { penFor } from "#modules/monitoring/reports/paper-parts.ts"
import { readAnnual } from "#modules/monitoring/reports/read.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { assertValidHtml } from "#tests/support/page-checks.ts"
import { signInAs } from "#tests/support/people.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { draw, write } from "./scenario.ts"

let app: TestApp
let ministry: Visitor
let first = ""

before(async () => {
  app = await startTestApp({ today: "2026-11-21" })
  const drawn = draw(app, 77, 2025)
  await write(app, drawn)
  first = drawn.relations[0]?.id ?? ""
  ministry = new Visitor(app, (await signInAs(app, { role: "officer", kind: "interior", units: [] })).cookie)
})
after(() => app.close())

/** Everything that a paper says, as text. */
const textOf = (value: unknown): string => {
  if (typeof value === "string") return value
  if (Array.isArray(value)) return value.map(textOf).join(" ")
  if (value instanceof Uint8Array) return ""
  if (typeof value === "object" && value) return Object.values(value).map(textOf).join(" ")
  return ""
}

test("a report says the figures of the screens, in both languages", async () => {
  const { pool } = app.services.database
  const data = await readAnnual(pool, 2569, day("2026-11-21"), undefined)
  const figures = await computeIndicators(pool, { year: 2569, today: app.services.today() })
  const {
    value: [last],
  } = await yearsOf(pool, { kind: "nation" }, 2569, 2569)
  const states = await relationStates(pool, day("2026-11-21"))
  for (const language of ["th", "en"] as const) {
    const paper = annualReport(data, penFor(language))
    const says = toArabicNumerals(textOf(paper.blocks))
    for (const { id, numerator, denominator } of figures)
      if (denominator !== null)
        assert.match(says, new RegExp(`${numerator} / ${denominator}`), `${id} ${numerator}/${denominator}`)
    const asleep = states.filter(({ state }) => state === "asleep").length
    for (const figure of [last?.held, last?.tangible, last?.passed, states.length, asleep])
      assert.match(says, new RegExp(`(^|\\D)${figure}(\\D|$)`), String(figure))
    assert.ok(
      paper.blocks.some((block) => block.kind === "picture" && block.type === "svg"),
      "charts are vector",
    )
  }
  const thai = textOf(annualReport(data, penFor("th")).blocks)
  assert.doesNotMatch(thai, /\d/, "a Thai paper has Thai numerals alone")
})

test("the screens say the same", async () => {
  const page = await (await ministry.get("/dashboard?year=2569")).text()
  const {
    value: [last],
  } = await yearsOf(app.services.database.pool, { kind: "nation" }, 2569, 2569)
  assert.match(page, new RegExp(`${last?.passed} จาก ${last?.counted} คู่`))
})

test("reports come as PDF and Word, in Thai and English; a governor's brief is one page", async () => {
  const made = async (path: string) => {
    const answer = await ministry.get(path)
    assert.equal(answer.status, 200, `${path} ${answer.status}`)
    return new Uint8Array(await answer.arrayBuffer())
  }
  for (const language of ["th", "en"]) {
    const annual = await PDFDocument.load(await made(`/reports/annual?year=2569&language=${language}`))
    assert.ok(annual.getPageCount() >= 2)
    const brief = await PDFDocument.load(
      await made(`/reports/brief?year=2569&province=TH-50&language=${language}`),
    )
    assert.equal(brief.getPageCount(), 1)
    const word = await made(`/reports/annual?year=2569&province=TH-50&format=docx&language=${language}`)
    assert.ok(guardZip(word).some(({ name }) => name === "word/document.xml"))
  }
  const dossier = await PDFDocument.load(await made(`/reports/relations/${first}`))
  assert.ok(dossier.getPageCount() >= 1)
  assert.equal((await ministry.get("/reports/brief?province=XX")).status, 422)
  assert.equal((await new Visitor(app).get("/reports/annual")).status, 303)
})

test("the page that asks for reports is valid in both languages", async () => {
  for (const path of ["/reports", "/en/reports"])
    await assertValidHtml(await (await ministry.get(path)).text())
})
