import { formatInstant } from "#kernel/format.ts"
import { same } from "#kernel/text.ts"
import { Kept } from "#ui/components/kept.tsx"
import { Timeline, type TimelineEntry } from "#ui/components/timeline.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { endOf, stepOf } from "../procedures/table/rules.ts"
import { shownAnswer } from "../queries/answers.ts"
import type { CaseEvent } from "../queries/detail.ts"
import { doneText, officeName } from "../queries/meanwhile.ts"
import { caseWords } from "./case-words.ts"
import type { CaseData } from "./read-case.ts"

/** Everything that was done in a case, the last first: what, by whom, why, and where it led. */
export const CaseEvents = ({ data }: { readonly data: CaseData }) => (
  <Kept by={`case events ${data.drawnBy}`}>
    <Events data={data} />
  </Kept>
)

const Events = ({ data }: { readonly data: CaseData }) => {
  const { t, language } = usePage()
  return (
    <section aria-labelledby="events" class="events">
      <h2 id="events">{t(caseWords.events)}</h2>
      <Timeline
        entries={data.events.toReversed().map((event): TimelineEntry => ({
          when: <time datetime={event.at.toISOString()}>{formatInstant(event.at, language)}</time>,
          what: whatOf(data, event),
          tone: toneOf(data, event),
          children: <More data={data} event={event} />,
        }))}
      />
    </section>
  )
}

const whatOf = ({ procedure, asks }: CaseData, event: CaseEvent) => {
  const done = doneText(procedure, event)
  if (event.kind === "filled") {
    const of = (language: "th" | "en") =>
      event.filled
        .map((field) => asks.find((ask) => ask.field === field)?.label[language] ?? field)
        .join(", ")
    return { th: `${done.th}: ${of("th")}`, en: `${done.en}: ${of("en")}` }
  }
  if (event.kind !== "decided") return done
  const office = officeName(procedure, event.office)
  return { th: `${office.th}${done.th}`, en: `${office.en} ${done.en}` }
}

const toneOf = (
  { procedure }: CaseData,
  { kind, step, office, decision }: CaseEvent,
): NonNullable<TimelineEntry["tone"]> => {
  if (kind === "filled") return "slate"
  if (kind === "withdrawn") return "brick"
  if (kind !== "decided") return "indigo"
  const desk = stepOf(procedure, step ?? "")?.desks.find((one) => one.office === office)
  return desk?.decisions.find(({ id }) => id === decision)?.kind === "forward" ? "jade" : "brick"
}

const More = ({ data, event }: { readonly data: CaseData; readonly event: CaseEvent }) => {
  const { t, href } = usePage()
  const { procedure, named, letters } = data
  const who = [
    event.name,
    t({ th: event.postTh ?? "", en: event.postEn ?? "" }),
    t({ th: event.organisationTh ?? "", en: event.organisationEn ?? "" }),
  ]
  const led = stepOf(procedure, event.toStep ?? "")?.name ?? endOf(procedure, event.toEnd ?? "")?.name
  const asks = procedure.steps.flatMap(({ desks }) =>
    desks.flatMap(({ decisions }) =>
      decisions.flatMap((one) => (one.id === event.decision ? (one.asks ?? []) : [])),
    ),
  )
  const answered = asks.filter(
    ({ field }, index) => asks.findIndex((one) => one.field === field) === index && event.answers[field],
  )
  const letter = letters.find(({ id }) => id === event.letterId)
  return (
    <>
      <p>{who.filter(Boolean).join(" · ")}</p>
      {event.reason && <p class="quote">“{event.reason}”</p>}
      {answered.map((ask) => (
        <p class="quote">
          {t(ask.label)}:{" "}
          {ask.kind === "meeting" && event.meetingId ? (
            <a href={href(paths.meeting(event.meetingId))}>
              {t(shownAnswer(ask, event.answers[ask.field], named) ?? same(""))}
            </a>
          ) : (
            t(shownAnswer(ask, event.answers[ask.field], named) ?? same(""))
          )}
        </p>
      ))}
      {letter && (
        <p>
          {t(caseWords.letters)}: <a href={href(paths.letter(letter.id))}>{letter.number}</a>
        </p>
      )}
      {led && event.kind !== "filled" && <p>→ {t(led)}</p>}
    </>
  )
}
