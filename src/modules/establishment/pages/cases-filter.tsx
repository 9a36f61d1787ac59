import { freshForm } from "#http/forms.ts"
import { type Option, Select, TextField } from "#ui/forms/fields.tsx"
import { Fields } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { caseKinds, officesOf, type Procedure } from "../procedures/table/rules.ts"
import { type CaseFilter, caseStates } from "../schema.ts"
import { words } from "../words.ts"

type FilterProps = {
  readonly filter: CaseFilter
  readonly procedures: readonly Procedure[]
  readonly units: readonly Option[]
}

/** What a list of cases is narrowed by. */
export const CasesFilter = ({ filter, procedures, units }: FilterProps) => {
  const { t, href } = usePage()
  const steps = procedures.flatMap((procedure) => procedure.steps)
  const offices = procedures.flatMap(officesOf)
  return (
    <form class="filters" action={href(paths.cases)}>
      <Fields state={freshForm(filter)}>
        <TextField name="q" label={words.searchIn} type="search" />
        <Select name="unit" label={words.province} empty={words.all} options={units} />
        <Select
          name="state"
          label={words.stateLabel}
          empty={words.all}
          options={caseStates.map((value) => ({ value, label: words.state[value] }))}
        />
        <Select
          name="step"
          label={words.step}
          empty={words.all}
          options={[
            ...once(
              steps.map(({ id, number, name }) => ({
                value: id,
                label: { th: `${number} ${name.th}`, en: `${number} ${name.en}` },
              })),
            ),
            { value: "not_stated", label: words.notStated },
          ]}
        />
        <Select
          name="office"
          label={words.waitsFor}
          empty={words.all}
          options={once(offices.map(({ office, name }) => ({ value: office, label: name })))}
        />
        <Select
          name="late"
          label={words.lateLabel}
          empty={words.all}
          options={(["late", "soon"] as const).map((value) => ({ value, label: words.lateness[value] }))}
        />
        <Select
          name="kind"
          label={words.kindLabel}
          empty={words.all}
          options={caseKinds.map((value) => ({ value, label: words.kind[value] }))}
        />
        <div class="actions">
          <button type="submit">{t(words.filter)}</button>
          <a href={href(paths.cases)}>{t(words.clear)}</a>
        </div>
      </Fields>
    </form>
  )
}

const once = (options: readonly Option[]): Option[] =>
  options.filter(({ value }, index) => options.findIndex((other) => other.value === value) === index)
