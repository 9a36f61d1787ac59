/** How many letters must be added, dropped, changed or swapped with the next to turn one text into the other. */
export const editDistance = (one: string, other: string): number => {
  const [a, b] = [Array.from(one), Array.from(other)]
  let [before, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      next[j] = least
    }
    ;[before, row] = [row, next]
  }
  return row[b.length] ?? 0
}
