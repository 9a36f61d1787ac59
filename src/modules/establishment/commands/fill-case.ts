import { type Act, command, type Tx } from "#database/act.ts"
import { conflict, forbidden, invalid, type Issue, MovedOn } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import { type Content, issueOfAnswer } from "../procedures/answers/rules.ts"
import { rightOf } from "../procedures/engine/rules.ts"
import { decide } from "#kernel/rights.ts"
import { agreementOfCase } from "#modules/agreements/index.ts"
import { asksOf, fillingOf } from "../procedures/filling/rules.ts"
import { filledSince } from "../queries/filled.ts"
import { establishmentRights } from "../rights.ts"
import { touchCase, type Written } from "../store/cases.ts"
import { addEvent } from "../store/events.ts"
import { type HeldCase, holdCase } from "../store/hold.ts"
import { followPartner } from "../studies/store.ts"
import { partnersIn } from "./sides.ts"

export type FillCase = {
  readonly id: string
  /** The revision that the sender saw. Others may have filled other fields since; the same field is refused. */
  readonly revision: number
  readonly values: Content
}

/** Fills in a case, field by field, while it lies with the office that prepares it. */
export const fillCase = command<FillCase, { held: HeldCase }, Written>({
  right: establishmentRights["case.fill"],
  find: async (tx, { id }) => {
    const held = await holdCase(tx, id)
    return { held, subject: { units: held.standing.units } }
  },
  run: async (tx, act, input, { held }) => {
    const filling = fillingOf(held.procedure, held.standing, act.actor)
    if (!filling.allowed) throw (filling.kind === "forbidden" ? forbidden : conflict)(filling.why)
    const content = merge(held.standing.content, input.values)
    const changed = Object.keys(input.values).filter(
      (field) => JSON.stringify(held.standing.content[field] ?? "") !== JSON.stringify(content[field] ?? ""),
    )
    if (changed.length === 0) return { id: held.id, number: held.number, revision: held.revision }
    await refuseFilled(tx, held, input, changed)
    const asks = asksOf(filling.steps)
    const drafted = asks.filter(({ field, from }) => from === "agreement" && changed.includes(field))
    if (drafted.length > 0 && (await agreementOfCase(tx, held.id)))
      throw invalid(drafted.map(({ field }) => ({ path: `content.${field}`, text: answeredByDraft })))
    const issues = changed.flatMap((field): Issue[] => {
      const ask = asks.find((one) => one.field === field)
      const text = ask ? issueOfAnswer(ask, content) : notAsked
      return text ? [{ path: `content.${field}`, text }] : []
    })
    if (issues.length > 0) throw invalid(issues)
    return write(
      tx,
      act,
      held,
      content,
      changed,
      decide(rightOf(filling.by), act.actor, { units: held.standing.units }),
    )
  },
})

const write = async (
  tx: Tx,
  act: Act,
  held: HeldCase,
  content: Content,
  filled: readonly string[],
  verdict: ReturnType<typeof decide>,
): Promise<Written> => {
  const places = filled.some((field) => field === "partner" || field === "candidates")
  const partner = places && held.kind === "establish" ? await partnerOf(tx, act, held, content) : {}
  const written = await touchCase(tx, act, held.id, { content, ...partner })
  const answers = Object.fromEntries(filled.map((field) => [field, content[field] ?? ""]))
  await addEvent(tx, act, held.id, {
    kind: "filled",
    revision: written.revision,
    round: held.round,
    step: held.standing.step,
    by: verdict.allowed ? verdict.by : undefined,
    filled,
    answers,
  })
  return written
}

const partnerOf = async (tx: Tx, act: Act, held: HeldCase, content: Content) => {
  const partner_unit = await partnersIn(tx, content)
  return { partner_unit, candidate_id: await followPartner(tx, act, held, partner_unit) }
}

/** What is left empty is taken out; a place that is studied no more is proposed no more. */
const merge = (content: Content, values: Content): Content => {
  const merged = { ...content, ...values }
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value.length > 0))
}

const refuseFilled = async (tx: Tx, held: HeldCase, input: FillCase, changed: readonly string[]) => {
  if (held.revision === input.revision) return
  const changes = await filledSince(tx, held, input.revision, changed)
  if (changes.length > 0) throw new MovedOn(held.revision, changes)
}

const answeredByDraft: Text = {
  th: "ข้อนี้มาจากร่างบันทึกความเข้าใจ แก้ที่ร่าง",
  en: "The memorandum’s draft answers this; change it there",
}
const notAsked: Text = {
  th: "เรื่องยังไม่ถึงขั้นตอนที่ถามข้อนี้",
  en: "The case has not come to the step that asks this",
}
