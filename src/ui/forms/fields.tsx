import type { Child } from "hono/jsx"
import { monthNames } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import { usePage } from "../page-context.ts"
import { words } from "../words.ts"
import { fieldId, useField } from "./form.tsx"

export type FieldProps = {
  readonly name: string
  readonly label: Text
  readonly hint?: Text | undefined
  readonly optional?: boolean
}

/** Label above, hint under it, the error, then the control: the same order everywhere. */
export const Field = ({
  name,
  label,
  hint,
  optional,
  children,
}: FieldProps & { readonly children: Child }) => {
  const { t } = usePage()
  const { issue, id } = useField(name)
  return (
    <div class={issue ? "field invalid" : "field"}>
      <label for={id}>
        {t(label)} {optional && <span class="optional">({t(words.optional)})</span>}
      </label>
      <HintAndError name={name} hint={hint} />
      {children}
    </div>
  )
}

/** As `Field`, around several controls that answer one question. */
export const FieldGroup = ({ name, label, hint, children }: FieldProps & { readonly children: Child }) => {
  const { t } = usePage()
  const { issue, id } = useField(name)
  return (
    <fieldset
      class={issue ? "field invalid" : "field"}
      id={id}
      aria-describedby={describedBy(id, hint, issue)}
    >
      <legend>{t(label)}</legend>
      <HintAndError name={name} hint={hint} />
      {children}
    </fieldset>
  )
}

const HintAndError = ({ name, hint }: { readonly name: string; readonly hint: Text | undefined }) => {
  const { t } = usePage()
  const { issue, id } = useField(name)
  return (
    <>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {t(hint)}
        </p>
      )}
      {issue && (
        <p class="field-error" id={`${id}-error`}>
          {t(issue)}
        </p>
      )}
    </>
  )
}

export const describedBy = (id: string, hint: Text | undefined, issue: Text | undefined) =>
  [hint && `${id}-hint`, issue && `${id}-error`].filter(Boolean).join(" ") || undefined

type TextFieldProps = FieldProps & {
  readonly type?: "text" | "email" | "password" | "search" | "number" | "tel" | "date"
  readonly autocomplete?: string
  readonly width?: "short" | "full"
}

export const TextField = (props: TextFieldProps) => {
  const { name, hint, type = "text", autocomplete = "off", width = "full" } = props
  const { value, issue, id } = useField(name)
  return (
    <Field {...props}>
      <input
        id={id}
        name={name}
        type={type}
        class={width}
        value={type === "password" ? "" : value}
        autocomplete={autocomplete}
        aria-invalid={issue ? "true" : undefined}
        aria-describedby={describedBy(id, hint, issue)}
      />
    </Field>
  )
}

export const TextArea = (props: FieldProps & { readonly rows?: number }) => {
  const { name, hint, rows = 4 } = props
  const { value, issue, id } = useField(name)
  return (
    <Field {...props}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        aria-invalid={issue ? "true" : undefined}
        aria-describedby={describedBy(id, hint, issue)}
      >
        {value}
      </textarea>
    </Field>
  )
}

/** `lang`: the language of the label, where it is not the page's. */
export type Option = {
  readonly value: string
  readonly label: Text
  readonly hint?: Text
  readonly lang?: string
}

export const Select = (
  props: FieldProps & { readonly options: readonly Option[]; readonly empty?: Text },
) => {
  const { name, hint, options, empty } = props
  const { t } = usePage()
  const { value, issue, id } = useField(name)
  return (
    <Field {...props}>
      <select id={id} name={name} aria-describedby={describedBy(id, hint, issue)}>
        {empty && <option value="">{t(empty)}</option>}
        {options.map((option) => (
          <option value={option.value} selected={option.value === value} lang={option.lang}>
            {t(option.label)}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** One of few: all are seen at once. */
export const Radios = ({ options, ...field }: FieldProps & { readonly options: readonly Option[] }) => {
  const { t } = usePage()
  const { value, id } = useField(field.name)
  return (
    <FieldGroup {...field}>
      {options.map((option) => (
        <div class="choice">
          <input
            type="radio"
            id={`${id}-${option.value}`}
            name={field.name}
            value={option.value}
            checked={option.value === value}
          />
          <label for={`${id}-${option.value}`}>
            {t(option.label)}
            {option.hint && <span class="hint">{t(option.hint)}</span>}
          </label>
        </div>
      ))}
    </FieldGroup>
  )
}

/** Day, month and year; what is not known stays empty. */
export const DateField = (field: FieldProps) => {
  const { t, language } = usePage()
  const { name } = field
  const month = useField(`${name}.month`).value
  return (
    <FieldGroup {...field}>
      <div class="date-parts">
        <DatePart name={`${name}.day`} label={words.day} width="digits-2" />
        <div>
          <label for={fieldId(`${name}.month`)}>{t(words.month)}</label>
          <select id={fieldId(`${name}.month`)} name={`${name}.month`}>
            <option value="">{t(words.notKnown)}</option>
            {monthNames(language).map((label, index) => (
              <option value={String(index + 1)} selected={month === String(index + 1)}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <DatePart name={`${name}.year`} label={words.year} width="digits-4" />
      </div>
    </FieldGroup>
  )
}

const DatePart = ({
  name,
  label,
  width,
}: {
  readonly name: string
  readonly label: Text
  readonly width: string
}) => {
  const { t } = usePage()
  const { value, id } = useField(name)
  return (
    <div>
      <label for={id}>{t(label)}</label>
      <input id={id} name={name} type="text" value={value} inputmode="numeric" class={width} />
    </div>
  )
}

export const Hidden = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <input type="hidden" name={name} value={value} />
)

/** The button carries the verb of the act. */
export const Actions = ({
  act,
  cancel,
}: {
  readonly act: Text
  readonly cancel?: { readonly path: string; readonly label: Text }
}) => {
  const { t, href } = usePage()
  return (
    <div class="actions">
      <button type="submit" class="primary">
        {t(act)}
      </button>
      {cancel && <a href={href(cancel.path)}>{t(cancel.label)}</a>}
    </div>
  )
}
