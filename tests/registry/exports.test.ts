import assert from "node:assert/strict"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, test } from "node:test"
import { runCli } from "#cli/run.ts"
import { readPdf } from "#documents/read/read-pdf.ts"
import { wordLines } from "#documents/word/word-lines.ts"
import { readTables } from "#documents/read-tables.ts"
import { describeApi } from "#http/openapi.ts"
import { allRoutes } from "#src/app.ts"
import { allCommands } from "#src/cli-commands.ts"
import { type ApiClient, apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { signInAs } from "#tests/support/people.ts"
import { pair, relationBody, unknownPartner } from "#tests/support/relations.ts"

const folder = mkdtempSync(join(tmpdir(), "maitri-export-"))
const apiRoutes = allRoutes.filter((route) => route.kind === "api")
let app: TestApp
let api: ApiClient

const standing: readonly Record<string, unknown>[] = [
  { parties: pair("TH-50", "JP-16"), signedOn: "1989" },
  { parties: pair("TH-83", "CN-350200"), signedOn: "2017-05-04" },
  { parties: pair("TH-83", "US-NV"), signedOn: "2017-01" },
  { parties: pair("TH-34", "VN-26"), signedOn: "2010" },
  { parties: pair("TH-49", "LA-SV", "VN-25"), signedOn: "2004" },
  {
    parties: pair("TH-40", "CN-JS"),
    status: "proposed",
    signedOn: null,
    proposedOn: "2018",
    stage: "awaiting_signature",
  },
  {
    parties: [{ side: "home", unit: "TH-52" }, unknownPartner("เมืองซินโจว", "CN")],
    status: "proposed",
    signedOn: null,
    proposedOn: "2018-02",
    certainty: "in_doubt",
  },
  { parties: pair("TH-57", "MM-17"), signedOn: "2015", certainty: "in_doubt" },
]
const notListed: readonly Record<string, unknown>[] = [
  { parties: pair("TH-20", "JP-11"), signedOn: "2024" },
  { parties: pair("TH-21", "JP-11"), status: "ended", signedOn: "2001", endedOn: "2010", endReason: "x" },
]

before(async () => {
  app = await startTestApp()
  api = apiAs(app, await signInAs(app, { role: "officer", kind: "interior" }))
  for (const change of [...standing, ...notListed]) {
    const answer = await api.send("POST", "/relations", relationBody(change))
    assert.equal(answer.status, 201, JSON.stringify(answer.body))
  }
})
after(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

const maitri = async (...words: string[]) => {
  const out: string[] = []
  const error: string[] = []
  const status = await runCli(allCommands, words, {
    language: "en",
    dataFolder: folder,
    out: (text) => out.push(text),
    error: (text) => error.push(text),
    services: async () => app.services,
    ownerUrl: async () => app.ownerUrl,
  })
  return { status, out: out.join("\n"), error: error.join("\n") }
}

type Row = { row: number; home: string; partner: { code: string | null }; confidence: string }
const told = (row: Row) => {
  const { candidates: _, ...partner } = row.partner as Row["partner"] & { candidates?: unknown }
  const { text: __, printed: ___, ...rest } = row as Row & { text: unknown; printed: unknown }
  return { ...rest, partner }
}

test("the list of a day goes out as JSON, and its workbook and CSV are read back to the same rows", async () => {
  const out = (format: string) => join(folder, `list.${format}`)
  for (const format of ["json", "xlsx", "csv"]) {
    const { status, error } = await maitri(
      "list",
      "export",
      "--as-of",
      "2019-01-04",
      "--format",
      format,
      "--out",
      out(format),
    )
    assert.equal(status, 0, error)
  }
  const list = JSON.parse(readFileSync(out("json"), "utf8")) as { rows: Row[]; counted: object }
  assert.equal(list.rows.length, 8)
  assert.deepEqual(list.counted, {
    signed: { relations: 6, provinces: 5 },
    inProcess: { relations: 2, provinces: 2 },
  })
  assert.deepEqual(
    list.rows.map(({ home }) => home),
    ["TH-50", "TH-49", "TH-34", "TH-57", "TH-83", "TH-83", "TH-40", "TH-52"],
  )
  for (const format of ["xlsx", "csv"]) {
    const asOf = format === "csv" ? ["--as-of", "2019-01-04"] : []
    const { status, out: printed, error } = await maitri("list", "read", out(format), ...asOf, "--json")
    assert.equal(status, 0, error)
    const read = JSON.parse(printed) as typeof list & { asOf: string; declared: object }
    assert.deepEqual(read.rows.map(told), list.rows.map(told), format)
    assert.deepEqual(read.counted, list.counted)
    if (format === "xlsx") assert.deepEqual(read.declared, list.counted)
  }
})

test("what cannot be written says why: other formats, wrong days, folders that are not there", async () => {
  assert.equal((await maitri("list", "export", "--format", "odt", "--out", "a")).status, 2)
  assert.equal(
    (await maitri("list", "export", "--as-of", "2019-13-01", "--format", "csv", "--out", "a")).status,
    2,
  )
  assert.equal((await maitri("list", "export", "--format", "csv")).status, 2)
  const nowhere = await maitri("list", "export", "--out", join(folder, "no", "where.csv"))
  assert.equal(nowhere.status, 1)
  assert.match(nowhere.error, /ENOENT/)
})

const download = async (path: string) => {
  const answer = await app.fetch(path)
  assert.equal(answer.status, 200)
  return { headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) }
}

test("what a filter finds is downloaded whole, in each form, with what page and API show", async () => {
  const filter = "status=in_force&asOf=2019-01-04&sort=number"
  const json = JSON.parse((await download(`/api/v1/relations.json?${filter}`)).bytes.toString()) as {
    items: object[]
  }
  const listed = await api.get(`/relations?${filter}&limit=200`)
  assert.deepEqual(json.items, listed.body["items"])
  const csv = await download(`/api/v1/relations.csv?${filter}`)
  assert.match(csv.headers.get("content-type") ?? "", /^text\/csv/)
  assert.match(csv.headers.get("content-disposition") ?? "", /maitri-relations\.csv/)
  const [fromCsv] = await readTables(csv.bytes)
  const [fromBook] = await readTables((await download(`/api/v1/relations.xlsx?${filter}`)).bytes)
  assert.equal(fromCsv?.rows.length, 1 + json.items.length)
  assert.deepEqual(
    fromBook?.rows.map((row) => row.map((cell) => String(cell ?? ""))),
    fromCsv?.rows.map((row) => row.map(String)),
  )
  assert.deepEqual(fromCsv?.rows[2]?.slice(1, 4), ["ภูเก็ต", "เซี่ยเหมิน", "จีน"])
  assert.equal(fromCsv?.rows[2]?.[8], "4 พ.ค. 2560")
  const english = await readTables((await download(`/api/v1/relations.csv?${filter}&language=en`)).bytes)
  assert.equal(english[0]?.rows[2]?.[8], "2017-05-04")
})

test("an empty filter's files are whole, and a wrong one is refused", async () => {
  assert.deepEqual(JSON.parse((await download("/api/v1/relations.json?country=FJ")).bytes.toString()), {
    items: [],
  })
  const [none] = await readTables((await download("/api/v1/relations.csv?country=FJ")).bytes)
  assert.equal(none?.rows.length, 1)
  assert.equal((await app.fetch("/api/v1/relations.csv?status=none")).status, 422)
})

test("no name that somebody typed becomes a formula in a file", async () => {
  const parties = [
    { side: "home", unit: "TH-90" },
    unknownPartner('=HYPERLINK("http://example.org","x")', "CN"),
  ]
  const sent = await api.send("POST", "/relations", relationBody({ parties, certainty: "in_doubt" }))
  assert.equal(sent.status, 201)
  const csv = (await download("/api/v1/relations.csv?unit=TH-90")).bytes.toString()
  assert.match(csv, /"'=HYPERLINK/)
  const book = (await download("/api/v1/relations.xlsx?unit=TH-90")).bytes
  const [sheet] = await readTables(book)
  assert.equal(sheet?.rows[1]?.[2], '=HYPERLINK("http://example.org","x")')
})

test("the official list is downloaded in each form, and the API's description names every file", async () => {
  const list = JSON.parse(
    (await download("/api/v1/official-list.json?asOf=2019-01-04")).bytes.toString(),
  ) as { rows: object[] }
  assert.equal(list.rows.length, 9)
  const [csv] = await readTables((await download("/api/v1/official-list.csv?asOf=2019-01-04")).bytes)
  assert.equal(csv?.rows.length, 10)
  const [book] = await readTables((await download("/api/v1/official-list.xlsx?asOf=2019-01-04")).bytes)
  assert.match(String(book?.rows[1]?.[0]), /ข้อมูล ณ วันที่ ๔ มกราคม ๒๕๖๒/)
  const paper = await download("/api/v1/official-list.pdf?asOf=2019-01-04")
  assert.equal(paper.headers.get("content-type"), "application/pdf")
  assert.match(
    (await readPdf(paper.bytes)).lines.join("\n"),
    /ณ วันที่ ๔ มกราคม ๒๕๖๒[^]*\| ๓๒\/๑ \| จังหวัดเชียงใหม่ – จังหวัดโทยามะ/,
  )
  const word = await download("/api/v1/official-list.docx?asOf=2019-01-04")
  assert.deepEqual(
    wordLines(word.bytes).lines.filter((line) => line.startsWith("| ๓๒")),
    (await readPdf(paper.bytes)).lines.filter((line) => line.startsWith("| ๓๒")),
  )
  const { paths: described } = describeApi(apiRoutes, { title: "", version: "", description: "" }, "/")
  const { responses } = described["/api/v1/official-list.csv"]?.["get"] ?? {}
  assert.match(JSON.stringify(responses), /"200":\{"description":"Done","content":\{"text\/csv"/)
})
