import { preciseDate } from "#kernel/dates.ts"
import { countryName, formatDate, formatNumber } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import { kindName, unitName } from "#modules/places/index.ts"
import { Breadcrumbs, Callout, Facts } from "#ui/components/parts.tsx"
import { Names } from "#ui/components/name.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths, withQuery } from "../paths.ts"
import { AsOfBanner, AsOfForm } from "./as-of.tsx"
import { PlaceHead, PlaceRelations } from "./place-parts.tsx"
import { placeWords } from "./place-words.ts"
import type { UnitPageData } from "./read-unit.ts"

/** A unit abroad (or a Thai one that is no province): its names, where it lies, its time, and its relations. */
export const ForeignUnit = (props: UnitPageData) => {
  const { unit, relations, within, asOf, map } = props
  const { language } = usePage()
  const here = paths.unit(unit.code)
  const country: Text = { th: countryName(unit.country, "th"), en: countryName(unit.country, "en") }
  return (
    <>
      <Breadcrumbs
        steps={[
          { path: withQuery(paths.countries, { asOf: asOf.day }), label: placeWords.countries },
          { path: withQuery(paths.country(unit.country), { asOf: asOf.day }), label: country },
        ]}
      />
      <AsOfBanner day={asOf.day} now={here} />
      <PlaceHead unit={unit} map={map}>
        <UnitFacts {...props} language={language} />
      </PlaceHead>
      <Ended {...props} />
      <PlaceRelations title={placeWords.relations} relations={relations} asOf={asOf.day} withHome />
      {within.length > 0 && (
        <PlaceRelations title={placeWords.relationsWithin} relations={within} asOf={asOf.day} withHome />
      )}
      <AsOfForm path={here} asOf={asOf} />
    </>
  )
}

const inWords = (date: string): Text => ({
  th: formatDate(preciseDate(date), { language: "th" }),
  en: formatDate(preciseDate(date), { language: "en" }),
})

const UnitFacts = ({ unit, others, language }: UnitPageData & { readonly language: "th" | "en" }) => {
  const { t, href } = usePage()
  const parent = others.get(unit.parent ?? "") ?? others.get(unit.subdivision ?? "")
  const being = [
    unit.validFrom ? t(placeWords.from(inWords(unit.validFrom))) : "",
    unit.validTo ? t(placeWords.until(inWords(unit.validTo))) : "",
  ]
  return (
    <Facts
      facts={[
        [placeWords.kind, t(kindName(unit))],
        [
          placeWords.liesIn,
          <>
            {parent && (
              <>
                <a href={href(paths.unit(parent.code))}>{t(unitName(parent))}</a> ·{" "}
              </>
            )}
            <a href={href(paths.country(unit.country))}>{countryName(unit.country, language)}</a>
          </>,
        ],
        [placeWords.localName, unit.nameLocal ?? undefined],
        [
          placeWords.otherNames,
          unit.variants.length > 0 ? <Names names={unit.variants.slice(0, 8)} /> : undefined,
        ],
        [
          placeWords.formerNames,
          unit.formerNames
            .map(({ name, until }) => `${name} (${t(placeWords.until(inWords(until)))})`)
            .join(" · ") || undefined,
        ],
        [placeWords.existed, being.filter(Boolean).join(" ") || undefined],
        [placeWords.population, unit.population ? formatNumber(unit.population, language) : undefined],
        [placeWords.codes, unit.code],
      ]}
    />
  )
}

const Ended = ({ unit, others }: UnitPageData) => {
  const { t, href } = usePage()
  if (!unit.validTo) return null
  const successors = unit.successors.flatMap((code) => others.get(code) ?? [])
  return (
    <Callout tone="slate" title={placeWords.isNoMore}>
      <p>{t(placeWords.isNoMoreSays(inWords(unit.validTo)))}</p>
      {successors.length > 0 && (
        <p>
          {t(placeWords.successors)}:{" "}
          {successors.map((successor, index) => (
            <>
              {index > 0 && " · "}
              <a href={href(paths.unit(successor.code))}>{t(unitName(successor))}</a>
            </>
          ))}
        </p>
      )}
    </Callout>
  )
}
