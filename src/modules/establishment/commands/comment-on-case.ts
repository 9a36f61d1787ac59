import { command } from "#database/act.ts"
import { invalid } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import { openMatter, settleMatters, tell } from "#modules/work/index.ts"
import { news, remark } from "../kinds.ts"
import { paths } from "../paths.ts"
import { asksOf } from "../procedures/filling/rules.ts"
import { titleOfSides } from "../queries/titles.ts"
import { establishmentRights } from "../rights.ts"
import { ownersOf } from "../store/advance.ts"
import { type HeldCase, holdCase } from "../store/hold.ts"

export type CommentOnCase = {
  readonly id: string
  /** The field that it speaks of; the whole case when absent. */
  readonly field?: string | undefined
  readonly body: string
  /** The remark that it answers. */
  readonly answers?: string | undefined
}

/** Remarks on a case or a field of it, or answers a remark. The province finds remarks of others under its work. */
export const commentOnCase = command<CommentOnCase, { held: HeldCase }, { id: string }>({
  right: establishmentRights["case.comment"],
  find: async (tx, { id }) => {
    const held = await holdCase(tx, id)
    return { held, subject: { units: held.standing.units } }
  },
  run: async (tx, act, { field, body, answers }, { held }) => {
    if (!body.trim()) throw invalid([{ path: "body", text: nothing }])
    if (field && !asksOf(held.procedure.steps).some((ask) => ask.field === field))
      throw invalid([{ path: "field", text: noField }])
    const answered = answers ? await remarkOf(tx, held.id, answers) : undefined
    const id = act.newId()
    await tx
      .insertInto("case_comment")
      .values({
        id,
        case_id: held.id,
        round: held.round,
        step: held.standing.step,
        field: answered ? answered.field : (field ?? null),
        body: body.trim(),
        answers: answered?.id ?? null,
        organisation_id: act.by?.organisationId ?? null,
        post_id: act.by?.postId ?? null,
        account_id: act.actor.kind === "person" ? act.actor.accountId : null,
        at: act.at,
      })
      .execute()
    const title = await titleOfSides(tx, held)
    const path = `${paths.case(held.id)}#comments`
    const owners = await ownersOf(tx, act, held)
    if (answered) {
      await settleMatters(tx, act, { subject: { kind: "case_comment", id: answered.id }, as: "done" })
      if (answered.organisation_id)
        await tell(tx, act, {
          key: `comment:${id}`,
          kind: news,
          to: [{ organisation: answered.organisation_id }],
          except: act.actor.kind === "person" ? act.actor.accountId : undefined,
          title: { th: `มีคำชี้แจง: ${title.th}`, en: `A remark was answered: ${title.en}` },
          path,
        })
    } else if (act.by && !owners.includes(act.by.organisationId))
      for (const organisation of owners)
        await openMatter(tx, act, {
          kind: remark,
          subject: { kind: "case_comment", id },
          holder: { organisation },
          title: { th: `ชี้แจงข้อสังเกต: ${title.th}`, en: `Answer a remark: ${title.en}` },
          because: { th: body.trim().slice(0, 200), en: body.trim().slice(0, 200) },
          path,
        })
    return { id }
  },
})

const remarkOf = async (tx: Parameters<typeof holdCase>[0], caseId: string, id: string) => {
  const row = isUuid(id)
    ? await tx
        .selectFrom("case_comment")
        .select(["id", "field", "organisation_id"])
        .where("id", "=", id)
        .where("case_id", "=", caseId)
        .where("answers", "is", null)
        .executeTakeFirst()
    : undefined
  if (!row) throw invalid([{ path: "answers", text: noRemark }])
  return row
}

const nothing = { th: "เขียนข้อสังเกตก่อนส่ง", en: "Write the remark first" }
const noField = { th: "เรื่องนี้ไม่มีหัวข้อนี้", en: "This case has no such field" }
const noRemark = { th: "ไม่พบข้อสังเกตที่จะชี้แจง", en: "There is no such remark to answer" }
