import assert from "node:assert/strict"
import { test } from "node:test"
import type { Content } from "#modules/establishment/procedures/answers/rules.ts"
import { issuesOfProcedure } from "#modules/establishment/procedures/check/rules.ts"
import { judge, type Move, type Standing } from "#modules/establishment/procedures/engine/rules.ts"
import { ProcedureDefinition } from "#modules/establishment/procedures/schema.ts"
import { opinions, type Procedure } from "#modules/establishment/procedures/table/rules.ts"
import { thai2561 } from "#modules/establishment/procedures/thai-2561/procedure.ts"
import { allowed, everybody, isAllowed, type Somebody } from "./expected.ts"

const complete: Content = {
  origin: "local",
  goals: "a",
  expected_results: "b",
  stakeholders: "c",
  candidates: ["LA-SV"],
  partner: "LA-SV",
  background: "d",
  suitability: "e",
  areas: ["tourism"],
  projects: "f",
  departs: "no",
}
const answers: Content = {
  meeting: "m",
  resolution: "r",
  signed_on: "2026-11-01",
  place: "p",
  signatories: "s",
}

const standing = (step: string | null, change: Partial<Standing> = {}): Standing => ({
  state: "open",
  step,
  given: {},
  content: complete,
  units: ["TH-50"],
  ...change,
})

const opinionFor = (office: string, decision: string): Move["opinion"] => {
  if (office === "committee" || office === "province") return undefined
  return decision === "approve" ? "agree" : "object"
}

const move = (office: string, decision: string, change: Partial<Move> = {}): Move => ({
  office,
  decision,
  opinion: opinionFor(office, decision),
  reason: "because",
  answers,
  ...change,
})

const offices = [...new Set(allowed.map(({ office }) => office)), "council_of_state", "nobody"]
const decisions = [...new Set(allowed.map(({ decision }) => decision)), "nothing"]
const steps: readonly (string | null)[] = [...thai2561.steps.map(({ id }) => id), null, "activities"]

const lead = (procedure: Procedure, at: Standing, somebody: Somebody, made: Move): string => {
  const judged = judge(procedure, at, somebody.actor, made)
  if (!judged.ok) return "refused"
  const { next } = judged
  if (next.kind === "waits") return `waits:${next.for.map(({ office }) => office).join(",")}`
  return next.kind === "ends" ? `end:${next.end.outcome}` : `${next.step.id}/${next.round}`
}

const expectedLead = (step: string | null, somebody: Somebody, office: string, decision: string): string => {
  const line = allowed.find((one) => one.step === step && one.office === office && one.decision === decision)
  if (!line || !isAllowed(line, somebody)) return "refused"
  return /^(end|waits):/.test(line.to) ? line.to : `${line.to}/${line.round}`
}

test("what is not written down is refused, for every role, office, decision and step", () => {
  let walked = 0
  let granted = 0
  for (const step of steps)
    for (const office of offices)
      for (const decision of decisions)
        for (const somebody of everybody) {
          const found = lead(thai2561, standing(step), somebody, move(office, decision))
          const expected = expectedLead(step, somebody, office, decision)
          assert.equal(
            found,
            expected,
            `${step} ${office} ${decision} by ${somebody.name} own ${somebody.own}`,
          )
          walked++
          if (found !== "refused") granted++
        }
  assert.ok(walked > 50_000, `${walked} judgements`)
  assert.ok(granted >= allowed.length)
})

test("nothing is decided in a case that is closed, whoever asks", () => {
  for (const state of ["completed", "rejected", "withdrawn"] as const)
    for (const line of allowed)
      for (const somebody of everybody)
        assert.equal(
          lead(thai2561, standing(line.step, { state }), somebody, move(line.office, line.decision)),
          "refused",
        )
})

const one = (line: (typeof allowed)[number]): Somebody => {
  const found = everybody.find((somebody) => isAllowed(line, somebody))
  assert.ok(found)
  return found
}

test("a decision carries only its own opinions, and reasons and answers where they are needed", () => {
  for (const line of allowed) {
    const by = one(line)
    const at = standing(line.step)
    const leads = (change: Partial<Move>) => lead(thai2561, at, by, move(line.office, line.decision, change))
    for (const opinion of opinions)
      assert.equal(
        leads({ opinion }) !== "refused",
        line.opinions.includes(opinion),
        `${line.step} ${line.decision} ${opinion}`,
      )
    const bare = line.needs.includes("reason")
      ? "refused"
      : expectedLead(line.step, by, line.office, line.decision)
    assert.equal(leads({ reason: " " }), bare, `${line.step} ${line.decision} without a reason`)
    const needsAnswers = line.needs.includes("resolution") || line.needs.includes("signing")
    assert.equal(
      leads({ answers: {} }) === "refused",
      needsAnswers,
      `${line.step} ${line.decision} without answers`,
    )
  }
})

test("a step is passed only with everything that it and nothing else asks", () => {
  const asked: Readonly<Record<string, readonly string[]>> = {
    strategy: ["origin", "goals", "expected_results", "stakeholders"],
    study: ["candidates", "partner", "background", "suitability"],
    mou_draft: ["areas", "projects", "departs"],
  }
  for (const line of allowed.filter(({ decision }) => decision === "submit"))
    for (const field of Object.keys(complete)) {
      const { [field]: _, ...content } = complete
      const judged = judge(
        thai2561,
        standing(line.step, { content }),
        one(line).actor,
        move("province", "submit"),
      )
      // without the candidates the place proposed is none of them
      const needed = asked[line.step]?.includes(field) ?? false
      assert.equal(judged.ok, !needed, `${line.step} without ${field}`)
      if (!judged.ok) assert.ok(judged.issues.some(({ path }) => path === field))
    }
})

test("agreeing with conditions says which", () => {
  const line = allowed.find(({ step, decision }) => step === "partner_review" && decision === "approve")
  assert.ok(line)
  const made = move(line.office, "approve", { opinion: "agree_with_conditions", reason: "" })
  const judged = judge(thai2561, standing(line.step), one(line).actor, made)
  assert.deepEqual(judged.ok ? [] : judged.issues.map(({ path }) => path), ["reason"])
})

const reviewers = ["interior", "foreign_affairs", "council_of_state"].map((kind) => ({
  kind,
  by: everybody.find(({ name }) => name === `reviewer@${kind}`) as Somebody,
}))

test("offices side by side: the step is passed when the last has approved, in whichever order", () => {
  for (const departs of ["no", "yes"]) {
    const acting = reviewers.slice(0, departs === "yes" ? 3 : 2)
    const content = { ...complete, departs, departures: "clause 3" }
    for (const order of permutations(acting)) {
      const given: Record<string, string> = {}
      for (const [index, { kind, by }] of order.entries()) {
        const found = lead(
          thai2561,
          standing("mou_review", { content, given: { ...given } }),
          by,
          move(kind, "approve"),
        )
        const waiting = acting
          .filter((other) => other.kind !== kind && !(other.kind in given))
          .map((other) => other.kind)
        assert.equal(found, index === order.length - 1 ? "minister/same" : `waits:${waiting.join(",")}`)
        given[kind] = "approve"
        const again = lead(thai2561, standing("mou_review", { content, given }), by, move(kind, "return"))
        assert.equal(again, "refused")
      }
    }
  }
})

test("the Council of State acts only where the draft departs from the format", () => {
  const council = reviewers[2]?.by as Somebody
  const made = move("council_of_state", "approve")
  assert.equal(lead(thai2561, standing("mou_review"), council, made), "refused")
  const content = { ...complete, departs: "yes", departures: "clause 3" }
  assert.equal(
    lead(thai2561, standing("mou_review", { content }), council, made),
    "waits:interior,foreign_affairs",
  )
})

test("a return or a refusal takes effect at once, whatever the others said", () => {
  const by = reviewers[1]?.by as Somebody
  const given = { interior: "approve" }
  assert.equal(
    lead(thai2561, standing("partner_review", { given }), by, move("foreign_affairs", "return")),
    "study/next",
  )
  assert.equal(
    lead(thai2561, standing("partner_review"), by, move("foreign_affairs", "return")),
    "study/next",
  )
  assert.equal(
    lead(thai2561, standing("partner_review"), by, move("foreign_affairs", "reject")),
    "end:rejected",
  )
})

test("the table is a procedure, and says the same after it was sent as JSON", () => {
  assert.deepEqual(issuesOfProcedure(thai2561), [])
  const sent = JSON.parse(JSON.stringify(thai2561)) as unknown
  assert.deepEqual(ProcedureDefinition.parse(sent), sent)
})

type DraftStep = {
  asks: { field: string }[]
  desks: { when?: unknown; decisions: { to: string }[] }[]
}
type Draft = { steps: DraftStep[]; starts: { establish: string }; ends: { id: string }[] }

const at = <Item>(items: Item[], index: number): Item => items[index] as Item

test("a table that leads nowhere, is never reached or uses a name twice is no procedure", () => {
  const broken = (change: (draft: Draft) => void) => {
    const draft = structuredClone(thai2561) as unknown as Draft
    change(draft)
    return issuesOfProcedure(draft as unknown as Procedure).map(({ path }) => path)
  }
  assert.deepEqual(
    broken(({ starts }) => (starts.establish = "nowhere")),
    ["starts.establish", "steps.0", "steps.1", "steps.2", "steps.3"],
  )
  assert.deepEqual(
    broken(({ steps }) => (at(at(at(steps, 3).desks, 1).decisions, 1).to = "x")),
    ["steps.3.desks.1.decisions.1.to"],
  )
  assert.deepEqual(
    broken(({ steps }) => (at(at(at(steps, 3).desks, 1).decisions, 0).to = "signing")),
    ["steps.3.desks"],
  )
  assert.deepEqual(
    broken(({ steps }) => (at(at(steps, 0).asks, 1).field = "goals")),
    ["steps.0.asks"],
  )
  assert.deepEqual(
    broken(({ steps }) => (at(at(steps, 0).desks, 0).when = { field: "goals", is: "x" })),
    ["steps.0.desks"],
  )
  assert.deepEqual(
    broken(({ ends }) => (at(ends, 1).id = "study")),
    ["steps", "steps.2.desks.0.decisions.2.to"],
  )
})

const permutations = <Item>(items: readonly Item[]): Item[][] =>
  items.length <= 1
    ? [[...items]]
    : items.flatMap((item, index) =>
        permutations(items.toSpliced(index, 1)).map((rest) => [item].concat(rest)),
      )
