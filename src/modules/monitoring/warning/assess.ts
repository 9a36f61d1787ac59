import type { Assessment, BackTest, Reason, Warning } from "./assessment.ts"
import {
  calibrate,
  eventsIn,
  fit,
  hasDrifted,
  type Known,
  leastEvents,
  leastRows,
  seed,
  testOf,
  walkForward,
} from "./back-test.ts"
import { seeded } from "./mathematics/judge.ts"
import { contributions, type Logistic, scoreOf, sigmoid } from "./mathematics/logistic.ts"
import { featureNames, type Observation } from "./panel.ts"

const mostRows = 30_000

const isKnown = (one: Observation): one is Known => one.fellAsleep !== null

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
  const plainly = (method: Exclude<Assessment["method"], "model">, test: BackTest | null): Assessment => ({
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
  if (hasDrifted(test)) return plainly("drifted", test)
  const [model, calibration] = [fit(rows), calibrate(tried)]
  // chances that no earlier predictions have borne out are not given
  if (calibration.from === 0) return plainly("too_thin", test)
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
