import { createHash, randomBytes } from "node:crypto"
import { prepared } from "#database/prepared.ts"
import type { Services, Tx } from "#database/act.ts"
import type { Actor, Appointment } from "#kernel/rights.ts"

export const sessionCookie = "maitri_session"

const idleDays = 14
const absoluteDays = 90

/** A new token for a cookie; only its hash is kept. */
export const newToken = (): { token: string; hash: Buffer } => {
  const token = randomBytes(32).toString("base64url")
  return { token, hash: hashToken(token) }
}

export const hashToken = (token: string): Buffer => createHash("sha256").update(token).digest()

export const openSession = async (
  tx: Tx,
  accountId: string,
  at: Date,
  userAgent: string | undefined,
): Promise<string> => {
  const { token, hash } = newToken()
  const agent = userAgent?.slice(0, 300) ?? null
  await tx
    .insertInto("session")
    .values({ token_hash: hash, account_id: accountId, created_at: at, seen_at: at, user_agent: agent })
    .execute()
  return token
}

type SessionRow = {
  account_id: string
  name: string
  seen_at: Date
  appointments: readonly {
    postId: string
    role: string
    organisationId: string
    organisationKind: string
    units: string[]
  }[]
}

const findSession = prepared<SessionRow>(`
  select s.account_id, a.name, s.seen_at, coalesce((
    select json_agg(json_build_object('postId', p.id, 'role', p.role, 'organisationId', o.id,
                                      'organisationKind', o.kind, 'units', o.units))
    from appointment h join post p on p.id = h.post_id join organisation o on o.id = p.organisation_id
    where h.account_id = a.id and h.held_from <= $2 and (h.held_until is null or h.held_until >= $2)), '[]') as appointments
  from session s join account a on a.id = s.account_id
  where s.token_hash = $1 and a.suspended_at is null
    and s.seen_at > $3::timestamptz - make_interval(days => ${idleDays})
    and s.created_at > $3::timestamptz - make_interval(days => ${absoluteDays})`)

const touch = prepared(`update session set seen_at = $2 where token_hash = $1`)

/** Who a cookie's token stands for today, with the posts held today; undefined when it has run out or was revoked. */
export const identifySession = async (services: Services, token: string): Promise<Actor | undefined> => {
  const hash = hashToken(token)
  const now = services.now()
  const [row] = await findSession(services.database.pool, [hash, services.today(), now])
  if (!row) return undefined
  if (now.getTime() - row.seen_at.getTime() > 3_600_000) await touch(services.database.pool, [hash, now])
  return {
    kind: "person",
    accountId: row.account_id,
    name: row.name,
    appointments: row.appointments as readonly Appointment[],
  }
}
