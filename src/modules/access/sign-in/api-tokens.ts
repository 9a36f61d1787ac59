import { randomBytes } from "node:crypto"
import type { Services } from "#database/act.ts"
import { prepared } from "#database/prepared.ts"
import type { Identity } from "#http/request.ts"
import type { Appointment } from "#kernel/rights.ts"
import { everybodyProves } from "../settings/own.ts"
import { hashToken, personWith, postsToday } from "../sessions.ts"

const prefix = "maitri_"

/** A token that tools looking for leaked secrets can recognise. */
export const newApiToken = (): string => prefix + randomBytes(32).toString("base64url")

type TokenRow = {
  id: string
  account_id: string
  name: string
  scope: "read" | "read_write"
  seen_at: Date | null
  second_factor: boolean
  everybody: boolean
  appointments: readonly Appointment[]
}

const findToken = prepared<TokenRow>(`
  select t.id, t.account_id, a.name, t.scope, t.seen_at, c.totp_confirmed_at is not null as second_factor,
    ${everybodyProves} as everybody,
    coalesce((${postsToday}), '[]') as appointments
  from api_token t join account a on a.id = t.account_id left join credential c on c.account_id = a.id
  where t.token_hash = $1 and t.revoked_at is null and t.expires_at > $3::timestamptz
    and a.suspended_at is null and a.erased_at is null`)

const touch = prepared(`update api_token set seen_at = $2 where id = $1`)
const touchAfter = 5 * 60_000

/** Who a program acts for, from the Authorization header; undefined when the token has run out or was revoked. */
export const identifyToken = async (services: Services, header: string): Promise<Identity | undefined> => {
  const token = /^Bearer +(maitri_[\w-]{43})$/i.exec(header)?.[1]
  if (!token) return undefined
  const now = services.now()
  const [row] = await findToken(services.database.pool, [hashToken(token), services.today(), now])
  if (!row) return undefined
  if (!row.seen_at || now.getTime() - row.seen_at.getTime() > touchAfter)
    await touch(services.database.pool, [row.id, now])
  return {
    actor: personWith(row.account_id, row.name, row.appointments, row.second_factor, row.everybody),
    readOnly: row.scope === "read",
  }
}
