import { prepared } from "#database/prepared.ts"
import type { Services } from "#database/act.ts"
import { TooOften } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import { keyedHash } from "./keyed-hash.ts"

/** How often something may be tried within a time. */
export type Limit = { readonly name: string; readonly times: number; readonly minutes: number }

/**
 * Limits on guessing. Those of one account are narrow; those of one address are wide, since a whole office may stand
 * behind it. An account together with an address is narrower than the account alone, so that somebody who guesses
 * elsewhere does not lock out the person in the office.
 */
export const limits = {
  passwordHere: { name: "password-here", times: 10, minutes: 15 },
  passwordAnywhere: { name: "password", times: 50, minutes: 60 },
  passwordFrom: { name: "password-from", times: 300, minutes: 15 },
  secondFactor: { name: "second-factor", times: 6, minutes: 15 },
  resetFor: { name: "reset", times: 3, minutes: 60 },
  resetFrom: { name: "reset-from", times: 60, minutes: 60 },
  linkFrom: { name: "link-from", times: 100, minutes: 15 },
  wrongLinkFrom: { name: "wrong-link-from", times: 100, minutes: 15 },
} as const satisfies Record<string, Limit>

// Counted outside the act's transaction: an attempt that fails is rolled back, and must count all the same.
const count = prepared<{ count: number; wait: number }>(`
  insert into guess as g (bucket, since, count) values ($1, $2, 1)
  on conflict (bucket) do update set
    count = case when g.since < $2::timestamptz - make_interval(mins => $3) then 1 else g.count + 1 end,
    since = case when g.since < $2::timestamptz - make_interval(mins => $3) then $2 else g.since end
  returning count, ceil(extract(epoch from g.since + make_interval(mins => $3) - $2) / 60)::int as wait`)

const counted = prepared<{ wait: number }>(`
  select ceil(extract(epoch from since + make_interval(mins => $3) - $2) / 60)::int as wait
  from guess where bucket = $1 and count >= $4 and since >= $2::timestamptz - make_interval(mins => $3)`)

const forget = prepared(`delete from guess where bucket = $1`)

const bucketOf = (services: Services, limit: Limit, subject: string) =>
  keyedHash(services.key("guesses"), `${limit.name}\n${subject}`)

/** Counts one attempt, and refuses it where there were too many. The count outlives a restart. */
export const countGuess = async (services: Services, limit: Limit, subject: string): Promise<void> => {
  const { pool } = services.database
  const [row] = await count(pool, [bucketOf(services, limit, subject), services.now(), limit.minutes])
  if (row && row.count > limit.times) throw new TooOften(tooMany(Math.max(1, row.wait)))
}

/** Refuses where there were too many already, and counts nothing. */
export const refuseTooOften = async (services: Services, limit: Limit, subject: string): Promise<void> => {
  const values = [bucketOf(services, limit, subject), services.now(), limit.minutes, limit.times]
  const [row] = await counted(services.database.pool, values)
  if (row) throw new TooOften(tooMany(Math.max(1, row.wait)))
}

/** Begins to count anew: the person has proved who they are. */
export const forgetGuesses = async (services: Services, limit: Limit, subject: string): Promise<void> => {
  await forget(services.database.pool, [bucketOf(services, limit, subject)])
}

const tooMany = (minutes: number): Text => ({
  th: `พยายามหลายครั้งเกินไป โปรดรอ ${minutes} นาทีแล้วลองใหม่`,
  en: `Too many attempts; please wait ${minutes} ${minutes === 1 ? "minute" : "minutes"} and try again`,
})
