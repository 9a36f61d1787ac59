/** Figures of one among its equals. */
export type Beside = {
  readonly own: number | null
  readonly median: number | null
  /** 1 is the highest; equal figures share a place. */
  readonly place: number | null
  readonly among: number
}

export const medianOf = (values: readonly number[]): number | null => {
  if (values.length === 0) return null
  const sorted = values.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] = [sorted[middle - 1], sorted[middle]]
  return sorted.length % 2 === 1 ? high : (low + high) / 2
}

/** A figure beside those of others; figures that are not known take no part. */
export const beside = (own: number | null, others: readonly (number | null)[]): Beside => {
  const known = others.filter((value): value is number => value !== null)
  return {
    own,
    median: medianOf(known),
    place: own === null ? null : 1 + known.filter((value) => value > own).length,
    among: known.length + (own === null ? 0 : 1),
  }
}

/** A share, or null where nothing is to be shared. */
export const shareOf = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null)

/** Those nearest in size, at most `most`: who a province or a country is fairly held beside. */
export const equalsOf = <Item extends { readonly id: string; readonly relations: number }>(
  items: readonly Item[],
  own: Item,
  most: number,
): readonly Item[] =>
  items
    .filter(({ id }) => id !== own.id)
    .toSorted(
      (one, other) =>
        Math.abs(Math.log(one.relations / own.relations)) -
          Math.abs(Math.log(other.relations / own.relations)) || one.id.localeCompare(other.id),
    )
    .slice(0, most)
