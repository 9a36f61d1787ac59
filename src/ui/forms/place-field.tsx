import type { Child } from "hono/jsx"
import { usePage } from "../page-context.ts"
import { words } from "../words.ts"
import { describedBy, Field, type FieldProps } from "./fields.tsx"
import { useField } from "./form.tsx"

type PlaceFieldProps = FieldProps & {
  /** ISO 3166-1 code of the country to look in. */
  readonly country?: string | undefined
  readonly level?: string | undefined
}

/**
 * A text field for the name of a place, with suggestions. Sends the text as `name`, and as `nameCode` the code of the
 * suggestion that was chosen; without a script the text alone. `choosePlace` of the places module reads both.
 */
export const PlaceField = (props: PlaceFieldProps) => {
  const { name, hint, country, level } = props
  const { value, issue, id } = useField(name)
  const code = useField(codeName(name)).value
  return (
    <Field {...props}>
      <Suggestions country={country} level={level}>
        <input
          type="text"
          id={id}
          name={name}
          value={value}
          class="full"
          autocomplete="off"
          aria-invalid={issue ? "true" : undefined}
          aria-describedby={describedBy(id, hint, issue)}
        />
        <input type="hidden" name={codeName(name)} value={code} />
      </Suggestions>
    </Field>
  )
}

/** The name under which the code of a chosen place is sent beside its text. */
export const codeName = (name: string): string => `${name}Code`

type SuggestionsProps = {
  readonly country?: string | undefined
  readonly level?: string | undefined
  /** An address that a choice opens, with the code behind it; without it, a choice is taken into the field. */
  readonly go?: string
  readonly children?: Child
}

/** Lets the text field in it suggest places (elements/place-field.ts). */
export const Suggestions = ({ country, level, go, children }: SuggestionsProps) => {
  const { t } = usePage()
  return (
    <place-field
      source="/api/v1/units"
      country={country}
      level={level}
      go={go}
      found={t(words.suggestions)}
      none={t(words.noSuggestions)}
    >
      {children}
    </place-field>
  )
}
