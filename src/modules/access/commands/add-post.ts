import { command } from "#database/act.ts"
import { invalid } from "#kernel/errors.ts"
import type { OrganisationKind } from "#kernel/rights.ts"
import { accessRights } from "../rights.ts"
import { rolesOf } from "../rules.ts"
import type { AddPost } from "../schema.ts"
import { lockOrganisation, organisationSubject } from "../subjects.ts"

type Input = AddPost & { readonly organisationId: string }
type Found = { kind: OrganisationKind }

/** Adds a post to an organisation, with a role that its kind may have. */
export const addPost = command<Input, Found, { id: string }>({
  right: accessRights["post.add"],
  find: async (tx, { organisationId }) => {
    const organisation = await lockOrganisation(tx, organisationId)
    return { kind: organisation.kind, subject: organisationSubject(organisation) }
  },
  run: async (tx, act, { organisationId, role, titleTh, titleEn }, { kind }) => {
    if (!rolesOf[kind].includes(role)) throw invalid([{ path: "role", text: noSuchRole }])
    const id = act.newId()
    await tx
      .insertInto("post")
      .values({
        id,
        organisation_id: organisationId,
        role,
        title_th: titleTh,
        title_en: titleEn,
        created_at: act.at,
      })
      .execute()
    return { id }
  },
})

const noSuchRole = { th: "หน่วยงานประเภทนี้ไม่มีบทบาทนี้", en: "This kind of organisation has no such role" }
