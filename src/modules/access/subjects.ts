import type { Tx } from "#database/act.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { OrganisationKind, Role, Subject } from "#kernel/rights.ts"

/** What rights on an organisation are judged by: its units, itself, and its kind. */
export const organisationSubject = (organisation: {
  readonly id: string
  readonly units: readonly string[]
  readonly kind: string
}): Subject => ({
  units: organisation.units,
  organisationIds: [organisation.id],
  state: organisation.kind,
})

/** An organisation, locked until the act is done. @throws Refusal (not found) */
export const lockOrganisation = async (tx: Tx, id: string) => {
  const found = isUuid(id)
    ? await tx.selectFrom("organisation").selectAll().where("id", "=", id).forUpdate().executeTakeFirst()
    : undefined
  if (!found) throw notFound({ th: "ไม่พบหน่วยงานนี้", en: "There is no such organisation" })
  return { ...found, kind: found.kind as OrganisationKind }
}

/** A post with its organisation, locked, so that of two who appoint at once one waits for the other. */
export const lockPost = async (tx: Tx, id: string) => {
  const found = isUuid(id)
    ? await tx.selectFrom("post").selectAll().where("id", "=", id).forUpdate().executeTakeFirst()
    : undefined
  if (!found) throw notFound({ th: "ไม่พบตำแหน่งนี้", en: "There is no such post" })
  const organisation = await tx
    .selectFrom("organisation")
    .selectAll()
    .where("id", "=", found.organisation_id)
    .executeTakeFirstOrThrow()
  return { ...found, role: found.role as Role, organisation }
}
