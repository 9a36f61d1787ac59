import { freshForm } from "#http/forms.ts"
import { type Option, Select } from "#ui/forms/fields.tsx"
import { Fields } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { confidences, type ImportDetail, outcomes, type RowListPageQuery } from "../schema.ts"
import { importWords } from "../words.ts"
import { findingName } from "./parts.tsx"
import { pageWords } from "./words.ts"

type FilterProps = {
  readonly path: string
  readonly query: RowListPageQuery
  readonly findings: ImportDetail["findings"]
}

/** Narrows the rows, as a form that writes the address. */
export const RowFilterForm = ({ path, query, findings }: FilterProps) => {
  const { t, href } = usePage()
  const { decision, confidence, outcome, finding } = query
  const codes = [...new Set(findings.filter(({ rows }) => rows.length > 0).map(({ code }) => code))]
  const options = (values: readonly string[], says: Readonly<Record<string, Option["label"]>>) =>
    values.map((value) => ({ value, label: says[value] ?? findingName(value) }))
  const choices = [
    ["decision", pageWords.decision, options(["open", "decided", "none"], pageWords.filterDecision)],
    ["confidence", pageWords.confidence, options(confidences, importWords.confidence)],
    ["outcome", pageWords.outcomeLabel, options(outcomes, pageWords.outcome)],
    ["finding", pageWords.findingLabel, options(codes, pageWords.finding)],
  ] as const
  return (
    <form class="filters" action={`${href(path)}#rows`}>
      <Fields state={freshForm({ decision, confidence, outcome, finding })}>
        {choices.map(([name, label, of]) => (
          <Select name={name} label={label} empty={pageWords.all} options={of} />
        ))}
        <div class="actions">
          <button type="submit">{t(pageWords.filter)}</button>
          <a href={`${href(path)}#rows`}>{t(pageWords.clear)}</a>
        </div>
      </Fields>
    </form>
  )
}
