import assert from "node:assert/strict"
import { test } from "node:test"
import { seeded } from "#modules/monitoring/warning/mathematics/judge.ts"
import {
  replay,
  spreadOf,
  timesByStep,
  turnsOf,
  type Visit,
  visitDays,
} from "#modules/monitoring/time/rules.ts"
import { gainOf, poolOf, simulate, validate } from "#modules/monitoring/time/simulate.ts"

const isEnd = (next: string) => next === "done" || next === "refused"

/** A made-up history: two steps, two offices side by side in the second, one of them slow and sometimes sending back. */
const histories = (seed: number, count: number): Visit[][] => {
  const random = seeded(seed)
  const days = (mean: number) => Math.round(-Math.log(1 - random()) * mean)
  const desk = (office: string, mean: number) => ({ office, days: days(mean), late: false })
  return Array.from({ length: count }, (_, index) => {
    const visits: Visit[] = []
    for (let round = 1; ; round++) {
      visits.push({
        caseId: String(index),
        step: "draft",
        round,
        desks: [desk("province", 10)],
        next: "review",
        returnedBy: null,
      })
      const back = random() < 0.3 && round < 6
      visits.push({
        caseId: String(index),
        step: "review",
        round,
        desks: [desk("fast", 5), desk("slow", 40)],
        next: back ? "draft" : "done",
        returnedBy: back ? "slow" : null,
      })
      if (!back) return visits
    }
  })
}

test("spreads are of the days as they were", () => {
  const desks = [1, 2, 3, 4, 5].map((days) => ({ office: "a", days, late: days > 4 }))
  assert.deepEqual(spreadOf(desks), { count: 5, median: 3, low: 2, high: 4, ninth: 4.6, late: 0.2 })
  assert.equal(spreadOf([]), undefined)
  const [first] = histories(1, 1)
  assert.equal(timesByStep(first ?? []).length, 3)
  assert.equal(visitDays({ desks }), 5, "side by side, the slowest counts")
})

test("turns say where from, where to and of how many", () => {
  const visits = histories(2, 200).flat()
  const [turn] = turnsOf(visits)
  assert.deepEqual([turn?.step, turn?.to], ["review", "draft"])
  assert.equal(turn?.of, visits.filter(({ step }) => step === "review").length)
  assert.ok(Math.abs((turn?.count ?? 0) / (turn?.of ?? 1) - 0.3) < 0.1)
})

test("a replay finds what is not in the table, led elsewhere, or out of turn, and nothing else", () => {
  const allowed = new Map([
    ["draft/province/submit", "review"],
    ["review/fast/approve", "done"],
    ["review/fast/return", "draft"],
  ])
  const event = (
    step: string,
    office: string,
    decision: string,
    toStep: string | null,
    toEnd: string | null = null,
  ) => ({
    caseId: "c",
    step,
    office,
    decision,
    toStep,
    toEnd,
  })
  const start = { jumpsTo: "draft" }
  const good = [
    start,
    event("draft", "province", "submit", "review"),
    event("review", "fast", "return", "draft"),
    event("draft", "province", "submit", "review"),
    event("review", "fast", "approve", null, "done"),
  ]
  assert.deepEqual(replay(good, allowed), [])
  assert.deepEqual(
    replay([start, event("review", "fast", "approve", null, "done")], allowed).map(({ kind }) => kind),
    ["out_of_turn"],
  )
  assert.deepEqual(
    replay([start, event("draft", "province", "skip", "review")], allowed).map(({ kind }) => kind),
    ["not_in_table"],
  )
  assert.deepEqual(
    replay([start, event("draft", "province", "submit", "done")], allowed).map(({ kind }) => kind),
    ["elsewhere"],
  )
  const waits = [
    start,
    event("draft", "province", "submit", "review"),
    event("review", "fast", "approve", null),
    event("review", "fast", "approve", null, "done"),
  ]
  assert.deepEqual(
    replay(waits, allowed),
    [],
    "a decision after which the step still waits keeps the case there",
  )
})

test("the simulation agrees with history that it has not seen, and not with another", () => {
  const agrees = validate(histories(3, 400), isEnd, seeded)
  assert.ok(agrees && agrees.distance < 0.12, `distance ${agrees?.distance}`)
  assert.ok(agrees.distance < agrees.chance, "no further than chance alone makes it")
  const mixed = histories(4, 200).flatMap((slow, index) => [
    slow,
    (histories(500 + index, 1)[0] ?? []).map((visit) => ({
      ...visit,
      desks: visit.desks.map((desk) => ({ ...desk, days: desk.days * 6 })),
    })),
  ])
  const differs = validate(mixed, isEnd, seeded)
  assert.ok(differs && differs.distance > 0.3, `distance ${differs?.distance}`)
  assert.ok(differs.distance > differs.chance)
})

test("a change gains what it must, with its uncertainty, and the same question has the same answer", () => {
  const cases = histories(5, 150)
  const slow = { step: "review", office: "slow" }
  const delegated = gainOf(cases, isEnd, { kind: "delegate", ...slow }, seeded)
  assert.ok(delegated && delegated.high < 0, "without the slow office it is quicker")
  assert.equal(delegated.returnsChanged, 0, "who is not asked sends nothing back")
  const deadline = gainOf(cases, isEnd, { kind: "deadline", ...slow, days: 5 }, seeded)
  assert.ok(deadline && deadline.difference < 0 && deadline.difference > delegated.difference)
  const never = gainOf(cases, isEnd, { kind: "deadline", ...slow, days: 100_000 }, seeded)
  assert.deepEqual(
    [never?.difference, never?.low, never?.high],
    [0, 0, 0],
    "a deadline that binds nobody changes nothing",
  )
  const reviewer = gainOf(cases, isEnd, { kind: "reviewer", ...slow }, seeded)
  assert.ok(reviewer && reviewer.difference > 0 && reviewer.returnsChanged > reviewer.returnsNow)
  assert.deepEqual(gainOf(cases, isEnd, { kind: "delegate", ...slow }, seeded), delegated)
})

test("fewer cases, wider intervals", () => {
  const change = { kind: "deadline", step: "review", office: "slow", days: 10 } as const
  const width = (count: number) => {
    const gain = gainOf(histories(6, count), isEnd, change, seeded)
    return (gain?.high ?? 0) - (gain?.low ?? 0)
  }
  assert.ok(width(20) > width(300))
})

test("cases that never end are left out, and nothing runs for ever", () => {
  const ring: Visit[] = [{ caseId: "x", step: "draft", round: 1, desks: [], next: "draft", returnedBy: null }]
  assert.deepEqual(simulate(poolOf([ring]), isEnd, null, 10, seeded(1)), [])
})
