import assert from "node:assert/strict"
import { after, before, describe, test } from "node:test"
import { z } from "zod"
import type { ApiRoute } from "#http/routes.ts"
import { allRoutes } from "#src/app.ts"
import { draft, strategy } from "../establishment/offices.ts"
import { apiAs } from "../support/api.ts"
import { openProvinceRecords, type ProvinceRecords } from "./province-records.ts"
import { asOwner } from "./support.ts"

const mark = "smuggled-7f3a91"

/** What somebody would add who wants more than the form or operation gives: who owns it, who did it, where it stands. */
const names = [
  "id",
  "role",
  "roles",
  "isAdministrator",
  "organisation",
  "organisationId",
  "organisation_id",
  "accountId",
  "account_id",
  "actor",
  "postId",
  "units",
  "home_units",
  "homeUnits",
  "state",
  "status",
  "confirmation",
  "evidence",
  "origin",
  "importId",
  "withdrawn_at",
  "created_at",
  "createdAt",
  "search",
  "__proto__",
  "constructor",
]

let records: ProvinceRecords
before(async () => {
  records = await openProvinceRecords()
})
after(() => records.app.close())

/** Every row of every table that holds the mark; what a draft keeps of a form is what was typed, and no record. */
const smuggled = async (): Promise<readonly string[]> => {
  const tables = await asOwner<{ name: string }>(
    records.app,
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('public', 'history') and c.relname not in ('draft', 'unit', 'unit_name')`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await asOwner(records.app, `select from ${name} t where t::text like '%${mark}%' limit 1`)
    if (rows.length > 0) found.push(name)
  }
  return found
}

describe("fields that nobody asked for", () => {
  test("are dropped from every form that a province's pages offer", async () => {
    let done = 0
    for (const { action, fields } of records.offered) {
      const added = names.filter((name) => !(name in fields)).map((name) => [name, mark])
      const answer = await records.own.visitor.post(action, { ...Object.fromEntries(added), ...fields })
      assert.ok(answer.status < 500, `${action} ${answer.status}`)
      if (answer.status === 303) done++
    }
    assert.ok(done >= 15, `only ${done} of ${records.offered.length} forms did something`)
    assert.deepEqual(await smuggled(), [])
  })

  test("are dropped from, or refused in, what programs write", async () => {
    const { app, offices, own, running } = records
    const extra = Object.fromEntries(names.filter((name) => name !== "__proto__").map((name) => [name, mark]))
    const officer = apiAs(app, own.officer)
    const division = apiAs(app, offices.division)
    const examples = routes().filter(({ example, method }) => example && method === "post")
    const sent: (readonly [string, Promise<{ status: number; body: unknown }>])[] = [
      ...examples.map(
        ({ path, example }) =>
          [path, officer.send("POST", pathOf(path, own.relation), { ...extra, ...example })] as const,
      ),
      ["meetings", apiAs(app, offices.secretary).send("POST", "/meetings", { ...extra, ...meeting })],
      ["letters", officer.send("POST", "/letters", { ...extra, ...letter })],
      ["holidays", division.send("POST", "/holidays", { ...extra, ...holiday })],
      ["cases", officer.send("POST", "/cases", { ...extra, homeUnit: "TH-49", content: strategy })],
      ["comment", officer.send("POST", `/cases/${running.id}/comments`, { ...extra, body: "ข้อสังเกต" })],
      ["studies", officer.send("POST", "/studies", { ...extra, home: "TH-49", title: "ก", purpose: "ข" })],
    ]
    const done: string[] = []
    for (const [name, answer] of sent) {
      const { status, body } = await answer
      assert.ok(status < 500, `${name} ${status} ${JSON.stringify(body)}`)
      if (status < 300) done.push(name)
    }
    assert.ok(done.length >= 5, `only ${done.join(", ")} did something`)
    assert.deepEqual(await smuggled(), [])
  })

  test("stand in no field of a case that its procedure does not ask for", async () => {
    const { app, own, running } = records
    const officer = apiAs(app, own.officer)
    const read = await officer.get(`/cases/${running.id}`)
    for (const name of [...names.filter((one) => one !== "__proto__"), ...Object.keys(draft)]) {
      const values = { goals: "เป้าหมาย", [name]: mark }
      const match = { "if-match": `"${read.body["revision"]}"` }
      await officer.send("PUT", `/cases/${running.id}/content`, { values }, match)
    }
    assert.deepEqual(await smuggled(), [])
  })

  test("have no way in: the body of every operation names each of its fields, but for these maps", () => {
    const open = routes().flatMap(({ method, path, body }) =>
      body
        ? openNodes(z.toJSONSchema(body, { io: "input", unrepresentable: "any" }), `${method} ${path}`)
        : [],
    )
    assert.deepEqual(open.toSorted(), knownMaps)
  })
})

/** Maps whose keys the command holds against the questions of the procedure and the criteria of the list. */
const knownMaps: readonly string[] = [
  "post /api/v1/cases content",
  "post /api/v1/cases/{id}/decisions answers",
  "put /api/v1/cases/{id}/content values",
  "put /api/v1/country-priorities/{id}/countries/{country} scores",
]

const routes = (): readonly ApiRoute[] =>
  allRoutes.filter((route): route is ApiRoute => route.kind === "api" && route.method !== "get")

const pathOf = (path: string, id: string) => path.replace("/api/v1", "").replaceAll(/\{\w+\}/g, id)

const meeting = { name: "คณะกรรมการ", number: "9/2569", heldOn: "2026-10-01" }
const letter = { series: "out", dated: "2026-11-20", prefix: "มห 0017", subject: "เรื่อง", addressee: "ถึง" }
const holiday = { day: "2027-11-24", nameTh: "วันหยุด", nameEn: "Special", source: "มติ" }

type Schema = { readonly [key: string]: unknown }

/** Places of a schema where any name, or anything at all, is taken. */
const openNodes = (schema: Schema, at: string): readonly string[] => {
  const { properties, items, anyOf, allOf, oneOf, prefixItems, additionalProperties } = schema
  const takesAnything = Object.keys(schema).every((key) =>
    ["$schema", "description", "default"].includes(key),
  )
  const inner = Object.entries((properties ?? {}) as Readonly<Record<string, Schema>>)
  const some = [anyOf, allOf, oneOf, prefixItems].flatMap((list) =>
    Array.isArray(list) ? (list as Schema[]) : [],
  )
  return [
    ...(takesAnything || (additionalProperties !== undefined && additionalProperties !== false) ? [at] : []),
    ...inner.flatMap(([name, one]) => openNodes(one, `${at} ${name}`)),
    ...some.flatMap((one) => openNodes(one, at)),
    ...(items ? openNodes(items as Schema, `${at}[]`) : []),
  ]
}
