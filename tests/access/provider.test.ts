import assert from "node:assert/strict"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { after, before, describe, test } from "node:test"
import { generateKeyPairSync } from "node:crypto"
import { Provider } from "oidc-provider"
import type { SignInProvider } from "#http/installation.ts"
import { installReferenceOrganisations, offerSetUp } from "#modules/access/index.ts"
import { startTestApp, type TestApp } from "../support/app.ts"
import { asOwner, enrol, firstAdministrator, goodPassword, MovedClock, Visitor } from "./support.ts"

type Person = { sub: string; email: string; email_verified: boolean }

const people: Record<string, Person> = {
  officer: { sub: "1-1037-02071-81-1", email: "officer@example.go.th", email_verified: true },
  unverified: { sub: "3-5401-00024-91-6", email: "officer@example.go.th", email_verified: false },
  stranger: { sub: "1-2345-67890-12-3", email: "stranger@example.org", email_verified: true },
}

const clientId = "maitri"
const clientSecret = "a secret between the two programs"

let app: TestApp
let issuerServer: Server
let issuer = ""
let back = ""
let provider: SignInProvider
const clock = new MovedClock(new Date().toISOString())

/** A real provider on loopback; it takes whoever the login form names for that person. */
const startProvider = async (port: number, redirectUri: string) => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 })
  const oidc: Provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    conformIdTokenClaims: false,
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256", kid: "k" }] },
    cookies: { keys: ["only for tests"] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => people[id] ?? { sub: id } }),
    loadExistingGrant: async (context) => {
      const grant = new oidc.Grant({ clientId, accountId: context.oidc.session?.accountId ?? "" })
      grant.addOIDCScope("openid email")
      await grant.save()
      return grant
    },
    interactions: { url: (_context, interaction) => `/login/${interaction.uid}` },
    features: { devInteractions: { enabled: false } },
  })
  const answer = oidc.callback()
  issuerServer = createServer((request, response) => {
    const [, uid] = /^\/login\/([\w-]+)/.exec(request.url ?? "") ?? []
    const accountId = new URL(request.url ?? "", issuer).searchParams.get("as") ?? ""
    if (uid) void oidc.interactionFinished(request, response, { login: { accountId } })
    else void answer(request, response)
  })
  await new Promise<void>((resolve) => issuerServer.listen(port, "127.0.0.1", resolve))
}

const freePort = async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  await new Promise<void>((resolve) => server.close(() => resolve()))
  return port
}

/** Goes through the provider as a browser does, logging in there as somebody. Gives the address to come back to. */
const throughProvider = async (address: string, as: string): Promise<string> => {
  const jar = new Map<string, string>()
  for (let at = address, i = 0; i < 10; i++) {
    if (at.startsWith(back)) return at
    const url = new URL(at, issuer)
    if (url.pathname.startsWith("/login/")) url.searchParams.set("as", as)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ")
    const answer = await fetch(url, { redirect: "manual", headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    at = answer.headers.get("location") ?? ""
    if (!at) throw new Error(`the provider answered ${answer.status}: ${await answer.text()}`)
  }
  throw new Error("the provider leads round and round")
}

const begin = async (visitor: Visitor, query = "") =>
  (await visitor.get(`/sign-in/with/oidc${query}`)).headers.get("location") ?? ""

const signInAs = async (as: string, visitor = new Visitor(app), query = "") => {
  const returned = await throughProvider(await begin(visitor, query), as)
  return { visitor, returned, answer: await visitor.get(returned.slice(app.url.length)) }
}

let providerPort = 0

before(async () => {
  providerPort = await freePort()
  issuer = `http://127.0.0.1:${providerPort}`
  provider = {
    id: "oidc",
    label: { th: "ไทยดี", en: "ThaiD" },
    issuer,
    clientId,
    clientSecret,
    scope: "openid email",
    strong: false,
    linksByEmail: true,
  }
  app = await startTestApp({ clock, installation: { providers: [provider] } })
  back = `${app.url}/sign-in/with/oidc/back`
  await installReferenceOrganisations(app.services)
  const { visitor } = await firstAdministrator(app, (await offerSetUp(app.services)) ?? "")
  const [post] = await asOwner<{ id: string }>(
    app,
    "select p.id from post p join organisation o on o.id = p.organisation_id where o.code = 'province-TH-50' and p.role = 'officer'",
  )
  const invited = await visitor.post("/administration/people/invite", {
    name: "เจ้าหน้าที่ ทดสอบ",
    email: "officer@example.go.th",
    post: post?.id ?? "",
    "from.day": "1",
    "from.month": "1",
    "from.year": "2569",
  })
  assert.equal(invited.status, 303)
})
after(async () => {
  await app.close()
  issuerServer?.close()
})

describe("signing in with a provider", () => {
  test("that is down says so, and a password still works; it is asked again later", async () => {
    const answer = await new Visitor(app).get("/sign-in/with/oidc")
    assert.equal(answer.status, 409)
    assert.match(await answer.text(), /ไม่ตอบในขณะนี้/)
    assert.equal((await new Visitor(app).get("/sign-in")).status, 200)
    await startProvider(providerPort, back)
    assert.match(await begin(new Visitor(app)), /code_challenge_method=S256/)
  })

  test("takes in nobody who was not invited, nor by an address that was not verified", async () => {
    assert.equal((await signInAs("stranger")).answer.status, 403)
    assert.equal((await signInAs("unverified")).answer.status, 403)
    assert.equal((await asOwner(app, "select from identity")).length, 0)
  })

  test("ties an invited account by its verified address, and knows it again by the subject alone", async () => {
    const { visitor, answer } = await signInAs("officer", new Visitor(app), "?next=/account/data")
    assert.equal(answer.headers.get("location"), "/account/data")
    assert.match(await (await visitor.get("/account")).text(), /เจ้าหน้าที่ ทดสอบ/)
    people["officer"] = {
      sub: people["officer"]?.sub ?? "",
      email: "moved@example.org",
      email_verified: false,
    }
    assert.equal((await signInAs("officer")).answer.status, 303)
  })

  test("keeps the subject as a keyed hash only, in no table and no history in clear", async () => {
    const rows = await asOwner<{ text: string }>(
      app,
      `select encode(subject_hash, 'hex') as text from identity
       union all select coalesce(before::text, '') || coalesce(after::text, '') from history.change`,
    )
    assert.ok(rows.length > 1)
    for (const { text } of rows) assert.ok(!text.includes("1-1037-02071-81-1"))
  })

  test("refuses an answer that this browser did not ask for, a replay, and one of another provider", async () => {
    const victim = new Visitor(app)
    await begin(victim)
    const { returned } = await signInAs("officer")
    const planted = await victim.get(returned.slice(app.url.length))
    assert.equal(planted.status, 403)
    const replayer = new Visitor(app)
    const own = await throughProvider(await begin(replayer), "officer")
    const journey = new Map(replayer.cookies)
    assert.equal((await replayer.get(own.slice(app.url.length))).status, 303)
    const again = new Visitor(app)
    for (const [name, value] of journey) again.cookies.set(name, value)
    assert.equal((await again.get(own.slice(app.url.length))).status, 403)
    const mixed = new Visitor(app)
    const honest = new URL(await throughProvider(await begin(mixed), "officer"))
    honest.searchParams.set("iss", "https://evil.example")
    assert.equal((await mixed.get(honest.pathname + honest.search)).status, 403)
  })

  test("of an account with a second factor still asks for it, unless the provider counts as one", async () => {
    const { visitor } = await signInAs("officer")
    const { secret } = await enrol(app, visitor)
    assert.ok(secret.length === 20)
    const { answer, visitor: waiting } = await signInAs("officer")
    assert.match(answer.headers.get("location") ?? "", /second-factor/)
    assert.equal((await waiting.get("/account")).status, 303)
    ;(provider as { strong: boolean }).strong = true
    assert.equal((await signInAs("officer")).answer.headers.get("location"), "/account/inherited")
  })

  test("proves again who one is, and not who somebody else is", async () => {
    const { visitor } = await signInAs("officer")
    clock.forward({ minutes: 20 })
    assert.match((await visitor.get("/account/tokens")).headers.get("location") ?? "", /confirm/)
    const other = await signInAs("stranger", visitor, "?again=yes&next=/account/tokens")
    assert.equal(other.answer.status, 403)
    const { answer } = await signInAs("officer", visitor, "?again=yes&next=/account/tokens")
    assert.equal(answer.headers.get("location"), "/account/tokens")
    assert.equal((await visitor.get("/account/tokens")).status, 200)
  })

  test("ties another identity to an account that is signed in, but none that belongs to somebody", async () => {
    const admin = new Visitor(app)
    await admin.post("/sign-in", { email: "admin@example.go.th", password: goodPassword, next: "/" })
    assert.equal((await admin.get("/account")).status, 303)
    const { visitor } = await signInAs("officer")
    const { answer } = await signInAs("stranger", visitor, "?connect=yes")
    assert.equal(answer.status, 409)
  })
})
