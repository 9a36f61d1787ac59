import { installReferenceOrganisations, offerSetUp } from "#modules/access/index.ts"
import type { Installation } from "#http/installation.ts"
import { startTestApp } from "../support/app.ts"
import {
  asOwner,
  codeAt,
  firstAdministrator,
  goodPassword,
  MovedClock,
  newestMail,
  Visitor,
} from "./support.ts"

/** A Maitri with its first administrator, and what tests of accounts do with it. */
export const openOffice = async (installation: Partial<Installation> = {}) => {
  const clock = new MovedClock()
  const app = await startTestApp({ clock, installation })
  await installReferenceOrganisations(app.services)
  const setUpPath = (await offerSetUp(app.services)) ?? ""
  const admin = await firstAdministrator(app, setUpPath)

  const postOf = async (organisation: string, role: string) => {
    const [row] = await asOwner<{ id: string }>(
      app,
      `select p.id from post p join organisation o on o.id = p.organisation_id where o.code = $1 and p.role = $2 limit 1`,
      [organisation, role],
    )
    return row?.id ?? ""
  }

  const confirmAgain = async () => {
    clock.forward({ seconds: 31 })
    await admin.visitor.post("/account/confirm", { proof: goodPassword })
  }

  const invite = async (email: string, post: string, more: Record<string, string> = {}) => {
    await confirmAgain()
    const term = { "from.day": "1", "from.month": "1", "from.year": "2569", acting: "no" }
    const fields = { name: "สมชาย ใจดี", email, post, ...term, ...more }
    const answer = await admin.visitor.post("/administration/people/invite", fields)
    return { answer, mail: await newestMail(app, email) }
  }

  const accept = async (path: string, name = "สมชาย ใจดี", password = goodPassword) => {
    const visitor = new Visitor(app)
    return { visitor, answer: await visitor.post(path, { name, password }) }
  }

  const signIn = async (email: string, password = goodPassword, next = "/account") => {
    const visitor = new Visitor(app)
    return { visitor, answer: await visitor.post("/sign-in", { email, password, next }) }
  }

  const signInAdmin = async () => {
    admin.visitor.cookies.clear()
    clock.forward({ seconds: 31 })
    await admin.visitor.post("/sign-in", { email: "admin@example.go.th", password: goodPassword, next: "/" })
    const code = codeAt(admin.secret, clock.now())
    await admin.visitor.post("/sign-in/second-factor", { code, next: "/" })
  }

  return { app, clock, admin, setUpPath, postOf, invite, accept, signIn, signInAdmin }
}

export type Office = Awaited<ReturnType<typeof openOffice>>
