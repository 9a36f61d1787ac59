import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { countActivities } from "#modules/activities/index.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { activityFields, type Province, province, record, revisionIn, textOf } from "./support.ts"

let app: TestApp
let own: Province
before(async () => {
  app = await startTestApp()
  own = await province(app)
})
after(() => app.close())

/** What the tallies say and what the activities themselves say, of all relations. */
const bothWays = async () => {
  const { rows } = await app.services.database.pool.query<{ kept: string; counted: string }>(`
    with counted as (
      select relation_id, fiscal_year, published and confirmation = 'confirmed' as open, count(*) as total,
        count(*) filter (where state = 'planned') as planned, count(*) filter (where state = 'held') as held,
        count(*) filter (where state = 'postponed') as postponed, count(*) filter (where state = 'cancelled') as cancelled,
        count(*) filter (where state = 'held' and joint and not signing_ceremony) as joint,
        count(*) filter (where state = 'held' and tangible) as tangible,
        count(*) filter (where state = 'held' and organised_locally) as local, count(*) filter (where reported) as reported,
        coalesce(sum(people) filter (where state = 'held'), 0) as people,
        count(*) filter (where stands and state = 'held') as confirmed_held,
        count(*) filter (where stands and state = 'held' and joint and not signing_ceremony) as confirmed_joint,
        count(*) filter (where stands and state = 'held' and joint and not signing_ceremony and tangible) as confirmed_joint_tangible,
        count(*) filter (where stands and state = 'held' and tangible) as confirmed_tangible,
        count(*) filter (where stands and state = 'held' and organised_locally) as confirmed_local,
        coalesce(sum(people) filter (where stands and state = 'held'), 0) as confirmed_people,
        coalesce(sum(planned_baht) filter (where stands), 0) as confirmed_planned_baht,
        coalesce(sum(spent_baht) filter (where stands), 0) as confirmed_spent_baht
      from activity cross join lateral (select confirmation = 'confirmed' as stands) s
      where withdrawn_at is null group by 1, 2, 3)
    select (select coalesce(json_agg(t order by t.relation_id, t.fiscal_year, t.open), '[]')::text from activity_tally t
        where t.total > 0) as kept,
      (select coalesce(json_agg(c order by c.relation_id, c.fiscal_year, c.open), '[]')::text from counted c) as counted`)
  return { kept: JSON.parse(rows[0]?.kept ?? ""), counted: JSON.parse(rows[0]?.counted ?? "") }
}

const agree = async () => {
  const { kept, counted } = await bothWays()
  assert.deepEqual(kept, counted)
  return counted as readonly { total: number; held: number; open: boolean }[]
}

test("the tallies follow whatever is done with activities", async () => {
  await record(own)
  const second = await record(own, { title: "งานที่สอง", "beginsOn.year": "2568", "endsOn.year": "2568" })
  const third = await record(own, { title: "งานที่สาม", published: "" })
  assert.equal((await agree()).length, 3)

  await own.visitor.post(`${second}/withdraw`, { reason: "บันทึกซ้ำ" })
  assert.equal((await agree()).length, 2)

  const revision = revisionIn(await textOf(own.visitor, `${third}/correct`))
  const corrected = { state: "planned", "beginsOn.year": "2571", "endsOn.year": "2571", outputs: "" }
  const answer = await own.visitor.post(`${third}/correct`, {
    ...activityFields({ title: "งานที่สาม", ...corrected }),
    revision,
    reason: "เลื่อนไปอีกสองปี",
  })
  assert.equal(answer.status, 303, await answer.text())
  assert.deepEqual(
    (await agree()).map(({ held }) => held),
    [1, 0],
  )
})

test("a filter is answered from the tallies as it is from the activities", async () => {
  for (const title of ["ก", "ข", "ค"]) await record(own, { title })
  const { pool } = app.services.database
  for (const publicOnly of [true, false])
    for (const filter of [{ relation: own.relation }, { unit: "TH-49", year: 2569 }, { unit: "TH-49" }, {}])
      assert.deepEqual(
        await countActivities(pool, { ...filter, publicOnly }),
        // a day before everything narrows nothing, but no tally knows of it
        await countActivities(pool, { ...filter, publicOnly, from: "1900-01-01" as never }),
      )
})

test("many reports at once do not lose a count", async () => {
  await Promise.all(Array.from({ length: 12 }, (_, n) => record(own, { title: `พร้อมกัน ${n}` })))
  await agree()
})
