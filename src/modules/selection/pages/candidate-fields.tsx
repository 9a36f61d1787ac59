import type { FormState } from "#http/forms.ts"
import { countryName } from "#kernel/format.ts"
import { unitName, type UnitHit, whereabouts } from "#modules/places/index.ts"
import { Hidden, type Option, Radios, Select, TextArea } from "#ui/forms/fields.tsx"
import { useFormState } from "#ui/forms/form.tsx"
import { PlaceField } from "#ui/forms/place-field.tsx"
import { joinTexts } from "#kernel/text.ts"
import type { CandidateFields as Sent } from "../entry/places.ts"
import type { Candidate } from "../queries/study.ts"
import { origins } from "../studies/rules.ts"
import { words } from "../words.ts"
import { pageWords } from "./words.ts"

/** What the fields of a candidate hold in a form state. */
export const candidateFieldsIn = ({ values }: FormState): Sent => {
  const of = (name: string) => values[name]?.[0] ?? ""
  return {
    place: of("place"),
    placeCode: of("placeCode"),
    country: of("country"),
    choice: of("choice"),
    asked: of("asked"),
    origin: of("origin"),
    originNote: of("originNote"),
  }
}

type Props = { readonly offered: readonly UnitHit[]; readonly countries: readonly string[] }

/** Which place, and where the idea came from. Where the name means several, they are offered to choose from. */
export const CandidateFields = ({ offered, countries }: Props) => {
  const state = useFormState()
  const asks = state.issues.some(({ path }) => path === "choice")
  return (
    <>
      <PlaceField name="place" label={words.place} hint={pageWords.placeHint} />
      {asks && (
        <>
          <Hidden name="asked" value={candidateFieldsIn(state).place.trim()} />
          <Radios
            name="choice"
            label={pageWords.whichOne}
            options={[
              ...offered.map((unit): Option => ({
                value: unit.code,
                label: unitName(unit),
                hint: whereabouts(unit),
              })),
              { value: "written", label: pageWords.keepWritten },
            ]}
          />
        </>
      )}
      <Select
        name="country"
        label={words.country}
        hint={pageWords.countryHint}
        optional
        empty={pageWords.anyCountry}
        options={countries.map((code) => ({
          value: code,
          label: { th: countryName(code, "th"), en: countryName(code, "en") },
        }))}
      />
      <Radios
        name="origin"
        label={words.origin}
        options={origins.map((origin) => ({ value: origin, label: words.origins[origin] }))}
      />
      <TextArea name="originNote" label={words.originNote} rows={2} optional />
    </>
  )
}

/** The fields of a candidate that is there already. */
export const valuesOfCandidate = (
  { unit, written, country, origin, originNote }: Candidate,
  language: "th" | "en",
): Record<string, string | undefined> => ({
  place: unit ? joinTexts([unitName(unit)], "")[language] : (written ?? undefined),
  placeCode: unit?.code,
  country: unit ? undefined : (country ?? undefined),
  origin,
  originNote: originNote ?? undefined,
})
