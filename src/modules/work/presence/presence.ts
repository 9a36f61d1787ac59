import type pg from "pg"
import { prepared } from "#database/prepared.ts"

/** Somebody who has a record open now. */
export type Present = {
  readonly name: string
  readonly organisationTh: string | null
  readonly organisationEn: string | null
  readonly doing: "reading" | "writing"
  /** The part of the record that is being written. */
  readonly part: string | null
}

/** Whoever gave no sign for so many seconds has gone; pages give one every twenty. */
const seconds = 60

const present = (record: string, except: string, now: string) => `
  select a.name, o.name_th as "organisationTh", o.name_en as "organisationEn", s.doing, s.part
  from presence s join account a on a.id = s.account_id
  left join lateral (select g.name_th, g.name_en from appointment h join post p on p.id = h.post_id
    join organisation g on g.id = p.organisation_id where h.account_id = a.id and h.held_until is null
    order by h.acting, h.held_from, h.id limit 1) o on true
  where s.record = ${record} and s.account_id <> ${except} and s.seen_at > ${now}::timestamptz - interval '${seconds} seconds'
  order by s.doing desc, a.name`

const others = prepared<Present>(present("$1", "$2", "$3"))

/** Everybody else who has a record open. */
export const othersAt = (
  pool: pg.Pool,
  record: string,
  account: string,
  now: Date,
): Promise<readonly Present[]> => others(pool, [record, account, now])

/** The same as part of a larger question: SQL of one json value; the arguments are SQL, too. */
export const othersAtSql = (record: string, except: string, now: string): string =>
  `coalesce((select json_agg(x) from (${present(record, except, now)}) x), '[]')`

const sign = prepared(`
  insert into presence (record, account_id, doing, part, seen_at) values ($1, $2, $3, $4, $5)
  on conflict (record, account_id) do update set doing = excluded.doing, part = excluded.part, seen_at = excluded.seen_at`)
const forget = prepared(`delete from presence where seen_at < $1::timestamptz - interval '1 hour'`)
const leave = prepared(`delete from presence where record = $1 and account_id = $2`)

type Sign = {
  readonly record: string
  readonly account: string
  readonly doing: Present["doing"] | "left"
  readonly part: string | null
}

/** A sign that somebody has a record open, or has left it. It is no record itself, and leaves nothing in the history. */
export const giveSign = async (
  pool: pg.Pool,
  { record, account, doing, part }: Sign,
  now: Date,
): Promise<void> => {
  if (doing === "left") return void (await leave(pool, [record, account]))
  await sign(pool, [record, account, doing, part, now])
  await forget(pool, [now])
}
