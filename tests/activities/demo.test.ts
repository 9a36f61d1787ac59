import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { execute } from "#database/act.ts"
import { day, preciseDate } from "#kernel/dates.ts"
import { systemActor } from "#kernel/rights.ts"
import { installReferenceOrganisations } from "#modules/access/index.ts"
import { demonstrate } from "#modules/activities/commands/demonstrate.ts"
import { demoMark, seeded } from "#kernel/invented.ts"
import { inventYears } from "#modules/activities/demo/invent.ts"
import { inventCases } from "#modules/establishment/index.ts"
import { thai2561 } from "#modules/establishment/procedures/thai-2561/procedure.ts"
import { inventMonitoring } from "#modules/monitoring/index.ts"
import { createRelation } from "#modules/registry/index.ts"
import { installReferenceCriteria, inventStudies } from "#modules/selection/index.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { assertValidHtml } from "#tests/support/page-checks.ts"
import { signInAs } from "#tests/support/people.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { province, record, revisionIn, textOf } from "./support.ts"

let app: TestApp
before(async () => {
  app = await startTestApp()
})
after(() => app.close())

const run = () =>
  execute(app.services, systemActor("demo"), demonstrate, { seed: 7, password: "long enough to be one" })

test("the same seed invents the same ten years, all of it labelled", () => {
  const years = () => inventYears(seeded(11), day("2026-11-21"))
  assert.deepEqual(years(), years())
  const many = Array.from({ length: 60 }, (_, seed) => inventYears(seeded(seed), day("2026-11-21"))).flat()
  assert.ok(many.length > 200)
  assert.ok(many.every(({ entry }) => entry.title.startsWith(demoMark)))
  assert.ok(many.every(({ entry }) => entry.state !== "held" || entry.beginsOn <= "2026-11-21"))
})

test("the set is refused without pairs, and in a database that holds people", async () => {
  await assert.rejects(run(), /No relation is in force/)
  const own = await province(app)
  await record(own)
  await assert.rejects(run(), /never mixed with real data/)
})

test("cases, studies and evaluations are told through the procedure, by invented people, on their own days", async () => {
  const demo = await startTestApp({ today: "2026-11-21" })
  try {
    await installReferenceOrganisations(demo.services)
    await installReferenceCriteria(demo.services)
    const partners = ["LA-SV", "LA-CH", "CN-YN", "JP-01", "JP-46", "CN-GX", "KR-11", "VN-SG"]
    for (const [at, partner] of partners.entries()) await register(demo, at < 4 ? "TH-50" : "TH-49", partner)
    const made = await execute(demo.services, systemActor("demo"), demonstrate, {
      seed: 7,
      password: "long enough to be one",
    })
    const random = seeded(7)
    const studies = await inventStudies(demo.services, made.people, random)
    const cases = await inventCases(demo.services, made.people, random)
    const { evaluations, registered, supervisions } = await inventMonitoring(
      demo.services,
      made.people,
      random,
    )
    assert.ok(studies >= 2 && cases >= 40 && evaluations >= 8, `${studies} ${cases} ${evaluations}`)
    assert.ok(registered >= 5 && supervisions >= 1, `${registered} ${supervisions}`)
    await everyStepStands(demo)
    await nothingIsToCome(demo)
    await allIsMarked(demo)
    await everyPageSaysSo(demo)
  } finally {
    await demo.close()
  }
})

/** A pair in force in a database without accounts: by a clerk whom the database does not know. */
const register = (demo: TestApp, home: string, partner: string) => {
  const clerk = {
    postId: demo.services.newId(),
    role: "officer",
    organisationId: demo.services.newId(),
    organisationKind: "province",
    units: [home],
  } as const
  const actor = { kind: "person", accountId: demo.services.newId(), name: "", appointments: [clerk] } as const
  return execute(demo.services, actor, createRelation, {
    knownDuplicates: [],
    entry: {
      status: "in_force",
      stage: null,
      term: null,
      certainty: "certain",
      proposedOn: null,
      signedOn: preciseDate("2004"),
      endedOn: null,
      endReason: null,
      note: null,
      parties: [
        { side: "home", unit: home, country: null, written: null },
        { side: "partner", unit: partner, country: null, written: null },
      ],
    },
  })
}

const everyStepStands = async (demo: TestApp) => {
  const rows = await demo.services.database.query
    .selectFrom("establishment_case")
    .select(["state", "step", "ended_at", "round"])
    .execute()
  const open = new Set(rows.flatMap(({ state, step }) => (state === "open" ? [step] : [])))
  const { steps, ends } = thai2561
  assert.deepEqual(
    steps.filter(({ id }) => !open.has(id)).map(({ id }) => id),
    [],
    "a case stands at every step",
  )
  const ended = new Set(rows.map(({ ended_at }) => ended_at))
  assert.deepEqual(
    ends.filter(({ id }) => !ended.has(id)).map(({ id }) => id),
    [],
    "a case ended in every way",
  )
  assert.ok(rows.some(({ state }) => state === "withdrawn") && rows.some(({ round }) => round > 1))
}

const nothingIsToCome = async (demo: TestApp) => {
  const late = await demo.services.database.query
    .selectFrom("case_event")
    .select(["kind", "at"])
    .where("at", ">", new Date("2026-11-22T00:00:00+07:00"))
    .execute()
  assert.deepEqual(late, [])
}

/** In both languages, for the public and for who is signed in, and on the page of an error. */
const everyPageSaysSo = async (demo: TestApp) => {
  const officer = await signInAs(demo, { role: "officer", kind: "interior", name: "ส่วนกลาง" })
  for (const who of [new Visitor(demo), new Visitor(demo, officer.cookie)])
    for (const path of ["/", "/relations", "/activities", "/calendar", "/no-such-page"]) {
      assert.match(await (await who.get(path)).text(), /role="note"><strong>ข้อมูลสาธิต</, path)
      assert.match(
        await (await who.get(`/en${path === "/" ? "" : path}`)).text(),
        /role="note"><strong>Demonstration</,
        path,
      )
    }
  await assertValidHtml(await (await demo.fetch("/activities")).text())
  const { pool } = demo.services.database
  for (const statement of ["delete from demonstration", "update demonstration set made_at = now()"])
    await assert.rejects(pool.query(statement), { code: "42501" }, statement)
}

test("a register of real records says nothing of a demonstration, and a refused one leaves no mark", async () => {
  const own = await province(app, "TH-57", "CN-YN")
  await record(own)
  await assert.rejects(run(), /never mixed with real data/)
  for (const path of ["/", "/activities", "/en/activities"])
    assert.doesNotMatch(await textOf(own.visitor, path), /class="demonstration"/)
})

const allIsMarked = async (demo: TestApp) => {
  const { query } = demo.services.database
  const invented = await query
    .selectFrom("relation")
    .select("note")
    .where("id", "in", (from) =>
      from
        .selectFrom("establishment_case")
        .select("relation_id")
        .where("kind", "=", "establish")
        .$castTo<{ relation_id: string }>(),
    )
    .execute()
  assert.ok(invented.length > 10 && invented.every(({ note }) => note?.startsWith(demoMark)))
  const people = await query.selectFrom("account").select("name").execute()
  assert.ok(people.every(({ name }) => name.startsWith(demoMark)))
  const letters = await query.selectFrom("outgoing_mail").select("id").execute()
  assert.deepEqual(letters, [], "nobody is written to")
}

test("activities leave as a table and in the shape of IATI; nothing unpublished, no formula, no broken markup", async () => {
  const own = await province(app, "TH-34", "LA-CH")
  await record(own, { title: '=HYPERLINK("x") <b>&', outputs: "ก\u0007ข & ค" })
  await record(own, { title: "ลับภายใน", published: "" })
  const csv = await (await app.fetch("/activities.csv")).text()
  assert.ok(csv.startsWith("ลำดับที่,เลขทะเบียนความสัมพันธ์,") && csv.includes(`"'=HYPERLINK(""x"") <b>&"`))
  const xml = await (await app.fetch("/activities.iati.xml")).text()
  assert.ok(xml.includes("=HYPERLINK(&quot;x&quot;) &lt;b&gt;&amp;") && xml.includes("กข &amp; ค"))
  assert.equal(xml.split("<iati-activity ").length, xml.split("</iati-activity>").length)
  assert.ok(!csv.includes("ลับภายใน") && !xml.includes("ลับภายใน"))
  assert.ok((await textOf(own.visitor, "/activities.csv")).includes("ลับภายใน"))
})

/** The order in which the schema of IATI 2.03 wants the elements of an activity; the shape as a whole was held against it. */
const iatiOrder = [
  "iati-identifier",
  "reporting-org",
  "title",
  "description",
  "participating-org",
  "activity-status",
  "activity-date",
  "recipient-country",
  "sector",
  "budget",
  "transaction",
  "result",
]

test("an IATI activity has its elements in the order of the schema; money only for offices", async () => {
  const own = await province(app, "TH-90", "MY-09")
  const address = await record(own, { title: "มีเงินและผล", outputs: "คู่ค้า 12 ราย", outcomes: "สัญญา 3 ฉบับ" })
  const budget = await textOf(own.visitor, `${address}/budget`)
  const money = (row: number, stage: string, amount: string) => ({
    [`lines.${row}.stage`]: stage,
    [`lines.${row}.source`]: "province",
    [`lines.${row}.kind`]: "content",
    [`lines.${row}.amount`]: amount,
  })
  const saved = await own.visitor.post(`${address}/budget`, {
    revision: revisionIn(budget),
    ...money(0, "planned", "1000.50"),
    ...money(1, "spent", "900"),
  })
  assert.equal(saved.status, 303)
  const file = await textOf(own.visitor, `/activities.iati.xml?relation=${own.relation}`)
  const elements = [...file.matchAll(/^ {4}<([\w-]+)/gm)].flatMap(([, name]) => name ?? [])
  assert.deepEqual([...new Set(elements)], iatiOrder)
  assert.deepEqual(
    elements,
    elements.toSorted((a, b) => iatiOrder.indexOf(a) - iatiOrder.indexOf(b)),
  )
  assert.match(file, /<value currency="THB" value-date="2026-05-04">1000\.50<\/value>/)
  assert.match(file, /<transaction-type code="4"\/>[\s\S]*>900\.00<\/value>/)
  assert.deepEqual(file.match(/<result type="\d"/g), ['<result type="1"', '<result type="2"'])
  const open = await (await app.fetch(`/activities.iati.xml?relation=${own.relation}`)).text()
  assert.ok(open.includes("มีเงินและผล") && !/<budget|<transaction/.test(open))
})
