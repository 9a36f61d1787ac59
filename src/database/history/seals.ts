import type pg from "pg"
import { prepared } from "../prepared.ts"

/** Where a stream of entries stands: how many it has, and the head of its chain. */
export type StreamHead = { readonly entries: number; readonly head: string }

/** A seal over all history up to a moment. Hashes are SHA-256, in hex. */
export type Seal = {
  readonly epoch: number
  readonly number: number
  readonly at: string
  readonly hash: string
  /** Entries that it and all before it cover. */
  readonly entries: number
  readonly streams: Readonly<Record<string, StreamHead>>
}

const seal = prepared<{ sealed: boolean }>("select history.seal_finished() as sealed")

/**
 * Seals what finished transactions have written since the last seal. Waits for no writer and blocks none.
 * @returns false where there was nothing to seal
 */
export const sealFinished = async (pool: pg.Pool): Promise<boolean> => {
  const [row] = await seal(pool, [])
  return row?.sealed ?? false
}

const newest = prepared<Omit<Seal, "entries">>(`
  select s.epoch, s.number, to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
    encode(s.hash, 'hex') as hash, coalesce(h.streams, '{}') as streams
  from (select * from history.seal order by epoch desc, number desc limit 1) s, lateral (
    select json_object_agg(stream, json_build_object('entries', first + entries, 'head', encode(head, 'hex'))
             order by stream) as streams
    from (select distinct on (stream) stream, first, entries, head from history.sealed
          order by stream, first desc) newest) h`)

/** The newest seal, with where every stream stands; undefined in a register that nothing happened in yet. */
export const newestSeal = async (on: pg.Pool | pg.PoolClient): Promise<Seal | undefined> => {
  const [row] = await newest(on, [])
  if (!row) return undefined
  const entries = Object.values(row.streams).reduce((sum, stream) => sum + stream.entries, 0)
  return { ...row, entries }
}

const matching = prepared(
  "select from history.seal where epoch = $1 and number = $2 and hash = decode($3, 'hex')",
)

/** Whether the register's chain still holds this very seal. */
export const holdsSeal = async (
  on: pg.Pool | pg.PoolClient,
  { epoch, number, hash }: Pick<Seal, "epoch" | "number" | "hash">,
): Promise<boolean> => (await matching(on, [epoch, number, hash])).length > 0
