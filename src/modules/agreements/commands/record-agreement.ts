import { command, type Tx } from "#database/act.ts"
import { day, earliestDay, type PreciseDate } from "#kernel/dates.ts"
import { conflict, invalid, type Issue } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import { settleMatters } from "#modules/work/index.ts"
import { notFound } from "#kernel/errors.ts"
import type { FormatLanguage } from "../formats/languages/rules.ts"
import { expires } from "../kinds.ts"
import { agreementRights } from "../rights.ts"
import type { AgreementKind, SignedBy } from "../rules.ts"
import { insertAgreement, type Signing, touchAgreement } from "../store/agreements.ts"
import { type HeldAgreement, holdAgreement } from "../store/hold.ts"
import { isRenewedSince, recordedAlready, replaceEarlier } from "../store/renewal.ts"
import { followSignedCopy } from "../store/signed-copy.ts"
import { subjectOf } from "../queries/subject.ts"

export type SigningEntry = {
  readonly signedOn: PreciseDate
  readonly place: string | null
  readonly validUntil: PreciseDate | null
  readonly signatories: readonly SignedBy[]
  readonly languages: readonly FormatLanguage[]
  readonly note: string | null
}

export type RecordAgreement = {
  readonly relationId: string
  readonly kind: AgreementKind
  readonly entry: SigningEntry
}

type OfRelation = { readonly relationId: string }

/** Records a memorandum that was signed without being drafted here. */
export const recordAgreement = command<RecordAgreement, OfRelation, { readonly id: string }>({
  right: agreementRights["agreement.record"],
  find: async (tx, { relationId }) => ({
    relationId,
    subject: { units: await unitsOfRelation(tx, relationId) },
  }),
  run: async (tx, act, { relationId, kind, entry }) => {
    refuse(entry, act.today)
    const { signedOn } = entry
    const there = await recordedAlready(tx, { relationId, kind, signedOn })
    if (there) throw invalid([{ path: "signedOn", text: recorded(there.number) }])
    const renewed = await isRenewedSince(tx, relationId, signedOn)
    const state = renewed ? "replaced" : "signed"
    const id = await insertAgreement(tx, act, { kind, relationId, state, signing: signingOf(entry) })
    if (kind === "renew") await replaceEarlier(tx, act, { id, relationId, signedOn })
    return { id }
  },
})

const unitsOfRelation = async (tx: Tx, id: string): Promise<readonly string[]> => {
  const row = isUuid(id)
    ? await tx
        .selectFrom("relation")
        .select("home_units")
        .where("id", "=", id)
        .where("withdrawn_at", "is", null)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  if (!row) throw notFound({ th: "ไม่พบความสัมพันธ์นี้", en: "There is no such relation" })
  return row.home_units
}

const recorded = (number: number) => ({
  th: `บันทึกไว้แล้วเป็นฉบับที่ ${number} ถ้าข้อมูลไม่ครบให้แก้ไขที่ฉบับนั้น`,
  en: `It is recorded already as number ${number}; correct that one where something is missing`,
})

const signingOf = ({ languages, ...entry }: SigningEntry): Signing => ({ ...entry, languages })

const refuse = ({ signedOn, validUntil }: SigningEntry, today: string) => {
  const issues: Issue[] = []
  if (earliestDay(signedOn) > day(today))
    issues.push({ path: "signedOn", text: { th: "ยังไม่ถึงวันนี้", en: "This day has not come yet" } })
  if (validUntil && earliestDay(validUntil) < earliestDay(signedOn))
    issues.push({
      path: "validUntil",
      text: { th: "ต้องไม่ก่อนวันลงนาม", en: "It cannot end before it was signed" },
    })
  if (issues.length > 0) throw invalid(issues)
}

type OnHeld = { readonly held: HeldAgreement }
const holdFor = async (tx: Tx, { id }: { readonly id: string }) => {
  const held = await holdAgreement(tx, id)
  return { held, subject: subjectOf(held) }
}
type Done = { readonly id: string }

export type CorrectSigning = {
  readonly id: string
  /** The revision that the sender saw: what others corrected since is not written over. */
  readonly revision: number
  readonly entry: SigningEntry
}

/** Corrects what is recorded of a signing: who signed by what authority, where, until when it is valid. */
export const correctSigning = command<CorrectSigning, OnHeld, Done>({
  right: agreementRights["agreement.record"],
  find: holdFor,
  run: async (tx, act, { id, revision, entry }, { held }) => {
    if (revision !== held.revision) throw conflict(changedMeanwhile)
    if (!["signed", "replaced", "ended"].includes(held.state)) throw conflict(notSigned)
    refuse(entry, act.today)
    await touchAgreement(tx, act, id, { signing: signingOf(entry) })
    // a reminder of an earlier end is asked anew where it is still due
    if (entry.validUntil !== held.validUntil)
      await settleMatters(tx, act, { subject: { kind: "agreement", id }, kind: expires, as: "withdrawn" })
    await followSignedCopy(tx, act, id)
    return { id }
  },
})

export type EndAgreement = { readonly id: string; readonly endedOn: PreciseDate; readonly reason: string }

/** Records that a memorandum has ended: by notice, or because nobody renewed it. */
export const endAgreement = command<EndAgreement, OnHeld, Done>({
  right: agreementRights["agreement.end"],
  find: holdFor,
  run: async (tx, act, { id, endedOn, reason }, { held }) => {
    if (held.state !== "signed") throw conflict(notSigned)
    const issues: Issue[] = []
    if (reason.trim() === "") issues.push({ path: "reason", text: { th: "ต้องบอกเหตุผล", en: "Say why" } })
    if (held.signedOn && earliestDay(endedOn) < earliestDay(held.signedOn))
      issues.push({
        path: "endedOn",
        text: { th: "ต้องไม่ก่อนวันลงนาม", en: "It cannot end before it was signed" },
      })
    if (earliestDay(endedOn) > act.today)
      issues.push({ path: "endedOn", text: { th: "ยังไม่ถึงวันนี้", en: "This day has not come yet" } })
    if (issues.length > 0) throw invalid(issues)
    await touchAgreement(tx, act, id, { state: "ended", ended_on: endedOn, end_reason: reason.trim() })
    await followSignedCopy(tx, act, id)
    await settleMatters(tx, act, { subject: { kind: "agreement", id }, as: "done" })
    return { id }
  },
})

const changedMeanwhile = {
  th: "มีผู้แก้ไขฉบับนี้หลังจากที่ท่านเปิดหน้านี้ สิ่งที่กรอกยังอยู่ เปิดฉบับนี้ในอีกหน้าหนึ่งเพื่อดู แล้วบันทึกอีกครั้งถ้ายังต้องแก้",
  en: "Somebody changed this memorandum after you opened this page. What you typed is still here: look at it in another window, and save again where it is still to be changed",
}
const notSigned = {
  th: "ทำได้กับบันทึกความเข้าใจที่ลงนามและยังมีผลอยู่",
  en: "This is for a memorandum that was signed and is in force",
}
