import { preciseDate } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import type { Language } from "#kernel/text.ts"
import { Status, type Tone } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { formatAmount } from "../money.ts"
import { paths } from "../paths.ts"
import { evidenceGrades, type State } from "../rules.ts"
import type { ActivityItem } from "../schema.ts"
import { names } from "../words.ts"
import { words } from "./words.ts"

export const stateTones: Record<State, Tone> = {
  planned: "indigo",
  held: "jade",
  postponed: "marigold",
  cancelled: "slate",
}

/** "4–7 พ.ค. 2569", "พ.ค. 2569": never more than is known. */
export const dateRange = (beginsOn: string, endsOn: string | null, language: Language): string => {
  const one = (date: string) => formatDate(preciseDate(date), { language, months: "short" })
  if (!endsOn || endsOn === beginsOn) return one(beginsOn)
  const sameMonth =
    beginsOn.length === 10 && endsOn.length === 10 && beginsOn.slice(0, 7) === endsOn.slice(0, 7)
  return sameMonth ? `${Number(beginsOn.slice(8))}–${one(endsOn)}` : `${one(beginsOn)} – ${one(endsOn)}`
}

export const ActivityDates = ({
  activity,
}: {
  readonly activity: Pick<ActivityItem, "beginsOn" | "endsOn">
}) => {
  const { language } = usePage()
  return <time datetime={activity.beginsOn}>{dateRange(activity.beginsOn, activity.endsOn, language)}</time>
}

/** The state of an activity and, where the province does not yet stand behind it, that it waits. */
export const ActivityState = ({
  activity,
}: {
  readonly activity: Pick<ActivityItem, "state" | "confirmation">
}) => (
  <>
    <Status tone={stateTones[activity.state]} label={names.state[activity.state]} />{" "}
    {activity.confirmation !== "confirmed" && (
      <Status tone="marigold" label={names.confirmation[activity.confirmation]} />
    )}
  </>
)

/** The grade of evidence as a word with three marks: filled as far as it goes. */
export const Evidence = ({ grade }: { readonly grade: number }) => {
  const { t } = usePage()
  const name = names.evidence[evidenceGrades[grade] ?? "none"]
  return (
    <span class="evidence" title={t(name)}>
      <span class="evidence-marks" aria-hidden="true">
        {"●".repeat(grade)}
        {"○".repeat(3 - grade)}
      </span>
      <span class="visually-hidden">{t(name)}</span>
    </span>
  )
}

/** An amount of money in baht. */
export const Baht = ({ amount }: { readonly amount: string }) => {
  const { language } = usePage()
  return <span class="amount">{formatAmount(amount, language)}</span>
}

type NavProps = {
  readonly relation: string
  readonly current: "activities" | "plan" | "projects" | "contacts" | "links"
  readonly year: number
  /** Whether the reader works in an office; others see activities and projects alone. */
  readonly office: boolean
}

/** The pages about what a relation does. */
export const RelationNav = ({ relation, current, year, office }: NavProps) => {
  const { t, href } = usePage()
  const items = [
    { key: "activities", path: paths.ofRelation(relation), label: words.activities },
    ...(office ? [{ key: "plan", path: paths.plan(relation, year), label: words.plan }] : []),
    { key: "projects", path: paths.projects(relation), label: words.projects },
    ...(office
      ? [
          { key: "contacts", path: paths.contacts(relation), label: words.contacts },
          { key: "links", path: paths.links(relation), label: words.links },
        ]
      : []),
  ]
  return (
    <nav class="tabs no-print" aria-label={t(words.activitiesOf)}>
      {items.map(({ key, path, label }) => (
        <a href={href(path)} aria-current={key === current ? "page" : undefined}>
          {t(label)}
        </a>
      ))}
    </nav>
  )
}
