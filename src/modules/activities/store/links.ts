import type { Act, Tx } from "#database/act.ts"
import { notFound } from "#kernel/errors.ts"
import type { Day } from "#kernel/dates.ts"
import { isUuid } from "#kernel/ids.ts"
import type { LinkLanguage } from "../links/rules.ts"
import { linkIsOver } from "../queries/links.ts"
import { idInToken, linkPurpose } from "../links/token.ts"
import type { OrganiserKind } from "../rules.ts"

export type HeldLink = {
  readonly id: string
  readonly relationId: string
  readonly purpose: "report" | "confirm"
  readonly activityId: string | null
  readonly organisationName: string
  readonly organisationKind: OrganiserKind
}

/** @throws Refusal (not found) where the token opens no link that is good today */
export const linkByToken = async (
  tx: Tx,
  act: Pick<Act, "key" | "today">,
  token: string,
  purpose: HeldLink["purpose"],
): Promise<HeldLink> => {
  const id = idInToken(token, act.key(linkPurpose))
  const row = id
    ? await tx.selectFrom("report_link").selectAll().where("id", "=", id).forUpdate().executeTakeFirst()
    : undefined
  if (!row || row.purpose !== purpose || row.revoked_at || row.expires_on < act.today)
    throw notFound(linkIsOver)
  return {
    id: row.id,
    relationId: row.relation_id,
    purpose,
    activityId: row.activity_id,
    organisationName: row.organisation_name,
    organisationKind: row.organisation_kind as OrganiserKind,
  }
}

export type NewLink = {
  readonly relationId: string
  readonly purpose: "report" | "confirm"
  readonly activityId: string | null
  readonly organisationName: string
  readonly organisationKind: OrganiserKind
  readonly language: LinkLanguage
  readonly expiresOn: Day
}

export const insertLink = async (tx: Tx, act: Act, link: NewLink): Promise<{ readonly id: string }> => {
  const id = act.newId()
  await tx
    .insertInto("report_link")
    .values({
      id,
      relation_id: link.relationId,
      purpose: link.purpose,
      activity_id: link.activityId,
      organisation_name: link.organisationName,
      organisation_kind: link.organisationKind,
      language: link.language,
      made_by_organisation: act.by?.organisationId ?? null,
      expires_on: link.expiresOn,
      created_at: act.at,
    })
    .execute()
  return { id }
}

/** Holds a link by its id. @throws Refusal (not found) */
export const holdLink = async (tx: Tx, id: string) => {
  const row = isUuid(id)
    ? await tx
        .selectFrom("report_link as l")
        .innerJoin("relation as r", "r.id", "l.relation_id")
        .select(["l.id", "l.relation_id", "l.revoked_at", "r.home_units"])
        .where("l.id", "=", id)
        .forUpdate("l")
        .executeTakeFirst()
    : undefined
  if (!row) throw notFound({ th: "ไม่พบลิงก์นี้", en: "There is no such link" })
  return row
}
