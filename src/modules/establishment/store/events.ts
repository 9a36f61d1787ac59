import type { Act, Tx } from "#database/act.ts"
import type { Appointment } from "#kernel/rights.ts"
import type { Content } from "../procedures/answers/rules.ts"
import type { Opinion } from "../procedures/table/rules.ts"

export const eventKinds = [
  "opened",
  "received",
  "filled",
  "decided",
  "withdrawn",
  "moved",
  "stage_stated",
  "another_chosen",
  "study_taken",
] as const
export type EventKind = (typeof eventKinds)[number]

/** Something that was done in a case. */
export type NewEvent = {
  readonly kind: EventKind
  readonly revision: number
  readonly round: number
  readonly step: string | null
  /** The post that it was done in. */
  readonly by: Appointment | undefined
  readonly office?: string
  readonly decision?: string
  readonly opinion?: Opinion | undefined
  readonly reason?: string | undefined
  readonly answers?: Content
  readonly filled?: readonly string[]
  readonly toStep?: string
  readonly toEnd?: string
  readonly contentId?: string | null
  readonly meetingId?: string | null
  readonly letterId?: string | null
}

/** Adds to what was done in a case; returns the event's id. */
export const addEvent = async (tx: Tx, act: Act, caseId: string, event: NewEvent): Promise<string> => {
  const id = act.newId()
  await tx
    .insertInto("case_event")
    .values({
      id,
      case_id: caseId,
      kind: event.kind,
      revision: event.revision,
      round: event.round,
      step: event.step,
      office: event.office ?? null,
      decision: event.decision ?? null,
      opinion: event.opinion ?? null,
      reason: event.reason?.trim() || null,
      answers: JSON.stringify(event.answers ?? {}),
      filled: [...(event.filled ?? [])],
      to_step: event.toStep ?? null,
      to_end: event.toEnd ?? null,
      content_id: event.contentId ?? null,
      meeting_id: event.meetingId ?? null,
      letter_id: event.letterId ?? null,
      organisation_id: event.by?.organisationId ?? null,
      post_id: event.by?.postId ?? null,
      account_id: act.actor.kind === "person" ? act.actor.accountId : null,
      at: act.at,
    })
    .execute()
  return id
}
