/** What it costs to drop each sign of an alphabet, and to take one for another. */
export type Costs = {
  readonly signs: readonly string[]
  readonly drop: Float32Array
  /** Row by row: `take[one * signs.length + other]`. */
  readonly take: Float32Array
}

/** A text as numbers of an alphabet's signs, with what all its signs weigh together. Made once, compared often. */
export type Coded = { readonly codes: Uint8Array; readonly weight: number }

export const costsOf = (
  signs: readonly string[],
  drop: (sign: string) => number,
  take: (one: string, other: string) => number,
): Costs => ({
  signs,
  drop: Float32Array.from(signs, drop),
  take: Float32Array.from(
    signs.flatMap((one) => signs.map((other) => (one === other ? 0 : take(one, other)))),
  ),
})

/** Makes the coder of an alphabet. Signs that are not of the alphabet are left out. */
export const coderOf = (costs: Costs): ((text: string) => Coded) => {
  const numbers = new Map(costs.signs.map((sign, index) => [sign, index]))
  return (text) => {
    const codes = Uint8Array.from([...text].flatMap((sign) => numbers.get(sign) ?? []))
    return { codes, weight: codes.reduce((sum, code) => sum + (costs.drop[code] ?? 0), 0) }
  }
}

const longest = 160
let row = new Float32Array(longest + 1)

/**
 * 1 for the same, 0 for nothing in common: one minus the least cost of turning one into the other, as a share of what they
 * weigh on average. Symmetric. Texts of more than 160 signs are not names and have nothing in common with any.
 */
export const similarity = (costs: Costs, one: Coded, other: Coded): number => {
  if (one.codes.length > longest || other.codes.length > longest) return 0
  const mean = (one.weight + other.weight) / 2
  return mean === 0 ? 0 : Math.max(0, 1 - distance(costs, one.codes, other.codes) / mean)
}

/** No pair can be more alike than their weights allow: cheap to ask before `similarity`. */
export const mostAlike = (one: Coded, other: Coded): number =>
  1 - (2 * Math.abs(one.weight - other.weight)) / (one.weight + other.weight)

const distance = ({ signs, drop, take }: Costs, one: Uint8Array, other: Uint8Array): number => {
  const width = other.length
  row[0] = 0
  for (let column = 0; column < width; column++)
    row[column + 1] = at(row, column) + at(drop, at(other, column))
  for (let line = 0; line < one.length; line++) {
    const sign = at(one, line)
    const dropped = at(drop, sign)
    const taken = sign * signs.length
    let diagonal = at(row, 0)
    let left = diagonal + dropped
    row[0] = left
    for (let column = 0; column < width; column++) {
      const target = at(other, column)
      const above = at(row, column + 1)
      let least = diagonal + at(take, taken + target)
      if (above + dropped < least) least = above + dropped
      const added = left + at(drop, target)
      if (added < least) least = added
      diagonal = above
      left = least
      row[column + 1] = least
    }
  }
  return at(row, width)
}

const at = (values: Float32Array | Uint8Array, index: number): number => values[index] as number
