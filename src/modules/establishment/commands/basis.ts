import type { Act, Tx } from "#database/act.ts"
import { invalid } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { Actor } from "#kernel/rights.ts"
import { officesTrusting } from "../letters/secrecy.ts"
import type { Content } from "../procedures/answers/rules.ts"
import type { HeldCase } from "../store/hold.ts"

/**
 * What a decision rests on: a recorded meeting of the case's own committee, a registered letter.
 * @throws Refusal (invalid) where there is none such
 */
export const findBasis = async (
  tx: Tx,
  { actor }: Act,
  held: HeldCase,
  answers: Content,
  letterId: string | undefined,
): Promise<{ meetingId: string | null; letterId: string | null }> => {
  const meetingId = typeof answers["meeting"] === "string" ? answers["meeting"] : undefined
  return {
    meetingId: meetingId ? await meetingOf(tx, held, meetingId) : null,
    letterId: letterId ? await letterOf(tx, actor, held, letterId) : null,
  }
}

const meetingOf = async (tx: Tx, { standing }: HeldCase, id: string): Promise<string> => {
  const row = isUuid(id)
    ? await tx
        .selectFrom("committee_meeting as m")
        .innerJoin("organisation as o", "o.id", "m.organisation_id")
        .select("o.units")
        .where("m.id", "=", id)
        .executeTakeFirst()
    : undefined
  if (!row?.units.some((unit) => standing.units.includes(unit)))
    throw invalid([{ path: "answers.meeting", text: noMeeting }])
  return id
}

/** A letter of one's own office belongs to the case from the moment that a decision rests on it. */
const letterOf = async (tx: Tx, actor: Actor, { id: caseId }: HeldCase, id: string): Promise<string> => {
  const row = isUuid(id)
    ? await tx
        .selectFrom("letter")
        .select(["case_id", "organisation_id"])
        .where("id", "=", id)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  const own = row !== undefined && officesTrusting(actor).includes(row.organisation_id)
  if (row?.case_id !== caseId && (row?.case_id !== null || !own))
    throw invalid([{ path: "letterId", text: noLetter }])
  if (row.case_id === null)
    await tx.updateTable("letter").set({ case_id: caseId }).where("id", "=", id).execute()
  return id
}

const noMeeting = {
  th: "ไม่พบการประชุมนี้ในจังหวัดเจ้าของเรื่อง บันทึกการประชุมก่อน",
  en: "The province of this case has no such meeting; record it first",
}
const noLetter = {
  th: "ไม่พบหนังสือนี้ หรือเป็นหนังสือของเรื่องอื่นหรือของหน่วยงานอื่น",
  en: "There is no such letter, or it belongs to another case or office",
}
