import { type Act, command, type Tx } from "#database/act.ts"
import { conflict, invalid, notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import { type Actor, decide } from "#kernel/rights.ts"
import { establishmentRights } from "../../rights.ts"
import type { MeetingEntry } from "../schema.ts"

export type RecordMeeting = MeetingEntry & {
  /** The meeting that is corrected; a new one when absent. */
  readonly id?: string | undefined
  readonly revision?: number | undefined
}

type Found = { readonly organisationId: string; readonly known: { id: string; revision: number } | undefined }

/** Records a meeting of the committee of one's own province, or corrects what was recorded. */
export const recordMeeting = command<RecordMeeting, Found, { id: string }>({
  right: establishmentRights["meeting.record"],
  find: async (tx, { id }, act) => (id ? findMeeting(tx, id) : ownOffice(act.actor)),
  run: async (tx, act, input, { organisationId, known }) => {
    if (input.heldOn > act.today) throw invalid([{ path: "heldOn", text: toCome }])
    if (known && input.revision !== undefined && input.revision !== known.revision) throw conflict(movedOn)
    const same = await tx
      .selectFrom("committee_meeting")
      .select("id")
      .where("organisation_id", "=", organisationId)
      .where("name", "=", input.name)
      .where("number", "=", input.number)
      .executeTakeFirst()
    if (same && same.id !== known?.id) throw invalid([{ path: "number", text: recorded }])
    return { id: await write(tx, act, organisationId, input, known?.id) }
  },
})

const write = async (tx: Tx, act: Act, organisation_id: string, entry: MeetingEntry, known?: string) => {
  const values = {
    name: entry.name,
    number: entry.number,
    held_on: entry.heldOn,
    place: entry.place ?? null,
    chair: entry.chair ?? null,
    attended: [...entry.attended],
    absent: [...entry.absent],
    note: entry.note ?? null,
  }
  if (known) {
    await tx
      .updateTable("committee_meeting")
      .set((column) => ({ ...values, revision: column("revision", "+", 1) }))
      .where("id", "=", known)
      .execute()
    return known
  }
  const id = act.newId()
  await tx
    .insertInto("committee_meeting")
    .values({ id, organisation_id, ...values, recorded_at: act.at })
    .execute()
  return id
}

/** Whose committee it is: the office in which the person may record meetings. */
const ownOffice = async (actor: Actor) => {
  const posts = actor.kind === "person" ? actor.appointments : []
  const held = posts.find(
    ({ units, role }) =>
      ["committee_secretary", "officer", "executive"].includes(role) &&
      decide(establishmentRights["meeting.record"], actor, { units }).allowed,
  )
  return {
    organisationId: held?.organisationId ?? "",
    known: undefined,
    subject: { units: held?.units ?? [] },
  }
}

const findMeeting = async (tx: Tx, id: string) => {
  const row = isUuid(id)
    ? await tx
        .selectFrom("committee_meeting as m")
        .innerJoin("organisation as o", "o.id", "m.organisation_id")
        .select(["m.id", "m.revision", "m.organisation_id", "o.units"])
        .where("m.id", "=", id)
        .forUpdate("m")
        .executeTakeFirst()
    : undefined
  if (!row) throw notFound({ th: "ไม่พบการประชุมนี้", en: "There is no such meeting" })
  return {
    organisationId: row.organisation_id,
    known: { id: row.id, revision: row.revision },
    subject: { units: row.units },
  }
}

const toCome = { th: "วันประชุมยังมาไม่ถึง", en: "The meeting is still to come" }
const recorded = { th: "บันทึกการประชุมครั้งนี้ไว้แล้ว", en: "This meeting is recorded already" }
const movedOn = {
  th: "มีผู้อื่นแก้ไขการประชุมนี้ไปแล้ว เปิดดูก่อนแล้วแก้ไขอีกครั้ง",
  en: "Somebody else changed this meeting; look at it and correct it again",
}
