import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { type OrganisationKind, organisationKinds, type Role, roles } from "#kernel/rights.ts"
import { apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { signInAs } from "#tests/support/people.ts"
import { bringIn, smallList } from "./support.ts"

/** Who may decide the doubts of Mukdahan, written by hand; whoever is not named is refused. */
type Who = { role: Role; kind: OrganisationKind; unit: string }
const own = "TH-49"
const other = "TH-50"

const ofMinistry = ({ role, kind }: Who) =>
  role === "administrator" || (role === "officer" && kind === "interior")
const mayDecide = (who: Who) =>
  ofMinistry(who) ||
  (who.role === "officer" && (who.kind === "province" || who.kind === "bangkok") && who.unit === own)

const everybody: Who[] = roles.flatMap((role) =>
  organisationKinds.flatMap((kind) => [own, other].map((unit) => ({ role, kind, unit }))),
)

let app: TestApp
let mixed: string
let mukdahan: string
before(async () => {
  app = await startTestApp()
  const doubtful = "๔๕/จังหวัดมุกดาหาร – เมืองกกกกกก สาธารณรัฐประชาชนจีน"
  mixed = (
    await bringIn(
      app,
      smallList("๓๐ กันยายน ๒๕๖๒", [doubtful, "๔๕/จังหวัดเชียงใหม่ – นครคุนหมิง สาธารณรัฐประชาชนจีน"]),
    )
  ).id
  mukdahan = (await bringIn(app, smallList("๓๐ กันยายน ๒๕๖๓", [doubtful.replace("กกกกกก", "ขขขขขข")]))).id
})
after(() => app.close())

/** What each act sends: never a version or reason with which something would be changed. */
const acts: Record<string, { allowed: (who: Who) => boolean; path: () => string; body: object }> = {
  decide: {
    allowed: mayDecide,
    path: () => `/imports/${mixed}/rows/1/decide`,
    body: { decision: "set_aside", reason: "r" },
  },
  reopen: { allowed: mayDecide, path: () => `/imports/${mixed}/rows/1/reopen`, body: { reason: "r" } },
  "undo of one’s own": {
    allowed: mayDecide,
    path: () => `/imports/${mukdahan}/undo`,
    body: { reason: "r" },
  },
  "undo of everybody’s": {
    allowed: ofMinistry,
    path: () => `/imports/${mixed}/undo`,
    body: { reason: "r" },
  },
}

test("each act on an import is open to those who hold the right, and to nobody else", async () => {
  // an import is undone once only: whoever may, meets the conflict afterwards, which is no refusal of the right
  for (const who of everybody) {
    const api = apiAs(app, await signInAs(app, { role: who.role, kind: who.kind, units: [who.unit] }))
    for (const [name, { allowed, path, body }] of Object.entries(acts)) {
      if (name.startsWith("undo") && allowed(who)) continue
      const { status } = await api.send("POST", path(), body, { "if-match": '"99.99"' })
      const refused = status === 401 || status === 403
      assert.equal(!refused, allowed(who), `${name} by ${who.role} of ${who.kind} in ${who.unit}: ${status}`)
    }
  }
})

test("a province undoes what is all its own; the ministry undoes everything", async () => {
  const province = apiAs(app, await signInAs(app, { role: "officer", kind: "province", units: [own] }))
  const ministry = apiAs(app, await signInAs(app, { role: "officer", kind: "interior" }))
  assert.equal((await province.send("POST", `/imports/${mukdahan}/undo`, { reason: "r" })).status, 200)
  assert.equal((await ministry.send("POST", `/imports/${mixed}/undo`, { reason: "r" })).status, 200)
})

test("a province neither decides for another nor gives a relation away by a decision", async () => {
  const { id } = await bringIn(
    app,
    smallList("๓๐ กันยายน ๒๕๖๔", ["๔๕/จังหวัดมุกดาหาร – เมืองคคคคคค สาธารณรัฐประชาชนจีน"]),
  )
  const province = apiAs(app, await signInAs(app, { role: "officer", kind: "province", units: [own] }))
  const { body: row } = await province.get(`/imports/${id}/rows/1`)
  const entry = {
    ...row["entry"],
    parties: [
      { side: "home", unit: other },
      { side: "partner", unit: "CN-YN" },
    ],
  }
  const answer = await province.send(
    "POST",
    `/imports/${id}/rows/1/decide`,
    { decision: "correct", entry, reason: "r" },
    { "if-match": `"${row["version"]}"` },
  )
  assert.equal(answer.status, 403)
})

test("everybody reads imports, and nobody writes without signing in", async () => {
  const nobody = apiAs(app)
  for (const path of ["/imports", `/imports/${mixed}`, `/imports/${mixed}/rows`, `/imports/${mixed}/rows/1`])
    assert.equal((await nobody.get(path)).status, 200, path)
  for (const { path, body } of Object.values(acts))
    assert.equal((await nobody.send("POST", path(), body)).status, 401)
})
