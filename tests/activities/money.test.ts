import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import fc from "fast-check"
import { addAmounts, formatAmount, fromSatang, toSatang } from "#modules/activities/money.ts"
import { readCsv } from "#documents/csv/read-csv.ts"
import { apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { activityFields, type Province, province, record, revisionIn, textOf } from "./support.ts"

let app: TestApp
let own: Province
before(async () => {
  app = await startTestApp()
  own = await province(app)
})
after(() => app.close())

const amount = fc.bigInt({ min: 0n, max: 10n ** 17n }).map(fromSatang)

test("amounts are added exactly, in any order and however they are grouped", () => {
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 40 }), fc.nat(), (amounts, cut) => {
      const at = amounts.length === 0 ? 0 : cut % amounts.length
      const grouped = [addAmounts(amounts.slice(0, at)), addAmounts(amounts.slice(at))]
      assert.equal(addAmounts(grouped), addAmounts(amounts))
      assert.equal(addAmounts(amounts.toReversed()), addAmounts(amounts))
      assert.equal(
        toSatang(addAmounts(amounts)),
        amounts.map(toSatang).reduce((a, b) => a + b, 0n),
      )
    }),
  )
  assert.equal(addAmounts(["0.10", "0.20"]), "0.30")
  assert.equal(formatAmount("123456789012345678.05", "en"), "123,456,789,012,345,678.05")
  assert.throws(() => toSatang("1.234"), RangeError)
})

type Line = { stage: string; source: string; kind: string; amount: string; currency?: string; rate?: string }

const setBudget = async (address: string, lines: readonly Line[]) => {
  const html = await textOf(own.visitor, `${address}/budget`)
  const fields = Object.fromEntries(
    lines.flatMap((line, row) =>
      Object.entries(line).map(([name, value]) => [`lines.${row}.${name}`, value ?? ""]),
    ),
  )
  const answer = await own.visitor.post(`${address}/budget`, { revision: revisionIn(html), ...fields })
  assert.equal(answer.status, 303)
}

/** Baht of a line, computed apart from the program: the decimal product, halves rounded up, in satang. */
const satangOf = ({ amount: written, currency = "THB", rate = "1" }: Line): bigint => {
  const [satang, scaled] = [scale(written, 2), currency === "THB" ? 10n ** 8n : scale(rate || "1", 8)]
  return (satang * scaled + 5n * 10n ** 7n) / 10n ** 8n
}
const scale = (text: string, decimals: number) => {
  const [whole = "0", part = ""] = text.replaceAll(",", "").split(".")
  return BigInt(whole + part.padEnd(decimals, "0"))
}

const stages = ["planned", "approved", "spent"]
const sources = ["province", "local", "central", "partner", "private"]
const kinds = ["content", "travel", "hospitality", "equipment", "other"]

const lineOf = (seed: number): Line => ({
  stage: stages[seed % 3] ?? "",
  source: sources[seed % 5] ?? "",
  kind: kinds[(seed * 7) % 5] ?? "",
  amount: `${(seed * 7919) % 100000}.${String((seed * 37) % 100).padStart(2, "0")}`,
  ...(seed % 4 === 0 ? { currency: "LAK", rate: "0.00153217" } : {}),
  ...(seed % 7 === 0 ? { currency: "CNY", rate: "4.7385" } : {}),
})

test("money adds up everywhere: activity, project, relation, province's year", async () => {
  const projectAt = await own.visitor.post(`/relations/${own.relation}/projects/new`, {
    title: "โครงการตลาดชายแดน",
    owner: "หอการค้า",
    dimension: "economy",
    state: "running",
    "beginsOn.year": "2569",
    "beginsOn.month": "1",
    published: "yes",
  })
  const project = projectAt.headers.get("location") ?? ""
  const all: Line[] = []
  const ofProject: Line[] = []
  const linesOf = new Map<string, readonly Line[]>()
  for (let n = 0; n < 12; n++) {
    const inProject = n % 3 === 0
    const address = await record(own, {
      title: `กิจกรรมที่ ${n}`,
      ...(inProject ? { projectId: project.split("/").at(-1) ?? "" } : {}),
    })
    const lines = [1, 2, 3, 4].map((k) => lineOf(n * 11 + k))
    await setBudget(address, lines)
    all.push(...lines)
    linesOf.set(address, lines)
    if (inProject) ofProject.push(...lines)
  }
  const itsOwn = [5, 6, 8].map((k) => lineOf(k * 13))
  await setBudget(project, itsOwn)
  all.push(...itsOwn)
  ofProject.push(...itsOwn)

  const expect = (html: string, lines: readonly Line[], where: string) => {
    for (const stage of stages) {
      const sum = lines.filter((line) => line.stage === stage).reduce((a, line) => a + satangOf(line), 0n)
      assert.ok(
        html.includes(`>${formatAmount(fromSatang(sum), "th")}<`),
        `${where}: ${stage} ${fromSatang(sum)}`,
      )
      for (const source of sources) {
        const part = lines
          .filter((line) => line.stage === stage && line.source === source)
          .reduce((a, line) => a + satangOf(line), 0n)
        assert.ok(html.includes(`>${formatAmount(fromSatang(part), "th")}<`), `${where}: ${stage} ${source}`)
      }
    }
  }
  expect(await textOf(own.visitor, `/relations/${own.relation}/activities`), all, "relation")
  expect(await textOf(own.visitor, "/units/TH-49/years/2569"), all, "province's year")
  expect(await textOf(own.visitor, project), ofProject, "project")

  const spent = all.filter((line) => line.stage === "spent").reduce((a, line) => a + satangOf(line), 0n)
  const { rows } = await app.services.database.pool.query<{ kept: string }>(
    `select (select sum(spent_baht) from activity) + (select sum(spent_baht) from project) as kept`,
  )
  assert.equal(rows[0]?.kept, fromSatang(spent))
  await exportsAgree([...linesOf.values()])
})

/** Tables, IATI and the API tell of each activity what its lines come to in baht, whatever their currency. */
const exportsAgree = async (budgets: readonly (readonly Line[])[]) => {
  const sumsOf = (stage: string) =>
    budgets.map((lines) => fromSatang(sumIn(lines.filter((line) => line.stage === stage)))).toSorted()
  const [head, ...rows] = readCsv(await textOf(own.visitor, "/activities.csv")).rows
  const column = (label: string) => {
    const at = head?.indexOf(label) ?? -1
    assert.ok(at >= 0, label)
    return rows.map((row) => fromSatang(scale(String(row[at] || "0"), 2))).toSorted()
  }
  assert.deepEqual(column("งบประมาณตามแผน (บาท)"), sumsOf("planned"))
  assert.deepEqual(column("งบประมาณที่ใช้จริง (บาท)"), sumsOf("spent"))
  const iati = await textOf(own.visitor, "/activities.iati.xml")
  const told = (element: string) =>
    [...iati.matchAll(new RegExp(`<${element}[ >][\\s\\S]*?>([\\d.]+)</value>`, "g"))].flatMap(
      ([, sum]) => sum ?? [],
    )
  const some = (sums: readonly string[]) => sums.filter((sum) => sum !== "0.00")
  assert.deepEqual(told("budget").toSorted(), some(sumsOf("planned")))
  assert.deepEqual(told("transaction").toSorted(), some(sumsOf("spent")))
  const api = apiAs(app, own.officer)
  const listed = (await api.get("/activities?limit=200")).body["items"] as { id: string; spentBaht: string }[]
  assert.deepEqual(listed.map(({ spentBaht }) => spentBaht).toSorted(), sumsOf("spent"))
  const details = await Promise.all(listed.map(async ({ id }) => (await api.get(`/activities/${id}`)).body))
  for (const stage of stages)
    assert.deepEqual(details.map((one) => String(one[`${stage}Baht`])).toSorted(), sumsOf(stage), stage)
}

const sumIn = (lines: readonly Line[]): bigint => lines.reduce((sum, line) => sum + satangOf(line), 0n)

test("a line is changed and taken out, and the sums follow; wrong amounts are said at their field", async () => {
  const address = await record(own, { title: "เปลี่ยนงบ" })
  await setBudget(address, [
    { stage: "spent", source: "province", kind: "travel", amount: "1,000.50" },
    { stage: "spent", source: "partner", kind: "content", amount: "๒๐๐" },
  ])
  assert.ok((await textOf(own.visitor, address)).includes("1,200.50"))
  await setBudget(address, [{ stage: "spent", source: "province", kind: "travel", amount: "999.99" }])
  assert.ok(!(await textOf(own.visitor, address)).includes("1,200.50"))
  const html = await textOf(own.visitor, `${address}/budget`)
  const wrong = await own.visitor.post(`${address}/budget`, {
    revision: revisionIn(html),
    "lines.1.stage": "spent",
    "lines.1.source": "province",
    "lines.1.kind": "travel",
    "lines.1.amount": "-5",
  })
  assert.equal(wrong.status, 422)
  assert.ok((await wrong.text()).includes('href="#field-lines-1-amount"'))
})

test("nobody outside an office sees money", async () => {
  const address = await record(own, { title: "มีงบ" })
  await setBudget(address, [{ stage: "spent", source: "province", kind: "travel", amount: "777.77" }])
  for (const path of [
    address,
    `/relations/${own.relation}/activities`,
    "/units/TH-49/years/2569",
    "/activities",
  ])
    assert.ok(!(await textOf(new Visitor(app), path)).includes("777.77"), path)
  const stranger = await new Visitor(app).post(`${address}/budget`, activityFields())
  assert.equal(stranger.status, 403)
})
