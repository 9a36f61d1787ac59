import type { CalibrationBin, Interval } from "./mathematics/judge.ts"
import type { Logistic } from "./mathematics/logistic.ts"
import type { Feature } from "./panel.ts"

/** Turns a score into a share that was borne out by earlier years: a + b times the log-odds. */
export type Calibration = { readonly a: number; readonly b: number; readonly from: number }

/** The same of the latest years alone: whether what was learnt from earlier ones still holds. */
export type Recent = {
  readonly years: readonly number[]
  readonly rows: number
  /** The mean chance that was given, and the share that fell asleep. */
  readonly said: number
  readonly happened: number
  /** Null where all or none fell asleep. */
  readonly auc: number | null
}

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
  readonly recent: Recent
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
  readonly method: "model" | "too_thin" | "not_better" | "drifted"
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
