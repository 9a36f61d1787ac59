import { same } from "#kernel/text.ts"
import { whereabouts, type UnitHit } from "#modules/places/index.ts"
import { Checkboxes } from "#ui/forms/checkboxes.tsx"
import { DateField, Hidden, type Option, Radios, Select, TextArea, TextField } from "#ui/forms/fields.tsx"
import { useField, useFormState } from "#ui/forms/form.tsx"
import { PlaceField } from "#ui/forms/place-field.tsx"
import { usePage } from "#ui/page-context.ts"
import type { Ask } from "../procedures/answers/rules.ts"
import { words } from "../words.ts"
import { mostRows, type ReadAnswer } from "./read-answer.ts"

export type AskProps = {
  readonly ask: Ask
  /** Places to choose from, and meetings, where the question is one of them. */
  readonly options?: readonly Option[] | undefined
  readonly offered?: ReadAnswer["offered"] | undefined
}

/** One question, as the kind of its answer asks for. */
export const AskField = ({ ask, options = ask.options ?? [], offered = {} }: AskProps) => {
  const { field: name, label, hint, kind, optional = false } = ask
  const field = { name, label, hint, optional }
  if (kind === "text") return <TextArea {...field} rows={7} />
  if (kind === "choice" || kind === "place") return <Radios {...field} options={options} />
  if (kind === "choices") return <Checkboxes {...field} name={`${name}[]`} options={options} />
  if (kind === "yes_no") return <Radios {...field} options={yesNo} />
  if (kind === "date") return <DateField {...field} />
  if (kind === "meeting") return <Select {...field} empty={words.chooseMeeting} options={options} />
  if (kind === "places") return <PlacesField ask={ask} offered={offered} />
  return <TextField {...field} />
}

const yesNo: readonly Option[] = [
  { value: "no", label: words.no },
  { value: "yes", label: words.yes },
]

const PlacesField = ({ ask, offered = {} }: AskProps) => {
  const { t } = usePage()
  const { values } = useFormState()
  const filled = Array.from(
    { length: mostRows },
    (_, row) => values[`${ask.field}.${row}.place`]?.[0],
  ).findLastIndex(Boolean)
  const rows = Math.min(mostRows, Math.max(2, filled + 2))
  return (
    <fieldset class="group" id={`field-${ask.field}`}>
      <legend>{t(ask.label)}</legend>
      {ask.hint && <p class="hint">{t(ask.hint)}</p>}
      {Array.from({ length: rows }, (_, row) => (
        <div class="place-row">
          <PlaceField
            name={`${ask.field}.${row}.place`}
            label={words.placeNumber(row + 1)}
            optional={row > 0}
          />
          {offered[row] && <Candidates name={`${ask.field}.${row}`} units={offered[row]} />}
        </div>
      ))}
    </fieldset>
  )
}

/** What a name may mean, to choose from where no script suggests it. */
const Candidates = ({ name, units }: { readonly name: string; readonly units: readonly UnitHit[] }) => {
  const { language } = usePage()
  const { value: typed } = useField(`${name}.place`)
  return (
    <div class="candidates">
      <Hidden name={`${name}.asked`} value={typed} />
      <Radios
        name={`${name}.choice`}
        label={words.which}
        options={units.map((unit) => ({
          value: unit.code,
          label: same((language === "th" ? unit.nameTh : null) ?? unit.nameEn),
          hint: whereabouts(unit),
        }))}
      />
    </div>
  )
}
