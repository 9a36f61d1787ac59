import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import type { Reader } from "#database/database.ts"
import { addDays, type Day } from "#kernel/dates.ts"
import {
  listProcedures,
  type Procedure,
  readCalendar,
  workingDaysBetween,
} from "#modules/establishment/index.ts"
import { type Allowed, type Deviation, replay, type Replayed, type Visit } from "./rules.ts"

type DeskRow = {
  readonly caseId: string
  readonly visit: number
  readonly round: number
  readonly step: string
  readonly office: string
  readonly openedOn: Day
  readonly closedOn: Day
  readonly dueOn: Day | null
}

/** Closed visits of cases: one that still lies with an office has no length yet. */
const desks = prepared<DeskRow>(`
  select d.case_id as "caseId", d.visit, d.round, d.step, d.office, d.opened_on as "openedOn", d.closed_on as "closedOn",
    d.due_on as "dueOn"
  from case_desk d where d.closed_on is not null order by d.case_id, d.visit, d.opened_at, d.office`)

type EventRow = Replayed & {
  readonly kind: string
  readonly procedureId: string
  readonly reason: string | null
  readonly at: Date
}

const events = prepared<EventRow>(`
  select e.case_id as "caseId", c.procedure_id as "procedureId", e.kind, e.step, e.office, e.decision, e.to_step as "toStep",
    e.to_end as "toEnd", e.reason, e.at
  from case_event e join establishment_case c on c.id = e.case_id
  where e.kind in ('opened', 'received', 'decided', 'moved', 'stage_stated', 'another_chosen') order by e.case_id, e.at, e.id`)

type CaseRow = { readonly id: string; readonly state: string }
const ended = prepared<CaseRow>(
  "select id, state from establishment_case where state in ('completed', 'rejected')",
)

export type CaseTimes = {
  readonly procedures: readonly Procedure[]
  readonly visits: readonly Visit[]
  /** Cases that came to an end by the procedure, each as its visits in order. */
  readonly whole: readonly (readonly Visit[])[]
  readonly deviations: readonly Deviation[]
  readonly replayed: number
  /** Why cases were sent back lately: step, office, the reason as it was written. */
  readonly reasons: readonly { readonly step: string; readonly office: string; readonly reason: string }[]
}

const latestReasons = 12

/** The history of all cases, as visits to steps. */
export const caseTimes = async (pool: pg.Pool, reader: Reader): Promise<CaseTimes> => {
  const [rows, happened, over, procedures, calendar] = await Promise.all([
    desks(pool, []),
    events(pool, []),
    ended(pool, []),
    listProcedures(reader),
    readCalendar(reader),
  ])
  const table = new Map(procedures.map((procedure) => [procedure.id, allowedBy(procedure)]))
  const kinds: ReadonlyMap<string, string> = new Map(procedures.flatMap((procedure) => returnsIn(procedure)))
  const decided = happened.filter(({ kind }) => kind === "decided")
  const byCase = Map.groupBy(decided, ({ caseId }) => caseId)
  const visits = [...Map.groupBy(rows, ({ caseId, visit }) => `${caseId}/${visit}`).values()].flatMap(
    (group) =>
      visitFrom(group, byCase.get(group[0]?.caseId ?? "") ?? [], kinds, (from, to) =>
        workingDaysBetween(from, to, calendar),
      ),
  )
  const own = Map.groupBy(visits, ({ caseId }) => caseId)
  const histories = Map.groupBy(happened, ({ caseId }) => caseId)
  const deviations = [...histories.values()].flatMap((history) =>
    replay(
      history.map((event) =>
        event.kind === "decided"
          ? event
          : { jumpsTo: event.toStep ?? (event.kind === "opened" ? event.step : null) },
      ),
      table.get(history[0]?.procedureId ?? "") ?? new Map(),
    ),
  )
  return {
    procedures,
    visits,
    whole: over.flatMap(({ id }) => {
      const found = own.get(id)
      return found ? [found] : []
    }),
    deviations,
    replayed: [...histories.values()].filter((history) => history.some(({ kind }) => kind === "decided"))
      .length,
    reasons: decided
      .filter((event) => event.reason && kinds.get(keyOf(event)) === "return")
      .toSorted((one, other) => other.at.getTime() - one.at.getTime())
      .slice(0, latestReasons)
      .map(({ step, office, reason }) => ({ step: step ?? "", office: office ?? "", reason: reason ?? "" })),
  }
}

const keyOf = (event: Pick<EventRow, "procedureId" | "step" | "office" | "decision">): string =>
  `${event.procedureId}/${event.step}/${event.office}/${event.decision}`

const allowedBy = ({ steps }: Procedure): Allowed =>
  new Map(
    steps.flatMap((step) =>
      step.desks.flatMap(({ office, decisions }) =>
        decisions.map((decision) => [`${step.id}/${office}/${decision.id}`, decision.to] as const),
      ),
    ),
  )

const returnsIn = ({ id, steps }: Procedure) =>
  steps.flatMap((step) =>
    step.desks.flatMap(({ office, decisions }) =>
      decisions.map(
        (decision) => [`${id}/${step.id}/${office}/${decision.id}`, decision.kind as string] as const,
      ),
    ),
  )

const startOf = (day: Day): number => Date.parse(`${day}T00:00:00+07:00`)
const isWithin = (at: Date, from: Day, to: Day): boolean =>
  at.getTime() >= startOf(from) && at.getTime() < startOf(addDays(to, 1))

/** What ended a visit is the decision of its step and round that moved the case on. */
const visitFrom = (
  group: readonly DeskRow[],
  decided: readonly EventRow[],
  kinds: ReadonlyMap<string, string>,
  daysBetween: (from: Day, to: Day) => number,
): readonly Visit[] => {
  const [first] = group
  if (!first) return []
  const last = group.reduce((latest, { closedOn }) => (closedOn > latest ? closedOn : latest), first.closedOn)
  const moved = decided.filter(
    ({ step, toStep, toEnd, at }) =>
      step === first.step && (toStep ?? toEnd) !== null && at.getTime() >= startOf(first.openedOn),
  )
  const ending = moved.find(({ at }) => at.getTime() >= startOf(last)) ?? moved[0]
  if (!ending) return []
  return [
    {
      caseId: first.caseId,
      step: first.step,
      round: first.round,
      desks: group.map(({ office, openedOn, closedOn, dueOn }) => ({
        office,
        days: daysBetween(openedOn, closedOn),
        late: dueOn !== null && closedOn > dueOn,
        cutShort: !decided.some(
          (event) =>
            event.step === first.step && event.office === office && isWithin(event.at, openedOn, closedOn),
        ),
      })),
      next: ending.toStep ?? ending.toEnd ?? "",
      returnedBy: kinds.get(keyOf(ending)) === "return" ? ending.office : null,
    },
  ]
}
