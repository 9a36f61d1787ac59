import type pg from "pg"

/**
 * A reading that may be some seconds old: what stands in every page and hardly ever changes. Each database remembers its
 * own; readers that come while it is being read share the reading.
 */
export const remembered = <Value>(
  seconds: number,
  read: (pool: pg.Pool) => Promise<Value>,
): ((pool: pg.Pool) => Promise<Value>) => {
  const kept = new WeakMap<pg.Pool, { readonly value: Promise<Value>; readonly until: number }>()
  return (pool) => {
    const now = performance.now()
    const known = kept.get(pool)
    if (known && known.until > now) return known.value
    const value = read(pool)
    kept.set(pool, { value, until: now + seconds * 1000 })
    value.catch(() => kept.delete(pool))
    return value
  }
}
