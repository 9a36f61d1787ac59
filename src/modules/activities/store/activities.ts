import type { Act, Tx } from "#database/act.ts"
import { conflict, notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { Confirmation, State } from "../rules.ts"
import type { ActivityEntry } from "../schema.ts"

/** An activity held by this transaction: nobody changes it until the act is done. */
export type HeldActivity = {
  readonly id: string
  readonly relationId: string
  readonly homeUnits: readonly string[]
  readonly title: string
  readonly state: State
  readonly confirmation: Confirmation
  readonly published: boolean
  readonly reported: boolean
  readonly reporterOrganisationId: string | null
  readonly revision: number
}

/** @throws Refusal not found; conflict where it was merged into another or withdrawn */
export const holdActivity = async (tx: Tx, id: string): Promise<HeldActivity> => {
  const row = isUuid(id)
    ? await tx.selectFrom("activity").selectAll().where("id", "=", id).forUpdate().executeTakeFirst()
    : undefined
  if (!row) throw notFound(noActivity)
  if (row.withdrawn_at) throw conflict(noMore)
  return {
    id,
    relationId: row.relation_id,
    homeUnits: row.home_units,
    title: row.title,
    state: row.state as State,
    confirmation: row.confirmation as Confirmation,
    published: row.published,
    reported: row.reported,
    reporterOrganisationId: row.reporter_organisation_id,
    revision: row.revision,
  }
}

export const noActivity = { th: "ไม่พบกิจกรรมนี้", en: "There is no such activity" }
const noMore = {
  th: "กิจกรรมนี้ถูกรวมเข้ากับอีกรายการหนึ่งหรือถูกถอนแล้ว",
  en: "This activity was merged into another or withdrawn",
}

/** Where an activity comes from, and who stands behind it. */
export type Origin = {
  readonly origin: "office" | "organisation" | "link" | "import" | "demo"
  readonly confirmation: Confirmation
  readonly reporterOrganisationId?: string
  readonly reportLinkId?: string
  readonly reportKey?: string
  readonly importId?: string
}

export type Written = { readonly id: string; readonly revision: number }

export const insertActivity = (
  tx: Tx,
  act: Act,
  relationId: string,
  entry: ActivityEntry,
  from: Origin,
): Promise<Written> =>
  tx
    .insertInto("activity")
    .values({
      id: act.newId(),
      relation_id: relationId,
      ...columnsOf(entry),
      origin: from.origin,
      confirmation: from.confirmation,
      reporter_organisation_id: from.reporterOrganisationId ?? null,
      report_link_id: from.reportLinkId ?? null,
      report_key: from.reportKey ?? null,
      import_id: from.importId ?? null,
      created_at: act.at,
      updated_at: act.at,
    })
    .returning(["id", "revision"])
    .executeTakeFirstOrThrow()

export const updateActivity = (tx: Tx, act: Act, id: string, entry: ActivityEntry): Promise<Written> =>
  touchActivity(tx, act, id, columnsOf(entry))

type Change = Partial<ReturnType<typeof columnsOf>> & {
  readonly confirmation?: Confirmation
  readonly partner_confirmed_on?: string | null
  readonly partner_confirmed_by?: string | null
  readonly merged_into?: string
  readonly withdrawn_at?: Date
  readonly withdrawn_reason?: string | null
}

/** Changes some columns of an activity and gives it its next revision. */
export const touchActivity = (tx: Tx, act: Act, id: string, change: Change): Promise<Written> =>
  tx
    .updateTable("activity")
    .set((column) => ({ ...change, revision: column("revision", "+", 1), updated_at: act.at }))
    .where("id", "=", id)
    .returning(["id", "revision"])
    .executeTakeFirstOrThrow()

const columnsOf = (entry: ActivityEntry) => ({
  title: entry.title,
  kind: entry.kind,
  dimension: entry.dimension,
  state: entry.state,
  state_reason: entry.stateReason,
  begins_on: entry.beginsOn,
  ends_on: entry.endsOn,
  place: entry.place,
  joint: entry.joint,
  signing_ceremony: entry.signingCeremony,
  organisers: JSON.stringify(entry.organisers),
  participants: JSON.stringify(entry.participants),
  outputs: entry.outputs,
  outcomes: entry.outcomes,
  next_step: entry.nextStep,
  sdgs: [...entry.sdgs],
  project_id: entry.projectId,
  intention_id: entry.intentionId,
  published: entry.published,
})

/** Writes a line of what was asked or answered. */
export const addMessage = async (
  tx: Tx,
  act: Act,
  activityId: string,
  kind: "question" | "answer" | "partner_answer",
  text: string,
  writtenBy?: string,
): Promise<void> => {
  await tx
    .insertInto("activity_message")
    .values({
      id: act.newId(),
      activity_id: activityId,
      kind,
      text,
      written_by: writtenBy ?? null,
      account_id: act.actor.kind === "person" ? act.actor.accountId : null,
      written_at: act.at,
    })
    .execute()
}
