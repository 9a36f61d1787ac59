import type { Act, Tx } from "#database/act.ts"
import { formatDate } from "#kernel/format.ts"
import { officesOf } from "#modules/access/index.ts"
import { openMatters, settleMatters } from "#modules/work/index.ts"
import { lacksCopy } from "../kinds.ts"
import { paths } from "../paths.ts"
import { hasSignedCopy } from "../queries/signed-copy.ts"
import { copyDueOn } from "../rules.ts"
import { words } from "../words.ts"
import { holdAgreement } from "./hold.ts"

/**
 * Lets what the offices are asked follow how a memorandum stands: one that was signed in a case waits for its signed copy;
 * once that is attached, or the memorandum is in force no more, nobody is asked. Those that were signed without the system
 * are recorded from papers of long ago, and nobody is asked for theirs.
 */
export const followSignedCopy = async (tx: Tx, act: Act, id: string): Promise<void> => {
  const { state, caseId, signedOn, homeUnits, home, partner } = await holdAgreement(tx, id)
  const subject = { kind: "agreement", id }
  const inForce = state === "signed" && caseId !== null && signedOn !== null
  if (!inForce || (await hasSignedCopy(tx, id))) {
    await settleMatters(tx, act, { subject, kind: lacksCopy, as: inForce ? "done" : "withdrawn" })
    return
  }
  const pair = words.of(home, partner)
  const offices = await officesOf(tx, homeUnits)
  await openMatters(
    tx,
    act,
    offices.map((organisation) => ({
      kind: lacksCopy,
      subject,
      holder: { organisation },
      waiter: "nobody",
      title: {
        th: `แนบสำเนาฉบับลงนาม: บันทึกความเข้าใจ ${pair.th}`,
        en: `Attach the signed copy of the memorandum of ${pair.en}`,
      },
      because: {
        th: `ลงนามเมื่อ ${formatDate(signedOn, { language: "th" })}`,
        en: `Signed on ${formatDate(signedOn, { language: "en" })}`,
      },
      path: paths.agreement(id),
      dueOn: copyDueOn(signedOn),
    })),
  )
}

/** Memoranda of relations that were withdrawn from the register are asked for no more. */
export const askNoMoreOfWithdrawn = async (tx: Tx, act: Act): Promise<void> => {
  const rows = await tx
    .selectFrom("agreement as a")
    .innerJoin("relation as r", "r.id", "a.relation_id")
    .select("a.id")
    .where("a.state", "=", "signed")
    .where("a.case_id", "is not", null)
    .where("r.withdrawn_at", "is not", null)
    .execute()
  for (const { id } of rows)
    await settleMatters(tx, act, { subject: { kind: "agreement", id }, kind: lacksCopy, as: "withdrawn" })
}
