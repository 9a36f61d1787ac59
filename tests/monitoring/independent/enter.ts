import assert from "node:assert/strict"
import { apiAs, type ApiClient } from "#tests/support/api.ts"
import type { TestApp } from "#tests/support/app.ts"
import { signInAs } from "#tests/support/people.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { numbersFrom } from "../scenario.ts"
import type { KnownActivity, KnownMoney, KnownRelation, World } from "./world.ts"

/** Provinces that have relations in the drawn country; TH-10 is Bangkok. */
export const homes = ["TH-10", "TH-30", "TH-43", "TH-49", "TH-50", "TH-57", "TH-90"]
const units = {
  "LA-SV": "LA",
  "LA-VT": "LA",
  "CN-450100": "CN",
  "CN-530100": "CN",
  "JP-16": "JP",
  "VN-25": "VN",
  "KR-41": "KR",
  "US-CA": "US",
  "MM-17": "MM",
  "DE-BY": "DE",
  "MY-02": "MY",
  "KH-17": "KH",
}
const today = "2026-11-21"
const two = (value: number) => String(value).padStart(2, "0")
const edges = ["01-01", "12-31", "09-30", "10-01", "02-28", "06-15"]

/** Who enters, and what they know by then. */
export type Office = {
  readonly world: World
  readonly api: ApiClient
  readonly visitor: Visitor
  readonly ministry: Visitor
  readonly reporter: string
}

type Draw = ReturnType<typeof drawing>
const drawing = (seed: number) => {
  const random = numbersFrom(seed)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  const chance = (share: number) => random() < share
  /** A date on an edge of a year, known to the day, the month or the year alone. */
  const date = (from: number, to: number): string => {
    const whole = `${from + Math.floor(random() * (to - from + 1))}-${pick(edges)}`
    const written = pick([whole, whole, whole, whole.slice(0, 7), whole.slice(0, 4)])
    return `${written}-01-01`.slice(0, 10) > today ? today : written
  }
  const amount = () => BigInt(Math.floor(random() * 10_000_000))
  return { random, pick, chance, date, amount }
}

/** Draws a country and enters it through the API and the pages, as offices do. */
export const enterWorld = async (
  app: TestApp,
  seed: number,
  size: { relations: number; activities: number },
) => {
  const draw = drawing(seed)
  const office = await openOffice(app)
  for (let n = 0; n < size.relations; n += 1) await enterRelation(office, draw)
  for (let n = 0; n < size.activities; n += 1) await enterActivity(app, office, draw)
  await livesOn(office, draw)
  await enterRegisters(office, draw)
  return office
}

const openOffice = async (app: TestApp): Promise<Office> => {
  const officer = await signInAs(app, { role: "officer", kind: "province", units: homes, name: "จังหวัด" })
  const ministry = await signInAs(app, { role: "officer", kind: "interior" })
  const reporter = await signInAs(app, { role: "local_reporter", kind: "local", units: homes })
  return {
    world: { relations: [], activities: [], handbooks: [], trainings: [], groups: [] },
    api: apiAs(app, officer),
    visitor: new Visitor(app, officer.cookie),
    ministry: new Visitor(app, ministry.cookie),
    reporter: reporter.cookie,
  }
}

const first = (date: string) => `${date}-01-01`.slice(0, 10)

const enterRelation = async ({ api, world }: Office, { pick, chance, date }: Draw) => {
  const home = [...new Set([pick(homes.slice(0, -1)), ...(chance(0.15) ? [pick(homes.slice(0, -1))] : [])])]
  const codes = Object.keys(units)
  const inDoubt = chance(0.1)
  const known = [
    ...new Set([pick(codes), ...(chance(0.2) ? [pick(codes)] : []), ...(chance(0.05) ? [pick(codes)] : [])]),
  ]
  const partners: { unit: string | null; country: string | null }[] = known.map((unit) => ({
    unit,
    country: units[unit as keyof typeof units],
  }))
  if (inDoubt && chance(0.5)) partners.splice(0, 1, { unit: null, country: pick(["RU", null]) })
  const status = pick([
    "in_force",
    "in_force",
    "in_force",
    "in_force",
    "proposed",
    "ended",
    "not_established",
  ])
  const signed = ["in_force", "ended"].includes(status)
  const signedOn = signed ? date(2020, 2026) : null
  const proposedOn = signed ? (chance(0.3) ? "2019" : null) : date(2020, 2025)
  const endedOn = ["ended", "not_established"].includes(status) ? date(2021, 2026) : null
  const sent = await api.send("POST", "/relations", {
    status,
    certainty: inDoubt ? "in_doubt" : "certain",
    signedOn,
    proposedOn,
    endedOn,
    endReason: endedOn ? "สิ้นสุด" : null,
    parties: [
      ...home.map((unit) => ({ side: "home", unit })),
      ...partners.map(({ unit, country }) => ({
        side: "partner",
        unit,
        ...(unit ? {} : { country, written: "เมืองที่อ่านไม่ออก" }),
      })),
    ],
    knownDuplicates: world.relations.map(({ id }) => id).slice(-50),
  })
  // dates drawn in an impossible order, or a pair too much alike, are refused and not entered
  if (sent.status === 422 || sent.status === 409 || sent.status === 400) return
  assert.equal(sent.status, 201, JSON.stringify(sent.body))
  world.relations.push({
    id: sent.body["id"] as string,
    homes: home,
    partners,
    proposedOn,
    signedOn,
    endedOn,
    interruptions: [],
    inDoubt,
    mergedInto: null,
  })
}

const enterActivity = async (app: TestApp, office: Office, draw: Draw) => {
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

/** Relations end, are taken up again, are found to be the same as others; acts in an impossible order are refused. */
const livesOn = async ({ world, api }: Office, { pick, chance, date }: Draw) => {
  for (const relation of world.relations) {
    if (relation.signedOn && !relation.endedOn && chance(0.25)) {
      const endedOn = date(2022, 2026)
      if (await act(api, relation, "end", { endedOn, reason: "ยุติ" })) relation.endedOn = endedOn
    }
    if (relation.signedOn && relation.endedOn && chance(0.6)) {
      const renewedOn = date(2023, 2026)
      if (await act(api, relation, "renew", { happenedOn: renewedOn })) {
        relation.interruptions.push({ endedOn: relation.endedOn, renewedOn })
        relation.endedOn = null
        if (chance(0.3)) {
          const endedOn = date(2025, 2026)
          if (await act(api, relation, "end", { endedOn, reason: "ยุติอีก" })) relation.endedOn = endedOn
        }
      }
    }
  }
  for (const relation of world.relations.filter(() => chance(0.08))) {
    const into = pick(world.relations.filter((one) => one !== relation && one.mergedInto === null))
    if (relation.mergedInto !== null || !(await act(api, relation, "merge", { into: into.id, reason: "ซ้ำ" })))
      continue
    for (const one of world.relations)
      if (one === relation || one.mergedInto === relation.id) one.mergedInto = into.id
  }
}

const act = async (api: ApiClient, { id }: KnownRelation, name: string, body: object): Promise<boolean> => {
  const now = await api.get(`/relations/${id}`)
  const sent = await api.send("POST", `/relations/${id}/${name}`, body, {
    "if-match": now.headers.get("etag") ?? "",
  })
  assert.ok([200, 409, 400, 422].includes(sent.status), JSON.stringify(sent.body))
  return sent.status === 200
}

const on = (name: string, date: string) => {
  const [year, month, day] = date.split("-").map(Number)
  return {
    [`${name}.day`]: String(day),
    [`${name}.month`]: String(month),
    [`${name}.year`]: String((year ?? 0) + 543),
  }
}

const enterRegisters = async ({ world, ministry }: Office, { pick, chance, random }: Draw) => {
  const day = (from: number, to: number) => {
    const drawn = `${from + Math.floor(random() * (to - from + 1))}-${pick(edges)}`
    return drawn > today ? today : drawn
  }
  const sent = async (path: string, fields: Record<string, string>): Promise<string | undefined> => {
    const answer = await ministry.post(path, fields)
    assert.ok([303, 422, 400, 409].includes(answer.status), `${path} ${answer.status}`)
    return answer.status === 303 ? (answer.headers.get("location") ?? "") : undefined
  }
  for (let n = 0; n < 3; n += 1) {
    const [published, from, until] = [day(2020, 2025), day(2020, 2025), chance(0.5) ? day(2021, 2026) : null]
    const fields = { title: `คู่มือ ${n}`, ...on("publishedOn", published), ...on("validFrom", from) }
    if (await sent("/registers/handbooks/new", { ...fields, ...(until ? on("validUntil", until) : {}) }))
      world.handbooks.push({ publishedOn: published, from, until })
  }
  for (let n = 0; n < 12; n += 1) {
    const [province, heldOn, until] = [pick(homes), day(2020, 2025), day(2021, 2026)]
    const fields = {
      province,
      course: "แนวทาง",
      officers: "2",
      ...on("heldOn", heldOn),
      ...on("validUntil", until),
    }
    if (await sent("/registers/trainings/new", fields)) world.trainings.push({ province, heldOn, until })
  }
  for (const province of ["central", ...homes].filter(() => chance(0.7))) {
    const setUpOn = day(2020, 2024)
    const path = await sent("/registers/groups/new", {
      province,
      name: `คณะ ${province}`,
      ...on("setUpOn", setUpOn),
    })
    assert.ok(path)
    const group = {
      province: province === "central" ? null : province,
      setUpOn,
      dissolvedOn: null as string | null,
      meetings: [] as string[],
      tasks: [] as { dueOn: string; doneOn: string | null }[],
    }
    const seen = new Set<string | undefined>()
    world.groups.push(group)
    for (let n = 0; n < 3; n += 1) {
      const [heldOn, dueOn] = [day(2021, 2026), day(2021, 2026)]
      if (await sent(`${path}/meetings/new`, { ...on("heldOn", heldOn), resolution: "เห็นชอบ" }))
        group.meetings.push(heldOn)
      if (!(await sent(`${path}/tasks/new`, { title: `งาน ${n}`, ...on("dueOn", dueOn) }))) continue
      const html = await (await ministry.get(path)).text()
      const task =
        [...html.matchAll(/\/tasks\/([0-9a-f-]{36})/g)].map(([, id]) => id).find((id) => !seen.has(id)) ?? ""
      const doneOn = day(2021, 2026)
      seen.add(task)
      const done = chance(0.6) && (await sent(`${path}/tasks/${task}`, on("on", doneOn))) !== undefined
      group.tasks.push({ dueOn, doneOn: done ? doneOn : null })
    }
    const dissolvedOn = day(2022, 2026)
    if (chance(0.3) && (await sent(`${path}/dissolve`, on("on", dissolvedOn))))
      group.dissolvedOn = dissolvedOn
  }
}
