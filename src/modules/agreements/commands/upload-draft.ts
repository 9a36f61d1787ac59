import { sql } from "kysely"
import { type Act, command, type Tx } from "#database/act.ts"
import { conflict, notFound } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import { attach, type KeptFile } from "#modules/files/index.ts"
import { isUnsettled, type Report } from "../comparison/report.ts"
import { takeOver } from "../comparison/take-over.ts"
import { render } from "../drafting/render.ts"
import { agreementRights } from "../rights.ts"
import { insertVersion, touchAgreement } from "../store/agreements.ts"
import { type HeldAgreement, holdAgreement } from "../store/hold.ts"
import { subjectOf } from "../queries/subject.ts"
import { readDraft } from "./judge-draft.ts"

export type UploadDraft = {
  readonly id: string
  /** The revision that the file was compared with. */
  readonly revision: number
  readonly file: KeptFile
  readonly report: Report
}

/** Keeps an uploaded Word file as a version, with what its comparison found. The draft stays as it is until it is taken. */
export const uploadDraft = command<UploadDraft, { held: HeldAgreement }, { readonly number: number }>({
  right: agreementRights["agreement.write"],
  find: async (tx, { id }) => {
    const held = await holdAgreement(tx, id)
    return { held, subject: subjectOf(held) }
  },
  run: async (tx, act, { id, revision, file, report }, { held }) => {
    if (held.revision !== revision) throw conflict(changedMeanwhile)
    const { kept, draft, records } = await readDraft(tx, held)
    const attachmentId = await attach(tx, act, { kind: "agreement", id }, file)
    const read = takeOver(draft, report)
    const content = render(kept.format, read, records)
    return insertVersion(tx, act, id, {
      origin: "uploaded",
      formatId: kept.id,
      draft: read,
      content,
      report,
      attachmentId,
    })
  },
})

export type AdoptVersion = { readonly id: string; readonly version: number }

/**
 * Takes the text of a version as the draft: an uploaded file, or an earlier state.
 * @throws Refusal (conflict) while the file leaves open what its text is
 */
export const adoptVersion = command<AdoptVersion, { held: HeldAgreement }, { readonly id: string }>({
  right: agreementRights["agreement.write"],
  find: async (tx, { id }) => {
    const held = await holdAgreement(tx, id)
    return { held, subject: subjectOf(held) }
  },
  run: async (tx, act, { id, version }, { held }) => {
    const row = await tx
      .selectFrom("agreement_version")
      .selectAll()
      .where("agreement_id", "=", id)
      .where("number", "=", version)
      .executeTakeFirst()
    if (!row) throw notFound({ th: "ไม่พบฉบับนี้", en: "There is no such version" })
    const report = row.report as unknown as Report
    if (report.findings.some(isUnsettled)) throw conflict(settleFirst)
    if (row.format_id !== held.formatId) throw conflict(otherFormat)
    const draft = row.draft as unknown as NonNullable<HeldAgreement["draft"]>
    await keepPresent(tx, act, held)
    const now = await readDraft(tx, held, draft)
    await tx.updateTable("agreement_version").set({ adopted_at: act.at }).where("id", "=", row.id).execute()
    await touchAgreement(tx, act, id, { draft, departs: now.report.departs })
    return { id }
  },
})

/** What a draft read before another text takes its place is kept, so that nobody's work is lost; once is enough. */
const keepPresent = async (tx: Tx, act: Act, held: HeldAgreement) => {
  const { kept, draft, text, report } = await readDraft(tx, held)
  const { rows } = await sql<{ there: boolean }>`
    select exists (select from agreement_version v where v.agreement_id = ${held.id} and v.format_id = ${kept.id}
      and v.draft = ${JSON.stringify(draft)}::jsonb) as there`.execute(tx)
  if (rows[0]?.there) return
  await insertVersion(tx, act, held.id, {
    origin: "written",
    formatId: kept.id,
    draft,
    content: text,
    report,
  })
}

const changedMeanwhile: Text = {
  th: "มีผู้แก้ร่างระหว่างที่เทียบไฟล์ ส่งไฟล์เดิมอีกครั้งเพื่อเทียบกับร่างล่าสุด",
  en: "The draft was changed while the file was compared; send the same file again to compare it with the newest",
}
const settleFirst: Text = {
  th: "ไฟล์ยังมีการแก้ไขที่ติดตามไว้ ข้อความซ่อน หรือข้อความนอกเนื้อหา จัดการให้เรียบร้อยใน Word แล้วส่งใหม่",
  en: "The file still has tracked changes, hidden text or text outside its body; settle them in Word and send it again",
}
const otherFormat: Text = {
  th: "ฉบับนี้ร่างจากแบบมาตรฐานฉบับอื่น จึงนำมาใช้กับร่างปัจจุบันไม่ได้",
  en: "This version was drawn from another format, so it cannot be taken for the present draft",
}
