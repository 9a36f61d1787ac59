import type pg from "pg"
import { actsCarriedOut } from "./act.ts"

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

/**
 * A reading that pages of the same second share, unless an act was carried out meanwhile: what this process changes is seen
 * at once, what another one changes within a second. Not for acts: they read what is.
 */
export const rememberedBetweenActs = <On extends object, Value>(
  read: (on: On) => Promise<Value>,
): ((on: On) => Promise<Value>) => {
  const kept = new WeakMap<
    On,
    { readonly value: Promise<Value>; readonly acts: number; readonly until: number }
  >()
  return (on) => {
    const [now, acts] = [performance.now(), actsCarriedOut()]
    const known = kept.get(on)
    if (known && known.acts === acts && known.until > now) return known.value
    const value = read(on)
    kept.set(on, { value, acts, until: now + 1000 })
    value.catch(() => kept.delete(on))
    return value
  }
}
