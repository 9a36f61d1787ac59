import { command } from "#database/act.ts"
import { conflict, invalid } from "#kernel/errors.ts"
import { expiryOf, type LinkLanguage } from "../links/rules.ts"
import { activityRights } from "../rights.ts"
import type { OrganiserKind } from "../rules.ts"
import { type HeldActivity, holdActivity } from "../store/activities.ts"
import { holdLink, insertLink } from "../store/links.ts"
import { type HeldRelation, relationFor } from "../store/relations.ts"

type Invitation = {
  readonly organisationName: string
  readonly organisationKind: OrganiserKind
  readonly language: LinkLanguage
  readonly days: number
}

/** Invites an organisation to report what it does for a relation, by a link. */
export const inviteToReport = command<
  Invitation & { readonly relationId: string },
  { relation: HeldRelation },
  { readonly id: string }
>({
  right: activityRights["activity.invite"],
  find: async (tx, { relationId }) => {
    const relation = await relationFor(tx, relationId)
    return { relation, subject: { units: relation.homeUnits } }
  },
  run: (tx, act, { relationId, days, ...invited }) => {
    if (!invited.organisationName.trim()) throw invalid([nameNeeded])
    const expiresOn = expiryOf(act.today, days)
    return insertLink(tx, act, { ...invited, relationId, purpose: "report", activityId: null, expiresOn })
  },
})

/** Asks the partner abroad to confirm one activity, by a link in its own language. */
export const inviteToConfirm = command<
  Invitation & { readonly activityId: string },
  { held: HeldActivity },
  { readonly id: string }
>({
  right: activityRights["activity.invite"],
  find: async (tx, { activityId }) => {
    const held = await holdActivity(tx, activityId)
    return { held, subject: { units: held.homeUnits } }
  },
  run: (tx, act, { activityId, days, ...invited }, { held }) => {
    if (held.state !== "held") throw conflict(notHeld)
    if (!invited.organisationName.trim()) throw invalid([nameNeeded])
    const { relationId } = held
    const expiresOn = expiryOf(act.today, days)
    return insertLink(tx, act, { ...invited, relationId, purpose: "confirm", activityId, expiresOn })
  },
})

const nameNeeded = {
  path: "organisationName",
  text: { th: "ต้องกรอกชื่อหน่วยงาน", en: "Name the organisation" },
}
const notHeld = {
  th: "รับรองได้เฉพาะกิจกรรมที่จัดแล้ว",
  en: "Only what was held can be confirmed",
}

/** Takes a link back: it opens nothing from now on. */
export const revokeLink = command<{ readonly id: string }, object, { readonly relationId: string }>({
  right: activityRights["activity.invite"],
  find: async (tx, { id }) => {
    const row = await holdLink(tx, id)
    return { row, subject: { units: row.home_units } }
  },
  run: async (tx, act, { id }) => {
    const row = await holdLink(tx, id)
    await tx
      .updateTable("report_link")
      .set({ revoked_at: row.revoked_at ?? act.at })
      .where("id", "=", id)
      .execute()
    return { relationId: row.relation_id }
  },
})
