import { type Child, createContext, useContext } from "hono/jsx"
import type { FormState } from "#http/forms.ts"
import { usePage } from "../page-context.ts"
import { words } from "../words.ts"
import { DraftNotice } from "./draft-notice.tsx"
import { EnterButton } from "./step-buttons.tsx"

const FormContext = createContext<FormState>({ values: {}, issues: [] })

/** All that was typed into the form around, and what is wrong with it. */
export const useFormState = (): FormState => useContext(FormContext)

/** What a field shows: the value that was typed and the message that belongs to it. */
export const useField = (name: string) => {
  const { values, issues } = useContext(FormContext)
  return {
    value: values[name]?.[0] ?? "",
    values: values[name] ?? [],
    issue: issues.find((issue) => issue.path === name || issue.path.startsWith(`${name}.`))?.text,
    id: fieldId(name),
  }
}

export const fieldId = (name: string) => `field-${name.replaceAll(/[^\w-]/g, "-")}`

type FormProps = {
  readonly action: string
  readonly state: FormState
  readonly upload?: boolean
  /** Kept as a draft while one types: the address takes step=keep for that (`keep-typed.ts`). */
  readonly keep?: boolean
  readonly children?: Child
}

/** A form with its summary of errors on top; each error leads to its field. */
export const Form = ({ action, state, upload = false, keep = false, children }: FormProps) => {
  const { t } = usePage()
  return (
    <FormContext.Provider value={state}>
      <ErrorSummary state={state} />
      <form
        class="form"
        method="post"
        action={action}
        enctype={upload ? "multipart/form-data" : undefined}
        novalidate
      >
        {state.draftAt && <EnterButton step="save" />}
        <DraftNotice at={state.draftAt} />
        {children}
        {keep && <keep-typed class="kept-sign soft" says={t(words.keptAt)} cut={t(words.lineCut)} />}
      </form>
    </FormContext.Provider>
  )
}

/** Gives fields their values where the form around them is another one: filters that write the address. */
export const Fields = ({ state, children }: { readonly state: FormState; readonly children?: Child }) => (
  <FormContext.Provider value={state}>{children}</FormContext.Provider>
)

const ErrorSummary = ({ state }: { state: FormState }) => {
  const { t } = usePage()
  if (state.issues.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabindex={-1} id="errors">
      <h2>{t(words.errorSummary(state.issues.length))}</h2>
      <ul>
        {state.issues.map((issue) => (
          <li>
            <a href={`#${fieldId(issue.path)}`}>{t(issue.text)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
