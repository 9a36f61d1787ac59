import type { Child } from "hono/jsx"
import { Checkboxes } from "#ui/forms/checkboxes.tsx"
import { type Option, Radios, Select, TextArea, TextField } from "#ui/forms/fields.tsx"
import { usePage } from "#ui/page-context.ts"
import type { Known } from "../known.ts"
import {
  dacCriteria,
  decisions,
  factors,
  marks,
  type Named,
  type Part,
  problems,
  qualities,
} from "../rules.ts"
import { evaluationWords as words } from "../words.ts"
import { fieldOf } from "./values.ts"

type Props = { readonly known: Known }

const options = <Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, Option["label"]>>,
) => values.map((value) => ({ value, label: labels[value] }))

const named = (among: readonly Named[]): readonly Option[] =>
  among.map(({ id, label }) => ({ value: id, label }))

const scores: readonly Option[] = [1, 2, 3, 4, 5].map((score) => ({
  value: String(score),
  label: { th: String(score), en: String(score) },
}))

const ResultFields = ({ known }: Props) => {
  const { t } = usePage()
  return (
    <>
      <TextArea name="results" label={words.results} hint={words.resultsHint} rows={6} />
      {known.expectations.length === 0 && <p class="soft">{t(words.noExpectations)}</p>}
      {known.expectations.map((one) => (
        <fieldset class="group">
          <legend>{one.title || t(words.from[one.from])}</legend>
          {one.expected && (
            <p>
              <span class="soft">{t(words.expected)}</span> {one.expected}
            </p>
          )}
          {one.result && (
            <p>
              <span class="soft">{t(words.came)}</span> {one.result}
            </p>
          )}
          <Select
            name={`${fieldOf(one)}.mark`}
            label={words.markOf}
            options={options(marks, words.marks)}
            empty={words.choose}
          />
          <TextField name={`${fieldOf(one)}.note`} label={words.note} optional />
        </fieldset>
      ))}
    </>
  )
}

/** The questions of each part. */
export const partFields: Readonly<Record<Part, (props: Props) => Child>> = {
  results: ResultFields,
  factors: () => (
    <>
      <Checkboxes name="factors[]" label={words.factors} hint={words.taxonomyNote} options={named(factors)} />
      <TextArea name="factorsNote" label={words.moreAbout} optional />
    </>
  ),
  problems: () => (
    <>
      <Checkboxes
        name="problems[]"
        label={words.problems}
        hint={words.taxonomyNote}
        options={named(problems)}
      />
      <TextArea name="problemsNote" label={words.moreAbout} optional />
    </>
  ),
  quality: () => (
    <>
      {qualities.map((side) => (
        <Radios
          name={`quality.${side}`}
          label={words.qualities[side]}
          hint={words.qualityHint}
          options={scores}
        />
      ))}
      <TextArea name="qualityNote" label={words.moreAbout} optional />
    </>
  ),
  dac: () => (
    <>
      {dacCriteria.map((criterion) => (
        <DacFields criterion={criterion} />
      ))}
    </>
  ),
  decision: () => (
    <>
      <Radios name="decision" label={words.decide} options={options(decisions, words.decisions)} />
      <TextArea name="decisionReason" label={words.decisionReason} hint={words.decisionReasonHint} />
      <TextArea name="nextYear" label={words.nextYear} optional />
      <Checkboxes
        name="termEnds"
        label={words.parts.dac}
        options={[{ value: "yes", label: words.termEnds, hint: words.termEndsHint }]}
      />
    </>
  ),
}

const DacFields = ({ criterion }: { readonly criterion: (typeof dacCriteria)[number] }) => {
  const { t } = usePage()
  return (
    <fieldset class="group">
      <legend>{t(words.dac[criterion])}</legend>
      <Select name={`dac.${criterion}.score`} label={words.score} options={scores} empty={words.choose} />
      <TextArea name={`dac.${criterion}.why`} label={words.why} rows={3} />
    </fieldset>
  )
}
