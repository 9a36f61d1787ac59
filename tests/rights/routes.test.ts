import assert from "node:assert/strict"
import { readdirSync } from "node:fs"
import { after, before, test } from "node:test"
import { makeMetrics } from "#http/metrics.ts"
import type { Route } from "#http/routes.ts"
import { type Actor, mightDo, type Right } from "#kernel/rights.ts"
import { allCommands } from "#src/cli-commands.ts"
import { allRoutes } from "#src/app.ts"
import { allRights } from "#src/extensions.ts"
import { operationRoutes } from "#src/operation-routes.ts"
import { startTestApp, type TestApp } from "../support/app.ts"
import { signInAs, type TestPerson } from "../support/people.ts"

let app: TestApp
let routes: readonly Route[]
let outsider: TestPerson

before(async () => {
  app = await startTestApp()
  routes = [...allRoutes, ...operationRoutes(app.services, makeMetrics())]
  outsider = await signInAs(app, { role: "local_reporter", kind: "partner", units: ["JP-01"] })
})
after(() => app.close())

const nameOf = (route: Route) => `${route.kind === "api" ? route.method : route.kind} ${route.path}`

test("every route has a right of the tables, and says what it leaves in the history", () => {
  assert.ok(routes.length > 50)
  for (const route of routes) {
    assert.ok(allRights.includes(route.right), nameOf(route))
    assert.ok(["nothing", "act", "reading"].includes(route.audit), nameOf(route))
    if (route.kind === "form") assert.equal(route.audit, "act", nameOf(route))
  }
})

test("every command of the command line has a right of the tables", () => {
  for (const command of allCommands) assert.ok(allRights.includes(command.right), command.words.join(" "))
})

type Exported = { right?: Right; find?: unknown; run?: unknown }

const everyCommand = async (): Promise<readonly (readonly [string, Right])[]> => {
  const modules = new URL("../../src/modules/", import.meta.url)
  const found: (readonly [string, Right])[] = []
  for (const path of readdirSync(modules, { recursive: true, encoding: "utf8" })) {
    if (!/\/commands\/[^/]+\.ts$/.test(path) || path.endsWith(".test.ts")) continue
    const exported = (await import(new URL(path, modules).href)) as Record<string, Exported>
    for (const [name, value] of Object.entries(exported))
      if (value?.right && value.find && value.run) found.push([`${path} ${name}`, value.right])
  }
  return found
}

test("every command is reached by a route or the command line under its own right, or by the system alone", async () => {
  const commands = await everyCommand()
  assert.ok(commands.length > 20)
  const offered = new Set([
    ...routes.map(({ right }) => right.act),
    ...allCommands.map(({ right }) => right.act),
  ])
  for (const [name, right] of commands) {
    assert.ok(allRights.includes(right), `${name} has a right that no table holds`)
    const bySystem = right.grants.every(({ who }) => who === "system")
    assert.ok(bySystem || offered.has(right.act), `no route offers ${right.act} of ${name}`)
  }
})

const filled = (path: string) => path.replaceAll(/:\w+|\{\w+\}/g, "01890000-0000-7000-8000-000000000000")

const writing = () =>
  routes.filter((route) => route.kind === "form" || (route.kind === "api" && route.method !== "get"))

const send = (route: Route, cookie?: string) =>
  app.fetch(filled(route.path), {
    method: route.kind === "api" ? route.method.toUpperCase() : "POST",
    headers: {
      origin: app.url,
      "content-type": route.kind === "api" ? "application/json" : "application/x-www-form-urlencoded",
      ...(cookie ? { cookie } : {}),
    },
    ...(route.kind === "api" && route.method === "get" ? {} : { body: route.kind === "api" ? "{}" : "" }),
  })

test("every write is refused to whoever is not signed in", async () => {
  const guarded = writing().filter((route) => !mightDo(route.right, { kind: "anonymous" }))
  assert.ok(guarded.length > 20)
  for (const route of guarded) {
    const { status } = await send(route)
    assert.ok([401, 403].includes(status), `${nameOf(route)}: ${status}`)
  }
})

test("every write that another site makes a browser send is refused before it is looked at, whoever is signed in", async () => {
  const administrator = await signInAs(app, { role: "administrator" })
  const written = async () => {
    const rows = app.services.database.pool.query<{ acts: string; notes: string }>(
      `select (select count(*) from history.act) as acts,
         (select coalesce(sum(count), 0) from history.security_note where event = 'foreign_write') as notes`,
    )
    return (await rows).rows[0] ?? assert.fail()
  }
  const foreign = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "content-type": "text/plain" },
  ]
  const before = await written()
  let sent = 0
  for (const route of [...writing(), ...routes.filter(({ kind }) => kind === "upload")])
    for (const headers of foreign) {
      const method = route.kind === "api" ? route.method.toUpperCase() : "POST"
      const { status } = await app.fetch(filled(route.path), {
        method,
        body: "{}",
        headers: {
          cookie: administrator.cookie,
          "content-type": "application/x-www-form-urlencoded",
          ...headers,
        },
      })
      assert.equal(status, 403, `${nameOf(route)} ${JSON.stringify(headers)}`)
      sent++
    }
  const after = await written()
  assert.ok(sent > 500, String(sent))
  assert.deepEqual([after.acts, Number(after.notes) - Number(before.notes)], [before.acts, sent])
})

test("every write is refused to a person without the right", async () => {
  const actor: Actor = {
    kind: "person",
    accountId: outsider.accountId,
    name: "",
    appointments: [
      {
        postId: "",
        role: "local_reporter",
        organisationId: "",
        organisationKind: "partner",
        units: ["JP-01"],
      },
    ],
  }
  const guarded = writing().filter((route) => !mightDo(route.right, actor))
  assert.ok(guarded.length > 15)
  for (const route of guarded) {
    const { status } = await send(route, outsider.cookie)
    assert.equal(status, 403, nameOf(route))
  }
})

test("every page and file that is not open leads the unknown to the sign-in page", async () => {
  for (const route of routes) {
    if ((route.kind !== "page" && route.kind !== "file") || mightDo(route.right, { kind: "anonymous" }))
      continue
    const answer = await app.fetch(filled(route.path))
    assert.equal(answer.status, 303, nameOf(route))
    assert.match(answer.headers.get("location") ?? "", /^\/sign-in\?next=%2F/, nameOf(route))
  }
})

test("an operation of the API says 401 to the unknown, with the way in", async () => {
  for (const route of routes) {
    if (route.kind !== "api" || mightDo(route.right, { kind: "anonymous" })) continue
    const answer = await send(route)
    assert.equal(answer.status, 401, nameOf(route))
    assert.equal(answer.headers.get("www-authenticate"), "Bearer")
  }
})
