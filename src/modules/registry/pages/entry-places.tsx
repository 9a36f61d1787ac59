import { collator, countryName } from "#kernel/format.ts"
import { same } from "#kernel/text.ts"
import { whereabouts } from "#modules/places/index.ts"
import { Hidden, type Option, Radios, Select } from "#ui/forms/fields.tsx"
import { useField } from "#ui/forms/form.tsx"
import { PlaceField } from "#ui/forms/place-field.tsx"
import { usePage } from "#ui/page-context.ts"
import type { EnteredPlace } from "../entry/places.ts"
import type { Side } from "../entry/rules.ts"
import { formWords } from "./form-words.ts"

export type PlaceRow = Pick<EnteredPlace, "offered" | "issue"> & { readonly side: Side }

type PlacesProps = {
  readonly side: Side
  readonly rows: readonly PlaceRow[]
  /** Codes of the countries that a partner may lie in. */
  readonly countries: readonly string[]
}

/** The places of one side, and a button for one more. */
export const EntryPlaces = ({ side, rows, countries }: PlacesProps) => {
  const { t } = usePage()
  return (
    <fieldset class="group">
      <legend>{t(side === "home" ? formWords.homeGroup : formWords.partnerGroup)}</legend>
      {rows.map((row, index) =>
        row.side === side ? <PlaceRowFields row={row} index={index} countries={countries} /> : null,
      )}
      <button type="submit" class="quiet-button" name="step" value={`add-${side}`}>
        {t(side === "home" ? formWords.addHome : formWords.addPartner)}
      </button>
    </fieldset>
  )
}

type RowProps = { readonly row: PlaceRow; readonly index: number; readonly countries: readonly string[] }

const PlaceRowFields = ({ row, index, countries }: RowProps) => {
  const name = `parties.${index}`
  const { value: typed } = useField(`${name}.place`)
  const { value: written } = useField(`${name}.written`)
  const isPartner = row.side === "partner"
  return (
    <div class="place-row">
      <Hidden name={`${name}.side`} value={row.side} />
      {written && <Hidden name={`${name}.written`} value={written} />}
      <PlaceField
        name={`${name}.place`}
        label={isPartner ? formWords.partnerPlace : formWords.homePlace}
        hint={isPartner ? formWords.partnerHint : undefined}
        country={isPartner ? undefined : "TH"}
      />
      {row.issue && typed && (row.offered.length > 0 || isPartner) && (
        <Candidates row={row} name={name} typed={typed} />
      )}
      {isPartner && <CountrySelect name={`${name}.country`} countries={countries} />}
    </div>
  )
}

/** What a name may mean, to choose from where no script suggests it. */
const Candidates = ({ row, name, typed }: { row: PlaceRow; name: string; typed: string }) => {
  const { language } = usePage()
  const options: Option[] = row.offered.map((unit) => ({
    value: unit.code,
    label: same((language === "th" ? unit.nameTh : null) ?? unit.nameEn),
    hint: whereabouts(unit),
  }))
  const keep: Option[] = row.side === "partner" ? [{ value: "unknown", label: formWords.keepWritten }] : []
  return (
    <div class="candidates">
      <Hidden name={`${name}.asked`} value={typed} />
      <Radios name={`${name}.choice`} label={formWords.which} options={[...options, ...keep]} />
    </div>
  )
}

const CountrySelect = ({ name, countries }: { name: string; countries: readonly string[] }) => {
  const { language } = usePage()
  const options = countries
    .map((value) => ({ value, label: same(countryName(value, language)) }))
    .sort((a, b) => collator[language].compare(a.label.th, b.label.th))
  return (
    <Select
      name={name}
      label={formWords.partnerCountry}
      empty={formWords.anyCountry}
      options={options}
      optional
    />
  )
}
