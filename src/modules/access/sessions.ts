import { createHash, randomBytes } from "node:crypto"
import { actsCarriedOut, type Services, type Tx } from "#database/act.ts"
import { prepared } from "#database/prepared.ts"
import type { Identity } from "#http/request.ts"
import { everybodyProves } from "./settings/own.ts"
import { type Appointment, needsSecondFactor } from "#kernel/rights.ts"

export { sessionCookie } from "./cookies.ts"

/** A session ends when it was not used for this long, and in any case after so many days. */
export const idleHours = 12
export const absoluteDays = 14

/** waiting: the second factor is still to come; single: a password alone; second_factor: both. */
export type Strength = "waiting" | "single" | "second_factor"

/** A new token for a cookie; only its hash is kept. */
export const newToken = (): { token: string; hash: Buffer } => {
  const token = randomBytes(32).toString("base64url")
  return { token, hash: hashToken(token) }
}

export const hashToken = (token: string): Buffer => createHash("sha256").update(token).digest()

/** Opens a session and gives its token. Whoever signs in gets a new token, whatever the browser held before. */
export const openSession = async (
  tx: Tx,
  accountId: string,
  at: Date,
  userAgent: string | undefined,
  strength: Strength = "second_factor",
): Promise<string> => {
  const { token, hash } = newToken()
  await tx
    .insertInto("session")
    .values({
      token_hash: hash,
      account_id: accountId,
      created_at: at,
      seen_at: at,
      confirmed_at: at,
      strength,
      user_agent: userAgent?.slice(0, 300) ?? null,
    })
    .execute()
  return token
}

/** The posts of an account that are held today, in posts and organisations that still exist; $2 is today. */
export const postsToday = `
  select json_agg(json_build_object('postId', p.id, 'role', p.role, 'organisationId', o.id,
    'organisationKind', o.kind, 'units', o.units, 'title', json_build_object('th', p.title_th, 'en', p.title_en),
    'organisation', json_build_object('th', o.name_th, 'en', o.name_en)) order by h.acting, h.held_from, h.id)
  from appointment h join post p on p.id = h.post_id join organisation o on o.id = p.organisation_id
  where h.account_id = a.id and h.held_from <= $2 and (h.held_until is null or h.held_until >= $2)
    and (p.ended_on is null or p.ended_on >= $2) and (o.valid_until is null or o.valid_until >= $2)`

type SessionRow = {
  id: string
  account_id: string
  name: string
  seen_at: Date
  confirmed_at: Date
  strength: Strength
  everybody: boolean
  appointments: readonly Appointment[]
}

const findSession = prepared<SessionRow>(`
  select s.id, s.account_id, a.name, s.seen_at, s.confirmed_at, s.strength, ${everybodyProves} as everybody, coalesce((${postsToday}), '[]') as appointments
  from session s join account a on a.id = s.account_id
  where s.token_hash = $1 and s.strength <> 'waiting' and a.suspended_at is null and a.erased_at is null
    and s.seen_at > $3::timestamptz - make_interval(hours => ${idleHours})
    and s.created_at > $3::timestamptz - make_interval(days => ${absoluteDays})`)

const touch = prepared(`update session set seen_at = $2 where token_hash = $1`)
const touchAfter = 5 * 60_000

type Look = { readonly at: number; readonly now: number; readonly acts: number; readonly found: Found }
type Found = Promise<Identity | undefined>

const recent = new WeakMap<Services, Map<string, Look>>()
const sharedFor = 1000
const mostShared = 2000

/**
 * Who a cookie's token stands for today, with the posts held today; undefined when it has run out or was revoked.
 * Requests of the same second share one look, unless an act was carried out meanwhile: what this process revokes ends
 * at once, what another one revokes within a second.
 */
export const identifySession = (services: Services, token: string): Found => {
  const looks = recent.get(services) ?? new Map<string, Look>()
  recent.set(services, looks)
  const [at, now, acts] = [performance.now(), services.now().getTime(), actsCarriedOut()]
  const last = looks.get(token)
  if (last && last.acts === acts && at - last.at < sharedFor && Math.abs(now - last.now) < sharedFor)
    return last.found
  if (looks.size >= mostShared) looks.clear()
  const found = lookUp(services, token)
  looks.set(token, { at, now, acts, found })
  found.catch(() => looks.delete(token))
  return found
}

const lookUp = async (services: Services, token: string): Found => {
  const hash = hashToken(token)
  const now = services.now()
  const [row] = await findSession(services.database.pool, [hash, services.today(), now])
  if (!row) return undefined
  if (now.getTime() - row.seen_at.getTime() > touchAfter) await touch(services.database.pool, [hash, now])
  const secondFactor = row.strength === "second_factor"
  return {
    actor: personWith(row.account_id, row.name, row.appointments, secondFactor, row.everybody),
    session: { id: row.id, confirmedAt: row.confirmed_at, secondFactor },
  }
}

/**
 * A person; posts that decide or administer are withheld until the second factor is proved.
 * @param everybody whether all other posts are, too
 */
export const personWith = (
  accountId: string,
  name: string,
  held: readonly Appointment[],
  secondFactor: boolean,
  everybody: boolean,
) => {
  const isOpen = ({ role }: Appointment) => secondFactor || !(everybody || needsSecondFactor(role))
  const withheld = held.filter((appointment) => !isOpen(appointment))
  return {
    kind: "person" as const,
    accountId,
    name,
    appointments: withheld.length === 0 ? held : held.filter(isOpen),
    ...(withheld.length > 0 ? { withheld } : {}),
  }
}
