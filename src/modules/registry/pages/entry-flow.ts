import { type FormState, freshForm, withIssues } from "#http/forms.ts"
import { textsOf } from "#http/form-data.ts"
import type { Request } from "#http/request.ts"
import { remembered } from "#database/remembered.ts"
import { Refusal } from "#kernel/errors.ts"
import { same, type Text } from "#kernel/text.ts"
import { listCountries, unitName } from "#modules/places/index.ts"
import type { EnteredPlace } from "../entry/places.ts"
import { atFormField, type ReadEntry, readEntry } from "../entry/read-entry.ts"
import type { Side } from "../entry/rules.ts"
import type { Names } from "../history/describe.ts"
import type { PlaceRow } from "./entry-places.tsx"

/** Which way on was pressed: on to the last page, back, one more place, keep for later, throw away. */
export type Step = "check" | "save" | "edit" | "later" | "discard" | "add-home" | "add-partner"

export const stepOf = (form: FormData): Step => (form.get("step")?.toString() ?? "check") as Step

/** What was sent, to be shown again as it is. */
export const rawState = (form: FormData): FormState => {
  const { step: _, ...values } = textsOf(form)
  return { values, issues: [] }
}

/** The rows of places that a form shows. */
export const rowsOf = (state: FormState, places?: readonly EnteredPlace[]): PlaceRow[] => {
  if (places) return places.map(({ fields, offered, issue }) => ({ side: fields.side, offered, issue }))
  return Object.entries(state.values)
    .filter(([name]) => /^parties\.\d+\.side$/.test(name))
    .sort(([a], [b]) => Number(a.split(".")[1]) - Number(b.split(".")[1]))
    .map(([, [side]]) => ({ side: side as Side, offered: [], issue: undefined }))
}

/** The same form with an empty place more. */
export const withPlace = (state: FormState, side: Side): FormState => ({
  ...state,
  values: { ...state.values, [`parties.${rowsOf(state).length}.side`]: [side] },
})

/** An empty form: one place on each side. */
export const emptyEntry = (home?: { readonly code: string; readonly name: string }): FormState =>
  freshForm({
    "parties.0.side": "home",
    "parties.0.place": home?.name,
    "parties.0.placeCode": home?.code,
    "parties.1.side": "partner",
    status: "in_force",
  })

export const readSent = (request: Request, form: FormData): Promise<ReadEntry> =>
  readEntry(request.services.database.pool, form, {
    language: request.language,
    today: request.services.today(),
  })

/** How places are called that a form and a record name. */
export const namesFrom = (
  places: readonly EnteredPlace[],
  known: readonly { readonly code: string; readonly nameTh: string | null; readonly nameEn: string }[] = [],
): Names => {
  const units = [...known, ...places.flatMap(({ unit }) => unit ?? [])]
  const byCode = new Map<string, Text>(units.map((unit) => [unit.code, unitName(unit)]))
  return { unit: (code) => byCode.get(code) ?? same(code), relation: same }
}

/** A refusal that belongs to fields of the form; anything else goes on to the page for refusals. */
export const refusedFields = (error: unknown, state: FormState): FormState => {
  if (error instanceof Refusal && error.kind === "invalid")
    return withIssues(state, error.issues.map(atFormField))
  throw error
}

const hour = 3600

/** Codes of all countries that a partner may lie in. */
export const partnerCountries = remembered(hour, async (pool) =>
  (await listCountries(pool, [])).map(({ code }) => code).filter((code) => code !== "TH"),
)
