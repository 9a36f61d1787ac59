import type pg from "pg"
import { actsCarriedOut } from "#database/act.ts"

type Kept = { readonly value: Promise<unknown>; readonly acts: number; readonly until: number }

const seconds = 60

/**
 * A reading over the whole country that stays true until an act is carried out here, and is read again after a minute in
 * any case, since another process may have acted. Readers that come while it is being read share it.
 */
export const keptUntilActs = <Of extends readonly (string | number)[], Value>(
  read: (pool: pg.Pool, ...of: Of) => Promise<Value>,
): ((pool: pg.Pool, ...of: Of) => Promise<Value>) => {
  const pools = new WeakMap<pg.Pool, Map<string, Kept>>()
  return (pool, ...of) => {
    const kept = pools.get(pool) ?? new Map<string, Kept>()
    pools.set(pool, kept)
    const key = of.join("/")
    const known = kept.get(key)
    const acts = actsCarriedOut()
    if (known && known.acts === acts && known.until > performance.now()) return known.value as Promise<Value>
    const value = read(pool, ...of)
    if (kept.size > 500) kept.clear()
    kept.set(key, { value, acts, until: performance.now() + seconds * 1000 })
    value.catch(() => kept.delete(key))
    return value
  }
}
