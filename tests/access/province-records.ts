import assert from "node:assert/strict"
import { installReferenceCriteria } from "#modules/selection/index.ts"
import { makeLink, type Province, province, record } from "../activities/support.ts"
import { Case, type Offices, openOffices } from "../establishment/offices.ts"
import { begin } from "../selection/support.ts"
import { apiAs } from "../support/api.ts"
import { startTestApp, type TestApp } from "../support/app.ts"
import { Visitor } from "../support/visitor.ts"
import { crawl, formsOn, type Offered } from "./attack.ts"

/** A province with a record of every kind, and every form that its pages offer to its own people. */
export type ProvinceRecords = {
  readonly app: TestApp
  readonly own: Province
  readonly offices: Offices
  readonly study: string
  readonly running: Case
  readonly meeting: string
  readonly owners: readonly Visitor[]
  readonly roots: readonly string[]
  readonly offered: readonly Offered[]
  readonly belongs: (path: string) => boolean
}

const idsIn = (text: string) =>
  text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? []

export const openProvinceRecords = async (): Promise<ProvinceRecords> => {
  const app = await startTestApp()
  await installReferenceCriteria(app.services)
  const own = await province(app)
  const offices = await openOffices(app, "TH-49")
  const activity = await record(own)
  const project = await own.visitor.post(`/relations/${own.relation}/projects/new`, {
    title: "โครงการ",
    owner: "จังหวัด",
    dimension: "economy",
    state: "running",
    "beginsOn.year": "2569",
  })
  await makeLink(own)
  const contact = {
    side: "partner",
    name: "Somsak",
    organisation: "Office",
    email: "s@example.org",
    phone: "1",
  }
  assert.equal((await own.visitor.post(`/relations/${own.relation}/contacts/new`, contact)).status, 303)
  const study = await begin(apiAs(app, own.officer), { home: "TH-49" })
  const running = new Case(app, { ...offices, officer: own.officer })
  await running.open(undefined, "TH-49")
  const letter = await apiAs(app, own.officer).send("POST", "/letters", {
    series: "out",
    dated: "2026-11-20",
    prefix: "มห 0017",
    subject: "เรื่อง",
    addressee: "ถึง",
  })
  assert.equal(letter.status, 201, JSON.stringify(letter.body))
  const meeting = await running.meeting()
  const roots = [
    `/relations/${own.relation}`,
    activity,
    project.headers.get("location") ?? "",
    `/relations/${own.relation}/plans/2570`,
    `/relations/${own.relation}/contacts`,
    `/relations/${own.relation}/links`,
    `/studies/${study.id}`,
    `/cases/${running.id}`,
    `/letters/${String(letter.body["id"])}`,
    `/meetings/${meeting}`,
    `/organisations/${own.officer.organisationId}`,
  ]
  const ids = new Set(roots.flatMap((path) => idsIn(path)))
  const belongs = (path: string) =>
    idsIn(path).some((id) => ids.has(id)) && !/\.(csv|xlsx|ics|pdf|docx|xml|json)/.test(path)
  const owners = [
    own.visitor,
    ...[offices.governor, offices.secretary].map(({ cookie }) => new Visitor(app, cookie)),
  ]
  const found = new Map<string, Offered>()
  for (const owner of owners)
    for (const [page, html] of await crawl(owner, roots, belongs, 90))
      for (const form of formsOn(html, page, "ข้อความทดสอบ")) found.set(`${form.action} ${form.page}`, form)
  const offered = [...found.values()]
  return { app, own, offices, study: study.id, running, meeting, owners, roots, offered, belongs }
}
