import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { after, before, test } from "node:test"
import { Ajv2020 } from "ajv/dist/2020.js"
import type { ApiRoute } from "#http/routes.ts"
import { allRoutes } from "#src/app.ts"
import { fieldWords } from "#modules/portal/field-words.ts"
import { type ApiAnswer, type ApiClient, apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { signInAs } from "#tests/support/people.ts"
import { pair, relationBody } from "#tests/support/relations.ts"

type Json = ApiAnswer["body"]
let app: TestApp
let api: ApiClient
let openApi: Json
const operations: readonly ApiRoute[] = allRoutes.filter((route) => route.kind === "api")

before(async () => {
  app = await startTestApp()
  api = apiAs(app, await signInAs(app, { role: "officer", kind: "interior" }))
  openApi = (await api.get("/openapi.json")).body
})
after(() => app.close())

/** https://spec.openapis.org/oas/3.1/schema/2026-08-03, Apache-2.0; formats are left out. */
const officialSchema = JSON.parse(
  readFileSync(new URL("openapi-3.1.schema.json", import.meta.url), "utf8"),
) as Json

test("the description is OpenAPI 3.1 by its official schema", () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(officialSchema)
  assert.ok(validate(openApi), JSON.stringify(validate.errors?.slice(0, 5)))
  assert.ok(!validate({ ...openApi, info: {} }), "the schema must be able to refuse")
})

test("every operation is described, with its parameters, and nothing is pointed to that is not there", () => {
  assert.ok(operations.length >= 15)
  const names = new Set<string>()
  for (const route of operations) {
    const described = openApi["paths"][route.path]?.[route.method]
    assert.equal(described?.operationId, route.operation, route.path)
    assert.ok(!names.has(route.operation), `${route.operation} twice`)
    names.add(route.operation)
    const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
    const parameters = described.parameters as { name: string; in: string; description: string }[]
    assert.deepEqual(
      parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name),
      inPath,
      route.path,
    )
    for (const { name, description } of parameters) assert.ok(description, `${route.operation} ${name}`)
  }
  const text = JSON.stringify(openApi)
  for (const [, name = ""] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
    assert.ok(openApi["components"].schemas[name], name)
})

const answerSchema = (path: string, method: string, status: string) => ({
  components: openApi["components"],
  ...openApi["paths"][path][method].responses[status].content["application/json"].schema,
})

test("what operations answer is what is described", async () => {
  const created = await api.send("POST", "/relations", relationBody({ parties: pair("TH-50", "CN-YN") }))
  const { id } = created.body as { id: string }
  const asked: readonly [string, string][] = [
    ["/changes", "/changes?from=2020-01-01&until=2030-01-01"],
    ["/relations", "/relations?unit=TH-50"],
    ["/relations/{id}", `/relations/${id}`],
    ["/relations/{id}/history", `/relations/${id}/history`],
    ["/provinces", "/provinces?asOf=2020-01-01"],
    ["/countries", "/countries"],
    ["/countries/{code}", "/countries/CN"],
    ["/units", "/units?q=yunnan"],
    ["/units/{code}", "/units/TH-50"],
    ["/search", "/search?q=yunnan"],
    ["/map", "/map?country=CN"],
  ]
  const own = new Set(["Relations", "Places"])
  const reading = operations.flatMap(({ method, tag, path }) =>
    method === "get" && own.has(tag) ? [path] : [],
  )
  assert.deepEqual(asked.map(([path]) => `/api/v1${path}`).toSorted(), reading.toSorted())
  for (const [path, address] of asked) {
    const answer = await api.get(address)
    assert.equal(answer.status, 200, address)
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
      answerSchema(`/api/v1${path}`, "get", "200"),
    )
    assert.ok(validate(answer.body), `${path} ${JSON.stringify(validate.errors?.slice(0, 3))}`)
  }
})

test("the examples of the guide are taken", async () => {
  for (const route of operations.filter(({ body }) => body)) {
    if (!route.example) continue
    assert.deepEqual(route.body?.safeParse(route.example).error?.issues ?? [], [], route.operation)
  }
})

test("every parameter and field is explained in Thai", () => {
  const missing: string[] = []
  for (const route of operations) {
    const operation = openApi["paths"][route.path][route.method]
    const reference = operation.requestBody?.content["application/json"].schema.$ref as string | undefined
    const body = reference && openApi["components"].schemas[reference.split("/").at(-1) ?? ""]
    const names = [
      ...operation.parameters.map(({ name }: { name: string }) => name),
      ...Object.keys(body?.properties ?? {}),
    ]
    for (const name of names)
      if (!fieldWords[`${route.operation}.${name}`] && !fieldWords[name])
        missing.push(`${route.operation} ${name}`)
  }
  assert.deepEqual(missing, [])
})

test("provinces, countries and units are counted, today and on a day", async () => {
  await api.send("POST", "/relations", relationBody({ parties: pair("TH-83", "JP-16"), signedOn: "2015" }))
  const phuket = async (query = "") =>
    (await api.get(`/provinces${query}`)).body["items"].find((item: Json) => item["code"] === "TH-83")
      .relations
  assert.deepEqual(await phuket(), { inForce: 1, proposed: 0, ended: 0, inDoubt: 0, others: 1 })
  assert.equal((await phuket("?asOf=2010-01-01")).inForce, 0)
  const japan = (await api.get("/countries/JP")).body
  assert.deepEqual([japan["term"], japan["relations"].inForce], ["sister_city", 1])
  assert.equal((await api.get("/countries/LA")).body["term"], "twin_city")
  const toyama = (await api.get("/units/JP-16")).body
  assert.deepEqual([toyama["nameEn"], toyama["relations"].inForce], ["Toyama", 1])
  assert.equal((await api.get("/units/JP-16?asOf=2010-01-01")).body["relations"].inForce, 0)
  assert.equal((await api.get("/units/TH-83")).body["province"].dopaCode, "83")
  for (const path of ["/units/XX-1", "/countries/XX", "/relations/nothing"]) {
    const answer = await api.get(path)
    assert.deepEqual(
      [answer.status, answer.headers.get("content-type")],
      [404, "application/problem+json; charset=utf-8"],
    )
  }
})

test("a place within a region is found by the region, and the map says the same as the list", async () => {
  await api.send("POST", "/relations", relationBody({ parties: pair("TH-34", "CN-530100") }))
  const within = (await api.get("/relations?within=CN-YN")).body
  assert.deepEqual(within["items"].map((item: Json) => item["parties"][0].unit.code).toSorted(), [
    "TH-34",
    "TH-50",
  ])
  assert.equal((await api.get("/relations?within=JP-16")).body["total"], 1)
  const map = (await api.get("/map?within=CN-YN")).body
  assert.equal(map["total"], 2)
  assert.deepEqual(map["places"].map(({ code }: Json) => code).toSorted(), [
    "CN-530100",
    "CN-YN",
    "TH-34",
    "TH-50",
  ])
  assert.deepEqual((await api.get("/relations?within=CN-YN&knownOn=2020-01-01")).body["total"], 0)
})

test("what has not changed is not sent again; a version that is none is refused", async () => {
  const { id, revision } = (await api.get("/relations?unit=TH-50")).body["items"][0]
  const known = { "if-none-match": `"${revision}"` }
  assert.equal((await api.get(`/relations/${id}`, known)).status, 304)
  assert.equal((await api.get(`/relations/${id}`, { "if-none-match": `"99"` })).status, 200)
  const end = { endedOn: "2020", reason: "r" }
  for (const version of ["*", "abc", '"1", "2"', '"99"'])
    assert.equal(
      (await api.send("POST", `/relations/${id}/end`, end, { "if-match": version })).status,
      412,
      version,
    )
  assert.equal((await api.send("POST", `/relations/${id}/end`, end)).status, 428)
})

test("refusals are problem details: what is not JSON, too much, unknown, and in the asked language", async () => {
  const officer = await signInAs(app, { role: "officer", kind: "interior" })
  const send = async (body: string, headers: Record<string, string> = {}) => {
    const usual = { "content-type": "application/json", "accept-language": "en", cookie: officer.cookie }
    const answer = await app.fetch("/api/v1/relations", {
      method: "POST",
      body,
      headers: { ...usual, origin: app.url, ...headers },
    })
    assert.equal(answer.headers.get("content-type"), "application/problem+json; charset=utf-8")
    return (await answer.json()) as Json
  }
  assert.equal((await send("{}", { cookie: "" }))["status"], 401)
  assert.match((await send("{", {}))["detail"], /must be valid JSON/)
  assert.match((await send("{", { "accept-language": "th" }))["detail"], /ต้องส่งเป็น JSON/)
  assert.equal((await send("{}", { "content-type": "text/plain" }))["status"], 422)
  assert.equal((await send("{}", { origin: "https://elsewhere.example" }))["status"], 403)
  const large = JSON.stringify({ note: "x".repeat(1_100_000) })
  assert.equal((await send(large))["status"], 413)
  const unknown = await app.fetch("/api/v1/nothing")
  assert.deepEqual(
    [unknown.status, ((await unknown.json()) as Json)["type"]],
    [404, "urn:maitri:problem:not_found"],
  )
})
