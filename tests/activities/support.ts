import assert from "node:assert/strict"
import { apiAs } from "#tests/support/api.ts"
import type { TestApp } from "#tests/support/app.ts"
import { signInAs, type TestPerson } from "#tests/support/people.ts"
import { pair, relationBody } from "#tests/support/relations.ts"
import { Visitor } from "#tests/support/visitor.ts"

/** A province with its officer, and a relation of it. */
export type Province = {
  readonly officer: TestPerson
  readonly visitor: Visitor
  readonly relation: string
}

export const province = async (app: TestApp, home = "TH-49", partner = "LA-SV"): Promise<Province> => {
  const officer = await signInAs(app, { role: "officer", kind: "province", units: [home], name: "จังหวัด" })
  const created = await apiAs(app, officer).send(
    "POST",
    "/relations",
    relationBody({ parties: pair(home, partner) }),
  )
  assert.equal(created.status, 201, JSON.stringify(created.body))
  return { officer, visitor: new Visitor(app, officer.cookie), relation: created.body["id"] as string }
}

/** The fields of the form of an activity, in short; tests change what they are about. */
export const activityFields = (change: Readonly<Record<string, string>> = {}) => ({
  title: "งานแสดงสินค้าชายแดน",
  kind: "trade",
  dimension: "economy",
  state: "held",
  "beginsOn.day": "4",
  "beginsOn.month": "5",
  "beginsOn.year": "2569",
  "endsOn.day": "7",
  "endsOn.month": "5",
  "endsOn.year": "2569",
  place: "ลานริมโขง",
  joint: "yes",
  published: "yes",
  "organisers.0.side": "home",
  "organisers.0.kind": "chamber",
  "organisers.0.name": "หอการค้าจังหวัด",
  "organisers.1.side": "partner",
  "organisers.1.kind": "partner_government",
  "organisers.1.name": "ແຂວງ",
  "participants.0.side": "home",
  "participants.0.group": "business",
  "participants.0.count": "๑๒๐",
  outputs: "คู่ค้า 12 ราย",
  sdgs: "8, 17.11",
  ...change,
})

/** Records an activity through the form. @returns its address */
export const record = async (
  { visitor, relation }: Province,
  change: Readonly<Record<string, string>> = {},
): Promise<string> => {
  const answer = await visitor.post(`/relations/${relation}/activities/new`, activityFields(change))
  assert.equal(answer.status, 303)
  return answer.headers.get("location") ?? ""
}

export const textOf = async (visitor: Visitor, path: string): Promise<string> => {
  const answer = await visitor.get(path)
  assert.equal(answer.status, 200, path)
  return answer.text()
}

/** The revision that a form carries. */
export const revisionIn = (html: string): string =>
  /name="revision" value="(\d+)"/.exec(html)?.[1] ?? assert.fail("no revision")

/** Makes a link for reporting. @returns its address on this server */
export const makeLink = async ({ visitor, relation }: Province, days = "90"): Promise<string> => {
  const made = await visitor.post(`/relations/${relation}/links`, {
    organisationName: "หอการค้าจังหวัดมุกดาหาร",
    organisationKind: "chamber",
    language: "th",
    days,
  })
  assert.equal(made.status, 303)
  const page = await textOf(visitor, made.headers.get("location") ?? "")
  return /https?:\/\/[^"<]+?(\/report\/[\w-]+)/.exec(page)?.[1] ?? assert.fail("no link on the page")
}
