import { type Act, command, type Tx } from "#database/act.ts"
import { waitInLine } from "#database/lock.ts"
import { addDays } from "#kernel/dates.ts"
import { conflict, invalid } from "#kernel/errors.ts"
import { attach, type KeptFile } from "#modules/files/index.ts"
import { entryOfReport, type GroundReport } from "../links/report.ts"
import { mostPhotos, reportsADay } from "../links/rules.ts"
import { activityRights } from "../rights.ts"
import { issuesOfActivity } from "../rules.ts"
import { insertActivity, type Origin } from "../store/activities.ts"
import { type HeldLink, linkByToken } from "../store/links.ts"
import { askToConfirm } from "../store/matters.ts"
import { type HeldRelation, relationFor } from "../store/relations.ts"

type Received = { readonly id: string; readonly again: boolean }
type ByLink = { readonly token: string; readonly report: GroundReport; readonly photos: readonly KeptFile[] }

/** An organisation without an account reports what it did, by its link. The same report sent again is taken once. */
export const reportByLink = command<ByLink, { link: HeldLink; relation: HeldRelation }, Received>({
  right: activityRights["activity.report_by_link"],
  find: async (tx, { token }, act) => {
    const link = await linkByToken(tx, act, token, "report")
    return { link, relation: await relationFor(tx, link.relationId), subject: {} }
  },
  run: async (tx, act, { report, photos }, { link, relation }) => {
    const reporter = { name: link.organisationName, kind: link.organisationKind }
    await refuseFlood(tx, act, link)
    return take(tx, act, { report, photos, reporter, relation }, { origin: "link", reportLinkId: link.id })
  },
})

type BySelf = {
  readonly relationId: string
  readonly report: GroundReport
  readonly photos: readonly KeptFile[]
}

/** A local organisation with an account reports what it did. */
export const reportActivity = command<BySelf, { relation: HeldRelation }, Received>({
  right: activityRights["activity.report"],
  find: async (tx, { relationId }) => {
    const relation = await relationFor(tx, relationId)
    return { relation, subject: { units: relation.homeUnits } }
  },
  run: async (tx, act, { report, photos }, { relation }) => {
    const { by } = act
    if (!by) throw new Error("a local reporter acts by an appointment")
    const reporter = { name: by.organisation?.th ?? "", kind: "other" as const }
    return take(
      tx,
      act,
      { report, photos, reporter, relation },
      {
        origin: "organisation",
        reporterOrganisationId: by.organisationId,
      },
    )
  },
})

type Taken = {
  readonly report: GroundReport
  readonly photos: readonly KeptFile[]
  readonly reporter: Parameters<typeof entryOfReport>[1]
  readonly relation: HeldRelation
}

const take = async (
  tx: Tx,
  act: Act,
  { report, photos, reporter, relation }: Taken,
  from: Pick<Origin, "origin" | "reportLinkId" | "reporterOrganisationId">,
): Promise<Received> => {
  await waitInLine(tx, [`report ${report.key}`])
  const earlier = await sentEarlier(tx, report.key)
  if (earlier) {
    await attachPhotos(tx, act, earlier.id, photos)
    return { id: earlier.id, again: true }
  }
  const entry = entryOfReport(report, reporter)
  const issues = issuesOfActivity(entry, act.today)
  if (issues.length > 0) throw invalid(issues)
  const origin = { ...from, confirmation: "waiting", reportKey: report.key } as const
  const { id } = await insertActivity(tx, act, relation.id, entry, origin)
  await attachPhotos(tx, act, id, photos)
  if (report.name || report.phone)
    await tx
      .insertInto("report_sender")
      .values({
        activity_id: id,
        name: report.name ?? null,
        phone: report.phone ?? null,
        kept_until: addDays(act.today, senderDays),
      })
      .execute()
  await askToConfirm(tx, act, { ...relation, id, title: report.title }, reporter.name)
  return { id, again: false }
}

/** Whoever sent a report is known for so long, so that the province can ask. */
const senderDays = 180

const sentEarlier = (tx: Tx, key: string) =>
  tx.selectFrom("activity").select("id").where("report_key", "=", key).executeTakeFirst()

/** Photographs that came before are not attached again; those beyond the limit are left out. */
const attachPhotos = async (tx: Tx, act: Act, id: string, photos: readonly KeptFile[]): Promise<void> => {
  const present = await tx
    .selectFrom("attachment")
    .select("sent_sha256")
    .where("subject_kind", "=", "activity")
    .where("subject_id", "=", id)
    .execute()
  const known = new Set(present.map(({ sent_sha256 }) => sent_sha256))
  for (const photo of photos) {
    if (known.has(photo.sentSha256) || known.size >= mostPhotos) continue
    known.add(photo.sentSha256)
    await attach(tx, act, { kind: "activity", id }, photo)
  }
}

const refuseFlood = async (tx: Tx, act: Act, link: HeldLink): Promise<void> => {
  const { count } = await tx
    .selectFrom("activity")
    .select((column) => column.fn.countAll<number>().as("count"))
    .where("report_link_id", "=", link.id)
    .where("created_at", ">", new Date(act.at.getTime() - 86_400_000))
    .executeTakeFirstOrThrow()
  if (count >= reportsADay) throw conflict(tooMany)
}

const tooMany = {
  th: "วันนี้ลิงก์นี้ส่งรายงานครบจำนวนแล้ว ส่งใหม่ได้พรุ่งนี้ หรือติดต่อจังหวัด",
  en: "This link has sent as many reports as it may in a day; try tomorrow, or ask the province",
}

type Photo = { readonly key: string; readonly photos: readonly KeptFile[] }

/** One more photograph of a report that has come already: they follow one by one over a bad line. */
export const addPhotoByLink = command<Photo & { readonly token: string }, { link: HeldLink }, object>({
  right: activityRights["activity.report_by_link"],
  find: async (tx, { token }, act) => ({ link: await linkByToken(tx, act, token, "report"), subject: {} }),
  run: async (tx, act, photo, { link }) => addPhoto(tx, act, photo, "report_link_id", link.id),
})

/** The same, for an organisation with an account. */
export const addPhotoToReport = command<
  Photo & { readonly relationId: string },
  { relation: HeldRelation },
  object
>({
  right: activityRights["activity.report"],
  find: async (tx, { relationId }) => {
    const relation = await relationFor(tx, relationId)
    return { relation, subject: { units: relation.homeUnits } }
  },
  run: async (tx, act, photo) =>
    addPhoto(tx, act, photo, "reporter_organisation_id", act.by?.organisationId ?? ""),
})

const addPhoto = async (
  tx: Tx,
  act: Act,
  { key, photos }: Photo,
  whose: "report_link_id" | "reporter_organisation_id",
  id: string,
): Promise<object> => {
  await waitInLine(tx, [`report ${key}`])
  const report = await tx
    .selectFrom("activity")
    .select("id")
    .where("report_key", "=", key)
    .where(whose, "=", id)
    .where("confirmation", "<>", "confirmed")
    .executeTakeFirst()
  if (!report) throw conflict(reportFirst)
  await attachPhotos(tx, act, report.id, photos)
  return {}
}

const reportFirst = {
  th: "ยังไม่พบรายงานที่ภาพนี้เป็นของ หรือจังหวัดยืนยันรายงานไปแล้ว",
  en: "The report of this photograph has not come, or the province has confirmed it already",
}
