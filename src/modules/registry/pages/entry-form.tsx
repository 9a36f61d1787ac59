import type { Child } from "hono/jsx"
import type { FormState } from "#http/forms.ts"
import type { Text } from "#kernel/text.ts"
import { DateField, Radios, Select, TextArea } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { EnterButton, StepButtons } from "#ui/forms/step-buttons.tsx"
import { usePage } from "#ui/page-context.ts"
import { stages, statuses, terms } from "../rules.ts"
import { words } from "../words.ts"
import { EntryPlaces, type PlaceRow } from "./entry-places.tsx"
import { formWords } from "./form-words.ts"

export type EntryFormProps = {
  readonly path: string
  readonly cancelPath: string
  readonly title: Text
  readonly lead: Text
  readonly state: FormState
  readonly rows: readonly PlaceRow[]
  readonly countries: readonly string[]
  /** Whether it is asked if a doubt is settled: of a record that is there already. */
  readonly asksCertainty: boolean
  /** What stands above the fields: a draft that was found, what somebody else changed; hidden fields too. */
  readonly children?: Child
}

/** The fields of a relation, for registering and for correcting it. */
export const EntryForm = (props: EntryFormProps) => {
  const { path, cancelPath, title, lead, state, rows, countries, asksCertainty, children } = props
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(title)}</h1>
      <p class="lead">{t(lead)}</p>
      <Form action={href(path)} state={state}>
        <EnterButton step="check" />
        {children}
        <EntryPlaces side="home" rows={rows} countries={countries} />
        <EntryPlaces side="partner" rows={rows} countries={countries} />
        <StatusFields />
        <Select
          name="term"
          label={formWords.term}
          empty={formWords.termByCountry}
          options={terms.map((value) => ({ value, label: words.term[value] }))}
        />
        <TextArea name="note" label={formWords.note} rows={3} optional />
        {asksCertainty && (
          <Radios
            name="certainty"
            label={formWords.certainty}
            options={[
              { value: "certain", label: formWords.certainChoice },
              { value: "in_doubt", label: formWords.doubtChoice },
            ]}
          />
        )}
        <StepButtons
          primary={{ step: "check", label: formWords.check }}
          others={[{ step: "later", label: formWords.later }]}
          cancel={{ path: cancelPath, label: formWords.cancel }}
        />
      </Form>
    </>
  )
}

/** How it stands, and the dates that belong to it. Browsers hide the fields of other states (styles/forms.css). */
const StatusFields = () => (
  <div class="by-status">
    <Radios
      name="status"
      label={formWords.statusGroup}
      options={statuses.map((value) => ({ value, ...formWords.statusChoice[value] }))}
    />
    <div class="for-proposed">
      <Select
        name="stage"
        label={formWords.stage}
        empty={formWords.stageUnknown}
        options={stages.map((value) => ({ value, label: formWords.stageChoice[value] }))}
      />
    </div>
    <div class="for-in_force for-ended">
      <DateField name="signedOn" label={formWords.signedOn} hint={formWords.dateHint} />
    </div>
    <DateField name="proposedOn" label={formWords.proposedOn} hint={formWords.dateHint} optional />
    <div class="for-ended for-not_established">
      <DateField name="endedOn" label={formWords.endedOn} hint={formWords.dateHint} />
      <TextArea name="endReason" label={formWords.endReason} rows={2} />
    </div>
  </div>
)
