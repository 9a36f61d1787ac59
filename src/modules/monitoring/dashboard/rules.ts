/** Figures of one among its equals. */
export type Beside = {
  readonly own: number | null
  readonly median: number | null
  /** 1 is the highest; equal figures share a place. */
  readonly place: number | null
  readonly among: number
}

/** A value that so many have; null where it is not known. */
export type Had = { readonly value: number | null; readonly count: number }

/** Known values, each once and the smallest first, with how many have it or less. */
export type Ranking = {
  readonly values: readonly number[]
  readonly upTo: readonly number[]
}

export const rank = (had: readonly Had[]): Ranking => {
  const counts = new Map<number, number>()
  for (const { value, count } of had) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + count)
  const sorted = [...counts].toSorted(([one], [other]) => one - other)
  let all = 0
  return { values: sorted.map(([value]) => value), upTo: sorted.map(([, count]) => (all += count)) }
}

/** The middle of a ranking, without one who has the value `own`; null where nobody else is there. */
export const medianOf = ({ values, upTo }: Ranking, own: number | null = null): number | null => {
  const without = own === null ? -1 : values.indexOf(own)
  const others = (upTo.at(-1) ?? 0) - (without < 0 ? 0 : 1)
  if (others === 0) return null
  const at = (place: number) =>
    values[upTo.findIndex((count, index) => count - (without >= 0 && index >= without ? 1 : 0) > place)] ?? 0
  return (at(Math.ceil(others / 2) - 1) + at(Math.floor(others / 2))) / 2
}

/** A figure beside those of others; `all` ranks it too. Figures that are not known take no part. */
export const beside = (own: number | null, all: Ranking): Beside => {
  const among = all.upTo.at(-1) ?? 0
  const lower = all.values.findLastIndex((value) => own !== null && value <= own)
  return {
    own,
    median: medianOf(all, own),
    place: own === null ? null : 1 + among - (all.upTo[lower] ?? 0),
    among,
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
