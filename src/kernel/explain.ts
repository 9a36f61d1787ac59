import {
  type Actor,
  type Appointment,
  decide,
  type Grant,
  holds,
  type Right,
  type Subject,
} from "./rights.ts"
import { organisationKindNames, roleNames } from "./rights-words.ts"
import { joinTexts, type Text } from "./text.ts"

/** Whether an actor may do something, and why or why not, in words. */
export type Explanation = {
  readonly allowed: boolean
  readonly because: Text
  /** What would have to be otherwise, the nearest way first; empty where it is allowed. */
  readonly missing: readonly Text[]
}

/** Says which post allows an act, or what is missing for it. Judges by the same table as the command does. */
export const explain = (right: Right, actor: Actor, subject: Subject = {}): Explanation => {
  const verdict = decide(right, actor, subject)
  if (verdict.allowed) return { allowed: true, because: whyAllowed(verdict.by, right), missing: [] }
  if (actor.kind !== "person") return { allowed: false, because: signInFirst, missing: [] }
  const waiting = right.grants.some((grant) => actor.withheld?.some((held) => fits(grant, held, subject)))
  if (waiting) return { allowed: false, because: provesFirst, missing: [] }
  const ways = right.grants
    .filter((grant) => grant.who !== "system")
    .map((grant) => lacking(grant, actor, subject))
    .sort((a, b) => a.length - b.length)
  return {
    allowed: false,
    because: ways[0]?.length ? joinTexts(ways[0], " · ") : nobodyMay,
    missing: ways.slice(1).map((lacks) => joinTexts(lacks, " · ")),
  }
}

const whyAllowed = (by: Appointment | undefined, right: Right): Text => {
  if (by) return { th: `ดำรงตำแหน่ง ${named(by).th}`, en: `holding the post ${named(by).en}` }
  return right.grants.some((grant) => grant.who === "anyone") ? openToAll : openToSignedIn
}

/** "เจ้าหน้าที่ จังหวัดเชียงใหม่": a post with its organisation, as people know it. */
export const named = (held: Appointment): Text =>
  joinTexts(
    [held.title ?? roleNames[held.role], held.organisation ?? organisationKindNames[held.organisationKind]],
    " ",
  )

const fits = (grant: Grant, held: Appointment, subject: Subject) =>
  inState(grant, subject) && grant.within !== "own_account" && holds(grant, held, subject)

const inState = (grant: Grant, subject: Subject) =>
  !grant.when || (subject.state !== undefined && grant.when.includes(subject.state))

/** Everything that one line of the table asks for and this person lacks, seen from the nearest of the posts held. */
const lacking = (grant: Grant, actor: Extract<Actor, { kind: "person" }>, subject: Subject): Text[] => {
  const state = inState(grant, subject) ? [] : [wrongState]
  if (grant.who === "signed_in" || grant.within === "own_account") return [...state, ownOnly]
  const each = actor.appointments.map((held) => lackingOf(grant, held, subject))
  const nearest = each.sort((a, b) => a.length - b.length)[0] ?? [neededPost(grant)]
  return [...state, ...nearest]
}

const lackingOf = (grant: Grant, held: Appointment, subject: Subject): Text[] => {
  const isRole = grant.who === "post_holder" || held.role === grant.who
  const isKind = !grant.of || grant.of.includes(held.organisationKind)
  if (!isRole || !isKind) return [neededPost(grant), ...(grant.within ? [neededPlace(grant)] : [])]
  return holds(grant, held, subject) ? [] : [notYours(grant, held)]
}

const neededPost = (grant: Grant): Text => {
  const role = grant.who in roleNames ? roleNames[grant.who as keyof typeof roleNames] : anyPost
  if (!grant.of) return { th: `ต้องดำรงตำแหน่ง${role.th}`, en: `needs the post of ${role.en}` }
  const kinds = joinTexts(
    grant.of.map((kind) => organisationKindNames[kind]),
    " / ",
  )
  return { th: `ต้องดำรงตำแหน่ง${role.th}ของ${kinds.th}`, en: `needs the post of ${role.en} of: ${kinds.en}` }
}

const neededPlace = (grant: Grant): Text => (grant.within === "own_units" ? ofThatArea : ofThatOffice)

const notYours = (grant: Grant, held: Appointment): Text => {
  const at = held.organisation ?? organisationKindNames[held.organisationKind]
  return grant.within === "own_units"
    ? { th: `เรื่องนี้อยู่นอกพื้นที่ของ${at.th}`, en: `this lies outside the area of ${at.en}` }
    : { th: `เรื่องนี้ไม่ใช่ของ${at.th}`, en: `this does not belong to ${at.en}` }
}

const openToAll: Text = { th: "เปิดให้ทุกคน", en: "open to all" }
const openToSignedIn: Text = { th: "เป็นของบัญชีนี้เอง", en: "it belongs to this account" }
const signInFirst: Text = { th: "ต้องเข้าสู่ระบบก่อน", en: "sign in first" }
const provesFirst: Text = {
  th: "ต้องยืนยันตัวตนสองขั้นตอนก่อน ตำแหน่งที่ตัดสินใจหรือดูแลระบบใช้รหัสผ่านอย่างเดียวไม่ได้",
  en: "prove the second factor first: posts that decide or administer need more than a password",
}
const nobodyMay: Text = { th: "ไม่มีผู้ใดทำรายการนี้ได้", en: "nobody may do this" }
const wrongState: Text = { th: "ทำไม่ได้ในสถานะปัจจุบัน", en: "not possible in the present state" }
const ownOnly: Text = { th: "ทำได้เฉพาะกับบัญชีของตนเอง", en: "possible with one’s own account only" }
const anyPost: Text = { th: "ใดก็ได้", en: "any kind" }
const ofThatArea: Text = { th: "ในพื้นที่ของเรื่องนี้", en: "in the area of this matter" }
const ofThatOffice: Text = { th: "ในหน่วยงานเจ้าของเรื่อง", en: "in the office that owns this" }
