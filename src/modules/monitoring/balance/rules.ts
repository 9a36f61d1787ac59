/** How many relations stand with each partner; a relation with several countries is shared among them. */
export type Weights = ReadonlyMap<string, number>

export type Concentration = {
  readonly total: number
  /** Herfindahl index: 1 is all with one, 1/n is evenly with n; null where there is nothing. */
  readonly herfindahl: number | null
  /** With how many equal partners the index would be the same. */
  readonly effective: number | null
  readonly top: { readonly id: string; readonly share: number } | null
  /** Share of the three largest. */
  readonly topThree: number | null
}

const sumOf = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0)

export const concentrationOf = (weights: Weights): Concentration => {
  const total = sumOf(weights.values())
  if (total === 0) return { total: 0, herfindahl: null, effective: null, top: null, topThree: null }
  const shares = [...weights]
    .map(([id, weight]) => ({ id, share: weight / total }))
    .toSorted((one, other) => other.share - one.share || one.id.localeCompare(other.id))
  const herfindahl = sumOf(shares.map(({ share }) => share * share))
  return {
    total,
    herfindahl,
    effective: 1 / herfindahl,
    top: shares[0] ?? null,
    topThree: sumOf(shares.slice(0, 3).map(({ share }) => share)),
  }
}

/** How many relations stand with each country; one with several is shared among them. */
export const sharedAmong = (relations: readonly (readonly string[])[]): Weights => {
  const weights = new Map<string, number>()
  for (const countries of relations)
    for (const country of countries) weights.set(country, (weights.get(country) ?? 0) + 1 / countries.length)
  return weights
}

/** The weights with one relation more. */
export const withOneMore = (weights: Weights, id: string): Weights =>
  new Map(weights).set(id, (weights.get(id) ?? 0) + 1)

/** Weights of countries summed up by what they belong to. */
export const summedBy = (weights: Weights, groupOf: (id: string) => string): Weights => {
  const sums = new Map<string, number>()
  for (const [id, weight] of weights) sums.set(groupOf(id), (sums.get(groupOf(id)) ?? 0) + weight)
  return sums
}

/** The share of those that belong to a group. */
export const shareWithin = (weights: Weights, belongs: (id: string) => boolean): number | null => {
  const total = sumOf(weights.values())
  return total === 0
    ? null
    : sumOf([...weights].filter(([id]) => belongs(id)).map(([, weight]) => weight)) / total
}
