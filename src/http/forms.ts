import type { z } from "zod"
import type { Issue } from "#kernel/errors.ts"
import { textsOf } from "./form-data.ts"
import { issuesOf } from "./zod-issues.ts"

/** What somebody typed, by field name, and what is wrong with it. A page shows both again. */
export type FormState = {
  readonly values: Readonly<Record<string, readonly string[]>>
  readonly issues: readonly Issue[]
  /** When what it shows was kept as a draft, where it goes on from one. */
  readonly draftAt?: Date | undefined
}

export type ParsedForm<Data> =
  | { readonly ok: true; readonly data: Data; readonly state: FormState }
  | { readonly ok: false; readonly state: FormState }

/** Checks a form against a schema. A field named "parties.0.unit" is the unit of the first of the parties. */
export const parseForm = <Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
): ParsedForm<z.infer<Schema>> => {
  const values = textsOf(form)
  const result = schema.safeParse(nest(values))
  if (result.success) return { ok: true, data: result.data, state: { values, issues: [] } }
  return { ok: false, state: { values, issues: issuesOf(result.error) } }
}

/** The state of a form that nobody has sent yet. */
export const freshForm = (values: Readonly<Record<string, string | undefined>> = {}): FormState => ({
  values: Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, [value]]])),
  ),
  issues: [],
})

/** The same form, with what a command found wrong. */
export const withIssues = (state: FormState, issues: readonly Issue[]): FormState => ({ ...state, issues })

type Nested = { [name: string]: string | readonly string[] | Nested | undefined }

const nest = (values: FormState["values"]): Nested => {
  const root: Nested = Object.create(null)
  for (const [name, texts] of Object.entries(values)) {
    const steps = name.split(".")
    if (steps.some((step) => step === "__proto__" || step === "constructor")) continue
    const last = steps.pop() ?? name
    let at = root
    for (const step of steps) {
      const next = at[step]
      at =
        typeof next === "object" && !Array.isArray(next)
          ? (next as Nested)
          : ((at[step] = Object.create(null)) as Nested)
    }
    at[last] = last.endsWith("[]") ? texts : texts[0]
  }
  return root
}
