import { explain } from "#kernel/explain.ts"
import type { Actor, Right } from "#kernel/rights.ts"
import type { Text } from "#kernel/text.ts"
import type { Ask } from "../answers/rules.ts"
import { desksIn, rightOf, type Standing } from "../engine/rules.ts"
import { type Desk, type Procedure, type Step, stepOf, stepsUpTo } from "../table/rules.ts"

/** Whether somebody may fill in a case as it stands, and which questions; or why not. */
export type Filling =
  | { readonly allowed: true; readonly by: Desk; readonly steps: readonly Step[] }
  | { readonly allowed: false; readonly why: Text; readonly kind: "forbidden" | "conflict" }

/**
 * A case is written by the office that prepares it, while it lies there: what the offices review stays as they saw it.
 * Everything up to the present step may be mended; where no step is known, everything.
 */
export const fillingOf = (procedure: Procedure, standing: Standing, actor: Actor): Filling => {
  if (standing.state !== "open") return { allowed: false, kind: "conflict", why: closed }
  const step = standing.step === null ? undefined : stepOf(procedure, standing.step)
  const desks = step ? desksIn(step, standing.content) : procedure.steps.flatMap((one) => one.desks)
  const desk = desks.find(({ fills }) => fills)
  if (!desk) return { allowed: false, kind: "conflict", why: withOthers(step) }
  const explained = explain(rightOf(desk), actor, { units: standing.units })
  if (!explained.allowed) return { allowed: false, kind: "forbidden", why: explained.because }
  return { allowed: true, by: desk, steps: stepsUpTo(procedure, standing.step) }
}

/** Every question that the steps ask, each once. */
export const asksOf = (steps: readonly Step[]): readonly Ask[] => {
  const all = steps.flatMap(({ asks }) => asks)
  return all.filter((ask, index) => all.findIndex(({ field }) => field === ask.field) === index)
}

/** The rights to open and to withdraw, from the table, to be judged and explained like any other. */
export const openingOf = (procedure: Procedure): Right => ({
  act: "case.open",
  says: { th: "เปิดเรื่อง", en: "open a case" },
  grants: procedure.opens,
})
export const withdrawingOf = (procedure: Procedure): Right => ({
  act: "case.withdraw",
  says: { th: "ถอนเรื่อง", en: "withdraw a case" },
  grants: procedure.withdraws,
})

const closed: Text = { th: "เรื่องนี้ปิดแล้ว จึงแก้ไขไม่ได้", en: "This case is closed and cannot be changed" }
const withOthers = (step: Step | undefined): Text => ({
  th: `เรื่องอยู่ระหว่าง “${step?.name.th ?? ""}” ข้อมูลที่ส่งพิจารณาแก้ไขไม่ได้จนกว่าจะส่งคืน`,
  en: `The case is at “${step?.name.en ?? ""}”: what is under review stays as it was sent until it is returned`,
})
