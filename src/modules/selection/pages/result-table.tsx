import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import type { Criterion } from "../criteria/definition.ts"
import type { Interval } from "../mathematics/interval.ts"
import { candidateName } from "./parts.tsx"
import { points, percent, resultWords } from "./result-words.ts"
import type { ResultProps } from "./result-parts.ts"
import { words } from "../words.ts"

/** Scores by criterion, as the appraisers gave them on the criterion's own scale. */
export const ScoreTable = ({ study, outcome: { scored, weights } }: ResultProps) => {
  const { t } = usePage()
  const { criteria } = study.criteria.definition
  return (
    <section aria-labelledby="table">
      <h2 id="table">{t(resultWords.table)}</h2>
      <p>{t(resultWords.tableSays)}</p>
      <Table
        caption={resultWords.table}
        rows={criteria.map((criterion, j) => ({ criterion, j }))}
        columns={[
          {
            label: words.criteria,
            heads: true,
            cell: ({ criterion: { name, direction } }) => (
              <>
                {t(name)}{" "}
                {direction === "less_is_better" && <span class="soft">({t(resultWords.lessIsBetter)})</span>}
              </>
            ),
          },
          { label: resultWords.weight, align: "end", cell: ({ j }) => percent(weights[j] ?? 0) },
          ...scored.map((one) => {
            const candidate = study.candidates.find(({ id }) => id === one.id)
            return {
              label: candidate ? candidateName(candidate) : words.candidate,
              align: "end" as const,
              cell: ({ criterion, j }: { readonly criterion: Criterion; readonly j: number }) =>
                onItsScale(one.values[j] ?? { low: 0, high: 1 }, criterion),
            }
          }),
        ]}
      />
    </section>
  )
}

/** From shares of the way back to the scale: 0.75 of 1 to 5 is 4. */
const onItsScale = ({ low, high }: Interval, { from, to, direction }: Criterion): string => {
  const at = (share: number) => (from + share * (to - from)) / 100
  return direction === "more_is_better"
    ? points({ low: at(low), high: at(high) })
    : points({ low: at(1 - high), high: at(1 - low) })
}
