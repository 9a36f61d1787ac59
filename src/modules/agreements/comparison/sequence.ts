/** What two sequences have in common: pairs of places, in order. */
export type Pair = readonly [place: number, beside: number]

const mostCells = 4_000_000

/** The longest common subsequence; ends that are alike are taken off first. Too much to compare in the middle counts as different. */
export const commonOf = (one: readonly string[], other: readonly string[]): readonly Pair[] => {
  let start = 0
  while (start < one.length && start < other.length && one[start] === other[start]) start++
  let end = 0
  while (
    end < one.length - start &&
    end < other.length - start &&
    one[one.length - 1 - end] === other[other.length - 1 - end]
  )
    end++
  const head = Array.from({ length: start }, (_, at): Pair => [at, at])
  const tail = Array.from({ length: end }, (_, at): Pair => [one.length - end + at, other.length - end + at])
  const [n, m] = [one.length - start - end, other.length - start - end]
  return [...head, ...(n * m > mostCells ? [] : middle(one, other, start, n, m)), ...tail]
}

const middle = (
  one: readonly string[],
  other: readonly string[],
  start: number,
  n: number,
  m: number,
): readonly Pair[] => {
  if (n === 0 || m === 0) return []
  const width = m + 1
  const longest = new Uint32Array((n + 1) * width)
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--)
      longest[i * width + j] =
        one[start + i] === other[start + j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0)
  const pairs: Pair[] = []
  for (let i = 0, j = 0; i < n && j < m;) {
    if (one[start + i] === other[start + j]) pairs.push([start + i++, start + j++])
    else if ((longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) i++
    else j++
  }
  return pairs
}

/** Places of a longest rising subsequence: what kept its order. */
export const risingIn = (values: readonly number[]): ReadonlySet<number> => {
  const best: number[] = []
  const before: number[] = []
  values.forEach((value, at) => {
    let length = 1
    for (let earlier = 0; earlier < at; earlier++)
      if ((values[earlier] ?? 0) < value && (best[earlier] ?? 0) + 1 > length) {
        length = (best[earlier] ?? 0) + 1
        before[at] = earlier
      }
    best.push(length)
  })
  const kept = new Set<number>()
  for (
    let at: number | undefined = best.indexOf(Math.max(...best));
    at !== undefined && at >= 0;
    at = before[at]
  )
    kept.add(at)
  return kept
}
