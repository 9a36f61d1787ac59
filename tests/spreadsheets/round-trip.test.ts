import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { readTables } from "#documents/read-tables.ts"
import { apiAs } from "#tests/support/api.ts"
import type { TestApp } from "#tests/support/app.ts"
import { signInAs } from "#tests/support/people.ts"
import { bringIn, publishedList } from "../imports/support.ts"
import { sheetsAs, startOffice } from "./office.ts"

let app: TestApp
let close: () => Promise<void>
let sheets: ReturnType<typeof sheetsAs>
before(async () => {
  const office = await startOffice()
  app = office.app
  close = office.close
  sheets = sheetsAs(app, await signInAs(app, { role: "administrator" }))
  await bringIn(app, publishedList(), "official-list-2562-01-04.txt")
})
after(() => close())

const standing = async () => {
  const { body } = await apiAs(app).get("/relations?limit=1")
  return body["total"] as number
}

/** Of the rows of a draft, how many say of which relation of the register that they are it. */
const told = async () => {
  const { query } = app.services.database
  const rows = await query.selectFrom("import_draft_row").select("reading").execute()
  const readings = rows.map(({ reading }) => reading as { registered?: { id: string; same: boolean } })
  const known = readings.flatMap(({ registered }) => registered ?? [])
  return {
    rows: rows.length,
    known: new Set(known.map(({ id }) => id)).size,
    same: known.filter(({ same }) => same).length,
  }
}

for (const language of ["th", "en"]) {
  test(`the register as a workbook (${language}) comes back as what it has already: every row is told, nothing is new`, async () => {
    const total = await standing()
    const answer = await app.fetch(`/api/v1/relations.xlsx?language=${language}`)
    assert.equal(answer.status, 200)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const [table] = await readTables(Buffer.from(bytes))
    assert.equal(table?.rows.length, total + 1)
    const { path, page } = await sheets.readWhole("register.xlsx", bytes)
    const { rows, known, same } = await told()
    assert.deepEqual({ rows, known }, { rows: total, known: total })
    assert.ok(same > 100, `${same} of ${total}`)
    assert.match(page, new RegExp(`All ${total}`))
    const applied = await sheets.step(path, "apply")
    assert.equal(applied.status, 303, await applied.text())
    assert.equal(await standing(), total, "nothing new")
    const id = applied.headers.get("location")?.split("/").at(-1)
    const brought = (await apiAs(app).get(`/imports/${id}`)).body
    assert.deepEqual([brought["new"], brought["same"] + brought["changed"]], [0, total])
  })
}
