import type { Child } from "hono/jsx"
import type { FormState } from "#http/forms.ts"
import { same, type Text } from "#kernel/text.ts"
import { DateField, Radios, Select, TextArea, TextField } from "#ui/forms/fields.tsx"
import { useField } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { dimensions, groups, kinds, organiserKinds, sides, states } from "../rules.ts"
import { names } from "../words.ts"
import { rowsIn } from "./entry.ts"
import { words } from "./words.ts"

/** What an activity may belong to. */
export type Choices = {
  readonly projects: readonly { readonly id: string; readonly title: string }[]
  readonly intentions: readonly { readonly id: string; readonly title: string; readonly fiscalYear: number }[]
}

export const optionsOf = <Value extends string>(
  values: readonly Value[],
  says: Readonly<Record<Value, Text>>,
) => values.map((value) => ({ value, label: says[value] }))

export const Group = ({ title, children }: { readonly title: Text; readonly children?: Child }) => {
  const { t } = usePage()
  return (
    <fieldset class="group">
      <legend>{t(title)}</legend>
      {children}
    </fieldset>
  )
}

/** A box to tick; sends "yes". */
export const Tick = ({
  name,
  label,
  hint,
}: {
  readonly name: string
  readonly label: Text
  readonly hint?: Text
}) => {
  const { t } = usePage()
  const { value, id } = useField(name)
  return (
    <div class="choice">
      <input type="checkbox" id={id} name={name} value="yes" checked={value === "yes"} />
      <label for={id}>
        {t(label)}
        {hint && <span class="hint">{t(hint)}</span>}
      </label>
    </div>
  )
}

const RowButton = ({ step, label }: { readonly step: string; readonly label: Text }) => {
  const { t } = usePage()
  return (
    <button type="submit" class="quiet-button" name="step" value={step}>
      {t(label)}
    </button>
  )
}

/** Everything that is asked of an activity, on one page: for offices that know it all. */
export const ActivityFields = ({
  state,
  choices,
}: {
  readonly state: FormState
  readonly choices: Choices
}) => (
  <>
    <Group title={words.what}>
      <TextField name="title" label={words.title} hint={words.titleHint} />
      <Select name="kind" label={words.kind} options={optionsOf(kinds, names.kind)} />
      <Select name="dimension" label={words.dimension} options={optionsOf(dimensions, names.dimension)} />
    </Group>
    <Group title={words.when}>
      <Radios name="state" label={words.state} options={optionsOf(states, names.state)} />
      <DateField name="beginsOn" label={words.beginsOn} hint={words.dateHint} />
      <DateField name="endsOn" label={words.endsOn} hint={words.endsHint} optional />
      <TextField name="stateReason" label={words.stateReason} optional />
      <TextField name="place" label={words.place} optional />
    </Group>
    <Group title={words.who}>
      <Tick name="joint" label={words.joint} hint={words.jointHint} />
      <Organisers count={rowsIn(state, "organisers", 2)} />
      <Participants count={rowsIn(state, "participants", 2)} />
    </Group>
    <Group title={words.result}>
      <TextArea name="outputs" label={words.outputs} hint={words.outputsHint} rows={3} optional />
      <TextArea name="outcomes" label={words.outcomes} hint={words.outcomesHint} rows={3} optional />
      <TextField name="nextStep" label={words.nextStep} optional />
    </Group>
    <Group title={words.belongs}>
      {choices.intentions.length > 0 && (
        <Select
          name="intentionId"
          label={words.intention}
          empty={words.none}
          options={choices.intentions.map(({ id, title, fiscalYear }) => ({
            value: id,
            label: same(`${fiscalYear} · ${title}`),
          }))}
        />
      )}
      {choices.projects.length > 0 && (
        <Select
          name="projectId"
          label={words.project}
          empty={words.none}
          options={choices.projects.map(({ id, title }) => ({ value: id, label: same(title) }))}
        />
      )}
      <TextField name="sdgs" label={words.sdgs} hint={words.sdgHint} optional />
      <Tick name="signingCeremony" label={words.signing} hint={words.signingHint} />
      <Tick name="published" label={words.published} hint={words.publishedHint} />
    </Group>
  </>
)

const Organisers = ({ count }: { readonly count: number }) => {
  const { t } = usePage()
  return (
    <>
      {Array.from({ length: count }, (_, row) => (
        <fieldset class="row-fields">
          <legend>{t(words.organiser(row + 1))}</legend>
          <TextField name={`organisers.${row}.name`} label={words.organiserName} optional />
          <Select name={`organisers.${row}.side`} label={words.side} options={optionsOf(sides, names.side)} />
          <Select
            name={`organisers.${row}.kind`}
            label={words.organiserKind}
            options={optionsOf(organiserKinds, names.organiser)}
          />
        </fieldset>
      ))}
      <RowButton step="organisers" label={words.moreOrganisers} />
    </>
  )
}

const Participants = ({ count }: { readonly count: number }) => {
  const { t } = usePage()
  return (
    <>
      <p class="hint">{t(words.participantsHint)}</p>
      {Array.from({ length: count }, (_, row) => (
        <fieldset class="row-fields">
          <legend>{t(words.groupRow(row + 1))}</legend>
          <TextField name={`participants.${row}.count`} label={words.count} optional />
          <Select
            name={`participants.${row}.side`}
            label={words.side}
            options={optionsOf(sides, names.side)}
          />
          <Select
            name={`participants.${row}.group`}
            label={words.group}
            options={optionsOf(groups, names.group)}
          />
        </fieldset>
      ))}
      <RowButton step="participants" label={words.moreGroups} />
    </>
  )
}
