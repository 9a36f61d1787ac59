/** A prediction with what came of it. */
export type Judged = {
  /** Whose it is: rows of one relation belong together. */
  readonly group: string
  readonly share: number
  /** What the plain rule orders by: days since the last contact. */
  readonly plain: number
  readonly happened: boolean
}

/**
 * The chance that one that happened was ranked above one that did not; ties count half. 0.5 is guessing.
 * Undefined where all or none happened.
 */
export const aucOf = (scores: readonly number[], happened: readonly boolean[]): number | undefined => {
  const order = scores
    .map((_, index) => index)
    .toSorted((one, other) => (scores[one] ?? 0) - (scores[other] ?? 0))
  const positives = happened.filter(Boolean).length
  const negatives = happened.length - positives
  if (positives === 0 || negatives === 0) return undefined
  let rankSum = 0
  for (let start = 0; start < order.length;) {
    let end = start
    while (end < order.length && scores[order[end] ?? 0] === scores[order[start] ?? 0]) end++
    const rank = (start + 1 + end) / 2
    for (let at = start; at < end; at++) if (happened[order[at] ?? 0]) rankSum += rank
    start = end
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives)
}

/** The mean squared distance of what was said and what came; 0 is perfect. */
export const brierOf = (rows: readonly Pick<Judged, "share" | "happened">[]): number =>
  rows.reduce((sum, { share, happened }) => sum + (share - (happened ? 1 : 0)) ** 2, 0) /
  Math.max(1, rows.length)

export type CalibrationBin = { readonly count: number; readonly said: number; readonly happened: number }

/** Predictions in bins of about equal size, the lowest first: what was said on average, and what share came. */
export const calibrationOf = (rows: readonly Judged[], bins: number): readonly CalibrationBin[] => {
  const sorted = rows.toSorted((one, other) => one.share - other.share)
  const many = Math.min(bins, sorted.length)
  return Array.from({ length: many }, (_, bin) => {
    const part = sorted.slice(
      Math.floor((bin * sorted.length) / many),
      Math.floor(((bin + 1) * sorted.length) / many),
    )
    const sum = (of: (row: Judged) => number) => part.reduce((total, row) => total + of(row), 0)
    return {
      count: part.length,
      said: sum(({ share }) => share) / Math.max(1, part.length),
      happened: sum(({ happened }) => (happened ? 1 : 0)) / Math.max(1, part.length),
    }
  }).filter(({ count }) => count > 0)
}

/** Numbers that look random and come again alike from the same seed (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export type Interval = { readonly low: number; readonly high: number }

/** The value below which a share of sorted values lies, between neighbours in a straight line. */
export const quantileOf = (sorted: readonly number[], share: number): number => {
  const at = share * (sorted.length - 1)
  const [low = 0, high = 0] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  return low + (high - low) * (at - Math.floor(at))
}

/**
 * 95 % intervals of figures by drawing whole groups anew, with a seed: rows of one relation are no news to each other.
 * Draws in which the figures are undefined are left out.
 */
export const intervalsOf = (
  rows: readonly Judged[],
  figures: (rows: readonly Judged[]) => readonly number[] | undefined,
  draws: number,
  seed: number,
): readonly Interval[] => {
  const random = seeded(seed)
  const groups = [...Map.groupBy(rows, ({ group }) => group).values()]
  const found = Array.from({ length: draws }, () =>
    figures(groups.flatMap(() => groups[Math.floor(random() * groups.length)] ?? [])),
  ).filter((drawn) => drawn !== undefined)
  return (found[0] ?? []).map((_, index) => {
    const sorted = found.map((drawn) => drawn[index] ?? 0).toSorted((one, other) => one - other)
    return { low: quantileOf(sorted, 0.025), high: quantileOf(sorted, 0.975) }
  })
}
