import type { Act, Tx } from "#database/act.ts"
import { type Day } from "#kernel/dates.ts"
import type { Text } from "#kernel/text.ts"
import { officesOf } from "#modules/access/index.ts"
import { openMatter, settleMatters } from "#modules/work/index.ts"
import { matterKinds } from "../matter-kinds.ts"
import { paths } from "../paths.ts"

type About = {
  readonly id: string
  readonly title: string
  readonly pair: Text
  readonly homeUnits: readonly string[]
}

const subject = (id: string) => ({ kind: "activity", id })

/** A report from the ground waits for the province. */
export const askToConfirm = async (tx: Tx, act: Act, about: About, from: string): Promise<void> => {
  for (const organisation of await officesOf(tx, about.homeUnits))
    await openMatter(tx, act, {
      kind: matterKinds.confirm,
      subject: subject(about.id),
      holder: { organisation, role: "officer" },
      title: { th: `ยืนยันรายงาน “${about.title}”`, en: `Confirm the report “${about.title}”` },
      because: { th: `${from} รายงานไว้ · ${about.pair.th}`, en: `Reported by ${from} · ${about.pair.en}` },
      path: paths.activity(about.id),
    })
}

/** The province has decided on a report, or asked back. */
export const settleConfirming = (tx: Tx, act: Act, id: string) =>
  settleMatters(tx, act, { subject: subject(id), kind: matterKinds.confirm, as: "done" })

/** The province asks the organisation that reported. */
export const askBack = (tx: Tx, act: Act, about: About, organisation: string, question: string) =>
  openMatter(tx, act, {
    kind: matterKinds.asked,
    subject: subject(about.id),
    holder: { organisation },
    title: { th: `ตอบข้อซักถามเรื่อง “${about.title}”`, en: `Answer about “${about.title}”` },
    because: { th: question, en: question },
    path: paths.activity(about.id),
  })

export const settleAnswer = (tx: Tx, act: Act, id: string) =>
  settleMatters(tx, act, { subject: subject(id), kind: matterKinds.asked, as: "done" })

/** "How did it go?": an activity is over and its report is due. */
export const askForReport = async (tx: Tx, act: Act, about: About, dueOn: Day): Promise<void> => {
  for (const organisation of await officesOf(tx, about.homeUnits))
    await openMatter(tx, act, {
      kind: matterKinds.report,
      subject: subject(about.id),
      holder: { organisation, role: "officer" },
      waiter: "nobody",
      title: { th: `“${about.title}” เป็นอย่างไรบ้าง`, en: `How did “${about.title}” go?` },
      because: about.pair,
      path: paths.state(about.id),
      dueOn,
    })
}

/** Settles what waits for an activity's report, where that has come or is needed no more. */
export const settleReport = async (tx: Tx, act: Act, id: string): Promise<void> => {
  const row = await tx
    .selectFrom("activity")
    .select(["reported", "state", "withdrawn_at"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow()
  const needed = !row.reported && (row.state === "planned" || row.state === "held") && !row.withdrawn_at
  if (needed) return
  await settleMatters(tx, act, {
    subject: subject(id),
    kind: matterKinds.report,
    as: row.reported ? "done" : "withdrawn",
  })
}
