import { Empty } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { addAmounts, formatAmount } from "../money.ts"
import type { Sum } from "../queries/totals.ts"
import { budgetKinds, sources, stages } from "../rules.ts"
import type { BudgetLine } from "../schema.ts"
import { names } from "../words.ts"
import { Baht } from "./parts.tsx"
import { words } from "./words.ts"

type Line = BudgetLine & { readonly baht: string }

const sumOf = (lines: readonly { readonly baht: string }[]) => addAmounts(lines.map(({ baht }) => baht))

/** The lines of a budget with the sum of each stage. */
export const BudgetTable = ({ lines }: { readonly lines: readonly Line[] }) => {
  const { t, language } = usePage()
  if (lines.length === 0) return <Empty says={words.noBudget} />
  return (
    <div class="table-frame">
      <table>
        <caption class="visually-hidden">{t(words.budget)}</caption>
        <thead>
          <tr>
            <th scope="col">
              {t(names.stage.planned)} / {t(names.stage.approved)} / {t(names.stage.spent)}
            </th>
            <th scope="col">{t(budgetWords.source)}</th>
            <th scope="col">{t(budgetWords.kind)}</th>
            <th scope="col" class="end">
              {t(budgetWords.amount)}
            </th>
            <th scope="col" class="end">
              {t(words.inBaht)}
            </th>
          </tr>
        </thead>
        {stages.map((stage) => {
          const own = lines.filter((line) => line.stage === stage)
          return (
            own.length > 0 && (
              <tbody>
                {own.map((line) => (
                  <tr>
                    <th scope="row">{t(names.stage[stage])}</th>
                    <td data-label={t(budgetWords.source)}>{t(names.source[line.source])}</td>
                    <td data-label={t(budgetWords.kind)}>
                      {t(names.budgetKind[line.kind])} {line.note && <span class="soft">{line.note}</span>}
                    </td>
                    <td class="end" data-label={t(budgetWords.amount)}>
                      {line.currency === "THB"
                        ? ""
                        : `${formatAmount(line.amount, language)} ${line.currency} × ${line.rate}`}
                    </td>
                    <td class="end" data-label={t(words.inBaht)}>
                      <Baht amount={line.baht} />
                    </td>
                  </tr>
                ))}
                <tr class="sum">
                  <th scope="row" colspan={4}>
                    {t(words.total)} {t(names.stage[stage])}
                  </th>
                  <td class="end">
                    <Baht amount={sumOf(own)} />
                  </td>
                </tr>
              </tbody>
            )
          )
        })}
      </table>
    </div>
  )
}

export const budgetWords = {
  source: { th: "แหล่งเงิน", en: "Source" },
  kind: { th: "ใช้กับ", en: "Used for" },
  amount: { th: "จำนวนเงิน", en: "Amount" },
} as const

/** Sums by source (rows) and stage (columns), with what went into travel and what into content. */
export const SumsTable = ({ sums }: { readonly sums: readonly Sum[] }) => {
  const { t, language } = usePage()
  if (sums.length === 0) return <Empty says={words.noBudget} />
  const of = (match: (sum: Sum) => boolean) => sumOf(sums.filter(match))
  const spent = (kinds: readonly string[]) =>
    formatAmount(
      of(({ stage, kind }) => stage === "spent" && kinds.includes(kind)),
      language,
    )
  const away = ["travel", "hospitality"]
  return (
    <>
      <div class="table-frame">
        <table>
          <caption class="visually-hidden">{t(words.budget)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(budgetWords.source)}</th>
              {stages.map((stage) => (
                <th scope="col" class="end">
                  {t(names.stage[stage])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sources
              .filter((source) => sums.some((sum) => sum.source === source))
              .map((source) => (
                <tr>
                  <th scope="row">{t(names.source[source])}</th>
                  {stages.map((stage) => (
                    <td class="end" data-label={t(names.stage[stage])}>
                      <Baht amount={of((sum) => sum.source === source && sum.stage === stage)} />
                    </td>
                  ))}
                </tr>
              ))}
            <tr class="sum">
              <th scope="row">{t(words.total)}</th>
              {stages.map((stage) => (
                <td class="end" data-label={t(names.stage[stage])}>
                  <Baht amount={of((sum) => sum.stage === stage)} />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <p>{t(words.costSays(spent(away), spent(budgetKinds.filter((kind) => !away.includes(kind)))))}</p>
    </>
  )
}
