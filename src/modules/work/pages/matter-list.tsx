import type { Day } from "#kernel/dates.ts"
import { Status, type Tone } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { type Kind, labelOf } from "../kinds.ts"
import type { Group, MatterItem } from "../queries.ts"
import { type Urgency, urgencyOf } from "../rules.ts"
import { dueText, words } from "../words.ts"

type ListProps = {
  readonly matters: readonly MatterItem[]
  readonly kinds: readonly Kind[]
  readonly group: Group
  readonly today: Day
  /** Whether each says with whom it is; needless where all are with the same. */
  readonly namesHolder: boolean
}

const tones: Readonly<Record<Urgency, Tone>> = { late: "brick", soon: "marigold", later: "slate" }

/** Matters one under another: what is to be done, until when, and for whom. */
export const MatterList = ({ matters, ...rest }: ListProps) => (
  <ul class="matters">
    {matters.map((matter) => (
      <Matter matter={matter} {...rest} />
    ))}
  </ul>
)

type MatterProps = Omit<ListProps, "matters"> & { readonly matter: MatterItem }

const Matter = ({ matter, kinds, group, today, namesHolder }: MatterProps) => {
  const { t, href, language } = usePage()
  const either = (th: string | null, en: string | null) => (language === "th" ? th : en)
  const because = either(matter.becauseTh, matter.becauseEn)
  const holder = either(matter.holderTh, matter.holderEn)
  const waiter = either(matter.waiterTh, matter.waiterEn)
  const due = matter.dueOn ? dueText(matter.dueOn, today) : words.noDueDay
  return (
    <li>
      <a class="matter-title" href={href(matter.path)}>
        {either(matter.titleTh, matter.titleEn)}
      </a>
      {because && <p class="matter-because">{because}</p>}
      <p class="matter-facts">
        <Status tone={tones[urgencyOf(matter.dueOn, matter.soonOn, today)]} label={due} />
        <span>{t(labelOf(kinds, matter.kind))}</span>
        {namesHolder && holder && (
          <span>
            {t(words.waitsFor)} {holder}
          </span>
        )}
        {group !== "others" && waiter && (
          <span>
            {t(words.askedBy)} {waiter}
          </span>
        )}
      </p>
    </li>
  )
}
