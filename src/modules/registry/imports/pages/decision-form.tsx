import { freshForm, type FormState } from "#http/forms.ts"
import { countryName } from "#kernel/format.ts"
import { joinTexts, type Text } from "#kernel/text.ts"
import { type FoundUnit, unitName, type UnitHit, whereabouts } from "#modules/places/index.ts"
import { DateField, Hidden, type Option, Radios, Select, TextArea, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { PlaceField } from "#ui/forms/place-field.tsx"
import { usePage } from "#ui/page-context.ts"
import { formWords } from "../../pages/form-words.ts"
import { titleOf } from "../../pages/parts.tsx"
import { paths } from "../../paths.ts"
import { stages } from "../../rules.ts"
import { words } from "../../words.ts"
import { doubtfulParty, type RowData } from "./row-state.ts"
import { pageWords } from "./words.ts"

type Candidate = RowData["row"]["parties"][number]["candidates"][number]

type FormProps = {
  readonly data: RowData
  readonly state: FormState
  /** Places that a typed name may mean. */
  readonly offered: readonly UnitHit[]
}

/** One question, one reason, one button: what the row means. */
export const DecisionForm = ({ data, state, offered }: FormProps) => {
  const { t, href } = usePage()
  const { found, row, relation } = data
  const isNew = row.outcome === "new"
  return (
    <Form action={href(paths.importRow(found.id, row.row))} state={state}>
      <Hidden name="version" value={row.version} />
      {data.duplicates.map(({ id }) => (
        <Hidden name="knownDuplicates[]" value={id} />
      ))}
      <Radios name="choice" label={pageWords.question} options={optionsOf(data, offered)} />
      {isNew && (
        <div class="for-other-place">
          <PlaceField
            name="place"
            label={pageWords.otherPlaceName}
            hint={pageWords.otherPlaceNameHint}
            country={asksHome(data) ? "TH" : undefined}
            optional
          />
        </div>
      )}
      <div class="for-other-relation">
        <TextField
          name="number"
          label={pageWords.number}
          hint={pageWords.numberHint}
          width="short"
          optional
        />
      </div>
      {isNew && <OtherFields open={state.issues.some(({ path }) => path.startsWith("date"))} />}
      <TextArea name="reason" label={pageWords.reason} hint={pageWords.reasonHint} rows={2} />
      <div class="actions">
        <button type="submit" class="primary">
          {t(pageWords.decide)}
        </button>
        {relation && <a href={href(paths.correct(relation.id))}>{t(pageWords.wholeRecord)}</a>}
      </div>
    </Form>
  )
}

const OtherFields = ({ open }: { readonly open: boolean }) => {
  const { t } = usePage()
  return (
    <details open={open}>
      <summary>{t(pageWords.others)}</summary>
      <Select
        name="status"
        label={words.state}
        options={(["in_force", "proposed"] as const).map((value) => ({ value, label: words.status[value] }))}
      />
      <Select
        name="stage"
        label={words.stageLabel}
        empty={formWords.stageUnknown}
        options={stages.map((value) => ({ value, label: formWords.stageChoice[value] }))}
      />
      <DateField name="date" label={pageWords.date} hint={pageWords.dateHint} />
    </details>
  )
}

const asksHome = (data: RowData) => data.entry.parties[doubtfulParty(data)]?.side === "home"

const optionsOf = (data: RowData, offered: readonly UnitHit[]): readonly Option[] => [
  ...(data.row.outcome === "new" ? placeOptions(data, offered) : changeOptions),
  ...data.duplicates.map((relation) => ({
    value: `relation-${relation.id}`,
    label: pageWords.sameAs(relation.number, titleOf(relation)),
    hint: pageWords.sameAsHint,
  })),
  { value: "relation", label: pageWords.sameAsOther, hint: pageWords.sameAsOtherHint },
  ...(data.row.outcome === "new"
    ? [{ value: "aside", label: pageWords.aside, hint: pageWords.asideHint }]
    : [{ value: "aside", label: pageWords.keep }]),
]

const changeOptions: readonly Option[] = [{ value: "take", label: pageWords.takeOver }]

/** The place as read, then what else it may be with the reason, then any other. */
const placeOptions = (data: RowData, offered: readonly UnitHit[]): readonly Option[] => {
  const { row, entry, units } = data
  const at = doubtfulParty(data)
  const unit = entry.parties[at]?.unit
  const read = unit ? units.get(unit) : undefined
  const candidates = row.parties[at]?.candidates ?? []
  const why = candidates.find(({ code }) => code === unit)?.reason
  const others = candidates.filter(({ code }) => code !== unit && !offered.some((one) => one.code === code))
  return [
    ...(read
      ? [
          {
            value: "read",
            label: pageWords.asRead(joinTexts([unitName(read), whereOf(read)], " · ")),
            ...(why ? { hint: why } : {}),
          },
        ]
      : entry.parties.every((party) => party.unit)
        ? [{ value: "read", label: pageWords.asReadPlain }]
        : []),
    ...offered.map((hit) => ({ value: `place-${hit.code}`, label: unitName(hit), hint: whereabouts(hit) })),
    ...others.map((candidate) => ({
      value: `place-${candidate.code}`,
      label: placed(candidate, units.get(candidate.code)),
      hint: candidate.reason,
    })),
    { value: "other", label: pageWords.otherPlace, hint: pageWords.otherPlaceHint },
  ]
}

/** A candidate with what it is and where it lies: several may bear one name. */
const placed = ({ name, nameTh, country }: Candidate, known: FoundUnit | undefined): Text =>
  joinTexts(
    [
      { th: nameTh ?? name, en: name },
      known ? whereOf(known) : { th: countryName(country, "th"), en: countryName(country, "en") },
    ],
    " · ",
  )

const countryOf = (code: string) => ({
  countryTh: countryName(code, "th"),
  countryEn: countryName(code, "en"),
})

const whereOf = (unit: FoundUnit): Text =>
  whereabouts({
    ...unit,
    ...countryOf(unit.country),
    withinTh: unit.subdivisionTh,
    withinEn: unit.subdivisionEn,
  })

/** Takes a decision back, with the reason. */
export const ReopenForm = ({ data, state }: { readonly data: RowData; readonly state?: FormState }) => {
  const { t, href } = usePage()
  const { found, row } = data
  return (
    <details open={state !== undefined}>
      <summary>{t(pageWords.reopen)}</summary>
      <p>{t(pageWords.reopenSays)}</p>
      <Form action={href(paths.reopenRow(found.id, row.row))} state={state ?? freshForm()}>
        <Hidden name="revision" value={String(row.revision)} />
        <TextArea name="reason" label={pageWords.reason} hint={pageWords.reasonHint} rows={2} />
        <div class="actions">
          <button type="submit">{t(pageWords.reopen)}</button>
        </div>
      </Form>
    </details>
  )
}
