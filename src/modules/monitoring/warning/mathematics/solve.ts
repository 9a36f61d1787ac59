/** Solves a symmetric positive definite system by Cholesky's way. The matrix is given row by row. */
export const solve = (matrix: readonly (readonly number[])[], right: readonly number[]): number[] => {
  const size = right.length
  const lower: number[][] = Array.from({ length: size }, () => Array.from({ length: size }, () => 0))
  const at = (rows: readonly (readonly number[])[], row: number, column: number) => rows[row]?.[column] ?? 0
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      let sum = at(matrix, row, column)
      for (let k = 0; k < column; k++) sum -= at(lower, row, k) * at(lower, column, k)
      const own = lower[row] as number[]
      own[column] = row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(lower, column, column)
    }
  const forward = Array.from({ length: size }, () => 0)
  for (let row = 0; row < size; row++) {
    let sum = right[row] ?? 0
    for (let k = 0; k < row; k++) sum -= at(lower, row, k) * (forward[k] ?? 0)
    forward[row] = sum / at(lower, row, row)
  }
  const solved = Array.from({ length: size }, () => 0)
  for (let row = size - 1; row >= 0; row--) {
    let sum = forward[row] ?? 0
    for (let k = row + 1; k < size; k++) sum -= at(lower, k, row) * (solved[k] ?? 0)
    solved[row] = sum / at(lower, row, row)
  }
  return solved
}
