import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { day } from "#kernel/dates.ts"
import { offToken } from "#modules/work/notices/off-token.ts"
import { openMatter, tell } from "#modules/work/index.ts"
import { openOffice } from "../access/office.ts"
import { asOwner, goodPassword, newestMail, Visitor } from "../access/support.ts"
import { apiAs } from "../support/api.ts"
import { signInAs } from "../support/people.ts"
import { pdf } from "../files/samples.ts"
import { pair, relationBody, unknownPartner } from "../support/relations.ts"
import { inAct } from "../work/acts.ts"

/** A Maitri in which every page has something to show, and what stands in the addresses of its pages. */
export const furnish = async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "maitri-pages-"))
  const office = await openOffice({ dataFolder })
  const { app, admin } = office
  const relations = await register(office)
  const person = await invited(office)
  const half = await signedInByHalf(office)
  const file = await attachedFile(office, relations.signed)
  const notice = await whatWaits(office, relations.signed)
  const code = (sql: string, values: unknown[] = []) => idOf(office, sql, values)
  const key = (purpose: string) => app.services.key(purpose)
  /** What stands for each parameter of an address; `path` alone where the address has none. */
  const addresses: Readonly<Record<string, readonly string[]>> = {
    "/": ["/"],
    "/relations": [
      "/relations",
      "/relations?country=CN&sort=home",
      "/relations?q=nothing",
      "/relations?asOf=2015-01-01&knownOn=2020-01-01",
    ],
    "/relations/:id": Object.values(relations).map((id) => `/relations/${id}`),
    "/relations/:id/history": [`/relations/${relations.signed}/history`],
    "/relations/:id/correct": [`/relations/${relations.several}/correct`],
    "/relations/:id/renew": [`/relations/${relations.signed}/renew`, `/relations/${relations.ended}/renew`],
    "/relations/:id/end": [`/relations/${relations.signed}/end`],
    "/relations/:id/merge": [`/relations/${relations.doubtful}/merge`],
    ...Object.fromEntries(
      [
        "activities",
        "activities/new",
        "projects",
        "projects/new",
        "links",
        "report",
        "contacts",
        "contacts/new",
        "contacts/log",
      ].map((page) => [`/relations/:id/${page}`, [`/relations/${relations.signed}/${page}`]]),
    ),
    "/relations/:id/plans/:year": [`/relations/${relations.signed}/plans/2570`],
    "/relations/:id/plans/:year/edit": [`/relations/${relations.signed}/plans/2570/edit`],
    "/units/:code/years/:year": ["/units/TH-49/years/2570"],
    "/units/:code": ["/units/TH-49", "/units/TH-10", "/units/CN-YN", "/units/CN-530100", "/units/GN1848976"],
    "/countries/:code": ["/countries/LA", "/countries/FR"],
    "/map": ["/map", "/map?view=world", "/map?view=thailand"],
    "/search": ["/search", "/search?q=Yunnan", "/search?q=Mukdahaan", "/search?q=qqqqqqqq"],
    "/api-guide/:operation": ["/api-guide/listRelations", "/api-guide/correctRelation", "/api-guide/getUnit"],
    "/sign-in/with/:provider": ["/sign-in/with/thaid"],
    "/sign-in/with/:provider/back": ["/sign-in/with/thaid/back"],
    "/sign-in/new-password/:token": [await newPasswordPath(office)],
    "/invitation/:token": [person.invitation],
    "/set-up/:token": ["/set-up/one-time"],
    "/mail/off/:token": [`/mail/off/${offToken(key, { accountId: person.id, kind: "*" })}`],
    "/notices/:id": [`/notices/${notice}`],
    "/work/:group": ["/work/late"],
    "/files/of/:kind/:id": [`/files/of/relation/${relations.signed}`],
    "/files/:id/withdraw": [`/files/${file}/withdraw`],
    "/administration/settings/:key": [
      "/administration/settings/access.invitation_days",
      "/administration/settings/access.second_factor_for",
    ],
    "/administration/appointments/:id/end": [
      `/administration/appointments/${await code("select id from appointment where account_id = $1", [person.id])}/end`,
    ],
    "/organisations/:id/posts/new": [`/organisations/${person.organisation}/posts/new`],
    "/organisations/:id/change": [`/organisations/${person.organisation}/change`],
    "/organisations/:id": [`/organisations/${person.organisation}`],
    "/history/:kind/:id": [
      `/history/organisation/${person.organisation}`,
      `/history/organisation/${person.organisation}?on=2020-01-01`,
      `/history/organisation/${person.organisation}?on=2200-01-01`,
    ],
    "/posts/:id/end": [
      `/posts/${await code("select id from post where organisation_id = $1 order by id desc", [person.organisation])}/end`,
    ],
  }
  return {
    app,
    admin: cookieOf(admin.visitor),
    half: cookieOf(half),
    /** The addresses of a page route; undefined where somebody must still say what stands for its parameters. */
    addressesOf: (path: string): readonly string[] | undefined =>
      addresses[path] ??
      (path.startsWith("/administration/people/:id")
        ? [path.replace(":id", person.id)]
        : path.includes(":")
          ? undefined
          : [path]),
    close: async () => {
      await app.close()
      rmSync(dataFolder, { recursive: true })
    },
  }
}

type Office = Awaited<ReturnType<typeof openOffice>>

const cookieOf = (visitor: Visitor) => [...visitor.cookies].map(([name, value]) => ({ name, value }))

const idOf = async ({ app }: Office, sql: string, values: unknown[] = []) =>
  (await asOwner<{ id: string }>(app, `${sql} limit 1`, values))[0]?.id ?? ""

/** Relations in every state: signed and renewed, of several sides, in process, in doubt, ended. */
const register = async ({ app }: Office) => {
  const api = apiAs(app, await signInAs(app, { role: "officer", kind: "interior", name: "Somchai Jaidee" }))
  const add = async (change: Readonly<Record<string, unknown>>) => {
    const { body } = await api.send("POST", "/relations", relationBody(change))
    return body["id"] as string
  }
  const change = async (id: string, act: string, body: object) => {
    const { headers } = await api.get(`/relations/${id}`)
    await api.send("POST", `/relations/${id}/${act}`, body, { "if-match": headers.get("etag") ?? "" })
  }
  const signed = await add({ parties: pair("TH-49", "LA-SV"), note: "Signed at Savannakhet" })
  await change(signed, "renew", { happenedOn: "2014-05-04", validUntil: "2029", place: "Mukdahan" })
  const several = await add({
    parties: pair("TH-49", "LA-SV", "VN-25", "CN-451400"),
    signedOn: "2015-08-20",
    knownDuplicates: [signed],
  })
  const proposed = await add({
    status: "proposed",
    stage: "awaiting_signature",
    signedOn: null,
    proposedOn: "2018",
    parties: pair("TH-57", "CN-YN"),
  })
  const doubtful = await add({
    certainty: "in_doubt",
    parties: [{ side: "home", unit: "TH-50" }, unknownPartner("Kangwan", "KR")],
  })
  const ended = await add({ parties: pair("TH-83", "US-NV"), signedOn: "1997" })
  await change(ended, "end", { endedOn: "2019", reason: "Both sides let it rest" })
  return { signed, several, proposed, doubtful, ended }
}

/** A person with a post, and one who has yet to accept. */
const invited = async (office: Office) => {
  const post = await office.postOf("province-TH-50", "officer")
  const { mail } = await office.invite("officer@example.go.th", post, { name: "Somsri Jaidee" })
  await office.accept(mail?.path ?? "", "Somsri Jaidee")
  const other = await office.invite(
    "waiting@example.go.th",
    await office.postOf("province-TH-57", "officer"),
    {
      name: "Wichai Jaidee",
    },
  )
  return {
    id: await idOf(office, "select id from account where email = 'officer@example.go.th'"),
    organisation: await idOf(office, "select organisation_id as id from post where id = $1", [post]),
    invitation: other.mail?.path ?? "",
  }
}

/** The administrator in another browser, who still has to prove the second factor. */
const signedInByHalf = async ({ app }: Office) => {
  const visitor = new Visitor(app)
  await visitor.post("/sign-in", { email: "admin@example.go.th", password: goodPassword, next: "/" })
  return visitor
}

const newPasswordPath = async ({ app }: Office) => {
  await new Visitor(app).post("/sign-in/new-password", { email: "officer@example.go.th" })
  return (await newestMail(app, "officer@example.go.th"))?.path ?? ""
}

const attachedFile = async (office: Office, relation: string) => {
  const { app, admin } = office
  const form = new FormData()
  form.set("description", "The signed agreement")
  form.append("files", new File([new Uint8Array(pdf)], "agreement.pdf"))
  const cookie = cookieOf(admin.visitor)
    .map(({ name, value }) => `${name}=${value}`)
    .join("; ")
  await app.fetch(`/files/of/relation/${relation}`, {
    method: "POST",
    body: form,
    headers: { origin: app.url, cookie },
  })
  return idOf(office, "select id from attachment")
}

/** A matter that is late, and a notice, for the administrator. */
const whatWaits = async (office: Office, relation: string) => {
  const { app } = office
  const kind = { name: "test.review", label: { th: "การพิจารณา", en: "Review" } }
  const post = await idOf(
    office,
    "select a.post_id as id from appointment a join account p on p.id = a.account_id where p.email = 'admin@example.go.th'",
  )
  await inAct(app, async (tx, act) => {
    const title = { th: "ตรวจร่างบันทึกความเข้าใจ", en: "Review the draft" }
    const path = `/relations/${relation}`
    await openMatter(tx, act, {
      kind,
      subject: { kind: "relation", id: relation },
      holder: { post },
      title,
      path,
      dueOn: day("2026-11-20"),
    })
    await tell(tx, act, { key: "told", kind, to: [{ post }], title, path })
  })
  return idOf(office, "select id from notification")
}
