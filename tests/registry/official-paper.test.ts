import assert from "node:assert/strict"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, test } from "node:test"
import { runCli } from "#cli/run.ts"
import { allCommands } from "#src/cli-commands.ts"
import { bringIn, publishedList } from "#tests/imports/support.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { signInAs } from "#tests/support/people.ts"

const folder = mkdtempSync(join(tmpdir(), "maitri-annex-"))
let app: TestApp

before(async () => {
  app = await startTestApp()
  await bringIn(app, publishedList())
})
after(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

const maitri = async (...words: string[]): Promise<string> => {
  const out: string[] = []
  const status = await runCli(allCommands, words, {
    language: "en",
    dataFolder: folder,
    out: (text) => out.push(text),
    error: (text) => out.push(text),
    services: async () => app.services,
    ownerUrl: async () => app.ownerUrl,
  })
  assert.equal(status, 0, out.join("\n"))
  return out.join("\n")
}

type List = { asOf: string; declared: object; counted: object; rows: Record<string, unknown>[] }

const same = ({ asOf, counted, rows }: List) => ({
  asOf,
  counted,
  rows: rows.map(({ row, serial, year, status, stage, home, country, partner, confidence }) => {
    const { candidates: _, ...known } = partner as Record<string, unknown>
    return { row, serial, year, status, stage, home, country, partner: known, confidence }
  }),
})

for (const format of ["docx", "pdf"])
  test(`the published list goes out as ${format} in the annex's layout and is read back row by row`, async () => {
    const out = (kind: string) => join(folder, `list.${kind}`)
    const day = ["--as-of", "2019-01-04"]
    await maitri("list", "export", ...day, "--format", "json", "--out", out("json"))
    await maitri("list", "export", ...day, "--format", format, "--out", out(format))
    const known = JSON.parse(readFileSync(out("json"), "utf8")) as List
    const read = JSON.parse(await maitri("list", "read", out(format), "--json")) as List
    assert.equal(read.rows.length, 141)
    assert.deepEqual(same(read), same(known))
    assert.deepEqual(read.declared, known.counted)
  })

test("the page takes such a file as it takes a text", async () => {
  const person = await signInAs(app, { role: "officer", kind: "interior" })
  for (const format of ["docx", "pdf"]) {
    const body = new FormData()
    body.set("file", new Blob([readFileSync(join(folder, `list.${format}`))]), `list.${format}`)
    const headers = { cookie: person.cookie, origin: app.url }
    const sent = await app.fetch("/imports/new", { method: "POST", body, headers })
    assert.equal(sent.status, 303, format)
    const draft = sent.headers.get("location") ?? ""
    let html = "ดูอีกครั้ง"
    while (html.includes("ดูอีกครั้ง")) html = await (await app.fetch(draft, { headers })).text()
    assert.match(html, /141/, format)
    assert.doesNotMatch(html, /อ่านไฟล์นี้ไม่ได้/, format)
  }
})
