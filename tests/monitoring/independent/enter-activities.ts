import assert from "node:assert/strict"
import type { TestApp } from "#tests/support/app.ts"
import { type Draw, first } from "./drawing.ts"
import type { Office } from "./enter.ts"
import type { KnownActivity, KnownMoney, KnownRelation } from "./world.ts"

const two = (value: number) => String(value).padStart(2, "0")

/** An activity as the province records it or somebody reports it from the ground; what is refused is not entered. */
export const enterActivity = async (app: TestApp, office: Office, draw: Draw) => {
  const { pick, chance, date } = draw
  const { world, api } = office
  const relation = pick(world.relations.filter((_, place) => place % 4 > 0))
  const kind = pick([
    "visit",
    "reception",
    "courtesy_call",
    "meeting",
    "trade",
    "training",
    "culture",
    "signing",
  ])
  const begins = date(2020, 2026)
  const entry = {
    title: `กิจกรรม ${world.activities.length}`,
    kind,
    dimension: pick(["economy", "education", "tourism", "health", "society_culture"]),
    state: pick(["held", "held", "held", "held", "planned", "postponed", "cancelled"] as const),
    begins,
    ends: chance(0.35) ? date(2020, 2026) : null,
    joint: chance(0.75),
    signing: kind === "signing" && chance(0.7),
    homeOrganisers: pick([
      [],
      ["province"],
      ["chamber"],
      ["province", "chamber"],
      ["central"],
      ["education", "civil"],
    ]),
    outputs: chance(0.5),
  }
  if (chance(0.1)) return reportFromTheGround(app, office, relation, entry)
  const sent = await api.send("POST", `/relations/${relation.id}/activities`, {
    title: entry.title,
    kind,
    dimension: entry.dimension,
    state: entry.state,
    stateReason: ["postponed", "cancelled"].includes(entry.state) ? "น้ำท่วม" : null,
    beginsOn: begins,
    endsOn: entry.ends,
    joint: entry.joint,
    signingCeremony: entry.signing,
    organisers: entry.homeOrganisers.map((of) => ({ side: "home", kind: of, name: of })),
    outputs: entry.outputs ? "ผลงาน" : null,
    published: chance(0.5),
  })
  if (sent.status === 422 || sent.status === 400) return
  assert.equal(sent.status, 201, JSON.stringify(sent.body))
  const known: KnownActivity = {
    ...entry,
    id: sent.body["id"] as string,
    relation: relation.id,
    confirmed: true,
    withdrawn: false,
    money: [],
  }
  world.activities.push(known)
  if (chance(0.3)) await enterMoney(office, draw, known)
  if (chance(0.06)) {
    const gone = await office.visitor.post(`/activities/${known.id}/withdraw`, { reason: "บันทึกผิด" })
    assert.equal(gone.status, 303)
    known.withdrawn = true
  }
}

type Entry = Pick<KnownActivity, "kind" | "begins"> & { readonly title: string }

/** What a local organisation tells waits for the province: it is no figure before the province stands behind it. */
const reportFromTheGround = async (app: TestApp, office: Office, relation: KnownRelation, entry: Entry) => {
  const body = new FormData()
  const [year = "", month = "", day = ""] = first(entry.begins).split("-")
  const fields = {
    key: crypto.randomUUID(),
    title: entry.title,
    kind: entry.kind,
    "beginsOn.day": String(Number(day)),
    "beginsOn.month": String(Number(month)),
    "beginsOn.year": String(Number(year) + 543),
    homePeople: "5",
    partnerPeople: "5",
    outputs: "ผลงาน",
  }
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  const headers = { cookie: office.reporter, origin: app.url, accept: "application/json" }
  const sent = await app.fetch(`/relations/${relation.id}/report`, { method: "POST", body, headers })
  if (!sent.ok) return
  office.world.activities.push({
    id: fields.key,
    relation: relation.id,
    kind: entry.kind,
    dimension: "other",
    state: "held",
    begins: first(entry.begins),
    ends: null,
    joint: true,
    signing: false,
    homeOrganisers: [],
    outputs: true,
    confirmed: false,
    withdrawn: false,
    money: [],
  })
}

const enterMoney = async ({ visitor }: Office, { pick, amount, chance }: Draw, known: KnownActivity) => {
  const html = await (await visitor.get(`/activities/${known.id}/budget`)).text()
  const lines: KnownMoney[] = Array.from({ length: chance(0.5) ? 1 : 3 }, () => ({
    stage: pick(["planned", "approved", "spent"] as const),
    source: pick(["province", "local", "central", "partner", "private"] as const),
    satang: amount(),
  }))
  const fields = lines.flatMap((line, row) => [
    [`lines.${row}.stage`, line.stage],
    [`lines.${row}.source`, line.source],
    [`lines.${row}.kind`, "content"],
    [`lines.${row}.amount`, `${line.satang / 100n}.${two(Number(line.satang % 100n))}`],
  ])
  const revision = /name="revision" value="(\d+)"/.exec(html)?.[1] ?? assert.fail("no revision")
  const sent = await visitor.post(`/activities/${known.id}/budget`, {
    revision,
    ...Object.fromEntries(fields),
  })
  assert.equal(sent.status, 303)
  known.money.push(...lines)
}
