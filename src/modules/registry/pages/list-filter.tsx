import { freshForm } from "#http/forms.ts"
import { collator, countryName } from "#kernel/format.ts"
import { same } from "#kernel/text.ts"
import { type Option, Select, TextField } from "#ui/forms/fields.tsx"
import { Fields } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { certainties, stages, statuses, terms } from "../rules.ts"
import { type RelationListPageQuery, sorts } from "../schema.ts"
import { words } from "../words.ts"
import { type AsOf, AsOfField, KnownOnField } from "./as-of.tsx"

type FilterProps = {
  readonly query: RelationListPageQuery
  readonly asOf: AsOf
  /** Countries that have relations, and all provinces; a unit elsewhere that was asked for stands with the provinces. */
  readonly countries: readonly string[]
  readonly units: readonly Option[]
}

/** The filters of the list, as a form that writes the address. The commonest are seen at once. */
export const ListFilter = ({ query, asOf, countries, units }: FilterProps) => {
  const { t, href, language } = usePage()
  const { q, country, unit, status, stage, term, certainty, sort } = query
  const more = Boolean(stage ?? term ?? certainty ?? asOf.day ?? asOf.known) || asOf.state.issues.length > 0
  const narrowed = more || Boolean(q ?? country ?? unit ?? status)
  return (
    <form class="filters" action={href(paths.relations)}>
      <Fields state={freshForm({ q, country, unit, status, stage, term, certainty, sort })}>
        <TextField name="q" label={words.searchIn} type="search" />
        <Select name="unit" label={words.homeFilter} empty={words.all} options={units} />
        <Select
          name="country"
          label={words.country}
          empty={words.all}
          options={countries
            .map((code) => ({ value: code, label: same(countryName(code, language)) }))
            .sort((a, b) => collator[language].compare(t(a.label), t(b.label)))}
        />
        <Choice name="status" label={words.state} values={statuses} says={words.status} />
        <details class="more-filters" open={more}>
          <summary>{t(words.moreFilters)}</summary>
          <div class="filters-more">
            <Choice name="stage" label={words.stageLabel} values={stages} says={words.stage} />
            <Choice name="term" label={words.termLabel} values={terms} says={words.term} />
            <Choice
              name="certainty"
              label={words.certaintyLabel}
              values={certainties}
              says={words.certainty}
            />
            <Select
              name="sort"
              label={words.sort}
              options={sorts.map((value) => ({ value, label: words.sorts[value] }))}
            />
            <AsOfField state={asOf.state} />
            <KnownOnField state={asOf.state} />
          </div>
        </details>
        <div class="actions">
          <button type="submit">{t(words.filter)}</button>
          {narrowed && <a href={href(paths.relations)}>{t(words.clear)}</a>}
        </div>
      </Fields>
    </form>
  )
}

type ChoiceProps<Value extends string> = {
  readonly name: string
  readonly label: Option["label"]
  readonly values: readonly Value[]
  readonly says: Readonly<Record<Value, Option["label"]>>
}

const Choice = <Value extends string>({ name, label, values, says }: ChoiceProps<Value>) => (
  <Select
    name={name}
    label={label}
    empty={words.all}
    options={values.map((value) => ({ value, label: says[value] }))}
  />
)
