/** Figures of one among its equals. */
export type Beside = {
  readonly own: number | null
  readonly median: number | null
  /** 1 is the highest; equal figures share a place. */
  readonly place: number | null
  readonly among: number
}

/** A value that so many have. */
export type Had = { readonly value: number; readonly count: number }

export const medianOf = (values: readonly Had[]): number | null => {
  const sorted = values.toSorted((one, other) => one.value - other.value)
  const all = sorted.reduce((sum, { count }) => sum + count, 0)
  if (all === 0) return null
  const at = (place: number) => {
    let passed = 0
    return sorted.find(({ count }) => (passed += count) > place)?.value ?? 0
  }
  return (at(Math.ceil(all / 2) - 1) + at(Math.floor(all / 2))) / 2
}

/** A figure beside those of others; figures that are not known take no part. */
export const beside = (
  own: number | null,
  others: readonly { readonly value: number | null; readonly count: number }[],
): Beside => {
  const known = others.flatMap(({ value, count }) => (value === null ? [] : [{ value, count }]))
  const count = (rows: readonly Had[]) => rows.reduce((sum, row) => sum + row.count, 0)
  return {
    own,
    median: medianOf(known),
    place: own === null ? null : 1 + count(known.filter(({ value }) => value > own)),
    among: count(known) + (own === null ? 0 : 1),
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
