import type { BackTest, Calibration, Recent } from "./assessment.ts"
import { aucOf, brierOf, calibrationOf, intervalsOf, type Judged } from "./mathematics/judge.ts"
import { fitLogistic, scoreOf, sigmoid } from "./mathematics/logistic.ts"
import type { Observation } from "./panel.ts"

/** Below these there is too little to learn from, and to test on. */
export const leastRows = 100
export const leastEvents = 20
const leastTestEvents = 10
const draws = 200
const bins = 5
/** What is drawn, is drawn alike each time. */
export const seed = 2566

/** An observation of which the two years after are over. */
export type Known = Observation & { readonly fellAsleep: boolean }

/** The model that some rows teach. */
export const fit = (rows: readonly Known[]) =>
  fitLogistic(
    rows.map(({ features }) => features),
    rows.map(({ fellAsleep }) => fellAsleep),
  )
/** How many fell asleep. */
export const eventsIn = (rows: readonly Known[]) => rows.filter(({ fellAsleep }) => fellAsleep).length

export type Tried = Judged & { readonly score: number; readonly year: number }

const asItIs: Calibration = { a: 0, b: 1, from: 0 }
const leastToCalibrate = 200

/** Learns from earlier predictions how far the scores may be believed; a slope below 0 is no slope. */
export const calibrate = (tried: readonly Tried[]): Calibration => {
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
export const walkForward = (rows: readonly Known[]): readonly Tried[] => {
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

const recentYears = 2

const recentOf = (tried: readonly Tried[]): Recent => {
  const years = [...new Set(tried.map(({ year }) => year))]
    .toSorted((one, other) => one - other)
    .slice(-recentYears)
  const rows = tried.filter(({ year }) => years.includes(year))
  const mean = (of: (row: Tried) => number) =>
    rows.reduce((sum, row) => sum + of(row), 0) / Math.max(1, rows.length)
  return {
    years,
    rows: rows.length,
    said: mean(({ share }) => share),
    happened: mean(({ happened }) => Number(happened)),
    auc: modelAuc(rows) ?? null,
  }
}

/** A tenth, beyond what chance explains (two standard errors). */
const farOff = ({ said, happened, rows }: Recent) =>
  Math.abs(said - happened) > 0.1 + 2 * Math.sqrt((happened * (1 - happened)) / Math.max(1, rows))

/** Whether the latest years went otherwise than earlier ones taught: the model speaks of a world that is gone. */
export const hasDrifted = ({ recent }: BackTest): boolean =>
  farOff(recent) || (recent.auc !== null && recent.auc < 0.55)

/** How predictions did that were made of years not seen; null where too little happened to tell. */
export const testOf = (tried: readonly Tried[]): BackTest | null => {
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
    recent: recentOf(tried),
  }
}
