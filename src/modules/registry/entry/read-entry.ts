import type pg from "pg"
import { type FormState, parseForm } from "#http/forms.ts"
import type { Day } from "#kernel/dates.ts"
import type { Issue } from "#kernel/errors.ts"
import type { Language } from "#kernel/text.ts"
import { RelationForm } from "./form.ts"
import { type EnteredPlace, enterPlaces, fieldsOf, issuesOfPlaces, partiesOf, placeField } from "./places.ts"
import { issuesOfEntry, type RelationEntry } from "./rules.ts"

/** What a form for registering or correcting says. */
export type ReadEntry = {
  /** The fields to show or send on again, and all that is wrong. */
  readonly state: FormState
  readonly places: readonly EnteredPlace[]
  /** The entry, where nothing is wrong with it. */
  readonly entry: RelationEntry | undefined
}

const Places = RelationForm.pick({ parties: true })

/** Reads the form: fields, what the places mean, and the rules; everything that is wrong at once. */
export const readEntry = async (
  pool: pg.Pool,
  form: FormData,
  { language, today }: { readonly language: Language; readonly today: Day },
): Promise<ReadEntry> => {
  const parsed = parseForm(RelationForm, form)
  const rows = parseForm(Places, form)
  const places = await enterPlaces(pool, rows.ok ? rows.data.parties : [])
  const others = Object.entries(parsed.state.values).filter(([name]) => !name.startsWith("parties."))
  const values = { ...Object.fromEntries(others), ...fieldsOf(places, language) }
  const issues = [...issuesOfPlaces(places), ...parsed.state.issues]
  if (!parsed.ok) return { places, state: { values, issues }, entry: undefined }
  const { parties: _, ...fields } = forStatus(parsed.data)
  const parties = partiesOf(places)
  const known = places.every(({ unit }) => unit !== undefined)
  const entry: RelationEntry = { ...fields, certainty: known ? fields.certainty : "in_doubt", parties }
  const countryOf = new Map(places.flatMap(({ unit }) => (unit ? [[unit.code, unit.country]] : [])))
  const broken = issuesOfEntry(entry, { today, countryOf }).map(atFormField)
  const all = [...issues, ...broken.filter(({ path }) => !issues.some((issue) => issue.path === path))]
  return { places, state: { values, issues: all }, entry: all.length === 0 ? entry : undefined }
}

/** Takes what the form asks of the state that was chosen; what it asked of another one is not meant any more. */
const forStatus = (form: RelationForm): RelationForm => {
  const signed = form.status === "in_force" || form.status === "ended"
  const over = form.status === "ended" || form.status === "not_established"
  return {
    ...form,
    stage: form.status === "proposed" ? form.stage : null,
    signedOn: signed ? form.signedOn : null,
    endedOn: over ? form.endedOn : null,
    endReason: over ? form.endReason : null,
  }
}

/** The rules name fields as the API does; of a party, the form has one field for the place. */
export const atFormField = (issue: Issue): Issue => {
  const index = /^parties\.(\d+)\b/.exec(issue.path)?.[1]
  if (index !== undefined) return { ...issue, path: placeField(Number(index)) }
  return issue.path === "parties" ? { ...issue, path: placeField(0) } : issue
}
