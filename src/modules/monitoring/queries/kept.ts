import type pg from "pg"
import { actsCarriedOut } from "#database/act.ts"

/** Something read, with how many milliseconds ago it was read where something may have been done since. */
export type Shown<Value> = { readonly value: Value; readonly age: number | undefined }

/** @property reading its number: what is drawn from it alone need be drawn once (`Kept`) */
export type Numbered<Value> = Shown<Value> & { readonly reading: number }

/** Pages show what is kept, with its age; papers have it read again where it may be old. */
export type Freshness = "shown" | "now"

/** A reading that is read once for everybody. */
export type KeptReading<Of extends readonly (string | number)[], Value> = {
  /** As the records say now: read again where anything was done since. For papers and what is kept for good. */
  readonly now: (pool: pg.Pool, ...of: Of) => Promise<Value>
  /** For pages, which do not wait for a long reading: the last one with its age, while it is read again behind it. */
  readonly shown: (pool: pg.Pool, ...of: Of) => Promise<Numbered<Value>>
}

type Read<Value> = {
  readonly value: Value
  readonly number: number
  readonly acts: number
  readonly at: number
  readonly took: number
}
type Entry<Value> = {
  last?: Read<Value>
  reading?: { readonly acts: number; readonly done: Promise<Read<Value>> }
}

/**
 * A page waits for what took `quick` milliseconds at most the last time. What takes longer is read again behind the pages,
 * and rests between for so many times as long as it took.
 */
export type Pace = { readonly quick: number; readonly rests: number }
const usualPace: Pace = { quick: 500, rests: 20 }
/** Milliseconds that a page waits where it has a last reading to show. */
const patience = 1000
/** Another process may have acted too: the longer a reading took, the longer it is believed. */
const believed = ({ took }: Read<unknown>) => Math.min(600_000, Math.max(10_000, 100 * took))
const mostKept = 1000

let readings = 0

let turn: Promise<unknown> = Promise.resolve()

/** Readings behind the pages come one after the other. */
const inTurn = (work: () => Promise<unknown>): void => {
  turn = turn.then(work).catch(() => undefined)
}

const isTrue = (last: Read<unknown>) =>
  last.acts === actsCarriedOut() && performance.now() - last.at < believed(last)

/**
 * Keeps what a reading gave until an act is carried out here, or for a hundred times as long as it took and ten seconds at least,
 * since another process may have acted. Readers that come while it is being read share it.
 */
export const kept = <Of extends readonly (string | number)[], Value>(
  read: (pool: pg.Pool, ...of: Of) => Promise<Value>,
  { quick, rests }: Pace = usualPace,
): KeptReading<Of, Value> => {
  const pools = new WeakMap<pg.Pool, Map<string, Entry<Value>>>()
  const entryOf = (pool: pg.Pool, of: Of): Entry<Value> => {
    const entries = pools.get(pool) ?? new Map<string, Entry<Value>>()
    pools.set(pool, entries)
    const key = of.join("/")
    const entry = entries.get(key) ?? {}
    // whoever was asked for last stays longest
    entries.delete(key)
    entries.set(key, entry)
    const [first] = entries.keys()
    if (entries.size > mostKept && first !== undefined) entries.delete(first)
    return entry
  }
  const begin = (entry: Entry<Value>, pool: pg.Pool, of: Of): Promise<Read<Value>> => {
    const acts = actsCarriedOut()
    if (entry.reading?.acts === acts) return entry.reading.done
    const at = performance.now()
    const done = read(pool, ...of)
      .then((value) => (entry.last = { value, number: ++readings, acts, at, took: performance.now() - at }))
      .finally(() => {
        if (entry.reading?.done === done) delete entry.reading
      })
    entry.reading = { acts, done }
    return done
  }
  const now = async (pool: pg.Pool, ...of: Of): Promise<Value> => {
    const entry = entryOf(pool, of)
    const { value } = entry.last && isTrue(entry.last) ? entry.last : await begin(entry, pool, of)
    return value
  }
  const shown = async (pool: pg.Pool, ...of: Of): Promise<Numbered<Value>> => {
    const entry = entryOf(pool, of)
    const { last } = entry
    if (!last) return asNow(await begin(entry, pool, of))
    if (isTrue(last)) return asNow(last)
    const old = () => ({ value: last.value, reading: last.number, age: performance.now() - last.at })
    if (last.took <= quick)
      return Promise.race([begin(entry, pool, of).then(asNow), after(patience).then(old)])
    if (!entry.reading && performance.now() - last.at > last.took * (1 + rests)) {
      // begun in its turn, and once: whoever comes meanwhile finds a reading
      const behind = { acts: -1, done: Promise.resolve(last) }
      entry.reading = behind
      inTurn(async () => {
        if (entry.reading === behind) delete entry.reading
        await begin(entry, pool, of)
      })
    }
    return old()
  }
  return { now, shown }
}

const asNow = <Value>({ value, number }: Read<Value>) => ({ value, reading: number, age: undefined })

const after = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds).unref()
  })

/** The age of the oldest of several readings; undefined where all are as of now. */
export const oldest = (readings: readonly Shown<unknown>[]): number | undefined => {
  const ages = readings.flatMap(({ age }) => (age === undefined ? [] : [age]))
  return ages.length > 0 ? Math.max(...ages) : undefined
}
