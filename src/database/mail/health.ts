import { prepared } from "../prepared.ts"

/** How mail does as a whole. */
export type MailHealth = {
  readonly waiting: number
  readonly oldest: Date | null
  readonly sentLately: number
  readonly lastSent: Date | null
  readonly failed: number
  readonly expired: number
  /** Attempts since last week of which nobody knows whether the server took the letter. */
  readonly uncertain: number
}

/** Counts of the outbox. Values: now. */
export const mailHealth = prepared<MailHealth>(`
  select count(*) filter (where state in ('waiting', 'sending')) as waiting,
    min(queued_at) filter (where state in ('waiting', 'sending')) as oldest,
    count(*) filter (where state = 'sent' and sent_at > $1::timestamptz - interval '1 day') as "sentLately",
    max(sent_at) as "lastSent",
    count(*) filter (where state = 'failed') as failed,
    count(*) filter (where state = 'expired' and queued_at > $1::timestamptz - interval '30 days') as expired,
    coalesce(sum(uncertain) filter (where queued_at > $1::timestamptz - interval '7 days'), 0)::int as uncertain
  from outgoing_mail`)

/** A letter that did not get through, or has not yet. What it says is not shown to anybody. */
export type TroubledMail = {
  readonly id: string
  readonly kind: string
  readonly to: string
  readonly subject: string
  readonly state: string
  readonly attempts: number
  readonly queuedAt: Date
  readonly nextAttemptAt: Date
  readonly problem: string | null
  readonly canRetry: boolean
}

/** Letters with a problem, newest first. Values: how many. */
export const troubledMail = prepared<TroubledMail>(`
  select id, kind, to_address as "to", subject, state, attempts, queued_at as "queuedAt",
    next_attempt_at as "nextAttemptAt", last_problem as problem, letter is not null as "canRetry"
  from outgoing_mail
  where state in ('waiting', 'failed') and last_problem is not null
  order by queued_at desc, id desc limit $1`)
