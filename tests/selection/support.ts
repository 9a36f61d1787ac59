import { execute } from "#database/act.ts"
import { installReferenceCriteria } from "#modules/selection/index.ts"
import { accessRights } from "#modules/access/rights.ts"
import { openSession, sessionCookie } from "#modules/access/sessions.ts"
import type { Role } from "#kernel/rights.ts"
import { type ApiAnswer, type ApiClient, apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { signInAs, type TestPerson } from "#tests/support/people.ts"

/** A Maitri with the first criteria, and an officer of Chiang Mai. */
export const startSelection = async (options: Parameters<typeof startTestApp>[0] = {}) => {
  const app = await startTestApp(options)
  await installReferenceCriteria(app.services)
  const officer = await signInAs(app, {
    role: "officer",
    kind: "province",
    units: ["TH-50"],
    name: "Somying",
  })
  return { app, officer, api: apiAs(app, officer) }
}

export const candidate = (unit: string | null, change: object = {}) => ({
  unit,
  origin: "partner",
  ...change,
})

export const studyBody = (change: object = {}) => ({
  home: "TH-50",
  title: "คู่ความสัมพันธ์ด้านการท่องเที่ยว",
  purpose: "เพิ่มนักท่องเที่ยว",
  candidates: [candidate("JP-01"), candidate("CN-YN")],
  ...change,
})

export const version = (record: ApiAnswer["body"]) => ({ "if-match": `"${record["revision"]}"` })

/** A study that was begun, with its candidates' ids in order. */
export const begin = async (api: ApiClient, change: object = {}) => {
  const { status, body } = await api.send("POST", "/studies", studyBody(change))
  if (status !== 201) throw new Error(JSON.stringify(body))
  return { ...body, ids: body["candidates"].map(({ id }: { id: string }) => id) } as ApiAnswer["body"] & {
    id: string
    ids: string[]
  }
}

/** Another post in an organisation, with somebody signed in who holds it. */
export const colleagueOf = (app: TestApp, person: TestPerson, role: Role, name: string) =>
  execute(
    app.services,
    { kind: "system", name: "tests" },
    {
      right: { ...accessRights["access.set_up"], act: "test.appoint" },
      find: async () => ({ subject: {} }),
      run: async (tx, act): Promise<TestPerson> => {
        const [postId, accountId] = [act.newId(), act.newId()]
        await tx
          .insertInto("post")
          .values({
            id: postId,
            organisation_id: person.organisationId,
            role,
            title_th: name,
            title_en: name,
            created_at: act.at,
          })
          .execute()
        await tx
          .insertInto("account")
          .values({ id: accountId, name, email: `${accountId}@example.org`, created_at: act.at })
          .execute()
        await tx
          .insertInto("appointment")
          .values({
            id: act.newId(),
            post_id: postId,
            account_id: accountId,
            held_from: "2020-01-01",
            created_at: act.at,
          })
          .execute()
        const token = await openSession(tx, accountId, act.at, "tests")
        return {
          accountId,
          postId,
          organisationId: person.organisationId,
          cookie: `${sessionCookie}=${token}`,
        }
      },
    },
    {},
  )

export const criteriaCodes = [
  "standing",
  "size",
  "trade",
  "investment",
  "tourism",
  "education",
  "capacity",
  "funding",
  "local_demand",
  "institutions",
  "routes",
  "people",
  "security",
  "dormancy",
]

/** The same score on every criterion for a candidate, but for some. */
export const scoresOf = (id: string, score: number | null, but: Record<string, number | null> = {}) =>
  criteriaCodes.map((criterion) => {
    const value = criterion in but ? (but[criterion] ?? null) : score
    return { candidate: id, criterion, low: value, high: value }
  })

export const met = (...gates: string[]) => ({
  answers: gates.map((gate) => ({ gate, answer: "met", reason: "หนังสือที่ มท 0204/1" })),
})
export const allGates = ["level", "diplomatic", "consent", "national_interest"]
