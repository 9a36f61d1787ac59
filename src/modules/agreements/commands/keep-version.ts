import { command } from "#database/act.ts"
import { conflict } from "#kernel/errors.ts"
import { fitToFormat } from "../drafting/rules.ts"
import { formatInForce } from "../queries/formats.ts"
import { agreementRights } from "../rights.ts"
import { insertVersion, touchAgreement } from "../store/agreements.ts"
import { type HeldAgreement, holdAgreement } from "../store/hold.ts"
import { subjectOf } from "../queries/subject.ts"
import { readDraft } from "./judge-draft.ts"

/** Keeps the draft as it reads now, so that one can come back to it. */
export const keepVersion = command<
  { readonly id: string },
  { held: HeldAgreement },
  { readonly number: number }
>({
  right: agreementRights["agreement.write"],
  find: async (tx, { id }) => {
    const held = await holdAgreement(tx, id)
    return { held, subject: subjectOf(held) }
  },
  run: async (tx, act, _input, { held }) => {
    const { kept, draft, text, report } = await readDraft(tx, held)
    return insertVersion(tx, act, held.id, {
      origin: "written",
      formatId: kept.id,
      draft,
      content: text,
      report,
    })
  },
})

/** Takes the format that is in force now: choices and texts of clauses that it still has are kept, changes are not lost. */
export const takeNewFormat = command<
  { readonly id: string },
  { held: HeldAgreement },
  { readonly id: string }
>({
  right: agreementRights["agreement.write"],
  find: async (tx, { id }) => {
    const held = await holdAgreement(tx, id)
    return { held, subject: subjectOf(held) }
  },
  run: async (tx, act, { id }, { held }) => {
    const before = await readDraft(tx, held)
    const kept = await formatInForce(tx, act.today)
    if (kept.id === held.formatId)
      throw conflict({ th: "ร่างใช้แบบล่าสุดอยู่แล้ว", en: "The draft has the newest format already" })
    await insertVersion(tx, act, id, {
      origin: "written",
      formatId: before.kept.id,
      draft: before.draft,
      content: before.text,
      report: before.report,
    })
    const draft = { ...fitToFormat(before.draft, kept.format), orders: {} }
    const { report } = await readDraft(tx, { ...held, formatId: kept.id }, draft)
    await touchAgreement(tx, act, id, { format_id: kept.id, draft, departs: report.departs })
    return { id }
  },
})
