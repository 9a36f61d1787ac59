import { solve } from "./solve.ts"

/** A fitted logistic regression over standardised features. Everything in it can be printed and reckoned by hand. */
export type Logistic = {
  readonly intercept: number
  /** For each feature: how much one standard deviation more adds to the log-odds; 0 for one that never varies. */
  readonly weights: readonly number[]
  readonly means: readonly number[]
  readonly deviations: readonly number[]
}

export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value))
export const logit = (share: number): number => {
  const within = Math.min(1 - 1e-9, Math.max(1e-9, share))
  return Math.log(within / (1 - within))
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

const mostSteps = 100
const closeEnough = 1e-10

/**
 * Fits by iteratively reweighted least squares (Newton's way, each step halved until it helps) with a ridge on the
 * weights and none on the intercept. The same rows in any order give the same fit, up to rounding.
 * @param ridge of the standardised weights; 1 is a prior of deviation 1 for each
 */
export const fitLogistic = (
  rows: readonly (readonly number[])[],
  outcomes: readonly boolean[],
  ridge = 1,
): Logistic => {
  const features = rows[0]?.length ?? 0
  const columns = Array.from({ length: features }, (_, column) => rows.map((row) => row[column] ?? 0))
  const means = columns.map(mean)
  const deviations = columns.map((column, index) =>
    Math.sqrt(mean(column.map((value) => (value - (means[index] ?? 0)) ** 2))),
  )
  const scaled = rows.map((row) => [
    1,
    ...row.map((value, index) =>
      (deviations[index] ?? 0) > 1e-12 ? (value - (means[index] ?? 0)) / (deviations[index] ?? 1) : 0,
    ),
  ])
  let beta = Array.from({ length: features + 1 }, () => 0)
  beta[0] = logit(mean(outcomes.map(Number)))
  let loss = lossOf(scaled, outcomes, beta, ridge)
  for (let step = 0; step < mostSteps; step++) {
    const direction = newtonStep(scaled, outcomes, beta, ridge)
    let size = 1
    let next = beta.map((value, index) => value + (direction[index] ?? 0))
    let nextLoss = lossOf(scaled, outcomes, next, ridge)
    while (nextLoss > loss && size > 1e-6) {
      size /= 2
      const part = size
      next = beta.map((value, index) => value + part * (direction[index] ?? 0))
      nextLoss = lossOf(scaled, outcomes, next, ridge)
    }
    const moved = Math.max(...direction.map((value) => Math.abs(value * size)))
    if (nextLoss <= loss) [beta, loss] = [next, nextLoss]
    if (moved < closeEnough) break
  }
  const [intercept = 0, ...weights] = beta
  return { intercept, weights, means, deviations }
}

const linear = (row: readonly number[], beta: readonly number[]): number => {
  let sum = 0
  for (let index = 0; index < row.length; index++) sum += (row[index] ?? 0) * (beta[index] ?? 0)
  return sum
}

const lossOf = (
  rows: readonly (readonly number[])[],
  outcomes: readonly boolean[],
  beta: readonly number[],
  ridge: number,
): number => {
  let loss = 0
  rows.forEach((row, index) => {
    const value = linear(row, beta)
    // log(1 + e^x), without overflow
    loss += Math.max(value, 0) + Math.log1p(Math.exp(-Math.abs(value))) - (outcomes[index] ? value : 0)
  })
  for (const weight of beta.slice(1)) loss += (ridge / 2) * weight * weight
  return loss
}

const newtonStep = (
  rows: readonly (readonly number[])[],
  outcomes: readonly boolean[],
  beta: readonly number[],
  ridge: number,
): number[] => {
  const size = beta.length
  const hessian = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_column, column) => (row === column ? (row > 0 ? ridge : 1e-9) : 0)),
  )
  const gradient = beta.map((value, index) => (index > 0 ? -ridge * value : 0))
  rows.forEach((row, index) => {
    const share = sigmoid(linear(row, beta))
    const [missed, weight] = [(outcomes[index] ? 1 : 0) - share, share * (1 - share)]
    for (let one = 0; one < size; one++) {
      const value = row[one] ?? 0
      if (value === 0) continue
      gradient[one] = (gradient[one] ?? 0) + missed * value
      const line = hessian[one] as number[]
      for (let other = 0; other <= one; other++)
        line[other] = (line[other] ?? 0) + weight * value * (row[other] ?? 0)
    }
  })
  return solve(hessian, gradient)
}

/** What each feature adds to the log-odds of a row, against the average row. */
export const contributions = ({ weights, means, deviations }: Logistic, row: readonly number[]): number[] =>
  weights.map((weight, index) => {
    const deviation = deviations[index] ?? 0
    return deviation > 1e-12 ? (weight * ((row[index] ?? 0) - (means[index] ?? 0))) / deviation : 0
  })

/** The log-odds of a row. */
export const scoreOf = (model: Logistic, row: readonly number[]): number =>
  contributions(model, row).reduce((sum, part) => sum + part, model.intercept)
