import { pipeline } from "node:stream/promises"
import { Readable } from "node:stream"
import pg from "pg"
import { from as copyFrom } from "pg-copy-streams"
import { readTables } from "#documents/read-tables.ts"
import { day } from "#kernel/dates.ts"
import { readActivitySheet } from "#modules/activities/sheets/read-sheet.ts"
import { signIn } from "./scenarios/trust.ts"
import { type Figure, median, type Proof, type ProofGround } from "./proof.ts"

const rows = 10_000
const rounds = 3
const fields = ["number", "title", "kind", "beginsOn", "place", "peopleHome", "outputs", "spentBaht"] as const
const headings =
  "เลขทะเบียนความสัมพันธ์,ชื่อกิจกรรม,ประเภท,วันเริ่ม,สถานที่,ผู้เข้าร่วมฝ่ายไทย (คน),ผลผลิต,งบประมาณที่ใช้จริง (บาท)"

/** Relations by their number; ten activities of each. */
const relationsOf = async (owner: pg.Client) =>
  (
    await owner.query<{ id: string; number: number; units: string[] }>(
      "select id, number, home_units as units from relation where status = 'in_force' order by number limit $1",
      [rows / 10],
    )
  ).rows

/** Each table its own name and its own year: what two tables tell is neither the same activity nor one like it. */
const tableOf = (numbers: readonly number[], title: string, year: number): string =>
  [
    headings,
    ...Array.from({ length: rows }, (_, at) =>
      [
        numbers[at % numbers.length],
        `${title} ${at}`,
        "การประชุม",
        `${1 + (at % 28)}/${1 + (at % 12)}/${year}`,
        "ศาลากลางจังหวัด",
        40 + (at % 60),
        "ผู้ประกอบการได้พบคู่ค้า",
        `${1000 + at}.50`,
      ].join(","),
    ),
  ].join("\n")

/** The table as an officer brings it in: sent, its columns taken as guessed, read in the background, applied. */
const byPage = async (address: string, cookie: string, table: string): Promise<number> => {
  const begun = performance.now()
  const send = async (path: string, fill: (form: FormData) => void) => {
    const form = new FormData()
    fill(form)
    const answer = await fetch(address + path, {
      method: "POST",
      body: form,
      headers: { cookie, origin: address },
      redirect: "manual",
    })
    if (answer.status !== 303) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.headers.get("location") ?? ""
  }
  const path = await send("/activities/imports/new", (form) =>
    form.set("file", new File([table], "bench.csv")),
  )
  const page = async () => (await fetch(address + path, { headers: { cookie } })).text()
  const columns = (await page()).matchAll(/<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs)
  await send(path, (form) => {
    for (const [, name = "", options = ""] of columns)
      form.set(name, /<option value="([^"]*)" selected/.exec(options)?.[1] ?? "")
    form.set("step", "read")
  })
  while ((await page()).includes("<look-again")) await new Promise((resolve) => setTimeout(resolve, 50))
  await send(path, (form) => form.set("step", "apply"))
  return performance.now() - begun
}

/** The same table understood by the same code, and its activities and money copied in: without matching, history, or rights. */
const byCopy = async (owner: pg.Client, table: string): Promise<number> => {
  const begun = performance.now()
  const relations = new Map((await relationsOf(owner)).map((one) => [String(one.number), one]))
  const sheets = await readTables(Buffer.from(table))
  const columns = Object.fromEntries(fields.map((field, at) => [field, at]))
  const choice = { sheet: 0, headRow: 0, columns }
  const read = readActivitySheet(sheets, choice, day("2026-11-21"), () => undefined)
  const made = read.rows.flatMap(({ imported }) => {
    const relation = relations.get(imported?.told.number ?? "")
    return relation && imported ? [{ id: crypto.randomUUID(), relation, imported }] : []
  })
  if (made.length !== rows) throw new Error(`${made.length} of ${rows} rows were understood`)
  await owner.query("begin; set local session_replication_role = replica")
  const copy = async (sql: string, lines: readonly (readonly unknown[])[]) =>
    pipeline(Readable.from(lines.map((line) => `${line.map(cell).join("\t")}\n`)), owner.query(copyFrom(sql)))
  await copy(
    `copy activity (id, relation_id, home_units, title, kind, dimension, state, begins_on, place, joint, organisers, participants, outputs,
       published, confirmation, origin, created_at, updated_at) from stdin`,
    made.map(({ id, relation, imported: { entry } }) => [
      id,
      relation.id,
      `{${relation.units.join(",")}}`,
      entry.title,
      entry.kind,
      entry.dimension,
      entry.state,
      entry.beginsOn,
      entry.place,
      entry.joint,
      JSON.stringify(entry.organisers),
      JSON.stringify(entry.participants),
      entry.outputs,
      entry.published,
      "confirmed",
      "import",
      "2026-11-21",
      "2026-11-21",
    ]),
  )
  await copy(
    "copy budget_line (id, activity_id, position, stage, source, kind, amount) from stdin",
    made.map(({ id, imported }) => [
      crypto.randomUUID(),
      id,
      0,
      "spent",
      imported.source,
      "other",
      imported.spentBaht,
    ]),
  )
  await owner.query("commit")
  return performance.now() - begun
}

const cell = (value: unknown): string =>
  value === null || value === undefined
    ? "\\N"
    : String(value).replaceAll("\\", "\\\\").replaceAll("\t", "\\t").replaceAll("\n", "\\n")

const measure = async ({ address, ownerUrl }: ProofGround): Promise<readonly Figure[]> => {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const cookie = await signIn(owner)
    const numbers = (await relationsOf(owner)).map(({ number }) => number)
    const pairs: (readonly [copied: number, brought: number])[] = []
    for (let year = 2560; year < 2560 + 2 * rounds; year += 2) {
      const copied = await byCopy(owner, tableOf(numbers, "คัดลอก", year))
      const brought = await byPage(address, cookie, tableOf(numbers, "นำเข้า", year + 1))
      console.log(`activity-table: COPY ${seconds(copied)} s, brought in ${seconds(brought)} s`)
      pairs.push([copied, brought])
    }
    return [figureOf(pairs)]
  } finally {
    await owner.end()
  }
}

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1)

const figureOf = (pairs: readonly (readonly [copied: number, brought: number])[]): Figure => {
  const [copied, brought] = [0, 1].map((at) => seconds(median(pairs.map((pair) => pair[at] ?? Number.NaN))))
  return {
    what: `a table of ${rows} activities with money brought in by the pages (${brought} s), against COPY with the same parsing, without history and triggers (${copied} s)`,
    measured: median(pairs.map(([first, second]) => first / second)),
    target: 0.33,
    bound: "least",
    digits: 2,
  }
}

export const activityTable: Proof = { name: "activity-table", measure }
