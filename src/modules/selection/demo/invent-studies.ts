import { execute, type Services } from "#database/act.ts"
import { onDay } from "#database/on-day.ts"
import { addDays } from "#kernel/dates.ts"
import { between, demoMark, invented, pick, type Random, shuffled } from "#kernel/invented.ts"
import type { InventedPerson } from "#modules/access/index.ts"
import { answerGates } from "../commands/answer-gates.ts"
import { askAppraisers } from "../commands/ask-appraisers.ts"
import { beginStudy } from "../commands/begin-study.ts"
import { concludeStudy } from "../commands/conclude-study.ts"
import { submitAppraisal } from "../commands/submit-appraisal.ts"
import { getStudy, type Study } from "../queries/study.ts"

/** How far an invented study has come. */
const reaches = ["begun", "asked", "appraised", "concluded", "concluded"] as const
type Reach = (typeof reaches)[number]

const countries = ["CN", "JP", "KR", "VN", "ID", "IN"]

/** Invents studies of places abroad by provinces whose people were invented, at every stage. @returns how many */
export const inventStudies = async (
  services: Services,
  people: readonly InventedPerson[],
  random: Random,
): Promise<number> => {
  const units = await services.database.query
    .selectFrom("unit")
    .select("code")
    .where("country", "in", countries)
    .where("level", "=", "first_level")
    .where("valid_to", "is", null)
    .orderBy("code")
    .execute()
  const codes = units.map(({ code }) => code)
  const officers = people.filter(
    ({ role, actor }) =>
      role === "officer" &&
      actor.appointments.some(({ organisationKind }) => organisationKind === "province"),
  )
  const chosen = shuffled(random, officers).slice(0, reaches.length * 2)
  for (const [at, { actor }] of chosen.entries()) {
    const home = actor.appointments[0]?.units[0]
    const reach = reaches[at % reaches.length]
    const candidates = shuffled(random, codes).slice(0, 3)
    if (home && reach) await invent({ services, people, random, officer: actor, home }, candidates, reach)
  }
  return chosen.length
}

type Inventing = {
  readonly services: Services
  readonly people: readonly InventedPerson[]
  readonly random: Random
  readonly officer: InventedPerson["actor"]
  readonly home: string
}

const invent = async (inventing: Inventing, units: readonly string[], reach: Reach): Promise<void> => {
  const { services, people, random, officer, home } = inventing
  const began = addDays(services.today(), -between(random, 30, 300))
  const on = (days: number) => onDay(services, addDays(began, days))
  const { id } = await execute(on(0), officer, beginStudy, {
    home,
    title: invented("ศึกษาคู่ความสัมพันธ์ด้านการค้าและการศึกษา"),
    purpose: invented("เพิ่มคู่ค้าและโอกาสของนักเรียน"),
    candidates: units.map((unit) => ({
      unit,
      country: null,
      written: null,
      origin: pick(random, ["leader", "local_organisation", "partner", "suggestion"] as const),
      originNote: null,
    })),
  })
  if (reach === "begun") return
  await meetGates(on(6), officer, id)
  const colleagues = people.filter(({ actor }) =>
    actor.appointments.some(({ units: own }) => own.includes(home)),
  )
  const posts = colleagues.flatMap(({ actor }) => actor.appointments.map(({ postId }) => postId))
  await execute(on(8), officer, askAppraisers, { id, posts, dueOn: null })
  if (reach === "asked") return
  const { appraisals } = await getStudy(on(9).database.query, id, on(9).today())
  for (const [at, { id: appraisal, postId }] of appraisals.entries()) {
    const appraiser = colleagues.find(({ actor }) =>
      actor.appointments.some((held) => held.postId === postId),
    )
    const study = await getStudy(services.database.query, id, services.today())
    const scores = scoresOf(random, study)
    if (appraiser && (reach === "concluded" || at < 2))
      await execute(onDay(services, addDays(began, 12), at), appraiser.actor, submitAppraisal, {
        id: appraisal,
        note: null,
        scores,
      })
  }
  if (reach !== "concluded") return
  const { revision, candidates } = await getStudy(services.database.query, id, services.today())
  const governor = colleagues.find(({ role }) => role === "executive")
  if (!governor) return
  const conclusion = invented("คะแนนสูงสุดและอีกฝ่ายมีความพร้อม")
  const chosen = candidates[0]?.id ?? null
  await execute(on(20), governor.actor, concludeStudy, { id, revision, chosen, conclusion })
}

const meetGates = async (services: Services, officer: InventedPerson["actor"], id: string): Promise<void> => {
  const { candidates, criteria } = await getStudy(services.database.query, id, services.today())
  const answers = criteria.definition.gates.map(({ code }) => ({
    gate: code,
    answer: "met" as const,
    reason: `${demoMark} (สมมติ)`,
    evidence: null,
  }))
  for (const { id: candidate, revision } of candidates)
    await execute(services, officer, answerGates, { id, candidate, revision, answers })
}

const scoresOf = (random: Random, { candidates, criteria }: Study) =>
  candidates.flatMap(({ id }, rank) =>
    criteria.definition.criteria.map(({ code, from, to }) => {
      const value = Math.max(from, Math.min(to, between(random, 3, 5) - (rank % 2)))
      return { candidate: id, criterion: code, low: value, high: value, reason: null }
    }),
  )
