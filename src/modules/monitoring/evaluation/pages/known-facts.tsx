import { formatDate, formatNumber } from "#kernel/format.ts"
import { activityWords } from "#modules/activities/index.ts"
import { Facts } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import type { Known } from "../known.ts"
import { evaluationWords as words } from "../words.ts"

/** What the records know of a year, as plain facts. */
export const KnownFacts = ({ known }: { readonly known: Known }) => {
  const { t, language } = usePage()
  const number = (value: number) => formatNumber(value, language)
  const of = (part: number) => `${number(part)} / ${number(known.held)}`
  return (
    <Facts
      facts={[
        [words.held, `${number(known.held)} · ${t(words.ofWhichJoint(known.joint))}`],
        [words.tangible, of(known.tangible)],
        [words.local, of(known.local)],
        [words.fellThrough, number(known.cancelled)],
        [words.people, number(known.people)],
        [
          words.dimensions,
          known.dimensions.length === 0
            ? t(words.none)
            : known.dimensions
                .map((one) => t(activityWords.dimension[one as keyof typeof activityWords.dimension]))
                .join(", "),
        ],
        [words.evidence, of(known.reported)],
        [
          words.lastContact,
          known.lastContact ? formatDate(known.lastContact, { language }) : t(words.unknown),
        ],
        [words.money, `${number(known.spentBaht)} / ${number(known.plannedBaht)}`],
      ]}
    />
  )
}
