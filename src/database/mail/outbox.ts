import { prepared } from "../prepared.ts"

/** A letter that this process has taken on, for as long as its claim lasts. */
export type Claimed = {
  readonly id: string
  readonly attempts: number
  readonly messageId: string
  readonly address: string
  readonly name: string
  readonly language: "th" | "en"
  readonly subject: string
  readonly letter: Buffer | null
  readonly queuedAt: Date
}

/** How long a claim lasts: longer than any hand-over, so that a letter is claimed again only when its process died. */
export const claimSeconds = 180

/**
 * Takes on letters that are due, and those whose process died with them; each by one process only. Of the latter nobody
 * knows whether they left: they keep their Message-ID, and the attempt is counted as uncertain.
 * Values: now, how many, domain of the sender.
 */
export const claimDue = prepared<Claimed>(`
  update outgoing_mail m set state = 'sending', attempts = m.attempts + 1,
    uncertain = m.uncertain + (m.state = 'sending')::int,
    claimed_until = $1::timestamptz + make_interval(secs => ${claimSeconds}),
    message_id = coalesce(m.message_id, '<' || m.id || '@' || $3 || '>')
  where m.id in (
    select id from outgoing_mail
    where (state = 'waiting' and next_attempt_at <= $1) or (state = 'sending' and claimed_until < $1)
    order by next_attempt_at, id limit $2 for update skip locked)
  returning m.id, m.attempts, m.message_id as "messageId", m.to_address as address, m.to_name as name, m.language,
    m.subject, m.letter, m.queued_at as "queuedAt"`)

/** Notes that a letter was taken; what it said is forgotten. Values: id, attempts, now. */
export const noteTaken = prepared(`
  update outgoing_mail set state = 'sent', sent_at = $3, claimed_until = null, letter = null, last_problem = null
  where id = $1 and attempts = $2 and state = 'sending'`)

/** Notes that a letter cannot be delivered. Values: id, attempts, problem. */
export const noteRefused = prepared(`
  update outgoing_mail set state = 'failed', claimed_until = null, last_problem = $3
  where id = $1 and attempts = $2 and state = 'sending'`)

/** Puts a letter back, to be tried again. Values: id, attempts, problem, when, whether its fate is unknown. */
export const notePutOff = prepared(`
  update outgoing_mail set state = 'waiting', claimed_until = null, last_problem = $3, next_attempt_at = $4,
    uncertain = uncertain + $5::boolean::int
  where id = $1 and attempts = $2 and state = 'sending'`)

/** Puts letters back that were taken on and not tried. Values: ids. */
export const release = prepared(`
  update outgoing_mail set state = 'waiting', claimed_until = null, attempts = attempts - 1
  where id = any($1) and state = 'sending'`)

/** Gives up letters that nobody needs any more; what they said is forgotten. Values: now. */
export const expire = prepared(`
  update outgoing_mail set state = 'expired', claimed_until = null, letter = null
  where expires_at < $1 and (state = 'waiting' or (state = 'sending' and claimed_until < $1))`)

/** Forgets what undeliverable letters said once nobody needs it, and old letters altogether. Values: now. */
export const tidy = prepared(`
  with forgotten as (
    update outgoing_mail set letter = null where state = 'failed' and expires_at < $1 and letter is not null)
  delete from outgoing_mail
  where state in ('sent', 'failed', 'expired') and queued_at < $1::timestamptz - interval '400 days'`)
