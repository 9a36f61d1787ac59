import { execute } from "#database/act.ts"
import { accessRights } from "#modules/access/rights.ts"
import type { OrganisationKind, Role } from "#kernel/rights.ts"
import { openSession, sessionCookie } from "#modules/access/sessions.ts"
import type { TestApp } from "./app.ts"

export type TestPerson = {
  readonly accountId: string
  readonly postId: string
  readonly organisationId: string
  readonly cookie: string
}

type Post = { role: Role; kind?: OrganisationKind; units?: readonly string[]; name?: string }

/** Somebody who holds a post today and is signed in; `cookie` goes into the Cookie header of requests. */
export const signInAs = async (app: TestApp, post: Post): Promise<TestPerson> => {
  const { role, kind = "interior", units = [], name = `Test ${role}` } = post
  const { services } = app
  return execute(
    services,
    { kind: "system", name: "tests" },
    {
      right: { ...accessRights["access.set_up"], act: "test.appoint" },
      find: async () => ({ subject: {} }),
      run: async (tx, act) => {
        const created_at = act.at
        const [organisation, postId, accountId] = [act.newId(), act.newId(), act.newId()]
        const names = { name_th: name, name_en: name }
        await tx
          .insertInto("organisation")
          .values({ id: organisation, kind, ...names, units: [...units], created_at })
          .execute()
        const titles = { title_th: role, title_en: role }
        await tx
          .insertInto("post")
          .values({ id: postId, organisation_id: organisation, role, ...titles, created_at })
          .execute()
        await tx
          .insertInto("account")
          .values({ id: accountId, name, email: `${accountId}@example.org`, created_at })
          .execute()
        await tx
          .insertInto("appointment")
          .values({
            id: act.newId(),
            post_id: postId,
            account_id: accountId,
            held_from: "2020-01-01",
            created_at,
          })
          .execute()
        const token = await openSession(tx, accountId, act.at, "tests")
        return { accountId, postId, organisationId: organisation, cookie: `${sessionCookie}=${token}` }
      },
    },
    {},
  )
}
