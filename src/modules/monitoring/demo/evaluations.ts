import { execute, type Services } from "#database/act.ts"
import { onDay } from "#database/on-day.ts"
import { addDays, fiscalYear, fiscalYearOf } from "#kernel/dates.ts"
import { between, invented, pick, type Random } from "#kernel/invented.ts"
import type { InventedPerson } from "#modules/access/index.ts"
import { carryOutDecision } from "../evaluation/commands/carry-out-decision.ts"
import { fillEvaluation } from "../evaluation/commands/fill-evaluation.ts"
import { moveEvaluation } from "../evaluation/commands/move-evaluation.ts"
import {
  dacCriteria,
  decisions,
  factors,
  marks,
  problems,
  qualities,
  type Content,
} from "../evaluation/rules.ts"
import { type Inventing, ofMinistry, officersByProvince } from "./cast.ts"
import { knownOf } from "../evaluation/queries/known.ts"
import { listEvaluations } from "../evaluation/queries/read.ts"

const yearsBack = 3
const mostAYear = 40

/** How far an evaluation of the year that ended last has come; older ones were all accepted. */
const lately = ["drafting", "submitted", "submitted", "returned", "accepted", "accepted", "none"] as const
type Reach = (typeof lately)[number]

/**
 * Invents evaluations of the last fiscal years for relations that stood in force: the older accepted, those of the year that
 * ended last at every state. @returns how many
 */
export const inventEvaluations = async (
  services: Services,
  people: readonly InventedPerson[],
  random: Random,
): Promise<number> => {
  const { pool } = services.database
  const last = fiscalYearOf(services.today()) - 1
  const reviewer = ofMinistry(people, "reviewer")
  const officers = officersByProvince(people)
  let made = 0
  for (let year = last - yearsBack + 1; year <= last; year++) {
    const items = await listEvaluations(pool, { year }, { limit: mostAYear, offset: 0 })
    for (const { relation, provinces } of items) {
      const officer = provinces.map((code) => officers.get(code)).find(Boolean)
      const reach = year < last ? "accepted" : pick(random, lately)
      if (!officer || !reviewer || reach === "none") continue
      await invent({ services, random, officer, reviewer }, relation, year, reach)
      made++
    }
  }
  return made
}

const invent = async (
  { services, random, officer, reviewer }: Inventing,
  relation: string,
  year: number,
  reach: Reach,
): Promise<void> => {
  const on = (days: number) => onDay(services, addDays(fiscalYear(year).to, days))
  const began = between(random, 3, 14)
  const known = await knownOf(services.database.pool, relation, year)
  const change = contentOf(
    random,
    known.expectations.map(({ key }) => key),
  )
  const first = await execute(on(began), officer, fillEvaluation, { relation, year, revision: 0, change })
  if (reach === "drafting") return
  const sent = { relation, year, known, ...first }
  const second = await execute(on(began + 10), officer, moveEvaluation.submit, sent)
  if (reach === "submitted") return
  const [move, reason] =
    reach === "returned"
      ? (["return", invented("ขอหลักฐานผลที่เกิดขึ้นเพิ่ม")] as const)
      : (["accept", invented("รับทราบ")] as const)
  await execute(on(began + 20), reviewer, moveEvaluation[move], { relation, year, ...second }, { reason })
  const older = on(began + 90)
  if (reach !== "accepted" || change.decision === "go_on" || older.today() > services.today()) return
  const done = { relation, year, on: older.today(), note: invented("ดำเนินการแล้ว") }
  await execute(older, officer, carryOutDecision, done)
}

const contentOf = (random: Random, expectations: readonly string[]): Content => {
  const decision = pick(random, ["go_on", "go_on", "go_on", "go_on", ...decisions] as const)
  return {
    results: invented("มีกิจกรรมร่วมตามแผนและมีผู้ประกอบการได้คู่ค้าใหม่"),
    expectations: Object.fromEntries(
      expectations.map((key) => [key, { mark: pick(random, marks), note: invented("ตามรายงานของหน่วยงาน") }]),
    ),
    factors: [pick(random, factors).id],
    factorsNote: null,
    problems: [pick(random, problems).id],
    problemsNote: null,
    quality: Object.fromEntries(qualities.map((side) => [side, between(random, 2, 5)])),
    dac: Object.fromEntries(
      dacCriteria.map((criterion) => [
        criterion,
        { score: between(random, 2, 5), why: invented("ตามที่เห็นในพื้นที่") },
      ]),
    ),
    decision,
    decisionReason: invented("ตามผลของปีที่ผ่านมา"),
    nextYear: invented("จัดงานการค้าและแลกเปลี่ยนนักเรียนต่อ"),
  }
}
