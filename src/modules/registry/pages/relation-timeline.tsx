import { earliestDay, preciseDate, precisionOf } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import { Timeline, type TimelineEntry } from "#ui/components/timeline.tsx"
import { usePage } from "#ui/page-context.ts"
import type { RelationDetail, RelationEvent } from "../schema.ts"
import { words } from "../words.ts"
import { useDates } from "./parts.tsx"
import { relationWords } from "./relation-words.ts"

type Moment = {
  readonly on: string
  readonly what: Text
  readonly tone: TimelineEntry["tone"]
  readonly event?: RelationEvent
  readonly reason?: string | null
}

/** What happened to a relation, from the first step to how it stands. */
export const RelationTimeline = ({ relation }: { readonly relation: RelationDetail }) => {
  const { t } = usePage()
  const date = useDates()
  const moments = momentsOf(relation)
  if (moments.length === 0) return <p class="soft">{t(relationWords.noDates)}</p>
  const entries = moments.map(({ on, what, tone = "indigo", event, reason }): TimelineEntry => ({
    when: (
      <>
        {date(on, "long")}
        {precisionOf(preciseDate(on)) === "year" && <span class="soft"> {t(relationWords.imprecise)}</span>}
      </>
    ),
    what,
    tone,
    children: event || reason ? <More event={event} reason={reason} /> : undefined,
  }))
  return <Timeline entries={entries} />
}

const More = ({
  event,
  reason,
}: {
  readonly event: RelationEvent | undefined
  readonly reason?: string | null | undefined
}) => {
  const { t } = usePage()
  const until = event?.validUntil
  const parts = [
    until ? t(words.validUntil(dateText(until))) : null,
    event?.place,
    event?.note,
    event?.source,
    reason,
  ]
  return (
    <>
      {parts
        .filter((part) => Boolean(part))
        .map((part) => (
          <p>{part}</p>
        ))}
    </>
  )
}

const dateText = (date: string): Text => ({
  th: formatDate(preciseDate(date), { language: "th" }),
  en: formatDate(preciseDate(date), { language: "en" }),
})

const momentsOf = (relation: RelationDetail): Moment[] => {
  const { proposedOn, signedOn, endedOn, endReason, status, events } = relation
  const over = status === "not_established" ? relationWords.notEstablished : relationWords.ended
  const moments: (Moment | undefined)[] = [
    proposedOn ? { on: proposedOn, what: relationWords.begun, tone: "indigo" } : undefined,
    signedOn ? { on: signedOn, what: relationWords.signed, tone: "jade" } : undefined,
    ...events.map((event): Moment => ({
      on: event.happenedOn,
      what: words.event[event.kind],
      tone: tones[event.kind],
      event,
    })),
    endedOn
      ? { on: endedOn, what: over, tone: status === "not_established" ? "brick" : "slate", reason: endReason }
      : undefined,
  ]
  return moments
    .filter((moment): moment is Moment => moment !== undefined)
    .toSorted((a, b) => earliestDay(preciseDate(a.on)).localeCompare(earliestDay(preciseDate(b.on))))
}

const tones: Record<RelationEvent["kind"], TimelineEntry["tone"]> = {
  renewed: "jade",
  amended: "indigo",
  ended: "slate",
  note: "indigo",
}
