import type { FormState } from "#http/forms.ts"
import { same, type Text } from "#kernel/text.ts"
import { Actions, DateField, Hidden, Select, TextArea, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { EnterButton } from "#ui/forms/step-buttons.tsx"
import { usePage } from "#ui/page-context.ts"
import { dimensions, organiserKinds, projectStates, riskLevels, sides } from "../rules.ts"
import { names } from "../words.ts"
import { type Choices, Group, optionsOf, Tick } from "./activity-form.tsx"
import { rowsIn } from "./entry.ts"
import { planWords } from "./plan-words.ts"
import { words } from "./words.ts"

type Props = {
  readonly title: Text
  readonly about: Text
  readonly action: string
  readonly back: string
  readonly state: FormState
  readonly intentions: Choices["intentions"]
}

/** Everything that is asked of a project. */
export const ProjectFields = ({ title, about, action, back, state, intentions }: Props) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(title)}</h1>
      <p class="about">{t(about)}</p>
      <Form action={href(action)} state={state} keep>
        <EnterButton step="save" />
        <Hidden name="revision" value={state.values["revision"]?.[0] ?? ""} />
        <Group title={words.what}>
          <TextField name="title" label={planWords.projectTitle} />
          <TextField name="owner" label={planWords.owner} />
          <Select name="dimension" label={words.dimension} options={optionsOf(dimensions, names.dimension)} />
          <Select name="state" label={words.state} options={optionsOf(projectStates, names.projectState)} />
          <TextField name="stateReason" label={planWords.stateReason} optional />
          <DateField name="beginsOn" label={words.beginsOn} hint={words.dateHint} />
          <DateField name="endsOn" label={words.endsOn} optional />
        </Group>
        <Group title={planWords.objective}>
          <TextArea name="objective" label={planWords.objective} rows={3} optional />
          <TextArea name="outputs" label={words.outputs} rows={2} optional />
          <TextArea name="outcomes" label={words.outcomes} rows={2} optional />
        </Group>
        <Partners count={rowsIn(state, "partners", 1)} />
        <Indicators count={rowsIn(state, "indicators", 1)} />
        <Risks count={rowsIn(state, "risks", 1)} />
        <Group title={words.belongs}>
          {intentions.length > 0 && (
            <Select
              name="intentionId"
              label={words.intention}
              empty={words.none}
              options={intentions.map((one) => ({
                value: one.id,
                label: same(`${one.fiscalYear} · ${one.title}`),
              }))}
            />
          )}
          <TextField name="sdgs" label={words.sdgs} hint={words.sdgHint} optional />
          <Tick name="published" label={words.published} hint={words.publishedHint} />
        </Group>
        <Actions act={words.save} cancel={{ path: back, label: words.cancel }} />
      </Form>
    </>
  )
}

const More = ({ step, label }: { readonly step: string; readonly label: Text }) => {
  const { t } = usePage()
  return (
    <button type="submit" class="quiet-button" name="step" value={step}>
      {t(label)}
    </button>
  )
}

const Partners = ({ count }: { readonly count: number }) => {
  const { t } = usePage()
  return (
    <Group title={planWords.partners}>
      {Array.from({ length: count }, (_, row) => (
        <fieldset class="row-fields">
          <legend>{t(planWords.partnerRow(row + 1))}</legend>
          <TextField name={`partners.${row}.name`} label={words.organiserName} optional />
          <Select name={`partners.${row}.side`} label={words.side} options={optionsOf(sides, names.side)} />
          <Select
            name={`partners.${row}.kind`}
            label={words.organiserKind}
            options={optionsOf(organiserKinds, names.organiser)}
          />
        </fieldset>
      ))}
      <More step="partners" label={planWords.morePartners} />
    </Group>
  )
}

const Indicators = ({ count }: { readonly count: number }) => {
  const { t } = usePage()
  return (
    <Group title={planWords.indicators}>
      {Array.from({ length: count }, (_, row) => (
        <fieldset class="row-fields">
          <legend>{t(planWords.indicatorRow(row + 1))}</legend>
          <TextField name={`indicators.${row}.name`} label={planWords.indicatorName} optional />
          <TextField name={`indicators.${row}.unit`} label={planWords.indicatorUnit} optional />
          <TextField name={`indicators.${row}.baseline`} label={planWords.baseline} optional />
          <TextField name={`indicators.${row}.target`} label={planWords.target} optional />
          <TextField name={`indicators.${row}.actual`} label={planWords.actual} optional />
          <DateField name={`indicators.${row}.measuredOn`} label={planWords.measuredOn} />
        </fieldset>
      ))}
      <More step="indicators" label={planWords.moreIndicators} />
    </Group>
  )
}

const Risks = ({ count }: { readonly count: number }) => {
  const { t } = usePage()
  const levels = optionsOf(riskLevels, names.risk)
  return (
    <Group title={planWords.risks}>
      {Array.from({ length: count }, (_, row) => (
        <fieldset class="row-fields">
          <legend>{t(planWords.riskRow(row + 1))}</legend>
          <TextField name={`risks.${row}.what`} label={planWords.risk} optional />
          <Select name={`risks.${row}.likelihood`} label={planWords.likelihood} options={levels} />
          <Select name={`risks.${row}.effect`} label={planWords.effect} options={levels} />
          <TextField name={`risks.${row}.answer`} label={planWords.answer} optional />
        </fieldset>
      ))}
      <More step="risks" label={planWords.moreRisks} />
    </Group>
  )
}
