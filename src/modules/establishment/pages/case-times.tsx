import { Kept } from "#ui/components/kept.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { officeName } from "../queries/meanwhile.ts"
import { workingDaysBetween } from "../working-days/rules.ts"
import { words } from "../words.ts"
import { caseWords } from "./case-words.ts"
import type { CaseData } from "./read-case.ts"

/** How long a case has lain with each office, in working days. */
export const CaseTimes = ({ data }: { readonly data: CaseData }) => {
  const { desks, procedure, calendar, today } = data
  if (desks.length === 0) return null
  const offices = [...new Set(desks.map(({ office }) => office))].map((office) => ({
    office,
    days: desks
      .filter((desk) => desk.office === office)
      .reduce(
        (sum, { openedOn, closedOn }) => sum + workingDaysBetween(openedOn, closedOn ?? today, calendar),
        0,
      ),
  }))
  return (
    <Kept by={`case times ${procedure.id} ${JSON.stringify(offices)}`}>
      <Times offices={offices} procedure={procedure} />
    </Kept>
  )
}

type TimesProps = {
  readonly offices: readonly { readonly office: string; readonly days: number }[]
  readonly procedure: CaseData["procedure"]
}

const Times = ({ offices, procedure }: TimesProps) => {
  const { t } = usePage()
  return (
    <section aria-labelledby="times">
      <h2 id="times">{t(caseWords.times)}</h2>
      <p class="soft">{t(caseWords.timesSays)}</p>
      <Table
        caption={caseWords.times}
        rows={offices}
        columns={[
          { label: words.office, heads: true, cell: ({ office }) => t(officeName(procedure, office)) },
          {
            label: caseWords.times,
            align: "end",
            phone: "plain",
            cell: ({ days }) => t(caseWords.days(days)),
          },
        ]}
      />
    </section>
  )
}
