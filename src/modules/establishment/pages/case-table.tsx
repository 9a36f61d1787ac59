import { formatDate, formatInstant } from "#kernel/format.ts"
import { preciseDate } from "#kernel/dates.ts"
import { Status } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { type Procedure } from "../procedures/table/rules.ts"
import { officeName } from "../queries/meanwhile.ts"
import { type CaseItem } from "../schema.ts"
import { words } from "../words.ts"
import { CaseStateMark } from "./case-state.tsx"
import { caseTitle } from "./case-title.ts"

type TableProps = {
  readonly cases: readonly CaseItem[]
  readonly procedures: readonly Procedure[]
  readonly today: string
}

/** Cases as a table: who with whom, where it stands, with whom it is, until when. */
export const CaseTable = ({ cases, procedures, today }: TableProps) => {
  const { t, href, language } = usePage()
  const of = (item: CaseItem) => procedures.find(({ id }) => id === item.procedureId)
  return (
    <Table
      caption={words.cases}
      rows={cases}
      columns={[
        {
          label: words.cases,
          heads: true,
          cell: (item) => (
            <a href={href(paths.case(item.id))}>
              {t(caseTitle(item))}
              <span class="other-name">
                {t(words.number(item.number))}
                {item.kind !== "establish" && ` · ${t(words.kind[item.kind])}`}
                {item.round > 1 && ` · ${t(words.round(item.round))}`}
              </span>
            </a>
          ),
        },
        {
          label: words.step,
          phone: "plain",
          cell: (item) => <CaseStateMark row={item} procedure={of(item)} />,
        },
        {
          label: words.waitsFor,
          cell: (item) => {
            const procedure = of(item)
            return procedure && item.waiting.map(({ office }) => t(officeName(procedure, office))).join(", ")
          },
        },
        {
          label: words.due,
          cell: ({ waiting }) => {
            const due = waiting.flatMap(({ dueOn }) => dueOn ?? []).toSorted()[0]
            if (!due) return ""
            const day = formatDate(preciseDate(due), { language, months: "short" })
            return due < today ? (
              <>
                <Status tone="brick" label={words.lateness.late} /> {day}
              </>
            ) : (
              day
            )
          },
        },
        { label: words.updated, cell: ({ updatedAt }) => formatInstant(new Date(updatedAt), language) },
      ]}
    />
  )
}
