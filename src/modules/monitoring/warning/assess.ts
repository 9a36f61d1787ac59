import { contributions, fitLogistic, type Logistic, scoreOf, sigmoid } from "./mathematics/logistic.ts"
import {
  aucOf,
  brierOf,
  type CalibrationBin,
  calibrationOf,
  type Interval,
  intervalsOf,
  type Judged,
  seeded,
} from "./mathematics/judge.ts"
import { type Feature, featureNames, type Observation } from "./panel.ts"

/** Turns a score into a share that was borne out by earlier years: a + b times the log-odds. */
export type Calibration = { readonly a: number; readonly b: number; readonly from: number }

/** How the model did on years that it had not seen. */
export type BackTest = {
  readonly years: readonly number[]
  readonly rows: number
  readonly events: number
  readonly baseRate: number
  readonly auc: number
  readonly aucInterval: Interval
  readonly plainAuc: number
  readonly plainInterval: Interval
  /** The model's less the plain rule's. */
  readonly gain: number
  readonly gainInterval: Interval
  readonly brier: number
  /** Of always saying the base rate. */
  readonly baseBrier: number
  readonly calibration: readonly CalibrationBin[]
}

export type Reason = { readonly feature: Feature; readonly adds: number }
export type Warning = {
  readonly relation: string
  /** Null by the plain rule, which orders and says no chance. */
  readonly share: number | null
  readonly daysSilent: number
  readonly reasons: readonly Reason[]
}

export type Assessment = {
  /** "model" where it is worth more than the plain rule; else why the plain rule is used. */
  readonly method: "model" | "too_thin" | "not_better"
  readonly rows: number
  readonly events: number
  readonly model: Logistic | null
  readonly calibration: Calibration | null
  readonly test: BackTest | null
  /** Relations that are awake now, those nearest to falling asleep first. */
  readonly warnings: readonly Warning[]
  /** What relations at high risk did next that stayed awake. */
  readonly helped: {
    readonly atRisk: number
    readonly awake: number
    readonly kinds: readonly (readonly [string, number])[]
  }
}

/** Below these there is too little to learn from, and to test on. */
const leastRows = 100
const leastEvents = 20
const leastTestEvents = 10
const mostRows = 30_000
const draws = 200
const seed = 2566
const bins = 5

type Known = Observation & { readonly fellAsleep: boolean }
const isKnown = (one: Observation): one is Known => one.fellAsleep !== null

const fit = (rows: readonly Known[]) =>
  fitLogistic(
    rows.map(({ features }) => features),
    rows.map(({ fellAsleep }) => fellAsleep),
  )
const eventsIn = (rows: readonly Known[]) => rows.filter(({ fellAsleep }) => fellAsleep).length

type Tried = Judged & { readonly score: number; readonly year: number }

const asItIs: Calibration = { a: 0, b: 1, from: 0 }
const leastToCalibrate = 200

/** Learns from earlier predictions how far the scores may be believed; a slope below 0 is no slope. */
const calibrate = (tried: readonly Tried[]): Calibration => {
  const events = tried.filter(({ happened }) => happened).length
  if (tried.length < leastToCalibrate || events < leastEvents || events > tried.length - leastEvents)
    return asItIs
  const { intercept, weights, means, deviations } = fitLogistic(
    tried.map(({ score }) => [score]),
    tried.map(({ happened }) => happened),
    0.1,
  )
  const b = (deviations[0] ?? 0) > 0 ? (weights[0] ?? 0) / (deviations[0] ?? 1) : 1
  return b <= 0 ? asItIs : { a: intercept - b * (means[0] ?? 0), b, from: tried.length }
}

/**
 * Year by year: what was known at the end of a year teaches a model that foretells that year. Outcomes take two years,
 * so that only observations two years older have taught it.
 */
const walkForward = (rows: readonly Known[]): readonly Tried[] => {
  const tried: Tried[] = []
  for (const year of [...new Set(rows.map((row) => row.year))].toSorted((one, other) => one - other)) {
    const taught = rows.filter((row) => row.year + 2 <= year)
    if (taught.length < leastRows / 2 || eventsIn(taught) < leastEvents / 2) continue
    const model = fit(taught)
    const { a, b } = calibrate(tried.filter((one) => one.year + 2 <= year))
    for (const { relation, features, daysSilent, fellAsleep } of rows.filter((row) => row.year === year)) {
      const score = scoreOf(model, features)
      tried.push({
        group: relation,
        score,
        share: sigmoid(a + b * score),
        plain: daysSilent,
        happened: fellAsleep,
        year,
      })
    }
  }
  return tried
}

const modelAuc = (rows: readonly Judged[]) =>
  aucOf(
    rows.map(({ share }) => share),
    rows.map(({ happened }) => happened),
  )
const plainAuc = (rows: readonly Judged[]) =>
  aucOf(
    rows.map(({ plain }) => plain),
    rows.map(({ happened }) => happened),
  )
const figuresOf = (rows: readonly Judged[]) => {
  const [model, plain] = [modelAuc(rows), plainAuc(rows)]
  return model === undefined || plain === undefined ? undefined : [model, plain, model - plain]
}

const testOf = (tried: readonly Tried[]): BackTest | null => {
  const events = tried.filter(({ happened }) => happened).length
  const [auc, plain] = [modelAuc(tried), plainAuc(tried)]
  if (events < leastTestEvents || auc === undefined || plain === undefined) return null
  const [aucInterval, plainInterval, gainInterval] = intervalsOf(tried, figuresOf, draws, seed)
  if (!aucInterval || !plainInterval || !gainInterval) return null
  const baseRate = events / tried.length
  return {
    years: [...new Set(tried.map(({ year }) => year))].toSorted((one, other) => one - other),
    rows: tried.length,
    events,
    baseRate,
    auc,
    aucInterval,
    plainAuc: plain,
    plainInterval,
    gain: auc - plain,
    gainInterval,
    brier: brierOf(tried),
    baseBrier: brierOf(tried.map(({ happened }) => ({ share: baseRate, happened }))),
    calibration: calibrationOf(tried, bins),
  }
}

/** Where there are very many, some are drawn with a seed: enough to learn from, and quick. */
const drawnFrom = (rows: readonly Known[]): readonly Known[] => {
  if (rows.length <= mostRows) return rows
  const random = seeded(seed)
  const kept = new Set(
    [...new Set(rows.map(({ relation }) => relation))].filter(() => random() < mostRows / rows.length),
  )
  return rows.filter(({ relation }) => kept.has(relation))
}

/** The model is used where its test beats guessing and is no worse than the plain rule, and it says better than the base rate. */
const isWorthIt = (test: BackTest): boolean =>
  test.aucInterval.low > 0.5 && test.gain > 0 && test.gainInterval.low > -0.02 && test.brier < test.baseBrier

/** Learns from every relation-year that is known, tests it on years it had not seen, and warns of those awake today. */
export const assess = (panel: readonly Observation[], now: readonly Observation[]): Assessment => {
  const rows = drawnFrom(panel.filter(isKnown))
  const events = eventsIn(rows)
  const plainly = (method: "too_thin" | "not_better", test: BackTest | null): Assessment => ({
    method,
    rows: rows.length,
    events,
    model: null,
    calibration: null,
    test,
    warnings: byPlainRule(now),
    helped: helpedAmong(rows, ({ daysSilent }) => daysSilent),
  })
  if (rows.length < leastRows || events < leastEvents || rows.length - events < leastEvents)
    return plainly("too_thin", null)
  const tried = walkForward(rows)
  const test = testOf(tried)
  if (!test) return plainly("too_thin", null)
  if (!isWorthIt(test)) return plainly("not_better", test)
  const [model, calibration] = [fit(rows), calibrate(tried)]
  return {
    method: "model",
    rows: rows.length,
    events,
    model,
    calibration,
    test,
    warnings: now
      .map((one): Warning => ({
        relation: one.relation,
        share: sigmoid(calibration.a + calibration.b * scoreOf(model, one.features)),
        daysSilent: one.daysSilent,
        reasons: reasonsOf(model, one),
      }))
      .toSorted(
        (one, other) => (other.share ?? 0) - (one.share ?? 0) || one.relation.localeCompare(other.relation),
      ),
    helped: helpedAmong(rows, ({ features }) => scoreOf(model, features)),
  }
}

const reasonsOf = (model: Logistic, { features }: Observation): readonly Reason[] =>
  contributions(model, features)
    .flatMap((adds, index) => {
      const feature = featureNames[index]
      return feature && Math.abs(adds) > 0.1 ? [{ feature, adds }] : []
    })
    .toSorted((one, other) => other.adds - one.adds)

const byPlainRule = (now: readonly Observation[]): readonly Warning[] =>
  now
    .map(({ relation, daysSilent }) => ({ relation, share: null, daysSilent, reasons: [] }))
    .toSorted((one, other) => other.daysSilent - one.daysSilent || one.relation.localeCompare(other.relation))

/** Of the third at highest risk: how many stayed awake, and what those did first. */
const helpedAmong = (rows: readonly Known[], riskOf: (row: Known) => number): Assessment["helped"] => {
  const risky = rows
    .toSorted((one, other) => riskOf(other) - riskOf(one))
    .slice(0, Math.ceil(rows.length / 3))
  const awake = risky.filter(({ fellAsleep }) => !fellAsleep)
  const kinds = new Map<string, number>()
  for (const { nextKind } of awake) if (nextKind) kinds.set(nextKind, (kinds.get(nextKind) ?? 0) + 1)
  return {
    atRisk: risky.length,
    awake: awake.length,
    kinds: [...kinds]
      .toSorted((one, other) => other[1] - one[1] || one[0].localeCompare(other[0]))
      .slice(0, 5),
  }
}
