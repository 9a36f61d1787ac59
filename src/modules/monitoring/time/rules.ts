/** An office's time with a case in one visit to a step, in working days. */
export type DeskTime = {
  readonly office: string
  readonly days: number
  readonly late: boolean
  /** Another office sent the case away before this one had decided: no measure of how long this one takes. */
  readonly cutShort?: boolean
}

/** One time that a case came to a step, from its arrival until it went on. */
export type Visit = {
  readonly caseId: string
  readonly step: string
  readonly round: number
  readonly desks: readonly DeskTime[]
  /** The step or end that it went to. */
  readonly next: string
  /** The office that sent it back, where one did. */
  readonly returnedBy: string | null
}

export type Spread = {
  readonly count: number
  readonly median: number
  readonly low: number
  readonly high: number
  readonly ninth: number
  /** Share that took longer than allowed. */
  readonly late: number
}

const quantile = (sorted: readonly number[], share: number): number => {
  const at = share * (sorted.length - 1)
  const [low = 0, high = 0] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  return low + (high - low) * (at - Math.floor(at))
}

/** Median, quartiles and the longest tenth of days; undefined without any. */
export const spreadOf = (desks: readonly DeskTime[]): Spread | undefined => {
  if (desks.length === 0) return undefined
  const sorted = desks.map(({ days }) => days).toSorted((one, other) => one - other)
  return {
    count: sorted.length,
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
    ninth: quantile(sorted, 0.9),
    late: desks.filter(({ late }) => late).length / desks.length,
  }
}

export type StepTime = { readonly step: string; readonly office: string; readonly spread: Spread }

/** How long each office takes for a case in each step, where it came to decide. */
export const timesByStep = (visits: readonly Visit[]): readonly StepTime[] => {
  const groups = new Map<string, { step: string; office: string; desks: DeskTime[] }>()
  for (const { step, desks } of visits)
    for (const desk of desks) {
      if (desk.cutShort) continue
      const key = `${step}/${desk.office}`
      const group = groups.get(key) ?? { step, office: desk.office, desks: [] }
      group.desks.push(desk)
      groups.set(key, group)
    }
  return [...groups.values()].flatMap(({ step, office, desks }) => {
    const spread = spreadOf(desks)
    return spread ? [{ step, office, spread }] : []
  })
}

/** A step takes as long as the slowest of the offices that act side by side. */
export const visitDays = ({ desks }: Pick<Visit, "desks">): number =>
  desks.reduce((most, { days }) => Math.max(most, days), 0)

export type Turn = { readonly step: string; readonly to: string; readonly count: number; readonly of: number }

/** Where cases turn back, the most frequent first, with how many visits to the step there were. */
export const turnsOf = (visits: readonly Visit[]): readonly Turn[] => {
  const all = Map.groupBy(visits, ({ step }) => step)
  const turned = Map.groupBy(
    visits.filter(({ returnedBy }) => returnedBy !== null),
    ({ step, next }) => `${step}/${next}`,
  )
  return [...turned.values()]
    .flatMap((group) => {
      const [first] = group
      return first
        ? [{ step: first.step, to: first.next, count: group.length, of: all.get(first.step)?.length ?? 0 }]
        : []
    })
    .toSorted((one, other) => other.count - one.count || one.step.localeCompare(other.step))
}

/** A decision as it is in the history, and where the procedure says that it leads. */
export type Replayed = {
  readonly caseId: string
  readonly step: string | null
  readonly office: string | null
  readonly decision: string | null
  readonly toStep: string | null
  readonly toEnd: string | null
}

/** What a procedure allows: by "step/office/decision", where it leads. */
export type Allowed = ReadonlyMap<string, string>

export type Deviation = {
  readonly caseId: string
  readonly kind: "not_in_table" | "elsewhere" | "out_of_turn"
  readonly step: string | null
  readonly decision: string | null
}

/**
 * Plays a case's decisions again by the table: each must be one of the table's, lead where it says, and be taken in the
 * step that the case was in. `jumps` are places where it was put knowingly (another version, a stage of a list).
 */
export const replay = (
  events: readonly (Replayed | { readonly jumpsTo: string | null })[],
  allowed: Allowed,
): readonly Deviation[] => {
  let at: string | null | undefined
  return events.flatMap((event): Deviation[] => {
    if ("jumpsTo" in event) {
      at = event.jumpsTo ?? undefined
      return []
    }
    const { caseId, step, office, decision, toStep, toEnd } = event
    const leads = allowed.get(`${step}/${office}/${decision}`)
    const wrongTurn = at !== undefined && step !== at
    const went = toStep ?? toEnd
    at = went === null ? step : (toStep ?? null)
    if (leads === undefined) return [{ caseId, kind: "not_in_table", step, decision }]
    if (wrongTurn) return [{ caseId, kind: "out_of_turn", step, decision }]
    return went !== null && went !== leads ? [{ caseId, kind: "elsewhere", step, decision }] : []
  })
}
