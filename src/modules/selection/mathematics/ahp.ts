/** "a is `value` times as important as b": 1 to 9, or one over it (Saaty's scale). */
export type Comparison = { readonly a: string; readonly b: string; readonly value: number }

/** The mean consistency index of random judgements, by size of the matrix (Saaty 1980). */
const randomIndex = [0, 0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59]

/** Above this, the judgements contradict each other too much to be used without another look (Saaty 1980). */
export const mostInconsistent = 0.1

export type Priorities = {
  /** Shares that add up to 1: the principal eigenvector. */
  readonly weights: readonly number[]
  /** The principal eigenvalue; equals the size of the matrix where no judgement contradicts another. */
  readonly eigenvalue: number
  readonly consistencyIndex: number
  readonly consistencyRatio: number
}

/**
 * Weights from comparisons in pairs, by the principal eigenvector (Saaty 1977).
 * @param matrix positive and reciprocal: what stands at (i, j) is one over what stands at (j, i)
 */
export const priorities = (matrix: readonly (readonly number[])[]): Priorities => {
  const size = matrix.length
  let weights = matrix.map(() => 1 / size)
  for (let round = 0; round < 10_000; round++) {
    const next = shared(times(matrix, weights))
    const moved = Math.max(...next.map((weight, i) => Math.abs(weight - (weights[i] ?? 0))))
    weights = next
    if (moved < 1e-14) break
  }
  const grown = times(matrix, weights)
  const eigenvalue = grown.reduce((sum, value, i) => sum + value / (weights[i] ?? 1), 0) / size
  const consistencyIndex = size > 2 ? Math.max(0, (eigenvalue - size) / (size - 1)) : 0
  const expected = randomIndex[size] ?? randomIndex.at(-1) ?? 1.59
  return {
    weights,
    eigenvalue,
    consistencyIndex,
    consistencyRatio: size > 2 ? consistencyIndex / expected : 0,
  }
}

const times = (matrix: readonly (readonly number[])[], vector: readonly number[]) =>
  matrix.map((row) => row.reduce((sum, value, j) => sum + value * (vector[j] ?? 0), 0))

const shared = (vector: readonly number[]) => {
  const sum = vector.reduce((total, value) => total + value, 0)
  return vector.map((value) => value / sum)
}

/** The matrix of some comparisons; undefined while a pair has not been compared yet. */
export const matrixOf = (
  names: readonly string[],
  comparisons: readonly Comparison[],
): number[][] | undefined => {
  const known = new Map(
    comparisons.flatMap(({ a, b, value }) => [[`${a} ${b}`, value] as const, [`${b} ${a}`, 1 / value]]),
  )
  const matrix = names.map((a) => names.map((b) => (a === b ? 1 : (known.get(`${a} ${b}`) ?? Number.NaN))))
  return matrix.flat().some(Number.isNaN) ? undefined : matrix
}

/**
 * The judgement that contradicts the weights most: where a second look helps first.
 * @returns the pair, and the ratio that its weights have
 */
export const mostContradicting = (
  names: readonly string[],
  comparisons: readonly Comparison[],
  weights: readonly number[],
): (Comparison & { readonly fitting: number }) | undefined => {
  const weightOf = new Map(names.map((name, i) => [name, weights[i] ?? 0]))
  const judged = comparisons.map((comparison) => {
    const fitting = (weightOf.get(comparison.a) ?? 0) / (weightOf.get(comparison.b) ?? 1)
    return { ...comparison, fitting, off: Math.abs(Math.log(comparison.value / fitting)) }
  })
  return judged.toSorted((one, other) => other.off - one.off)[0]
}
