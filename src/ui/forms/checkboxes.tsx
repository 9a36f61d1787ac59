import { usePage } from "../page-context.ts"
import { FieldGroup, type Option } from "./fields.tsx"
import { fieldId, useField } from "./form.tsx"

type CheckboxesProps = Omit<Parameters<typeof FieldGroup>[0], "children"> & {
  readonly options: readonly Option[]
}

/** Any number of some. The field's name ends in "[]", and comes as a list. */
export const Checkboxes = ({ options, ...field }: CheckboxesProps) => {
  const { t } = usePage()
  const { values } = useField(field.name)
  return (
    <FieldGroup {...field}>
      {options.map((option) => (
        <div class="choice">
          <input
            type="checkbox"
            id={fieldId(`${field.name}-${option.value}`)}
            name={field.name}
            value={option.value}
            checked={values.includes(option.value)}
          />
          <label for={fieldId(`${field.name}-${option.value}`)}>
            {t(option.label)}
            {option.hint && <span class="hint">{t(option.hint)}</span>}
          </label>
        </div>
      ))}
    </FieldGroup>
  )
}
