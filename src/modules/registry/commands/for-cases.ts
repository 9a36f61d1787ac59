import type { Act, Tx } from "#database/act.ts"
import type { PreciseDate } from "#kernel/dates.ts"
import { conflict, invalid } from "#kernel/errors.ts"
import { isAfter, type PartyEntry } from "../entry/rules.ts"
import { likelyDuplicates } from "../queries/duplicates.ts"
import { insertEvent } from "../store/events.ts"
import { holdRelation } from "../store/lock.ts"
import { insertRelations, touch, updateRelation } from "../store/relations.ts"
import { AlreadyRegistered, refuseDuplicates, refuseInvalid } from "./checks.ts"
import { renewRelation } from "./renew-relation.ts"

/*
 * What a case of the establishment procedure does to the register, within the case's own act. Who may do it, the case's
 * procedure has judged; what the register itself asks of a relation is checked here as everywhere.
 */

type Pair = { readonly home: string; readonly partner: string }

/**
 * Lets the register say that a pair is in process: the relation of the case takes the pair, one that stands in process
 * already is taken up, or a new one is registered. Returns its id.
 * @throws AlreadyRegistered where the pair is in force or has ended; Refusal (invalid) where the units cannot be a pair
 */
export const proposeRelation = async (
  tx: Tx,
  act: Act,
  relationId: string | null,
  { home, partner }: Pair,
): Promise<string> => {
  const parties = [party("home", home), party("partner", partner)]
  const held = relationId ? await holdRelation(tx, relationId) : undefined
  if (held && held.entry.status !== "proposed") return held.id
  if (held) {
    if (held.entry.parties.some(({ unit }) => unit === partner) && held.homeUnits.includes(home))
      return held.id
    await refuseDuplicates(tx, parties, [], held.id)
    const entry = { ...held.entry, parties, certainty: "certain" } as const
    await refuseInvalid(tx, act, entry)
    return (await updateRelation(tx, act, held.id, entry)).id
  }
  const entry = { ...inProcess, parties, proposedOn: act.today }
  await refuseInvalid(tx, act, entry)
  const known = await likelyDuplicates(tx, parties, null)
  for (const { id } of known) {
    const { entry: there } = await holdRelation(tx, id)
    if (there.status === "proposed") return id
  }
  if (known.length > 0) throw new AlreadyRegistered(known)
  await refuseDuplicates(tx, parties, [])
  const [written] = await insertRelations(tx, act, [entry])
  if (!written) throw new Error("nothing was written")
  return written.id
}

const party = (side: PartyEntry["side"], unit: string): PartyEntry => ({
  side,
  unit,
  country: null,
  written: null,
})

const inProcess = {
  status: "proposed",
  stage: null,
  term: null,
  certainty: "certain",
  signedOn: null,
  endedOn: null,
  endReason: null,
  note: null,
} as const

/** Lets the register say that everything is approved and the signing is waited for. */
export const awaitSignature = async (tx: Tx, act: Act, relationId: string): Promise<void> => {
  const { entry } = await holdRelation(tx, relationId)
  if (entry.status === "proposed") await touch(tx, act, relationId, { stage: "awaiting_signature" })
}

type Signing = {
  readonly kind: "establish" | "renew" | "amend"
  readonly signedOn: PreciseDate
  readonly place: string | null
  readonly signatories: string | null
  /** Where somebody completes afterwards what was signed before the proposal was registered: what that is known from. */
  readonly knownFrom?: string | null
}

/** Lets a relation come into force, or be renewed or amended, with the signing. @throws Refusal on a date that cannot be */
export const signRelation = async (
  tx: Tx,
  act: Act,
  relationId: string,
  { kind, signedOn, place, signatories, knownFrom = null }: Signing,
): Promise<void> => {
  const held = await holdRelation(tx, relationId)
  if (kind === "renew") {
    const { id, revision } = held
    const renewal = { happenedOn: signedOn, validUntil: null, place, note: signatories }
    await renewRelation.run(tx, act, { id, revision, ...renewal }, { held })
    return
  }
  if (kind === "establish") {
    if (held.entry.status !== "proposed") throw conflict(notInProcess)
    const proposedOn = proposedBefore(held.entry.proposedOn, signedOn, knownFrom)
    const entry = { ...held.entry, status: "in_force", stage: null, signedOn, proposedOn } as const
    await refuseInvalid(tx, act, entry)
    await updateRelation(tx, act, relationId, entry)
  } else await touch(tx, act, relationId, {})
  const what = kind === "amend" ? "amended" : "note"
  await insertEvent(tx, act, relationId, { kind: what, happenedOn: signedOn, place, note: signatories })
}

/**
 * A case may be completed long after it was signed: then the day on which the register learned of the proposal was not the
 * day of the proposal, which is not known. That is believed only of whoever says what it is known from.
 */
const proposedBefore = (
  proposedOn: PreciseDate | null,
  signedOn: PreciseDate,
  knownFrom: string | null,
): PreciseDate | null => {
  if (!isAfter(proposedOn, signedOn)) return proposedOn
  if (!knownFrom) throw invalid([{ path: "reason", text: sayWhence }])
  return null
}

const sayWhence = {
  th: "ลงนามก่อนวันที่ทะเบียนบันทึกว่าเสนอ ต้องบอกว่าทราบวันลงนามจากอะไร เช่น เลขที่หนังสือ",
  en: "This was signed before the register says it was proposed: say what the date is known from, as a letter’s number",
}

const notInProcess = {
  th: "ความสัมพันธ์นี้ไม่ได้อยู่ระหว่างดำเนินการแล้ว ตรวจสถานะในทะเบียนก่อน",
  en: "This relation is no longer in process; see what the register says of it",
}

/** Lets a relation that was in process end without having been established, with the reason. */
export const dropRelation = async (tx: Tx, act: Act, relationId: string, reason: string): Promise<void> => {
  const { entry } = await holdRelation(tx, relationId)
  if (entry.status !== "proposed") return
  const ended = { status: "not_established", stage: null, ended_on: act.today, end_reason: reason } as const
  await touch(tx, act, relationId, ended)
}
