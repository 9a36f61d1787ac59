import type { Act, Tx } from "#database/act.ts"
import { latestDay, type PreciseDate, preciseDate } from "#kernel/dates.ts"
import { conflict, invalid, Refusal } from "#kernel/errors.ts"
import { signAgreement } from "#modules/agreements/index.ts"
import { awaitSignature, proposeRelation, signRelation } from "#modules/registry/index.ts"
import type { Content } from "../procedures/answers/rules.ts"
import type { Effect } from "../procedures/table/rules.ts"
import type { HeldCase } from "./hold.ts"

/** What a decision answered, and its reason. */
type Told = { readonly answers: Content; readonly reason?: string | undefined }

/** Carries out what a decision does to the relation in the register, in the same transaction. Returns the relation's id. */
export const carryEffect = async (
  tx: Tx,
  act: Act,
  held: HeldCase,
  effect: Effect | undefined,
  { answers, reason }: Told,
): Promise<string | null> => {
  if (effect === "propose_relation") return propose(tx, act, held)
  if (effect === "await_signature" && held.relationId) await awaitSignature(tx, act, held.relationId)
  if (effect === "sign_relation") return sign(tx, act, held, { answers, reason })
  return held.relationId
}

const propose = async (tx: Tx, act: Act, held: HeldCase): Promise<string | null> => {
  if (held.kind !== "establish") return held.relationId
  const { homeUnit: home, partnerUnit: partner } = held
  if (!home || !partner) return held.relationId
  const relationId = await atField("partner", () =>
    proposeRelation(tx, act, held.relationId, { home, partner }),
  )
  const other = await tx
    .selectFrom("establishment_case")
    .select("number")
    .where("relation_id", "=", relationId)
    .where("state", "=", "open")
    .where("id", "<>", held.id)
    .executeTakeFirst()
  if (other) throw conflict(runsAlready(other.number))
  return relationId
}

const sign = async (tx: Tx, act: Act, held: HeldCase, { answers, reason }: Told): Promise<string> => {
  const relationId = held.relationId ?? (await propose(tx, act, held))
  if (!relationId) throw conflict(noRelation)
  const signedOn = preciseDate(String(answers["signed_on"]))
  await refuseBeforeMeeting(tx, held, signedOn)
  const text = (field: string) => String(answers[field] ?? "") || null
  await atField("answers.signed_on", () =>
    signRelation(tx, act, relationId, {
      kind: held.kind,
      signedOn,
      place: text("place"),
      signatories: text("signatories"),
      knownFrom: reason?.trim() || null,
    }),
  )
  await signAgreement(tx, act, {
    caseId: held.id,
    kind: held.kind,
    relationId,
    homeUnit: held.homeUnit,
    signedOn: preciseDate(String(answers["signed_on"])),
    place: text("place"),
    signatories: text("signatories"),
  })
  return relationId
}

/** Whatever is completed afterwards: nothing is signed before the committee met that approved it. */
const refuseBeforeMeeting = async (tx: Tx, held: HeldCase, signedOn: PreciseDate): Promise<void> => {
  const meeting = await tx
    .selectFrom("case_event as e")
    .innerJoin("committee_meeting as m", "m.id", "e.meeting_id")
    .select("m.held_on")
    .where("e.case_id", "=", held.id)
    .orderBy("e.at", "desc")
    .executeTakeFirst()
  if (meeting && latestDay(signedOn) < meeting.held_on)
    throw invalid([{ path: "answers.signed_on", text: beforeMeeting }])
}

const beforeMeeting = {
  th: "วันลงนามอยู่ก่อนวันประชุมคณะกรรมการที่เห็นชอบ",
  en: "This lies before the meeting of the committee that approved it",
}

/** What the register finds wrong is said at the field that asked for it. */
const atField = async <Output>(path: string, run: () => Promise<Output>): Promise<Output> => {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== "invalid") throw error
    throw invalid(
      error.issues.map((issue) => ({ path: issue.path === "reason" ? "reason" : path, text: issue.text })),
    )
  }
}

const runsAlready = (number: number) => ({
  th: `คู่นี้มีเรื่องที่ดำเนินการอยู่แล้ว: เรื่องที่ ${number}`,
  en: `A case of this pair is under way already: No. ${number}`,
})
const noRelation = {
  th: "ยังไม่ทราบว่าจะลงนามกับที่ใด ต้องระบุเมืองก่อน",
  en: "It is not known with whom it was signed; choose the partner first",
}
