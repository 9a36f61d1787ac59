import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { type OrganisationKind, organisationKinds, type Role, roles } from "#kernel/rights.ts"
import { type ApiClient, apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { signInAs } from "#tests/support/people.ts"
import { pair, relationBody } from "#tests/support/relations.ts"

/** Who may change relations of Mukdahan, written by hand; whoever is not named is refused. */
type Who = { role: Role; kind: OrganisationKind; unit: string }
const own = "TH-49"
const other = "TH-50"

const mayWrite = ({ role, kind, unit }: Who): boolean =>
  role === "administrator" ||
  (role === "officer" && kind === "interior") ||
  (role === "officer" && (kind === "province" || kind === "bangkok") && unit === own)
const mayMerge = ({ role, kind }: Who): boolean =>
  role === "administrator" || (role === "officer" && kind === "interior")

const everybody: Who[] = roles.flatMap((role) =>
  organisationKinds.flatMap((kind) => [own, other].map((unit) => ({ role, kind, unit }))),
)

let app: TestApp
let ministry: ApiClient
before(async () => {
  app = await startTestApp()
  ministry = apiAs(app, await signInAs(app, { role: "officer", kind: "interior" }))
})
after(() => app.close())

const mukdahan = (change: object = {}) =>
  relationBody({ parties: [...pair(own, "LA-SV")], reason: "r", certainty: "in_doubt", ...change })

const register = async () => {
  const everyOther = (await ministry.get("/relations?limit=200")).body["items"].map(
    ({ id }: { id: string }) => id,
  )
  const created = await ministry.send(
    "POST",
    "/relations",
    mukdahan({ knownDuplicates: everyOther.slice(0, 50) }),
  )
  assert.equal(created.status, 201, JSON.stringify(created.body))
  return created.body["id"] as string
}

/** What each act sends; the version that it names is never the present one, so that nothing is changed. */
const acts: Record<
  string,
  {
    allowed: (who: Who) => boolean
    send: (api: ApiClient, id: string, into: string) => Promise<{ status: number }>
  }
> = {
  create: {
    allowed: mayWrite,
    send: (api) => api.send("POST", "/relations", mukdahan({ status: "proposed" })),
  },
  correct: {
    allowed: mayWrite,
    send: (api, id) => api.send("PUT", `/relations/${id}`, mukdahan(), { "if-match": '"99"' }),
  },
  end: {
    allowed: mayWrite,
    send: (api, id) =>
      api.send("POST", `/relations/${id}/end`, { endedOn: "2020", reason: "r" }, { "if-match": '"99"' }),
  },
  renew: {
    allowed: mayWrite,
    send: (api, id) =>
      api.send("POST", `/relations/${id}/renew`, { happenedOn: "2020" }, { "if-match": '"99"' }),
  },
  merge: {
    allowed: mayMerge,
    send: (api, id, into) =>
      api.send("POST", `/relations/${id}/merge`, { into, reason: "r" }, { "if-match": '"99"' }),
  },
}

test("each act is open to those who hold the right, and to nobody else", async () => {
  const [id, into] = [await register(), await register()]
  for (const who of everybody) {
    const api = apiAs(app, await signInAs(app, { role: who.role, kind: who.kind, units: [who.unit] }))
    const asked = Object.entries(acts).map(async ([name, { allowed, send }]) => {
      const { status } = await send(api, id, into)
      const refused = status === 401 || status === 403
      assert.equal(!refused, allowed(who), `${name} by ${who.role} of ${who.kind} in ${who.unit}: ${status}`)
    })
    await Promise.all(asked)
  }
})

test("nobody writes without signing in, and everybody reads", async () => {
  const [id, into] = [await register(), await register()]
  const nobody = apiAs(app)
  for (const [name, { send }] of Object.entries(acts)) {
    assert.equal((await send(nobody, id, into)).status, 401, name)
  }
  for (const path of ["/relations", `/relations/${id}`, `/relations/${id}/history`]) {
    assert.equal((await nobody.get(path)).status, 200, path)
  }
})

test("a province neither takes another's relation nor gives its own away", async () => {
  const id = await register()
  const owner = apiAs(app, await signInAs(app, { role: "officer", kind: "province", units: [own] }))
  const neighbour = apiAs(app, await signInAs(app, { role: "officer", kind: "province", units: [other] }))
  const version = { "if-match": '"1"' }
  const moved = mukdahan({ parties: pair(other, "LA-SV") })
  assert.equal((await owner.send("PUT", `/relations/${id}`, moved, version)).status, 403)
  assert.equal((await neighbour.send("PUT", `/relations/${id}`, moved, version)).status, 403)
  const shared = mukdahan({
    parties: [{ side: "home", unit: own }, ...pair(other, "LA-SV")],
    knownDuplicates: [],
  })
  const answer = await owner.send("PUT", `/relations/${id}`, shared, version)
  assert.notEqual(answer.status, 403)
})
